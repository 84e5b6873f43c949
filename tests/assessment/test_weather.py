import numpy as np
import pytest
from tests.assessment.plain_tables import series, status, verdict

from heinola_indicators.assessment.weather import judge

NAN = np.nan


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (20.0, ("sun", "trend-reaches")), (19.2, ("sun", "trend-misses")), (19.0, ("sun-and-cloud", "trend-misses")),
        (16.0, ("sun-and-cloud", "trend-misses")), (15.9, ("cloud", "trend-misses")), (0.1, ("cloud", "trend-misses")),
        (0.0, ("thunderstorm", "trend-misses")), (-1.0, ("thunderstorm", "trend-misses")),
    ],
)  # fmt: skip
def test_the_gap_that_the_trend_leaves_decides(change, expected):
    # 100 of the way are left for five years
    assert verdict(judge, 0.0, base=(2015, -5 * change), target=(2025, 100.0)) == expected
    assert verdict(judge, 0.0, base=(2015, 5 * change), target=(2025, -100.0), direction="fall") == expected


def test_progress_is_the_share_of_the_way_left_that_the_trend_covers():
    judged = judge(series([110.0], base=(2015, 100.0), target=(2030, 150.0)))
    assert judged.progress.tolist() == [0.5]
    assert np.isnan(judged.score[0])
    assert np.isnan(judge(series([160.0], target=(2030, 150.0))).progress[0])


@pytest.mark.parametrize("base", [2012, 2013, 2014, 2018, 2019])
def test_two_points_are_judged_only_three_to_five_years_apart(base):
    told = verdict(judge, 0.0, base=(base, -100.0), target=(2025, 100.0))
    assert told == ("not-available", "not-three-to-five-years")


@pytest.mark.parametrize("base", [2015, 2016, 2017])
def test_three_to_five_years_are_enough(base):
    assert status(judge, 0.0, base=(base, -100.0), target=(2025, 100.0)) == "sun"


@pytest.mark.parametrize(
    ("recent", "expected"),
    [
        ([-90, 3, NAN, 7, 1, 0], "sun-and-cloud"),  # 18 a year
        ([NAN, NAN, -60, 7, 1, 0], "sun"),  # 20 a year in three years
        ([NAN, NAN, NAN, -60, 1, 0], "not-available"),
        ([-90, 3, 5, 7, 1, NAN], "not-available"),
        ([NAN] * 6, "not-available"),
    ],
)
def test_of_a_longer_series_four_of_the_last_six_years_are_enough(recent, expected):
    judged = judge(series([0.0], base=(2001, 0.0), target=(2025, 100.0), recent=[recent]))
    assert judged.statuses == (expected,)
    assert (judged.reasons[0] == "too-few-points") == (expected == "not-available")


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({}, "no-target"),
        ({"base": None, "target": (2030, 1.0)}, "no-baseline"),
        ({"base": (2021, 1.0), "target": (2030, 1.0)}, "before-baseline"),
        ({"base": (2020, 1.0), "target": (2030, 1.0)}, "baseline-only"),
        ({"base": (2015, -1e308), "target": (2199, 1.0)}, "not-computable"),
    ],
)
def test_what_keeps_from_judging_is_said(facts, reason):
    assert verdict(judge, 5.0, **facts) == ("not-available", reason)


def test_no_figure_is_no_verdict():
    assert verdict(judge, NAN, target=(2030, 1.0)) == ("not-available", "missing")


def test_overshoot_is_sun_though_its_gap_is_large():
    base, value, target = 0.0, 100.0, 120.0
    projected = value + (value - base)
    assert abs(projected - target) / abs(target - value) > 1
    assert verdict(judge, value, base=(2015, base), target=(2025, target)) == ("sun", "trend-reaches")


def test_a_target_level_that_is_passed_and_not_lost_again_is_sun():
    assert status(judge, 130.0, base=(2015, 140.0), target=(2022, 120.0)) == "sun"
    assert status(judge, 130.0, base=(2015, 180.0), target=(2025, 120.0)) == "thunderstorm"
    assert status(judge, 120.0, base=(2015, 130.0), target=(2025, 120.0)) == "thunderstorm"


def test_near_the_target_level_the_same_miss_gets_a_worse_symbol():
    far = {"base": (2015, -96.0), "target": (2025, 100.0)}  # 96 more in five years: 4 short
    near = {"base": (2015, 84.0), "target": (2025, 100.0)}  # 6 more in five years: 4 short
    assert status(judge, 0.0, **far) == "sun"
    assert status(judge, 90.0, **near) == "cloud"


def test_without_time_left_nothing_is_projected():
    facts = {"base": (2015, 0.0), "target": (2018, 100.0)}
    assert [status(judge, value, **facts) for value in (100.0, 99.0)] == ["sun", "cloud"]
