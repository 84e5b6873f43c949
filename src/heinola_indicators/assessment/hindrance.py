"""What keeps a figure from being judged, by whatever target level."""

from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.status import TargetStatus

WHATEVER_THE_LEVEL = frozenset(
    {"break", "break-in-source", "before-baseline", "stale", "newer-without-value", "baseline-only", "other-area"}
)


def hindrance(assessment: Assessment) -> TargetStatus | None:
    """The status that stays the same with any other target level; none where the level decides."""
    if assessment.status is TargetStatus.NO_DATA or assessment.reason.code in WHATEVER_THE_LEVEL:
        return assessment.status
    return None
