from dataclasses import replace

import numpy as np
from tests.panels import by_area, flag_of, same, value_of

from heinola_indicators.calculators.composite.filling import filled
from heinola_indicators.calculators.composite.settings import IndexSettings
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Frequency
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Origin, Source, SourceFile

EVERYBODY = np.ones(3, bool)
SOURCE = Source("s", Localised("s"), "p", ("*",), Frequency.YEAR, Origin.PUBLISHED, Location("sources.yaml"))
FILES = tuple((SourceFile(name, SOURCE, f"{name}.csv", "0" * 64),) for name in ("first", "second"))


def item(flag=Flag.O):
    """Three municipalities, the first without a figure of 2023; figures of each year are from a file of their own."""
    figures = {"111": {2022: 1, 2023: None}, "398": {2022: 3, 2023: 5}, "560": {2022: 8, 2023: 7}}
    panel = by_area("EUR", figures, flags={("111", 2023): flag})
    return replace(panel, source=np.array([[0, -1], [0, 1], [0, 1]]), source_sets=FILES)


def test_nothing_is_filled_in_that_was_not_asked_for():
    assert same(filled(item(), EVERYBODY, IndexSettings()), item())


def test_a_mean_comes_from_the_files_of_the_others():
    found = filled(item(), EVERYBODY, IndexSettings(imputation="mean"))
    assert (value_of(found, 2023), flag_of(found, 2023)) == (6, "E")
    assert [file.id for file in found.files_of(0, 1)] == ["second"]
    assert flag_of(found, 2022) == "A"


def test_the_last_known_figure_comes_from_its_own_file():
    found = filled(item(), EVERYBODY, IndexSettings(imputation="last-known"))
    assert (value_of(found, 2023), flag_of(found, 2023)) == (1, "E")
    assert [file.id for file in found.files_of(0, 1)] == ["first"]


def test_what_is_suppressed_or_cannot_exist_is_no_gap():
    for flag in (Flag.Q, Flag.M):
        assert flag_of(filled(item(flag), EVERYBODY, IndexSettings(imputation="mean")), 2023) == flag.name
        assert flag_of(filled(item(flag), EVERYBODY, IndexSettings(imputation="last-known")), 2023) == flag.name


def test_an_area_of_no_group_is_left_as_it_is():
    others = IndexSettings(imputation="mean", groups={"others": ["398", "560"]})
    assert flag_of(filled(item(), EVERYBODY, others), 2023) == "O"
    alike = IndexSettings(imputation="mean", groups={"alike": ["111", "398"], "other": ["560"]})
    assert value_of(filled(item(), EVERYBODY, alike), 2023) == 5


def test_an_area_that_is_not_compared_gets_no_mean():
    not_the_first = np.array([False, True, True])
    assert flag_of(filled(item(), not_the_first, IndexSettings(imputation="mean")), 2023) == "O"
