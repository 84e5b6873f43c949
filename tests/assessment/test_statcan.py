import csv

import numpy as np
import pandas as pd
import pytest
from tests.assessment.plain_tables import series, status, verdict

from heinola_indicators.assessment.plain import assess_frame
from heinola_indicators.assessment.statcan import group_status, judge

STATUSES = {
    "target_achieved": "achieved",
    "substantial_progress": "substantial",
    "moderate_progress": "moderate",
    "limited_progress": "limited",
    "deterioration": "deterioration",
    "not_available": "not-available",
}


@pytest.fixture(scope="module")
def published(shared):
    """The rows that Statistics Canada publishes of series and of indicators, and what the method makes of them."""
    folder = shared / "conformance" / "statcan"
    rows, indicators = (
        list(csv.DictReader((folder / name).read_text("utf-8").splitlines()))
        for name in ("series.csv", "indicators.csv")
    )
    frame = pd.DataFrame(
        {
            "id": [row["series"] for row in rows],
            "group": [row["indicator"] for row in rows],
            "direction": ["rise" if row["direction"] == "1" else "fall" for row in rows],
            "base_period": [row["base_year"] for row in rows],
            "base_value": [row["base_value"] for row in rows],
            "period": [row["current_year"] for row in rows],
            "value": [row["current_value"] for row in rows],
            "target_period": [row["target_year"] for row in rows],
            "target": [row["target"] for row in rows],
            "limit": [row["limit"] for row in rows],
        }
    )
    return rows, indicators, assess_frame(frame, "statcan").to_dict("records")


def number(text):
    return pytest.approx(float(text or "nan"), rel=0, abs=1e-9, nan_ok=True)


def test_every_published_series_is_reproduced(published):
    rows, _, judged = published
    assert len(rows) == 63
    for row, found in zip(rows, judged[: len(rows)], strict=True):
        assert found["progress"] == number(row["progress_value"]), row
        assert found["score"] == number(row["score"]), row
        assert found["status"] == STATUSES[row["status"]], row


def test_published_series_without_progress_are_refused_with_a_reason(published):
    rows, _, judged = published
    reasons = [found["reason"] for row, found in zip(rows, judged, strict=False) if not row["progress_value"]]
    assert reasons == ["baseline-only", "baseline-only"]


def test_every_published_indicator_is_reproduced_as_a_group(published):
    _, indicators, judged = published
    groups = {found["group"]: found for found in judged if not found["id"]}
    assert len(indicators) == len(groups) == 43
    for row in indicators:
        assert groups[row["indicator"]]["score"] == number(row["score"]), row
        assert groups[row["indicator"]]["status"] == STATUSES[row["progress_status"]], row


def test_three_published_figures_written_here():
    # Canadian Indicator Framework 1-1-1 (poverty), 1-2-1 (limit 100) and 11-4-1 (one year, limit 100)
    poverty = judge(series([10.4], direction="fall", base=(2015, 14.5), period=2023, target=(2030, 7.25)))
    assert poverty.progress[0] == pytest.approx(0.9010899546976208, abs=1e-12)
    assert poverty.score[0] == pytest.approx(2.1506954374096354, abs=1e-12)
    near_limit = judge(series([71.4], base=(2016, 66.6), period=2023, limit=100))
    assert near_limit.score[0] == pytest.approx(1.739752850099936, abs=1e-12)
    assert near_limit.statuses == ("moderate",)
    assert near_limit.reasons == ("growth-near-limit",)
    assert judge(series([74.6], base=(2023, 75.3), period=2024, limit=100)).score[0] == pytest.approx(
        -3.6620185922974757
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (101.5, "substantial"), (101.4999, "moderate"), (100.5, "moderate"), (100.4999, "limited"),
        (100.0, "limited"), (99.9999, "deterioration"),
    ],
)  # fmt: skip
def test_without_a_target_level_the_edges_belong_to_the_better_side(value, expected):
    assert verdict(judge, value, base=(2019, 100.0)) == (expected, "growth-alone")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (200.0, "achieved"), (199.9, "substantial"), (195.0, "substantial"), (194.99, "moderate"), (160.0, "moderate"),
        (159.99, "limited"), (100.0, "limited"), (99.99, "deterioration"),
    ],
)  # fmt: skip
def test_with_a_target_level_the_edges_belong_to_the_better_side(value, expected):
    assert status(judge, value, base=(2019, 100.0), target=(2020, 200.0)) == expected


@pytest.mark.parametrize(
    ("value", "score"),
    [(98.0, -5), (97.0, -5), (99.0, -3.75), (100.0, -2.5), (100.5, 0), (101.5, 2.5), (102.0, 5), (103.0, 5)],
)
def test_scores_without_a_target_level_are_straight_lines_between_the_edges(value, score):
    assert judge(series([value], base=(2019, 100.0))).score[0] == pytest.approx(score)


@pytest.mark.parametrize(
    ("value", "score"), [(0.0, -5), (40.0, -5), (100.0, -2.5), (160.0, 0.00004), (195.0, 2.500055), (200.0, 5)]
)
def test_scores_with_a_target_level_are_straight_lines_between_the_edges(value, score):
    assert judge(series([value], base=(2019, 100.0), target=(2020, 200.0))).score[0] == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize(
    ("direction", "base", "limit", "factor"),
    [
        ("rise", 50.0, 100, 1 - 0.5**4.44),
        ("fall", 15.0, 10, 1 - 0.5**4.44),
        ("fall", 20.0, 10, 1.0),
        ("fall", 10.0, 0, 1.0),
        ("fall", 50.0, 100, 1.0),  # a limit that lies in the other direction
        ("rise", -50.0, -40, 1 - 0.75**4.44),
    ],
)
def test_fixed_rates_shrink_with_the_distance_to_a_limit_in_the_wanted_direction(direction, base, limit, factor):
    sign = (1 if direction == "rise" else -1) * (1 if base > 0 else -1)
    just, almost = (base * (1 + sign * 0.015 * factor * share) for share in (1.000001, 0.999999))
    facts = {"direction": direction, "base": (2019, base), "limit": limit}
    assert [status(judge, value, **facts) for value in (just, almost)] == ["substantial", "moderate"]


