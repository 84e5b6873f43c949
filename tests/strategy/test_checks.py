"""What no single value can tell: each disagreement of the two files is one line with its place."""

import pytest
from tests.strategy.small_city import SOURCES, STRATEGY, changed, problems_in, warnings_in

SECOND_THEME = """\
  - id: economy
    name: {fi: Toinen}
    goals:
      - id: less-debt
        name: {fi: Toinen}
        measures:
          - id: loans
            name: {fi: Toinen}
            unit: EUR
            direction: fall
            calculator: value
            inputs: {value: loans}
"""


def test_a_sound_city_has_no_problems(tmp_path):
    assert problems_in(tmp_path) == []


IN_THE_STRATEGY = {
    "an unknown unit": (
        "unit: EUR\n",
        "unit: EURO\n",
        ["23:19: there is no unit 'EURO'; did you mean 'EUR'?"],
    ),
    "an unknown series": (
        "inputs: {value: loans}",
        "inputs: {value: loan}",
        ["26:29: there is no series 'loan'; did you mean 'loans'?"],
    ),
    "an unknown further series": (
        "baseline: {period: 2020, origin: example}",
        "further-series: {debt: debts}",
        ["27:36: there is no series 'debts'; there are 'loans', 'population'"],
    ),
    "an unknown calculator": (
        "calculator: value",
        "calculator: valeu",
        ["25:25: there is no calculator 'valeu'; did you mean 'value'?"],
    ),
    "an unknown driver of a goal": (
        "drivers: [reform]",
        "drivers: [reform, reforn]",
        ["19:27: there is no driver 'reforn'; did you mean 'reform'?"],
    ),
    "an unknown driver of a break": (
        "driver: reform}",
        "driver: reforms}",
        ["29:64: there is no driver 'reforms'; did you mean 'reform'?"],
    ),
    "a value twice": (
        "  - {id: caring, name: {fi: Välittäminen}}\n",
        "  - {id: caring, name: {fi: A}}\n  - {id: caring, name: {fi: B}}\n",
        ["8:10: value 'caring' is there twice (the first is in line 7)"],
    ),
    "the name of the city": ('area: "111"', "area: Heinola", ["3:9: 'Heinola' is no area code; write \"111\""]),
    "an area that is none": (
        'area: "111"',
        "area: Heinloa",
        ["3:9: 'Heinloa' is no area code, which has three digits: \"111\""],
    ),
    "a term that ends before it starts": (
        "end: 2025-05-31",
        "end: 2020-05-31",
        ["5:5: the days of a term come in order: start, midterm, end"],
    ),
    "a target level before the baseline": (
        "baseline: {period: 2020,",
        "baseline: {period: 2026,",
        ["31:26: the target level is for 2025, which is not after the baseline (2026)"],
    ),
    "the direction against the kind of level": (
        "direction: fall",
        "direction: rise",
        [
            "31:17: direction 'rise' needs one 'at-least', found 'at-most'",
            "32:17: direction 'rise' needs one 'at-least', found 'at-most'",
        ],
    ),
    "two kinds of level": (
        "at-most: 90.5",
        "at-most: 90.5, at-least: 1",
        ["32:17: direction 'fall' needs one 'at-most', found 'at-least' and 'at-most'"],
    ),
    "no level": ("at-most: 90.5, ", "", ["32:17: direction 'fall' needs one 'at-most', found none"]),
    "an example that names a meeting": (
        "at-most: 90.5, origin: example",
        "at-most: 90.5, origin: example, body: valtuusto, section: § 5",
        [
            "32:64: an example names no meeting; take out 'body'",
            "32:81: an example names no meeting; take out 'section'",
        ],
    ),
    "a published level that nobody decided": (
        "at-most: 90.5, origin: example",
        "at-most: 90.5",
        [
            (
                "32:17: a published target level needs the day it was 'decided'; one that nobody decided is"
                " 'origin: example'"
            )
        ],
    ),
    "levels that contradict each other": (
        "period: 2030, at-most: 90.5, origin",
        "period: 2025, at-most: 90.5, decided: 2022-11-14, origin",
        ["32:17: two target levels for 2025 decided on 2022-11-14 contradict each other (the first is in line 31)"],
    ),
    "levels of one year, written differently, that contradict each other": (
        "period: 2030, at-most: 90.5, origin",
        "period: 2025-12, at-most: 90.5, decided: 2022-11-14, origin",
        ["32:17: two target levels for 2025-12 decided on 2022-11-14 contradict each other (the first is in line 31)"],
    ),
    "undecided levels that contradict each other": (
        "period: 2025, at-most: 100, decided: 2022-11-14,",
        "period: 2030, at-most: 100,",
        ["32:17: two target levels for 2030 without a day of decision contradict each other (the first is in line 31)"],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), IN_THE_STRATEGY.values(), ids=IN_THE_STRATEGY)
