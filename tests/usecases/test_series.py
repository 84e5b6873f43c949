"""Series cut out of files and put together in order of precedence."""

import pytest
from tests.panels import flag_of, value_of
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, shortened, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.series import SeriesPanels

TWO_PARTS = changed(
    SOURCES,
    '        of-area: "111"\n  - id: population',
    '        of-area: "111"\n      - source: older\n        select: {contents: Lainat}\n        of-area: "111"\n'
    "  - id: population",
).replace(
    "series:\n",
    "  - id: older\n    name: {fi: Vanhemmat}\n    publisher: x\n    files: vanhat.csv\n    frequency: year\n"
    "    origin: published\nseries:\n",
)


def panels_of(tmp_path, sources=SOURCES, exports=EXPORTS):
    path = write_city(tmp_path, STRATEGY, sources, exports)
    return SeriesPanels(read_strategy(path, LOADERS), Exports(tmp_path / "data"))


def told(problems, tmp_path):
    return [shortened(problem, tmp_path) for problem in problems]


def test_the_files_of_a_source_make_one_series(tmp_path):
    panel = panels_of(tmp_path).panel("loans")
    assert [str(period) for period in panel.periods] == ["2020", "2021", "2022", "2023", "2024"]
    assert value_of(panel, 2022) == 112
    assert value_of(panel, 2024) == 104


def test_where_two_parts_have_a_year_the_earlier_part_holds(tmp_path):
    panels = panels_of(tmp_path, TWO_PARTS, EXPORTS | {"vanhat.csv": "Vuosi;Lainat\n2019;130\n2020;999\n"})
    panel = panels.panel("loans")
    assert (value_of(panel, 2019), value_of(panel, 2020)) == (130, 120)
    assert panels.notices == []


def test_a_value_goes_before_a_missing_one_of_an_earlier_part(tmp_path):
    exports = EXPORTS | {
        "talous_2020-2022.csv": "Vuosi;Lainat\n2020;..\n2021;..\n",
        "vanhat.csv": "Vuosi;Lainat\n2020;121\n",
    }
    panel = panels_of(tmp_path, TWO_PARTS, exports).panel("loans")
    assert (value_of(panel, 2020), flag_of(panel, 2020)) == (121, "A")
    assert flag_of(panel, 2021) == "O"


def test_of_two_files_of_one_source_the_later_name_holds_and_the_difference_is_a_warning(tmp_path):
    panels = panels_of(tmp_path, exports=EXPORTS | {"talous_2023_korjattu.csv": "Vuosi;Lainat\n2023;111\n"})
    assert value_of(panels.panel("loans"), 2023) == 111
    assert told(panels.warnings, tmp_path) == [
        "sources.yaml:20:9: warning: two files of accounts give 111 2023 differently; the later name holds"
    ]


def test_two_releases_of_a_recalculated_series_are_never_spliced(tmp_path):
    release = (
        "vuosi;hinku_laskenta;päästökauppa;taso_3;taso_4;taso_5;kt;kt_tuuli;GWh\n2023;true;false;Tie;Tie;Tie;{};{};1\n"
    )
    exports = EXPORTS | {
        f"kunta_111_{year}.csv": release.format(kt, kt) for year, kt in ((2024, "10,5"), (2025, "11,0"))
    }
    sources = (
        SOURCES.replace("files: talous_*.csv", "files: kunta_111_*.csv")
        .replace("select: {contents: Lainat}", "select: {contents: kt, method: hinku-without-credits}")
        .replace("unit: EUR", "unit: ktCO2e")
    )
    strategy = STRATEGY.replace("unit: EUR/resident", "unit: tCO2e/resident").replace("unit: EUR", "unit: ktCO2e")
    path = write_city(tmp_path, strategy, sources, exports)
    panels = SeriesPanels(read_strategy(path, LOADERS), Exports(tmp_path / "data"))
    assert panels.panel("loans") is None
    (problem,) = panels.problems["loans"]
    assert "every release recalculates the whole series; keep one of" in problem.message


def test_two_files_that_agree_are_no_news(tmp_path):
    panels = panels_of(tmp_path, exports=EXPORTS | {"talous_2023_toinen.csv": "Vuosi;Lainat\n2023;110\n"})
    assert value_of(panels.panel("loans"), 2023) == 110
    assert panels.notices == []


