"""Which target levels the council has changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from heinola_indicators.model.strategy import Stage, TargetLevel


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A decision that put *after* in the place of *before*; both are of one period."""

    before: TargetLevel
    after: TargetLevel


def level_changes(levels: Sequence[TargetLevel], since: date, until: date) -> tuple[LevelChange, ...]:
    """The changes that were decided after *since* and by *until*, in the order of their periods, then of the decisions.

    A level without a day of decision counts as the oldest; one decided again as it was is no change.
    """
    decided = [level for level in levels if level.stage is Stage.DECIDED]
    in_order = sorted(decided, key=lambda level: (level.period.last, level.decision.day or date.min))
    return tuple(
        change for change in _replacements(in_order) if since < (change.after.decision.day or date.min) <= until
    )


def _replacements(in_order: Sequence[TargetLevel]) -> Iterator[LevelChange]:
    for _, of_period in groupby(in_order, key=lambda level: level.period.last):
        for before, after in pairwise(of_period):
            if (before.low, before.high) != (after.low, after.high):
                yield LevelChange(before, after)
