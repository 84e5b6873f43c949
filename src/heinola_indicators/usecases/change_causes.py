"""Why a verdict is another: every cause that there is evidence of.

new-data        the figure is of a later period, or there was none
vanished-data   the figure is of an earlier period, or there is none any more
revision        the figure of the same period, its flag, margin of error or the baseline's figure is another; or a file
                has another checksum, and nothing else explains it
target-level    the target level that judges is another, and not only the next one for a later figure; or one before it,
                which the path leads past
strategy        unit, direction, calculator, definition, division, baseline or interpretation is another; or the same
                files give another figure or verdict
program         the same files give another figure or verdict, and another version of the program wrote it: then it
                cannot be told from a changed strategy, and both are named
as-of-day       the same figure is out of date on the later day, and was not on the earlier one
"""

from collections.abc import Iterator
from dataclasses import dataclass

from heinola_indicators.model.difference import Cause, DifferenceKind, LevelChange, MeasureChange
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.status_file import StatedLevel, StatedMeasure

OF_THE_STRATEGY = frozenset(
    {"unit", "direction", "calculator", "definition", "division", "interpretation", "qualifier"}
)
OF_THE_FIGURE = frozenset({"flag", "margin", "n"})
BY_KIND = {
    DifferenceKind.NEW: Cause.NEW_DATA,
    DifferenceKind.VANISHED: Cause.VANISHED_DATA,
    DifferenceKind.REVISED: Cause.REVISION,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Whether the day and the program of the two files differ."""

    other_day: bool
    other_program: bool


def causes(
    old: StatedMeasure, new: StatedMeasure, change: MeasureChange, around: Surroundings, *, final: bool
) -> tuple[Cause, ...]:
    """The causes in the order of ``Cause``; never none."""
    found = set(_evident(old, new, change, around, final=final))
    if not found:
        found = set(_unexplained(old, new, around))
    return tuple(cause for cause in Cause if cause in found)


def _evident(
    old: StatedMeasure, new: StatedMeasure, change: MeasureChange, around: Surroundings, *, final: bool
) -> Iterator[Cause]:
    if change.figure is not None:
        yield BY_KIND[change.figure.kind]
    if _is_revised(change):
        yield Cause.REVISION
        if old.files and old.files == new.files:
            yield from _calculation(around)
    if {each.field for each in change.fields} & OF_THE_STRATEGY or _has_other_baseline_period(change):
        yield Cause.STRATEGY
    if _is_other_level(old, new, change, final=final):
        yield Cause.TARGET_LEVEL
    was_stale, is_stale = (each.status == TargetStatus.STALE for each in (old, new))
    if was_stale != is_stale and around.other_day and change.figure is None:
        yield Cause.AS_OF_DAY


def _is_revised(change: MeasureChange) -> bool:
    changed = {each.field for each in change.fields}
    of_baseline = "baseline_value" in changed and "baseline_period" not in changed
    of_figure = change.figure is not None and change.figure.kind is DifferenceKind.REVISED
    return of_figure or of_baseline or bool(changed & OF_THE_FIGURE)


def _has_other_baseline_period(change: MeasureChange) -> bool:
    """Whether both have a baseline; that its figure was or was not found is no change of the strategy."""
    return any(each.field == "baseline_period" and None not in (each.old, each.new) for each in change.fields)


def _is_other_level(old: StatedMeasure, new: StatedMeasure, change: MeasureChange, *, final: bool) -> bool:
    by_final = final and not (old.judged_once and new.judged_once)
    judging = new.final_level if final else new.level
    return any(
        _is_before(level, judging) if level.beside else level.final == by_final and not level.moved_on
        for level in change.levels
    )


def _is_before(change: LevelChange, judging: StatedLevel | None) -> bool:
    changed = change.new or change.old
    if changed is None or judging is None:
        return False
    return parse_period(changed.period).last < parse_period(judging.period).last


def _unexplained(old: StatedMeasure, new: StatedMeasure, around: Surroundings) -> Iterator[Cause]:
    if old.files != new.files:
        yield Cause.REVISION
    else:
        yield from _calculation(around)


def _calculation(around: Surroundings) -> Iterator[Cause]:
    yield Cause.STRATEGY
    if around.other_program:
        yield Cause.PROGRAM
