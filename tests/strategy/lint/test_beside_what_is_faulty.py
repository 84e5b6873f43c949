"""What is in the files but faulty is told once, and the lint does not accuse anybody of having left it out."""

import re

import pytest
from tests.strategy.lint.linted_city import LINTED, validation_of
from tests.strategy.small_city import SOURCES, shortened

ONLY_MEASURE = (
    "    goals:\n",
    """    goals:
      - id: calm
        name: {fi: Rauha}
        owner: {unit: talous, origin: example}
        measures: [{id: calm, name: {fi: Rauha}}]
""",
)
IN_THE_STRATEGY = {
    "a baseline": ("baseline: {period: 2020,", "baseline: {period: lately,"),
    "an owner": ("        owner: {unit: talous, origin: example}", "        owner: {unit: 5, origin: example}"),
    "target levels": ("              - {period: 2030, at-most: 0.5", "              - {period: 2030, at-most: half"),
    "a day of decision": ("at-most: 100, decided: 2022-11-14", "at-most: 100, decided: 14.11.2022"),
    "a measure": ("          - id: loans\n            name: {fi: Lainat}\n", "          - id: loans\n"),
    "the measures of a goal": (
        "        measures:\n          - id: loans\n",
        "        measures:\n          - id: Loans\n",
    ),
    "another language": ("name: {fi: Talous}", "name: {fi: Talous, sv: 5}"),
    "the area": ('area: "111"', "area: 111"),
    "the only target level": ("{period: 2030, at-most: 0.5,", "{period: later, at-most: 0.5,"),
    "an area that is no code": ('area: "111"', 'area: "x11"'),
    "a series in a measure": ("population: population}", "population: populaton}"),
    "a series that an input needs": ("            inputs: {amount: loans, population: population}\n", ""),
    "the only measure of a goal": ONLY_MEASURE,
    "a silence": ("terms:\n", "silence: [{rule: no-lag}]\nterms:\n"),
}
IN_THE_SOURCES = {
    "a lag": ("lag: 6", "lag: six"),
    "a series": ("    unit: persons\n", ""),
    "a part": ("{contents: Väkiluku}", "{contents: {ages: many}}"),
    "a source": ("    publisher: Tilastokeskus\n", ""),
    "an area that is no code": ('of-area: "111"', 'of-area: "x11"'),
    "the area of a file": ('of-area: "111"', "of-area: [111]"),
    "what is chosen": ("select: {contents: Väkiluku}", "select: [Väkiluku]"),
    "the number of a source": ("source: statistics", "source: statistic"),
    "another sampling": ("    unit: persons\n", "    unit: persons\n    sampling: shares\n"),
    "a needed silence": ("    lag: 6\n", "    silence: [{rule: no-lag, reason: ' '}]\n    lag: 6\n"),
}


@pytest.mark.parametrize("change", IN_THE_STRATEGY.values(), ids=IN_THE_STRATEGY)
def test_what_is_faulty_in_the_strategy_is_there(tmp_path, change):
    found = validation_of(tmp_path, strategy=(change,))
    assert found.of_files
    assert found.lint == ()


@pytest.mark.parametrize("change", IN_THE_SOURCES.values(), ids=IN_THE_SOURCES)
def test_what_is_faulty_in_the_sources_is_there(tmp_path, change):
    found = validation_of(tmp_path, sources=(change,))
    assert found.of_files
    assert found.lint == ()


def test_a_silence_is_not_called_needless_while_files_are_not_sound_or_figures_are_lacking(tmp_path):
    files = ("terms:\n", "silence: [{rule: no-lag, reason: x}]\nterms:\n")
    figures = ("terms:\n", "silence: [{rule: target-already-met, reason: x}]\nterms:\n")
    faulty, lacking = ("direction: fall", "direction: down"), ("talous_*", "talos_*")
    assert validation_of(tmp_path, strategy=(files, faulty)).lint == ()
    assert validation_of(tmp_path, strategy=(figures,), sources=(lacking,)).lint == ()
    assert validation_of(tmp_path, strategy=(figures,), data=False).lint == ()
    for silence, sources, data in ((files, (lacking,), True), (files, (), False), (figures, (), True)):
        (note,) = validation_of(tmp_path, strategy=(silence,), sources=sources, data=data).lint
        assert note.rule == "needless-silence"


