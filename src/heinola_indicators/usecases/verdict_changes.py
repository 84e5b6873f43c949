"""Two status files held against each other: figures, fields, target levels, verdicts and why they are others."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from heinola_indicators.model.difference import (
    DifferenceKind,
    FieldChange,
    FigureChange,
    LevelChange,
    MeasureChange,
    RollUpChange,
    VerdictChange,
)
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.status_file import StatedFigure, StatedLevel, StatedMeasure, StatusFile
from heinola_indicators.model.strategy import DecisionOrigin
from heinola_indicators.usecases.change_causes import Surroundings, causes

DIGITS = 1e-12  # relative; less is how a sum was added up, and no revision
IN_A_LANGUAGE = frozenset({"name", "interpretation"})
OF_A_FIGURE = frozenset({"origin", "trend", "qualifier"})
ORIGINS = {
    "baseline_period": "baseline_origin",
    "baseline_value": "baseline_origin",
    "definition": "definition_origin",
    "owner": "owner_origin",
}
OF_A_LEVEL = frozenset({"baseline_period"})

Key = TypeVar("Key")
Entry = TypeVar("Entry")


def strategy_changes(old: StatusFile, new: StatusFile) -> Iterator[FieldChange]:
    """What differs about the strategy itself."""
    for field in ("strategy", "adopted", "horizon"):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield FieldChange(field, before, after)


def measure_changes(old: StatusFile, new: StatusFile) -> Iterator[MeasureChange]:
    """What differs about each measure and area, in the order of the new file; what only the old one has comes last."""
    around = Surroundings(old.as_of != new.as_of, old.program != new.program)
    skipped = IN_A_LANGUAGE if old.language != new.language else frozenset()
    for before, after in paired(_by_key(old), _by_key(new)):
        change = _measure_change(before, after, around, skipped)
        if change is not None and change.is_any:
            yield change


def roll_up_changes(old: StatusFile, new: StatusFile) -> Iterator[RollUpChange]:
    """The goals and themes of both files that are judged otherwise."""
    known = {(each.kind, each.id, each.area): each for each in old.roll_ups}
    for after in new.roll_ups:
        before = known.get((after.kind, after.id, after.area))
        if before is not None and before.status != after.status:
            yield RollUpChange(after.kind, after.id, after.area, before.status, after.status)


def is_same(old: float | None, new: float | None) -> bool:
    """Whether two figures agree to twelve digits."""
    return old == new or (old is not None and new is not None and math.isclose(old, new, rel_tol=DIGITS, abs_tol=0))


def by_how_much(old: float, new: float) -> tuple[float | None, float | None]:
    """The difference, and what percentage it is of the size of the old figure; none of zero or past all numbers."""
    difference = new - old
    percent = 100 * (difference / abs(old)) if old else math.nan
    return _finite(difference), _finite(percent)


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def paired(old: Mapping[Key, Entry], new: Mapping[Key, Entry]) -> Iterator[tuple[Entry | None, Entry | None]]:
    """The entries of both under one key, in the order of the new one; those of the old one alone come last."""
    for key in chain(new, (key for key in old if key not in new)):
        yield old.get(key), new.get(key)


def _by_key(file: StatusFile) -> dict[tuple[str, str], StatedMeasure]:
    return {measure.key: measure for measure in file.measures}


def _measure_change(
    old: StatedMeasure | None, new: StatedMeasure | None, around: Surroundings, skipped: frozenset[str]
) -> MeasureChange | None:
    shown = new or old
    if shown is None:
        return None
    if old is None or new is None:
        presence = DifferenceKind.NEW if old is None else DifferenceKind.VANISHED
        return MeasureChange(shown.measure, shown.area, shown.name, shown.unit, presence)
    change = MeasureChange(
        *(new.measure, new.area, new.name, new.unit),
        figure=_figure_change(old, new),
        fields=tuple(_field_changes(old, new, skipped)),
        levels=tuple(_level_changes(old, new)),
    )
    return replace(change, verdicts=tuple(_verdict_changes(old, new, change, around)))


def _figure_change(old: StatedMeasure, new: StatedMeasure) -> FigureChange | None:
    before, after = old.figure, new.figure
    if before is None and after is None:
        return None
    if before is None or after is None or before.period != after.period:
        return FigureChange(DifferenceKind.NEW if _is_later(before, after) else DifferenceKind.VANISHED, before, after)
    if is_same(before.value, after.value):
        return None
    if old.unit != new.unit:
        return FigureChange(DifferenceKind.REVISED, before, after)
    return FigureChange(DifferenceKind.REVISED, before, after, *by_how_much(before.value, after.value))


def _is_later(old: StatedFigure | None, new: StatedFigure | None) -> bool:
    if old is None or new is None:
        return old is None
    return _place_in_time(old.period) < _place_in_time(new.period)


def _place_in_time(text: str) -> tuple[float, float, str]:
    period = parse_period(text)
    return period.last, period.first, text


def _field_changes(old: StatedMeasure, new: StatedMeasure, skipped: frozenset[str]) -> Iterator[FieldChange]:
    unstated = skipped | _unstated(old) | _unstated(new)
    for field, after in new.fields.items():
        if field in old.fields and field not in unstated and old.fields[field] != after:
            yield FieldChange(field, old.fields[field], after, _is_example(field, new))
    if not is_same(old.baseline_value, new.baseline_value) and "baseline_period" not in unstated:
        is_example = _is_example("baseline_value", new)
        yield FieldChange("baseline_value", old.baseline_value, new.baseline_value, is_example)
    if old.figure is not None and new.figure is not None and old.figure.period == new.figure.period:
        yield from _beside_the_value(old.figure, new.figure)


def _is_example(field: str, measure: StatedMeasure) -> bool:
    return measure.fields.get(ORIGINS.get(field, "")) == DecisionOrigin.EXAMPLE


def _unstated(measure: StatedMeasure) -> frozenset[str]:
    """The fields that a verdict without a figure or a target level leaves empty, whatever the strategy says."""
    if measure.status == TargetStatus.NO_DATA:
        return OF_A_FIGURE | OF_A_LEVEL
    return OF_A_LEVEL if measure.status == TargetStatus.NO_TARGET else frozenset()


def _beside_the_value(old: StatedFigure, new: StatedFigure) -> Iterator[FieldChange]:
    if old.flag != new.flag:
        yield FieldChange("flag", old.flag, new.flag)
    for field, before, after in (("margin", old.margin, new.margin), ("n", old.n, new.n)):
        if not is_same(before, after):
            yield FieldChange(field, before, after)


def _level_changes(old: StatedMeasure, new: StatedMeasure) -> Iterator[LevelChange]:
    judging = list(_judging_levels(old, new))
    yield from judging
    if old.levels is None or new.levels is None:
        return
    told_old = {change.old.bounds for change in judging if change.old}
    told_new = {change.new.bounds for change in judging if change.new}
    before, after = ({level.period: level for level in levels} for levels in (old.levels, new.levels))
    for period in sorted({*before, *after}, key=_place_in_time):
        was, now = before.get(period), after.get(period)
        is_told = (was is None or was.bounds in told_old) and (now is None or now.bounds in told_new)
        if was != now and not is_told:
            yield LevelChange(final=False, old=was, new=now, beside=True)


def _judging_levels(old: StatedMeasure, new: StatedMeasure) -> Iterator[LevelChange]:
    if TargetStatus.NO_DATA in {old.status, new.status}:
        return
    if old.level != new.level:
        yield LevelChange(final=False, old=old.level, new=new.level, moved_on=_has_moved_on(old, new))
    before, after = ((each.final_level and each.final_level.bounds) for each in (old, new))
    if before != after and not _judged_once(old, new):
        yield LevelChange(final=True, old=old.final_level, new=new.final_level)


def _judged_once(old: StatedMeasure, new: StatedMeasure) -> bool:
    return old.judged_once and new.judged_once


def _has_moved_on(old: StatedMeasure, new: StatedMeasure) -> bool:
    """Whether the figure is of another period, and so held against the level of another."""

    def differ(before: StatedFigure | StatedLevel | None, after: StatedFigure | StatedLevel | None) -> bool:
        return before is not None and after is not None and before.period != after.period

    return differ(old.figure, new.figure) and differ(old.level, new.level) and not _judged_once(old, new)


def _verdict_changes(
    old: StatedMeasure, new: StatedMeasure, change: MeasureChange, around: Surroundings
) -> Iterator[VerdictChange]:
    if (old.status, old.reason_code) != (new.status, new.reason_code):
        why = causes(old, new, change, around, final=False)
        yield VerdictChange(False, old.status, new.status, old.reason_code, new.reason_code, why)
    if old.final_status != new.final_status and not _judged_once(old, new):
        why = causes(old, new, change, around, final=True)
        yield VerdictChange(True, old.final_status, new.final_status, "", "", why)
