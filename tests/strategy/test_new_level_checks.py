from datetime import date

import pytest
from tests.strategy.small_city import STRATEGY, changed, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Decision, DecisionOrigin, Stage, TargetLevel
from heinola_indicators.strategy.new_level_checks import new_level_problems
from heinola_indicators.strategy.reader import read_strategy


def level(period, day, cell, low=None, high=1.0):
    decision = Decision(DecisionOrigin.PUBLISHED, day, None, None, "TA")
    return TargetLevel(parse_period(period), low, high, Stage.DECIDED, decision, Location("w", sheet="T", cell=cell))


def problems(folder, *levels, strategy=STRATEGY):
    read = read_strategy(write_city(folder, strategy), LOADERS)
    loans = next(measure for _, _, measure in read.measures() if measure.id == "loans")
    return [str(problem) for problem in new_level_problems(loans, levels)]


DAY = date(2026, 12, 14)


def test_sound_levels_have_no_problem(tmp_path):
    assert problems(tmp_path, level("2025", DAY, "B2"), level("2027", DAY, "C2")) == []
    within = changed(
        changed(STRATEGY, "direction: fall", "direction: stay-within"), "at-most: 100,", "between: [90, 100],"
    ).replace("at-most: 90.5", "between: [1, 2]")
    assert problems(tmp_path, level("2027", DAY, "B2", low=0.5), strategy=within) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (level("2020", DAY, "B2"), "w:T:B2: the target level is for 2020, which is not after the baseline (2020)"),
        (
            level("2025", date(2022, 11, 14), "C2"),
            "w:T:C2: two target levels for 2025 decided on 2022-11-14 contradict each other (the first is in line 31)",
        ),
        (level("2027", None, "D2"), "w:T:D2: a published target level needs the day it was 'decided'"),
        (
            level("2027", DAY, "E2", low=2.0, high=None),
            "w:T:E2: direction 'fall' needs one 'at-most', found 'at-least'",
        ),
        (level("2027", DAY, "F2", low=2.0), "w:T:F2: direction 'fall' needs one 'at-most', found 'between'"),
    ],
)
def test_every_rule_of_the_file_is_told_at_the_cell(tmp_path, wrong, told):
    assert [line[: len(told)] for line in problems(tmp_path, level("2028", DAY, "A1"), wrong)][:1] == [told]