def test_a_file_that_is_no_yaml_is_one_problem_and_nothing_of_the_other_is_linted(tmp_path):
    found = validation_of(tmp_path, sources=(("sources:\n", "sources: [\n"), ("    lag: 6\n", "")))
    assert [shortened(problem, tmp_path).partition(":")[0] for problem in found.of_files] == ["sources.yaml"]
    assert (found.of_exports, found.lint, found.exports_read) == ((), (), False)


def misspelt(text):
    """*text* once for each key in it, with that key misspelt."""
    for key in re.finditer(r"[\w-]+(?=:)", text):
        yield pytest.param(f"{text[: key.start()]}zz{text[key.start() :]}", id=f"{key.start()}-{key[0]}")


@pytest.mark.parametrize("text", list(misspelt(LINTED)))
def test_a_misspelt_key_of_the_strategy_is_one_line(tmp_path, text):
    assert_one_line(validation_of(tmp_path, strategy=((LINTED, text),)))


@pytest.mark.parametrize("text", list(misspelt(SOURCES)))
def test_a_misspelt_key_of_the_sources_is_one_line(tmp_path, text):
    assert_one_line(validation_of(tmp_path, sources=((SOURCES, text),)))


def assert_one_line(found):
    told = [*found.of_files, *found.of_exports, *found.lint]
    assert all("zz" in problem.message for problem in told)
    assert len({problem.location for problem in told}) == 1  # a variable is missed in each file of a source
    assert len(found.of_files) <= 1


def test_what_an_entry_lacks_is_one_line(tmp_path):
    found = validation_of(
        tmp_path, sources=(("    publisher: Tilastokeskus\n    files: [väkiluku vuosittain.csv]\n", ""),)
    )
    assert [shortened(problem, tmp_path) for problem in found.of_files] == [
        "sources.yaml:9:5: 'publisher' and 'files' are missing here"
    ]


def test_a_forgotten_dash_is_one_line(tmp_path):
    found = validation_of(tmp_path, strategy=(("          - id: loans-per-resident\n", ""),))
    assert [shortened(problem, tmp_path) for problem in (*found.of_files, *found.of_exports, *found.lint)] == [
        (
            "strategy.yaml:34:13: 'name', 'unit', 'direction', 'calculator', 'inputs', 'baseline', 'target-levels' are "
            "given twice (first in lines 23 to 31); where another entry begins, write '- ' before it"
        )
    ]


def test_names_are_not_missed_where_one_of_the_list_cannot_be_read(tmp_path):
    for change in (("- {id: reform,", "- {id: [5, 6],"), ("- {id: reform, name: {fi: Uudistus}}", "- reform")):
        (problem,) = validation_of(tmp_path, strategy=(change,)).of_files
        assert "expected" in problem.message


def test_a_wrong_horizon_is_one_line_and_a_level_too_late_is_another(tmp_path):
    def told(horizon, *changes):
        found = validation_of(tmp_path, strategy=(("horizon: 2030", f"horizon: {horizon}"), *changes))
        return [shortened(problem, tmp_path) for problem in found.lint]

    assert told(2024) == [
        (
            "strategy.yaml:4:12: warning: all 3 target levels are for periods after the horizon (2024), "
            "the first in line 32; is the horizon meant? [target-after-horizon]"
        )
    ]
    assert [line.split(": ")[0] for line in told(2029)] == ["strategy.yaml:33:26", "strategy.yaml:42:26"]
    silenced = ("direction: fall", "silence: [{rule: target-after-horizon, reason: x}]\n            direction: fall")
    assert [line.split(": ")[0] for line in told(2024, silenced)] == ["strategy.yaml:43:26"]
