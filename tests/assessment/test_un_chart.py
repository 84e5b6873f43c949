import numpy as np
import pytest
from tests.assessment.plain_tables import series, status, verdict

from heinola_indicators.assessment.un_chart import judge


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (102.0, "met-or-on-track"), (101.9999, "fair-progress"), (100.5, "fair-progress"),
        (100.4999, "stagnation-or-regression"), (90.0, "stagnation-or-regression"),
    ],
)  # fmt: skip
def test_without_a_target_level_two_percent_a_year_is_on_track(value, expected):
    assert verdict(judge, value, base=(2019, 100.0)) == (expected, "growth-alone")
    assert status(judge, 200 - value, base=(2019, 100.0), direction="fall") == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (195.0, "met-or-on-track"), (194.99, "fair-progress"), (110.0, "fair-progress"),
        (109.99, "stagnation-or-regression"), (50.0, "stagnation-or-regression"),
    ],
)  # fmt: skip
def test_with_a_target_level_the_share_of_the_way_covered_by_then_counts(value, expected):
    assert verdict(judge, value, base=(2019, 100.0), target=(2020, 200.0)) == (expected, "growth-continued")


def test_growth_is_continued_to_the_target_period():
    judged = judge(series([110.0], base=(2015, 100.0), period=2020, target=(2030, 140.0)))
    expected = 110 * (1.1**0.2) ** 10
    assert judged.progress[0] == pytest.approx((expected - 100) / 40)


def test_growth_is_followed_back_after_the_target_period():
    judged = judge(series([121.0], base=(2018, 100.0), period=2020, target=(2019, 120.0)))
    assert judged.progress[0] == pytest.approx(0.5)


def test_a_figure_may_fall_to_zero():
    assert status(judge, 0.0, direction="fall", target=(2030, 0.0)) == "met-or-on-track"
    assert judge(series([0.0], direction="fall", target=(2018, 50.0))).progress[0] == 2.0


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"base": (2015, 0.0)}, "baseline-not-positive"),
        ({"base": (2015, -10.0)}, "baseline-not-positive"),
        ({"base": None}, "no-baseline"),
        ({"base": (2020, 10.0)}, "baseline-only"),
        ({"base": (2021, 10.0)}, "before-baseline"),
        ({"base": (2015, 10.0), "target": (2030, -1.0)}, "opposite-signs"),
        ({"base": (2015, 10.0), "target": (2015, 20.0)}, "target-before-baseline"),
        ({"base": (2015, 10.0), "target": (2030, 10.0)}, "target-is-baseline"),
        ({"base": (2019, 1e-9), "target": (2100, 1.0)}, "not-computable"),
    ],
)
def test_what_keeps_from_judging_is_said(facts, reason):
    judged = judge(series([5.0], **facts))
    assert (judged.statuses[0], judged.reasons[0]) == ("not-available", reason)
    assert np.isnan(judged.progress[0])


def test_a_figure_below_zero_or_none_is_refused():
    assert verdict(judge, -5.0) == ("not-available", "opposite-signs")
    assert verdict(judge, np.nan) == ("not-available", "missing")


def test_a_target_level_no_better_than_the_base_turns_the_share_around():
    facts = {"base": (2019, 100.0), "target": (2020, 90.0)}
    assert [status(judge, value, **facts) for value in (90.0, 110.0)] == ["met-or-on-track", "stagnation-or-regression"]
