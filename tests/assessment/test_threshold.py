import numpy as np
import pytest
from tests.assessment.plain_tables import series, status, verdict

from heinola_indicators.assessment.threshold import judge


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (101.0, ("green", "reached")), (100.0, ("green", "reached")), (99.99, ("amber", "within-share")),
        (90.0, ("amber", "within-share")), (89.99, ("red", "beyond-share")),
    ],
)  # fmt: skip
def test_a_tenth_of_the_target_level_is_amber_unless_declared_otherwise(value, expected):
    assert verdict(judge, value, target=(2030, 100.0)) == expected
    assert verdict(judge, 200 - value, target=(2030, 100.0), direction="fall") == expected
    assert verdict(judge, -value, target=(2030, -100.0), direction="fall") == expected


def test_the_share_that_is_amber_can_be_declared():
    facts = {"target": (2030, 0.3), "amber_share": 0.05}
    assert [status(judge, value, **facts) for value in (0.285, 0.2849)] == ["amber", "red"]
    assert status(judge, 0.2999, target=(2030, 0.3), amber_share=0.0) == "red"


def test_what_arithmetic_leaves_over_does_not_turn_green_to_amber():
    assert status(judge, 0.1 + 0.2, target=(2030, 0.3), direction="fall") == "green"


def test_a_target_level_of_zero_has_no_amber():
    facts = {"direction": "fall", "target": (2030, 0.0)}
    assert [status(judge, value, **facts) for value in (0.0, -1.0, 0.001)] == ["green", "green", "red"]
    assert np.isnan(judge(series([0.001], **facts)).progress[0])


def test_progress_is_how_much_better_than_the_target_level():
    assert judge(series([90.0, 110.0], target=(2030, 100.0))).progress.tolist() == [-0.1, 0.1]
    assert judge(series([90.0, 110.0], target=(2030, 100.0), direction="fall")).progress.tolist() == [0.1, -0.1]


@pytest.mark.parametrize(
    ("value", "score"), [(0.0, 0.0), (50.0, 0.0), (100.0, 10 / 3), (150.0, 20 / 3), (200.0, 10.0), (250.0, 10.0)]
)
def test_the_score_is_a_line_through_base_and_target_level(value, score):
    assert judge(series([value], target=(2030, 150.0))).score[0] == pytest.approx(score)
    assert judge(series([-value], base=(2015, -100.0), target=(2030, -150.0), direction="fall")).score[0] == (
        pytest.approx(score)
    )


@pytest.mark.parametrize("facts", [{"base": None}, {"base": (2015, 150.0)}, {"base": (2015, 160.0)}])
def test_there_is_no_score_without_a_base_that_is_worse_than_the_target_level(facts):
    judged = judge(series([155.0], target=(2030, 150.0), **facts))
    assert judged.statuses == ("green",)
    assert np.isnan(judged.score[0])


def test_what_keeps_from_judging_is_said():
    assert verdict(judge, np.nan, target=(2030, 1.0)) == ("not-available", "missing")
    assert verdict(judge, 1.0) == ("not-available", "no-target")