def test_a_base_at_its_limit_is_substantial_while_it_is_kept():
    judged = judge(series([100.0, 100.5, 99.0], base=(2019, 100.0), limit=100))
    assert judged.statuses == ("substantial", "substantial", "deterioration")
    assert judged.score.tolist() == [5.0, 5.0, pytest.approx(-3.75)]


def test_a_limit_does_not_matter_where_there_is_a_target_level():
    facts = {"base": (2019, 100.0), "target": (2020, 200.0)}
    with_limit, without = judge(series([150.0], **facts, limit=100)), judge(series([150.0], **facts))
    assert (with_limit.score[0], with_limit.reasons) == (without.score[0], without.reasons)


def test_growth_of_figures_below_zero_is_turned_around():
    assert status(judge, -5.0, base=(2015, -10.0)) == "substantial"
    assert status(judge, -20.0, base=(2015, -10.0)) == "deterioration"
    assert status(judge, -20.0, base=(2015, -10.0), direction="fall") == "substantial"


def test_zero_is_taken_as_a_thousandth_so_that_the_unit_matters():
    in_percent = status(judge, 2.0, direction="fall", base=(2015, 10.0), target=(2030, 0.0))
    in_parts = status(judge, 0.02, direction="fall", base=(2015, 0.1), target=(2030, 0.0))
    assert (in_percent, in_parts) == ("limited", "substantial")
    assert judge(series([2.0], base=(2019, 0.0))).progress[0] == pytest.approx(1999)


def test_a_target_level_of_zero_is_achieved_at_zero_and_at_a_thousandth():
    assert verdict(judge, 0.0, base=(2015, -5.0), target=(2030, 0.0)) == ("achieved", "reached")
    falling = {"direction": "fall", "base": (2015, 5.0), "target": (2030, 0.0)}
    assert [status(judge, value, **falling) for value in (0.0, 0.001, 0.0011)] == ["achieved"] * 2 + ["substantial"]


def test_a_target_level_that_is_reached_is_achieved_without_any_growth_rate():
    judged = judge(series([20.0], base=(2015, -10.0), target=(2030, 10.0)))
    assert (judged.statuses, judged.score.tolist()) == (("achieved",), [5.0])
    assert np.isnan(judged.progress[0])


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"base": (2015, -10.0)}, "opposite-signs"),
        ({"base": (2015, 10.0), "target": (2030, -5.0), "direction": "fall"}, "opposite-signs"),
        ({"base": None}, "no-baseline"),
        ({"base": (2021, 10.0)}, "before-baseline"),
        ({"base": (2020, 10.0)}, "baseline-only"),
        ({"base": ("2020-02", 10.0), "period": "2020-11"}, "baseline-only"),
        ({"base": (2015, 10.0), "target": (2015, 20.0)}, "target-before-baseline"),
        ({"base": (2015, 20.0), "target": (2030, 20.0)}, "target-is-baseline"),
        ({"base": (2019, 5e-324)}, "not-computable"),
    ],
)
def test_what_keeps_from_judging_is_said(facts, reason):
    judged = judge(series([5.0], **facts))
    assert (judged.statuses[0], judged.reasons[0]) == ("not-available", reason)
    assert np.isnan(judged.progress[0])
    assert np.isnan(judged.score[0])


def test_no_figure_is_no_verdict():
    assert verdict(judge, np.nan) == ("not-available", "missing")


def test_a_period_counts_as_the_year_that_it_begins_in():
    spanning = judge(series([110.0], base=("2015/2016", 100.0), period="2020/2021", target=("2030/2031", 130.0)))
    yearly = judge(series([110.0], base=(2015, 100.0), period=2020, target=(2030, 130.0)))
    assert spanning.progress[0] == yearly.progress[0]
    assert judge(series([110.0], base=("2015/2016", 100.0), period=2017)).progress[0] == pytest.approx(1.1**0.5 - 1)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (5.0, "substantial"), (2.5, "substantial"), (2.49, "moderate"), (0.0, "moderate"), (-0.01, "limited"),
        (-2.5, "limited"), (-2.51, "deterioration"), (-5.0, "deterioration"),
    ],
)  # fmt: skip
def test_a_group_is_judged_by_its_mean_score(score, expected):
    assert group_status(score, ["substantial", "limited"]) == (expected, "mean-of-scores")


def test_a_group_has_achieved_its_target_only_if_every_series_has():
    assert group_status(5.0, ["achieved", "achieved"]) == ("achieved", "every-one-achieved")
    assert group_status(5.0, ["achieved", "substantial"]) == ("substantial", "mean-of-scores")
    assert group_status(5.0, ["achieved", "not-available"]) == ("substantial", "mean-of-some-scores")
    assert group_status(np.nan, ["not-available"]) == ("not-available", "no-scores")


@pytest.mark.parametrize(("value", "expected"), [(101.5, "substantial"), (100.5, "moderate"), (100.0, "limited")])
def test_a_group_of_one_series_at_an_edge_has_the_status_of_the_series(value, expected):
    judged = judge(series([value], base=(2019, 100.0)))
    assert judged.statuses == (expected,)
    assert group_status(judged.score[0], judged.statuses) == (expected, "mean-of-scores")
