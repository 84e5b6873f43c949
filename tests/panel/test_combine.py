from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from tests.panels import AREAS, YEARS, by_area, flag_of, monthly, panels, same, unit, yearly

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Frequency, year_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Origin, Source, SourceFile
from heinola_indicators.panel.combine import aligned, derived, joined_sources, require_same_unit
from heinola_indicators.panel.panel import FrequencyMismatch, UnitMismatch, empty_panel

SOURCE = Source(
    "accounts",
    Localised("tilinpäätökset"),
    "Statistics Finland",
    ("*.px",),
    Frequency.YEAR,
    Origin.PUBLISHED,
    Location("sources.yaml", 1, 1),
)
FIRST, SECOND, THIRD = (SourceFile(name, SOURCE, f"{name}.px", "0" * 64) for name in ("first", "second", "third"))


def from_files(panel, source, *source_sets):
    return replace(panel, source=np.array(source), source_sets=source_sets)


@given(panels(), panels(areas=("398", "560", "111"), years=(2020, 2021, 2022)))
def test_aligned_panels_have_the_areas_and_periods_of_all_in_the_order_of_the_first(first, second):
    one, other = aligned(first, second)
    assert one.areas == other.areas == ("111", "398")
    assert [str(period) for period in one.periods] == [str(period) for period in other.periods] == ["2020", "2021"]
    for panel, whole in ((one, first), (other, second)):
        assert same(panel, whole.taken(panel.areas, panel.periods))


@given(panels())
def test_a_panel_is_aligned_with_itself(panel):
    assert aligned(panel, panel) == (panel, panel)


def test_panels_without_anything_in_common_are_aligned_to_nothing():
    one, other = aligned(yearly("EUR", {2020: 1.0}), yearly("EUR", {2021: 1.0}, area="398"))
    assert (one.areas, one.periods, other.areas, other.periods) == ((), (), (), ())


def test_an_empty_panel_aligns_with_any_frequency():
    assert [panel.periods for panel in aligned(empty_panel("nothing", unit("EUR")), monthly("EUR", [1.0]))] == [(), ()]


def test_years_and_months_are_not_aligned():
    with pytest.raises(FrequencyMismatch, match="figures comes by year, months by month"):
        aligned(yearly("EUR", {2020: 1.0}), monthly("EUR", [1.0]))


def test_figures_of_different_divisions_meet_only_on_the_same_territory():
    # Nastola went into Lahti at the turn of 2016
    years = {2015: 1.0, 2016: 1.0}
    of_each_year = by_area("EUR", {"398": years, "111": years})
    of_2025 = replace(by_area("persons", {"398": years, "111": years}), division=date(2025, 1, 1))
    for panel in aligned(of_each_year, of_2025):
        assert [flag_of(panel, year, "398") for year in years] == ["", "A"]
        assert [flag_of(panel, year, "111") for year in years] == ["A", "A"]
        assert panel.source[0, 0] == -1


def test_figures_of_one_division_are_on_one_territory():
    of_2025 = replace(by_area("EUR", {"398": {2015: 1.0}}), division=date(2025, 1, 1))
    assert flag_of(aligned(of_2025, of_2025)[1], 2015, "398") == "A"


def test_a_division_before_the_merger_and_one_after_it_have_no_territory_in_common():
    before, after = (
        replace(by_area("EUR", {"398": {2020: 1.0}}), division=division)
        for division in (date(2015, 1, 1), date(2016, 1, 1))
    )
    assert [flag_of(panel, 2020, "398") for panel in aligned(before, after)] == ["", ""]


def test_one_unit_is_one_unit_and_two_are_told():
    require_same_unit(yearly("EUR", {2020: 1.0}))
    require_same_unit(yearly("EUR", {2020: 1.0}), yearly("EUR", {2021: 1.0}))
    with pytest.raises(UnitMismatch, match="figures is in EUR, people in persons"):
        require_same_unit(yearly("EUR", {2020: 1.0}), yearly("persons", {2020: 1.0}, name="people"))


