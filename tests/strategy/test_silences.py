"""Rules that a file silences: which words are no rule, and that the warnings of a run heed them."""

import pytest
from tests.strategy.small_city import SOURCES, STRATEGY, changed, problems_in, warnings_in

BASELINE = "            baseline: {period: 2020, origin: example}\n"


def silence(*rules, reason="niin on päätetty"):
    return f"silence: [{', '.join(f'{{rule: {rule}, reason: {reason}}}' for rule in rules)}]"


FAULTY = {
    "a rule that is none": (
        silence("no-baselin"),
        "there is no rule 'no-baselin'; did you mean 'no-baseline'?",
    ),
    "the rule about silences": (
        silence("needless-silence"),
        "the rule 'needless-silence' cannot be silenced; take out the silence that it speaks of",
    ),
    "no reason": ("silence: [{rule: no-lag}]", "'reason' is missing here"),
    "a reason of blanks": (
        silence("no-lag", reason='"  "'),
        "say in words why the rule is silenced",
    ),
    "a rule without its list": ("silence: no-lag", "expected a list, found 'no-lag'"),
}


@pytest.mark.parametrize(("written", "expected"), FAULTY.values(), ids=FAULTY)
def test_a_silence_that_is_not_sound_is_told_with_its_line(tmp_path, written, expected):
    (line,) = problems_in(tmp_path, changed(STRATEGY, "values:\n", f"{written}\nvalues:\n"))
    path, number, _, message = line.split(":", 3)
    assert (path, number, message.strip()) == ("strategy.yaml", "6", expected)


PLACES = {
    "the head of the strategy file": ("terms:\n", "{}\nterms:\n", None),
    "a goal": ("        drivers: [reform]\n", "        drivers: [reform]\n        {}\n", None),
    "a measure": ("            unit: EUR\n", "            unit: EUR\n            {}\n", None),
    "the head of the sources file": (None, "{}\nsources:\n", "sources:\n"),
    "a source": (None, "    publisher: Esimerkkilä\n    {}\n", "    publisher: Esimerkkilä\n"),
    "a series": (None, "    unit: EUR\n    {}\n", "    unit: EUR\n"),
}


@pytest.mark.parametrize(("in_strategy", "written", "in_sources"), PLACES.values(), ids=PLACES)
def test_wherever_it_stands_a_silence_of_no_rule_is_one_problem(tmp_path, in_strategy, written, in_sources):
    text = written.format(silence("no-lags"))
    strategy = changed(STRATEGY, in_strategy, text) if in_strategy else STRATEGY
    sources = changed(SOURCES, in_sources, text) if in_sources else SOURCES
    (line,) = problems_in(tmp_path, strategy, sources)
    assert line.endswith("there is no rule 'no-lags'; did you mean 'no-lag'?")


def test_a_rule_that_is_silenced_twice_in_one_place_is_told(tmp_path):
    twice = changed(STRATEGY, "terms:\n", f"{silence('no-owner', 'no-owner')}\nterms:\n")
    (line,) = problems_in(tmp_path, twice)
    assert line == "strategy.yaml:4:62: the rule 'no-owner' is silenced twice here"


@pytest.mark.parametrize("place", ["the head of the strategy file", "a goal", "a measure"])
def test_the_warnings_of_a_run_heed_what_is_silenced(tmp_path, place):
    bare = changed(STRATEGY, BASELINE, "")
    assert warnings_in(tmp_path, bare) == ["strategy.yaml:21:13: warning: measure 'loans' has no baseline"]
    old, new, _ = PLACES[place]
    assert warnings_in(tmp_path, changed(bare, old, new.format(silence("no-baseline")))) == []


def test_what_is_lacking_beside_a_silenced_lack_is_still_a_warning(tmp_path):
    bare = changed(STRATEGY, BASELINE, "")
    bare = changed(bare, "        owner: {unit: talous, origin: example}\n", f"        {silence('no-owner')}\n")
    assert warnings_in(tmp_path, bare) == ["strategy.yaml:21:13: warning: measure 'loans' has no baseline"]


def test_a_goal_without_measure_and_an_area_that_is_none_can_be_silenced(tmp_path):
    empty = STRATEGY + "      - {id: empty, name: {fi: Tyhjä}}\n"
    empty = changed(empty, 'area: "111"', 'area: "998"')
    assert len(warnings_in(tmp_path, empty)) == 2
    both = silence("goal-without-measure", "unknown-area")
    assert warnings_in(tmp_path, changed(empty, "terms:\n", f"{both}\nterms:\n")) == []
