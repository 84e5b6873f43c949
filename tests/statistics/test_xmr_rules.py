import csv

import numpy as np
import pytest

from heinola_indicators.statistics.xmr_rules import (
    seven_in_one_direction,
    seven_on_one_side,
    two_of_three,
    whole_runs,
)


def signs(*row):
    return np.array([row], dtype=np.int64)


def test_ends_of_runs_are_those_of_the_published_test_data(shared):
    rows = list(csv.DictReader((shared / "conformance" / "xmr" / "rules_expected.csv").read_text("utf-8").splitlines()))
    assert len(rows) == 10
    for row in rows:
        given, expected = ([int(one) for one in row[name].split()] for name in ("input", "expected"))
        if row["rule"].startswith("seven_point_one_side_mean"):
            found = np.abs(seven_on_one_side(signs(*given)))  # the publisher tells no side here
        else:
            found = seven_in_one_direction(np.array([given], dtype=float))
        assert found[0].tolist() == expected, row


def test_a_run_on_a_side_tells_which_side():
    assert seven_on_one_side(signs(*[-1] * 8, 1)).tolist() == [[0] * 6 + [-1, -1, 0]]


def test_a_figure_on_the_mean_or_a_missing_one_ends_a_run():
    assert not seven_on_one_side(signs(*[1] * 6, 0, *[1] * 6)).any()
    assert not seven_in_one_direction(np.array([[1, 2, 3, np.nan, 5, 6, 7.0]])).any()


@pytest.mark.parametrize(
    ("near", "side", "expected"),
    [  # after NHSRplotthedots, test-ptd_calculate_point_type.R
        ([1, 0, 1], [1, 1, 1], [1, 0, 1]),
        ([0, 1, 1], [1, 1, 1], [0, 1, 1]),
        ([0, 0, 1, 0, 1, 0, 0], [1] * 7, [0, 0, 1, 0, 1, 0, 0]),
        ([1, 0, 0, 1], [1] * 4, [0, 0, 0, 0]),
        ([1, 0, 0, 1, 1], [1] * 5, [0, 0, 0, 1, 1]),
        ([1, 0, 1], [1, -1, 1], [0, 0, 0]),
        ([-1, -1, 0], [-1, -1, -1], [-1, -1, 0]),
        ([1, 1], [1, 1], [0, 0]),
    ],
)
def test_two_of_three_near_a_limit_need_all_three_on_one_side(near, side, expected):
    assert two_of_three(signs(*side), signs(*near))[0].tolist() == expected


def test_the_peak_between_a_rise_and_a_fall_belongs_to_the_fall():
    ends = seven_in_one_direction(np.array([[1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1.0]]))
    assert whole_runs(ends, 7)[0].tolist() == [1] * 6 + [-1] * 7


@pytest.mark.parametrize("length", [0, 1, 6])
def test_short_rows_have_no_runs(length):
    assert seven_on_one_side(np.ones((2, length), np.int64)).tolist() == [[0] * length] * 2
    assert seven_in_one_direction(np.zeros((2, length))).tolist() == [[0] * length] * 2
