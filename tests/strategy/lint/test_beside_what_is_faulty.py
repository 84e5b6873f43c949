"""What is in the files but faulty is told once, and the lint does not accuse anybody of having left it out."""

import pytest
from tests.strategy.lint.linted_city import validation_of
from tests.strategy.small_city import shortened

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
    "a silence": ("terms:\n", "silence: [{rule: no-lag}]\nterms:\n"),
}
IN_THE_SOURCES = {
    "a lag": ("lag: 6", "lag: six"),
    "a series": ("    unit: persons\n", ""),
    "a part": ("{contents: Väkiluku}", "{contents: {ages: many}}"),
    "a source": ("    publisher: Tilastokeskus\n", ""),
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
