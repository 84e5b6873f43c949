import pytest

from heinola_indicators.assessment.hindrance import hindrance
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.status import Reason, TargetStatus


@pytest.mark.parametrize(
    ("status", "code", "stays"),
    [
        (TargetStatus.NO_DATA, "no-observation", True),
        (TargetStatus.NOT_COMPARABLE, "break-in-source", True),
        (TargetStatus.UNDECIDED, "baseline-only", True),
        (TargetStatus.NO_TARGET, "other-area", True),
        (TargetStatus.UNDECIDED, "no-baseline", False),
        (TargetStatus.BEHIND, "behind-path", False),
        (TargetStatus.NO_TARGET, "no-target", False),
    ],
)
def test_a_status_is_the_same_by_any_level_where_the_figure_itself_cannot_be_judged(status, code, stays):
    assert hindrance(Assessment(status, Reason(code, {}), None)) is (status if stays else None)
