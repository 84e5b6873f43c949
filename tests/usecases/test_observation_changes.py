"""Observations on grids: nothing of a grid against itself, mirrored the other way round, everything once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from heinola_indicators.model.difference import DifferenceKind
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.observed import Observed
from heinola_indicators.usecases.observation_changes import observation_changes

AREAS, PERIODS = ("016", "111", "398"), ("2021", "2022", "2023", "2024")
VALUES = st.sampled_from([0.0, 1.0, -2.5, 1e9])
FLAGS = st.sampled_from([0, int(Flag.A), int(Flag.P), int(Flag.O)])


@st.composite
def any_observed(draw):
    areas = tuple(sorted(draw(st.sets(st.sampled_from(AREAS), min_size=1))))
    periods = tuple(sorted(draw(st.sets(st.sampled_from(PERIODS), min_size=1))))
    shape = len(areas), len(periods)
    flag = draw(arrays.arrays(np.int64, shape, elements=FLAGS))
    value = draw(arrays.arrays(float, shape, elements=VALUES))
    value = np.where((flag == 0) | (flag == int(Flag.O)), np.nan, value)
    return Observed("jobs", None, UNITS["jobs"], areas, periods, value, flag, np.full(shape, -1), ())


def cells(observed):
    """Value and flag by area and period, where there is an observation."""
    return {
        (area, period): (observed.value[row, column], observed.flag[row, column])
        for row, area in enumerate(observed.areas)
        for column, period in enumerate(observed.periods)
        if observed.flag[row, column]
    }


@given(any_observed())
def test_observations_do_not_differ_from_themselves(observed):
    assert list(observation_changes([observed], [observed])) == []


@given(any_observed(), any_observed())
def test_every_cell_that_differs_is_told_once_and_no_other(old, new):
    told = [(each.area, each.period) for each in observation_changes([old], [new])]
    before, after = cells(old), cells(new)
    differing = {
        key
        for key in before.keys() | after.keys()
        if repr(before.get(key, (np.nan, 0))) != repr(after.get(key, (np.nan, 0)))
    }
    assert len(told) == len(set(told))
    assert set(told) == differing


OTHER_WAY = {DifferenceKind.NEW: DifferenceKind.VANISHED, DifferenceKind.VANISHED: DifferenceKind.NEW}


@given(any_observed(), any_observed())
def test_the_other_way_round_new_is_vanished(old, new):
    there = [
        (each.area, each.period, OTHER_WAY.get(each.kind, each.kind), each.new, each.old, each.new_flag)
        for each in observation_changes([old], [new])
    ]
    back = [
        (each.area, each.period, each.kind, each.old, each.new, each.old_flag)
        for each in observation_changes([new], [old])
    ]
    assert sorted(there, key=repr) == sorted(back, key=repr)


def test_a_name_that_only_one_has_is_new_or_gone_as_a_whole():
    value, flag = np.array([[1.0]]), np.array([[int(Flag.A)]])
    jobs = Observed("jobs", None, UNITS["jobs"], ("111",), ("2023",), value, flag, np.array([[-1]]), ())
    (change,) = observation_changes([], [jobs])
    assert (change.name, change.kind, change.new, change.old_flag, change.new_flag) == (
        "jobs",
        DifferenceKind.NEW,
        1.0,
        "",
        "A",
    )
    (change,) = observation_changes([jobs], [])
    assert change.kind is DifferenceKind.VANISHED
