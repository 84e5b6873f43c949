from dataclasses import replace

import pytest
from tests.strategy.small_city import write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Decision, DecisionOrigin, Stage, TargetLevel
from heinola_indicators.strategy.added_levels import place_among, same_but_places, with_levels
from heinola_indicators.strategy.reader import read_strategy


@pytest.fixture
def strategy(tmp_path):
    return read_strategy(write_city(tmp_path), LOADERS)


def level(period, high=1.0, place="w.xlsx"):
    decision = Decision(DecisionOrigin.PUBLISHED)
    return TargetLevel(parse_period(period), None, high, Stage.DECIDED, decision, Location(place))


def loans(strategy):
    return next(measure for _, _, measure in strategy.measures() if measure.id == "loans")


@pytest.mark.parametrize(("period", "place"), [("2024", 0), ("2025", 1), ("2025-12", 1), ("2026", 1), ("2031", 2)])
def test_a_level_stands_after_the_last_that_ends_no_later(strategy, period, place):
    assert place_among(loans(strategy).target_levels, level(period)) == place


def test_levels_are_added_in_time_order_whatever_order_they_come_in(strategy):
    added = with_levels(strategy, {"loans": [level("2031"), level("2028"), level("2025")]})
    periods = [str(found.period) for found in loans(added).target_levels]
    assert periods == ["2025", "2025", "2028", "2030", "2031"]
    assert [found.high for found in loans(added).target_levels][:2] == [100.0, 1.0]


def test_where_something_stands_makes_no_difference(strategy):
    one, other = (with_levels(strategy, {"loans": [level("2028", place=place)]}) for place in ("a", "b"))
    assert one != other
    assert same_but_places(one, replace(other, path="elsewhere"))


def test_anything_else_does(strategy):
    assert not same_but_places(strategy, with_levels(strategy, {"loans": [level("2028")]}))
    assert not same_but_places(strategy, replace(strategy, horizon=2031))
    one, other = (with_levels(strategy, {"loans": [level("2028", high=high)]}) for high in (1.0, 1.5))
    assert not same_but_places(one, other)
