import numpy as np
import pytest
from tests.assessment.plain_tables import series, status, verdict

from heinola_indicators.assessment.eurostat import judge


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (101.0, "significant-progress"), (100.9999, "moderate-progress"), (100.0, "moderate-progress"),
        (99.9999, "moderate-movement-away"), (99.0001, "moderate-movement-away"), (99.0, "significant-movement-away"),
    ],
)  # fmt: skip
def test_without_a_target_level_one_percent_a_year_is_significant(value, expected):
    assert verdict(judge, value, base=(2019, 100.0)) == (expected, "growth-alone")
    assert status(judge, 200 - value, base=(2019, 100.0), direction="fall") == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (195.0, "significant-progress"), (194.99, "moderate-progress"), (160.0, "moderate-progress"),
        (159.99, "insufficient-progress"), (100.0, "insufficient-progress"), (99.99, "movement-away"),
    ],
)  # fmt: skip
def test_with_a_target_level_the_growth_is_held_against_the_one_needed(value, expected):
    assert verdict(judge, value, base=(2019, 100.0), target=(2020, 200.0)) == (expected, "growth-to-target")


def test_progress_is_the_ratio_or_the_growth_rate_in_the_wanted_direction():
    facts = {"base": (2015, 100.0), "direction": "fall"}
    with_target = judge(series([80.0], **facts, target=(2030, 50.0)))
    assert with_target.progress[0] == pytest.approx((0.8**0.2 - 1) / (0.5 ** (1 / 15) - 1))
    assert judge(series([80.0], **facts)).progress[0] == pytest.approx(1 - 0.8**0.2)
    assert np.isnan(with_target.score[0])


def test_years_are_counted_between_the_ends_of_periods():
    half_a_year = judge(series([101.0], base=("2020-H1", 100.0), period="2020-H2"))
    assert half_a_year.progress[0] == pytest.approx(1.01**2 - 1)


def test_a_figure_may_fall_to_zero_and_so_may_a_target_level():
    assert status(judge, 0.0, direction="fall") == "significant-progress"
    assert status(judge, 50.0, direction="fall", target=(2030, 0.0)) == "insufficient-progress"


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
        ({"base": (2019, 5e-324)}, "not-computable"),
    ],
)
def test_what_keeps_from_judging_is_said(facts, reason):
    judged = judge(series([5.0], **facts))
    assert (judged.statuses[0], judged.reasons[0]) == ("not-available", reason)
    assert np.isnan(judged.progress[0])


def test_a_figure_below_zero_or_none_is_refused():
    assert verdict(judge, -5.0) == ("not-available", "opposite-signs")
    assert verdict(judge, np.nan, base=(2015, -5.0)) == ("not-available", "missing")


def test_a_target_level_no_better_than_the_base_turns_the_ratio_around():
    facts = {"base": (2019, 100.0), "target": (2020, 90.0)}
    assert [status(judge, value, **facts) for value in (90.0, 110.0)] == ["significant-progress", "movement-away"]


def test_a_target_level_reached_too_late_need_not_be_significant_progress():
    assert status(judge, 200.0, base=(2010, 100.0), period=2020, target=(2015, 200.0)) == "insufficient-progress"