@given(panels(), panels())
def test_a_derived_value_needs_all_inputs_and_carries_all_their_flags(first, second):
    result = derived("sum", unit("EUR"), first.value + second.value, first, second)
    without = np.isnan(first.value) | np.isnan(second.value)
    assert (np.isnan(result.value) == without).all()
    assert ((result.flag & (first.flag | second.flag)) == (first.flag | second.flag)).all()
    assert result.inputs == (first, second)


def test_what_cannot_be_calculated_from_inputs_that_are_there_cannot_exist():
    panel = yearly("EUR", {2019: 1.0, 2020: 1.0, 2021: 1.0, 2022: None}, flags={2021: Flag.P, 2022: Flag.Q})
    result = derived("quotient", unit("ratio"), np.array([[np.nan, np.inf, -np.inf, 5.0]]), panel)
    assert [flag_of(result, year) for year in (2019, 2020, 2021, 2022)] == ["M", "M", "M+P", "Q"]
    assert np.isnan(result.value).all()


def test_where_one_input_has_no_observation_there_is_none():
    first = by_area("EUR", {"111": {2020: 1.0}, "398": {2020: None}})
    second = by_area("EUR", {"111": {2020: 1.0}, "398": {2021: 1.0}}).taken(first.areas, first.periods)
    result = derived("sum", unit("EUR"), np.array([[2.0], [2.0]]), first, second)
    assert [flag_of(result, 2020, area) for area in ("111", "398")] == ["A", ""]


def test_an_exact_zero_of_an_input_is_no_exact_zero_of_the_result():
    nil = yearly("EUR", {2020: 0.0}, flags={2020: Flag.NIL})
    assert flag_of(derived("same", unit("EUR"), nil.value, nil), 2020) == "A"


def test_a_derived_panel_keeps_what_it_is_given():
    panel = replace(yearly("EUR", {2020: 1.0}), division=date(2025, 1, 1))
    result = derived("sum", unit("EUR"), panel.value, panel, parts={"part": panel}, qualifier="15–64")
    assert (result.name, result.parts, result.qualifier, result.division) == (
        "sum",
        {"part": panel},
        "15–64",
        date(2025, 1, 1),
    )


def test_the_files_of_a_derived_figure_are_those_of_all_its_inputs():
    two_years = yearly("EUR", {2020: 1.0, 2021: 2.0})
    first = from_files(two_years, [[0, 1]], (FIRST,), (FIRST, SECOND))
    second = from_files(two_years, [[0, 0]], (THIRD,))
    result = derived("sum", unit("EUR"), first.value + second.value, first, second)
    assert [result.files_of(0, column) for column in (0, 1)] == [(FIRST, THIRD), (FIRST, SECOND, THIRD)]


def test_a_file_behind_two_inputs_is_told_once():
    panel = from_files(yearly("EUR", {2020: 1.0}), [[0]], (FIRST,))
    source, sets = joined_sources(panel, panel)
    assert sets[source[0, 0]] == (FIRST,)


def test_a_figure_without_a_file_adds_none():
    panel = yearly("EUR", {2020: 1.0})
    source, sets = joined_sources(panel, from_files(panel, [[0]], (FIRST,)), panel)
    assert sets[source[0, 0]] == (FIRST,)


@given(panels(), panels())
def test_sources_of_an_observation_that_is_not_there_are_not_told(first, second):
    every = np.zeros((len(AREAS), len(YEARS)), int)
    result = derived(
        "sum",
        unit("EUR"),
        first.value + second.value,
        from_files(first.taken(AREAS, [year_period(year) for year in (2018, *YEARS[1:])]), every, (FIRST,)),
        from_files(second.taken(AREAS, [year_period(year) for year in (2018, *YEARS[1:])]), every, (SECOND,)),
    )
    assert (result.source[:, 0] == -1).all()
    assert result.files_of(0, 1) == (FIRST, SECOND)