def test_a_disagreement_in_the_strategy_is_told_at_its_place(tmp_path, old, new, expected):
    assert problems_in(tmp_path, strategy=changed(STRATEGY, old, new)) == [f"strategy.yaml:{line}" for line in expected]


def test_ids_that_are_there_twice_are_told_at_the_second(tmp_path):
    assert problems_in(tmp_path, strategy=STRATEGY + SECOND_THEME) == [
        "strategy.yaml:42:9: theme 'economy' is there twice (the first is in line 13)",
        "strategy.yaml:45:13: goal 'less-debt' is there twice (the first is in line 16)",
        "strategy.yaml:48:17: measure 'loans' is there twice (the first is in line 21)",
    ]


def test_a_later_decision_on_the_same_year_replaces_the_earlier_one(tmp_path):
    revised = changed(STRATEGY, "period: 2030, at-most: 90.5,", "period: 2025, at-most: 95, decided: 2024-11-18,")
    assert problems_in(tmp_path, strategy=revised) == []


def test_a_proposal_of_the_day_of_a_decision_is_no_contradiction(tmp_path):
    proposed = changed(
        STRATEGY, "period: 2030, at-most: 90.5,", "period: 2025, at-most: 95, decided: 2022-11-14, stage: proposed,"
    )
    assert problems_in(tmp_path, strategy=proposed) == []


def test_a_range_needs_its_lower_end_first(tmp_path):
    within = STRATEGY.replace("direction: fall", "direction: stay-within").replace("at-most: 100", "between: [2, 1]")
    within = within.replace("at-most: 90.5", "between: [1, 2]").replace("at-most: 0.5", "between: [0.1, 0.2]")
    assert problems_in(tmp_path, strategy=within) == ["strategy.yaml:31:41: the lower end comes first, found 2 and 1"]


def test_an_index_says_whose_it_is(tmp_path):
    index = changed(STRATEGY, "calculator: value", "calculator: composite-index")
    index = changed(index, "unit: EUR\n", "unit: index\n")
    assert problems_in(tmp_path, strategy=index) == [
        "strategy.yaml:21:13: an index needs a 'definition' with source and version: whose index is it?"
    ]


