"""When a target level counts as met already: what was out on the day, and what can be compared with it."""

import pytest
from tests.strategy.lint.linted_city import lint_of

MET = "[target-already-met]"
ONLY_2022 = {"talous_2020-2022.csv": "Vuosi;Lainat\n2020;120\n2021;115\n2022;95\n"}


def met(lines):
    return [line.split(": ")[-2:] for line in lines if line.endswith(MET)]


def level(decided, value=100):
    return (("at-most: 100, decided: 2022-11-14", f"at-most: {value}, decided: {decided}"),)


@pytest.mark.parametrize(
    ("decided", "known"),
    [("2022-12-31", None), ("2023-06-29", None), ("2023-06-30", "2022"), ("2024-05-31", "2022")],
)
def test_a_figure_is_known_when_its_lag_is_over(tmp_path, decided, known):
    without_break = (*level(decided), ("period: 2023, reason", "period: 2020, reason"))
    lines = met(lint_of(tmp_path, without_break, exports=ONLY_2022))
    assert len(lines) == (known is not None)
    assert not lines or f"the figure of {known} is 95" in lines[0][-1]


def test_a_figure_before_a_break_says_nothing_of_a_level_after_it(tmp_path):
    assert met(lint_of(tmp_path, level("2023-06-30"), exports=ONLY_2022)) == []
    comparable = (*level("2023-06-30"), ("driver: reform}", "driver: reform, comparable: true}"))
    assert len(met(lint_of(tmp_path, comparable, exports=ONLY_2022))) == 1


def test_a_proposal_and_a_range_that_is_to_be_kept_are_met_by_nobody(tmp_path):
    proposed = (("at-most: 0.5,", "at-most: 0.9, stage: proposed,"),)
    assert met(lint_of(tmp_path, proposed)) == []
    per_resident = "            calculator: per"
    within = (
        (f"            direction: fall\n{per_resident}", f"            direction: stay-within\n{per_resident}"),
        ("at-most: 0.5,", "between: [0.1, 0.9],"),
    )
    assert lint_of(tmp_path, within) == []


def test_where_more_is_better_a_level_is_met_from_above(tmp_path):
    rising = (
        ("direction: fall", "direction: rise"),
        ("at-most: 100", "at-least: 115"),
        ("at-most: 90.5", "at-least: 150"),
    )
    breakless = (("period: 2023, reason", "period: 2020, reason"),)
    lines = lint_of(tmp_path, (*rising, *breakless))
    assert [line.partition("the target level for ")[2][:28] for line in lines] == [
        "2025 (at least 115) is no be",
        "2025 (at least 115) was met ",
    ]


def test_a_declared_baseline_is_compared_without_a_look_at_the_figures(tmp_path):
    declared = (("baseline: {period: 2020, origin", "baseline: {period: 2020, value: 100, origin"),)
    lines = lint_of(tmp_path, declared, data=False)
    assert lines == lint_of(tmp_path, declared)
    assert lines == [
        (
            "strategy.yaml:32:17: note: the target level for 2025 (at most 100) is no better than the baseline of 2020 "
            "(100): it is a limit [target-no-better-than-baseline]"
        )
    ]


def test_figures_that_were_published_are_not_called_synthetic(tmp_path):
    published = (("origin: synthetic", "origin: published"),)
    (line,) = lint_of(tmp_path, (("at-most: 100", "at-most: 120"),), published)
    assert "the baseline of 2020 (120): it is a limit" in line
