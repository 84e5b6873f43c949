"""What keeps a figure from being judged, by whatever target level."""

from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.status import TargetStatus

BREAKS = frozenset({"break", "break-in-source"})
WHATEVER_THE_LEVEL = BREAKS | {"before-baseline", "stale", "newer-without-value", "baseline-only", "other-area"}


def hindrance(assessment: Assessment) -> TargetStatus | None:
    """The status that stays the same with any other target level; none where the level decides."""
    if assessment.status is TargetStatus.NO_DATA or assessment.reason.code in WHATEVER_THE_LEVEL:
        return assessment.status
    return None


def break_before(assessment: Assessment) -> str | None:
    """The period of the break between the baseline and the latest figure, which no path leads across; or none."""
    facts = assessment.reason.facts
    return str(facts["break_period"]) if assessment.reason.code in BREAKS else None
