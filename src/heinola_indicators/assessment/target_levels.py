"""Which target levels are in force on a day, which of them a figure is held against, and what was said of them."""

from collections.abc import Sequence
from datetime import date

from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Comment, Measure, Stage, TargetLevel


def levels_in_force(levels: Sequence[TargetLevel], as_of: date) -> tuple[TargetLevel, ...]:
    """The decided levels on *as_of* in time order, one per period end.

    A later decision replaces an earlier one from its day on; one without a day counts as the oldest.
    """
    known = [level for level in levels if level.stage is Stage.DECIDED and _is_known(level, as_of)]
    by_end = {level.period.last: level for level in sorted(known, key=_decision_day)}
    return tuple(by_end[end] for end in sorted(by_end))


def proposed_levels(levels: Sequence[TargetLevel], as_of: date) -> tuple[TargetLevel, ...]:
    """The levels that were only proposed on *as_of*, in time order; they judge nothing."""
    proposed = [level for level in levels if level.stage is Stage.PROPOSED and _is_known(level, as_of)]
    return tuple(sorted(proposed, key=lambda level: level.period.last))


def applicable_level(levels: Sequence[TargetLevel], period: Period) -> TargetLevel:
    """Of levels in force the first whose period ends with *period* or later; past the last one, the last."""
    return next((level for level in levels if level.period.last >= period.last), levels[-1])


def comment_in_force(measure: Measure, as_of: date) -> str | None:
    """What was said last on *as_of*, beside a level in force or about all of them; none where nothing was."""
    levels = levels_in_force(measure.target_levels, as_of)
    said = [(_decision_day(level), level.comment) for level in levels if level.comment]
    said += [(_decision_day(comment), comment.text) for comment in measure.comments if _is_known(comment, as_of)]
    return max(reversed(said), key=lambda dated: dated[0])[1] if said else None


def _is_known(entry: TargetLevel | Comment, as_of: date) -> bool:
    return entry.decision.day is None or entry.decision.day <= as_of


def _decision_day(entry: TargetLevel | Comment) -> date:
    return entry.decision.day or date.min