def test_a_file_without_the_value_is_a_problem_with_the_nearest_names(tmp_path):
    exports = EXPORTS | {"talous_2025.csv": "Vuosi;Laint\n2025;100\n"}
    panels = panels_of(tmp_path, exports=exports)
    assert panels.panel("loans") is None
    assert told(panels.problems["loans"], tmp_path) == [
        "sources.yaml:20:9: talous_2025.csv: variable 'contents' has no value 'Lainat'; did you mean 'Laint'?"
    ]


def test_a_file_without_the_value_is_missing_where_the_part_says_so(tmp_path):
    sources = changed(SOURCES, "select: {contents: Lainat}", "select: {contents: Lainat}\n        absent: missing")
    panels = panels_of(tmp_path, sources, EXPORTS | {"talous_2025.csv": "Vuosi;Laint\n2025;100\n"})
    panel = panels.panel("loans")
    assert value_of(panel, 2024) == 104
    assert flag_of(panel, 2025) == "O"
    assert "its figures are flagged missing" in panels.notices[0].message


def test_a_file_without_the_variable_is_a_problem_although_a_value_may_be_absent(tmp_path):
    sources = changed(SOURCES, "select: {contents: Lainat}", "select: {Erä: Lainat}\n        absent: missing")
    panels = panels_of(tmp_path, sources)
    assert panels.panel("loans") is None
    assert "talous_2020-2022.csv: there is no variable 'Erä'; there are " in panels.problems["loans"][0].message


def test_every_file_with_a_problem_is_told(tmp_path):
    exports = EXPORTS | {"talous_2025.csv": "Vuosi;Lainat\n2025;sata\n", "talous_2026.csv": ""}
    panels = panels_of(tmp_path, exports=exports)
    assert panels.panel("loans") is None
    assert [problem.location.path for problem in panels.problems["loans"]] == ["talous_2025.csv", "talous_2026.csv"]
    assert panels.panel("population") is not None


PX = """\
AXIS-VERSION="2010";
TITLE="Lainat";
UNITS="1000 euroa";
STUB="Erä";
HEADING="Vuosi";
VALUES("Erä")="Lainat";
VALUES("Vuosi")="2020","2021";
DATA=
120 115;
"""


@pytest.mark.parametrize(
    ("unit", "scale", "expected"),
    [
        ("EUR", 1000, None),
        ("EUR", 1, "unit mismatch: the file gives '1000 euroa', so the scale is 1000, not 1"),
        ("persons", 1, "unit mismatch: the file gives '1000 euroa', the series is in persons"),
    ],
)
def test_a_file_in_another_unit_than_its_series_is_a_problem_at_the_part(tmp_path, unit, scale, expected):
    sources = changed(SOURCES, "talous_*.csv", "talous.px").replace("unit: EUR", f"unit: {unit}")
    sources = changed(sources, "select: {contents: Lainat}", f"select: {{Erä: Lainat}}\n        scale: {scale}")
    strategy = changed(STRATEGY, "unit: EUR\n", f"unit: {unit}\n").partition("          - id: loans-per")[0]
    path = write_city(tmp_path, strategy, sources, {"talous.px": PX})
    panels = SeriesPanels(read_strategy(path, LOADERS), Exports(tmp_path / "data"))
    panel = panels.panel("loans")
    if expected:
        assert told(panels.problems["loans"], tmp_path) == [f"sources.yaml:20:9: talous.px: {expected}"]
    else:
        assert value_of(panel, 2020) == 120_000


ANSWERS = """\
  - id: loans
    unit: points
    parts:
      - source: accounts
        items: [Voin hyvin]
        scale-of-answers: [1, 5]
        year-from: file-name
        of-area: "111"
"""


@pytest.fixture
def survey_sources():
    head, _, tail = SOURCES.partition("  - id: loans\n")
    return (
        head.replace("    lag: 6\n", "    lag: 6\n    loader: survey-answers\n", 1)
        + ANSWERS
        + tail[tail.index("  - id: pop") :]
    )


def test_the_year_of_a_file_may_stand_in_its_name(tmp_path, survey_sources):
    answers = "Voin hyvin\n" + "4\n" * 6 + "5\n" * 6
    strategy = changed(STRATEGY, "unit: EUR\n", "unit: points\n").partition("          - id: loans-per")[0]
    path = write_city(
        tmp_path, strategy, survey_sources, {"talous_kysely_2024.csv": answers, "talous_kysely_2025.csv": answers}
    )
    panel = SeriesPanels(read_strategy(path, LOADERS), Exports(tmp_path / "data")).panel("loans")
    assert [str(period) for period in panel.periods] == ["2024", "2025"]
    assert value_of(panel, 2025) == 4.5


