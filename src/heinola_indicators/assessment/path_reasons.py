"""Which reason belongs to a status of the path rule."""

from enum import Enum, auto

from heinola_indicators.model.status import TargetStatus


class Rule(Enum):
    """Which part of the path rule a target level is judged by."""

    PATH = auto()
    LIMIT = auto()
    RANGE = auto()
    LEVEL_ALONE = auto()  # there is no baseline


PATH_REASONS: dict[tuple[Rule, TargetStatus], str] = {
    (Rule.PATH, TargetStatus.REACHED): "reached",
    (Rule.PATH, TargetStatus.ON_TRACK): "on-path",
    (Rule.PATH, TargetStatus.BEHIND): "behind-path",
    (Rule.PATH, TargetStatus.OFF_TRACK): "no-better-than-baseline",
    (Rule.PATH, TargetStatus.PARTLY): "partly-covered",
    (Rule.PATH, TargetStatus.MISSED): "too-little-covered",
    (Rule.LIMIT, TargetStatus.REACHED): "within-limit",
    (Rule.LIMIT, TargetStatus.OFF_TRACK): "beyond-limit",
    (Rule.LIMIT, TargetStatus.MISSED): "beyond-limit",
    (Rule.RANGE, TargetStatus.REACHED): "within-range",
    (Rule.RANGE, TargetStatus.BEHIND): "nearer-to-range",
    (Rule.RANGE, TargetStatus.PARTLY): "nearer-to-range",
    (Rule.RANGE, TargetStatus.OFF_TRACK): "outside-range",
    (Rule.RANGE, TargetStatus.MISSED): "outside-range",
    (Rule.RANGE, TargetStatus.UNDECIDED): "no-baseline",
    (Rule.LEVEL_ALONE, TargetStatus.REACHED): "reached",
    (Rule.LEVEL_ALONE, TargetStatus.MISSED): "not-reached",
    (Rule.LEVEL_ALONE, TargetStatus.UNDECIDED): "no-baseline",
}


def rule_of(*, is_range: bool, is_limit: bool, has_baseline: bool) -> Rule:
    """The part of the rule for a level that is a range or not, and no better than the baseline or not."""
    if is_range:
        return Rule.RANGE
    if not has_baseline:
        return Rule.LEVEL_ALONE
    return Rule.LIMIT if is_limit else Rule.PATH