IN_THE_SOURCES = {
    "an unknown unit": ("unit: EUR", "unit: eur", ["18:11: there is no unit 'eur'; did you mean 'EUR'?"]),
    "an unknown source": (
        "source: accounts",
        "source: acounts",
        ["20:17: there is no source 'acounts'; did you mean 'accounts'?"],
    ),
    "an unknown loader": (
        "    lag: 6\n",
        "    loader: tabel-csv\n",
        ["7:13: there is no loader 'tabel-csv'; did you mean 'table-csv' or 'sotkanet-csv'?"],
    ),
    "a source twice": (
        "id: statistics",
        "id: accounts",
        [
            "9:9: source 'accounts' is there twice (the first is in line 2)",
            "26:17: there is no source 'statistics'; there are 'accounts'",
        ],
    ),
    "a series twice": (
        "id: population",
        "id: loans",
        ["23:9: series 'loans' is there twice (the first is in line 17)"],
    ),
    "the name of a declared area": (
        "files: talous_*.csv",
        "files: talous_*.csv\n    areas: {971: Heinola}",
        ["6:12: 'Heinola' is no area code; write \"111\""],
    ),
    "the name of an area": ('of-area: "111"', "of-area: Heinola", ["22:18: 'Heinola' is no area code; write \"111\""]),
    "answers without a scale": (
        "select: {contents: Lainat}",
        "items: [Voin hyvin]",
        ["20:9: 'items' and 'scale-of-answers' go together"],
    ),
    "answers without a period": (
        "select: {contents: Lainat}",
        "items: [Voin hyvin]\n        scale-of-answers: [1, 5]",
        ["20:9: answers need 'of-area', and 'of-period' or 'year-from: file-name'"],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), IN_THE_SOURCES.values(), ids=IN_THE_SOURCES)
def test_a_disagreement_in_the_sources_is_told_at_its_place(tmp_path, old, new, expected):
    strategy = STRATEGY.replace("{amount: loans, population: population}", "{amount: loans, population: loans}")
    strategy = STRATEGY if new != "id: loans" else strategy
    lines = [line for line in problems_in(tmp_path, strategy, changed(SOURCES, old, new)) if "sources.yaml" in line]
    assert lines == [f"sources.yaml:{line}" for line in expected]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("../talous.csv", "leads out of the data folder; write a path below it"),
        ("a/../../talous.csv", "leads out of the data folder; write a path below it"),
        ("a\\\\..\\\\talous.csv", "leads out of the data folder; write a path below it"),
        ("/etc/passwd", "leads out of the data folder; write a path below it"),
        ("\\\\\\\\server\\\\talous.csv", "leads out of the data folder; write a path below it"),
        ("C:\\\\data\\\\talous.csv", "leads out of the data folder; write a path below it"),
        ("c:talous.csv", "leads out of the data folder; write a path below it"),
        ("", "names no file; write one, or a pattern such as katteet*.xlsx"),
        (".", "names no file; write one, or a pattern such as katteet*.xlsx"),
        ("heinola/", "names no file; write one, or a pattern such as katteet*.xlsx"),
        ("a\\0b", "the invisible sign U+0000 steers what is shown after it; take it out"),
        ("**/a/**/*.csv", "'**' stands for all folders below one and can be written once"),
        ("talous**.csv", "'**' stands for folders and has to be between slashes; in a name write '*'"),
    ],
)
def test_a_pattern_stays_in_the_data_folder_and_names_files(tmp_path, pattern, reason):
    lines = problems_in(tmp_path, sources=changed(SOURCES, "talous_*.csv", f'"{pattern}"'))
    assert len(lines) == 1
    assert lines[0].startswith("sources.yaml:5:12: ")
    assert lines[0].endswith(reason)


@pytest.mark.parametrize("pattern", ["a/b/*.csv", "**/talous.csv", "a\\\\b.csv", "talous [1] (2).csv", "...csv"])
def test_a_pattern_below_the_folder_is_sound(tmp_path, pattern):
    assert problems_in(tmp_path, sources=changed(SOURCES, "talous_*.csv", f'"{pattern}"')) == []


def test_what_is_lacking_is_a_warning(tmp_path):
    bare = changed(STRATEGY, "            baseline: {period: 2020, origin: example}\n", "")
    bare = changed(bare, "        owner: {unit: talous, origin: example}\n", "")
    assert warnings_in(tmp_path, strategy=bare + "      - {id: empty, name: {fi: Tyhjä}}\n") == [
        "strategy.yaml:20:13: warning: measure 'loans' has no owner, no baseline",
        "strategy.yaml:31:13: warning: measure 'loans-per-resident' has no owner",
        "strategy.yaml:40:9: warning: goal 'empty' has no measure",
    ]