@pytest.mark.parametrize("name", ["talous_kysely.csv", "talous_2024_2025.csv", "talous_12024.csv"])
def test_a_file_name_without_one_year_is_a_problem(tmp_path, survey_sources, name):
    strategy = changed(STRATEGY, "unit: EUR\n", "unit: points\n").partition("          - id: loans-per")[0]
    path = write_city(tmp_path, strategy, survey_sources, {name: "Voin hyvin\n4\n5\n"})
    panels = SeriesPanels(read_strategy(path, LOADERS), Exports(tmp_path / "data"))
    assert panels.panel("loans") is None
    (problem,) = panels.problems["loans"]
    assert problem.message == f"{name}: the file's name has to hold one year"


AGES = "Ikä;Vuosi;Lainat\n0-14;2020;1\n15-24;2020;2\n25-64;2020;4\n65-;2020;8\n"


@pytest.mark.parametrize(("ages", "expected"), [("15-64", 6), ("0-14", 1), ("25-64", 4), ("15-24", 2)])
def test_ages_are_made_up_of_the_bands_of_the_file(tmp_path, ages, expected):
    sources = changed(
        SOURCES,
        "select: {contents: Lainat}",
        f"select: {{contents: Lainat, Ikä: {{ages: {ages}}}}}\n        sum: [Ikä]",
    )
    panels = panels_of(tmp_path, sources, {"talous_2020.csv": AGES})
    assert value_of(panels.panel("loans"), 2020) == expected


def test_ages_that_the_bands_do_not_make_up_are_a_problem(tmp_path):
    sources = changed(
        SOURCES, "select: {contents: Lainat}", "select: {contents: Lainat, Ikä: {ages: 18-64}}\n        sum: [Ikä]"
    )
    panels = panels_of(tmp_path, sources, {"talous_2020.csv": AGES})
    assert panels.panel("loans") is None
    assert "ages 18–64 cannot be made up of the bands of 'Ikä'" in panels.problems["loans"][0].message


def test_parts_of_different_frequency_do_not_make_a_series(tmp_path):
    panels = panels_of(tmp_path, TWO_PARTS, EXPORTS | {"vanhat.csv": "Kuukausi;Lainat\n2019M01;130\n2019M02;131\n"})
    assert panels.panel("loans") is None
    assert told(panels.problems["loans"], tmp_path)[0].startswith("sources.yaml:")


SOTKANET = "indicator;region;year;gender;primary value;absolute value\n127;9999;2022;total;5;5\n"


def test_where_the_city_is_not_found_the_areas_that_nobody_knows_are_told(tmp_path):
    sources = changed(SOURCES, '{contents: Lainat}\n        of-area: "111"', "{contents: primary value}")
    exports = {**EXPORTS, "talous_2020-2022.csv": SOTKANET, "talous_2023-2024.csv": SOTKANET.replace("2022", "2023")}
    panels = panels_of(tmp_path, sources, exports)
    panels.panel("loans")
    assert not panels.problems
    assert len(panels.warnings) == 2
    assert "talous_2023-2024.csv: regions without an area code: sotkanet-9999" in str(panels.warnings[1])


RATES = """CHARSET="ANSI";TITLE="Vanhat";STUB="Laji";HEADING="Vuosi";AGGREGALLOWED=NO;
VALUES("Laji")="a","b";VALUES("Vuosi")="2018","2019";DATA=1 2 3 4;"""


def test_adding_what_the_publisher_does_not_want_added_is_told(tmp_path):
    ending = '\n        of-area: "111"\n  - id: population'
    sources = changed(TWO_PARTS, f"select: {{contents: Lainat}}{ending}", f"sum: [Laji]{ending}")
    panels = panels_of(tmp_path, sources.replace("vanhat.csv", "vanhat.px"), {**EXPORTS, "vanhat.px": RATES})
    panels.panel("loans")
    assert not panels.problems
    (warning,) = panels.warnings
    assert "vanhat.px: its publisher says that not all figures of the table may be added" in warning.message
