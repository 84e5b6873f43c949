"""The target levels and comments of a budget workbook held against those of the strategy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from heinola_indicators.assessment.target_levels import comment_in_force, levels_in_force
from heinola_indicators.model.period import Period, PeriodNotUnderstood, parse_period
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.model.strategy import Decision, Measure, Stage, Strategy, TargetLevel
from heinola_indicators.model.visible import STEERING
from heinola_indicators.reports.budget.returned import ReturnedCell
from heinola_indicators.reports.budget.structure import COMMENT
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.target_change import TargetChange
from heinola_indicators.strategy.new_level_checks import new_level_problems
from heinola_indicators.usecases.level_in_cell import Bounds, NoLevel, as_in_excel, bounds_in
from heinola_indicators.usecases.measures_in_rows import MeasuresInRows

Outcome = Problem | TargetChange


@dataclass(frozen=True)
class Comparison:
    """The changes in the order of the strategy file, and what is wrong with single cells."""

    changes: tuple[TargetChange, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def compared(cells: Sequence[ReturnedCell], path: str, strategy: Strategy, decision: Decision) -> Comparison:
    """What the input *cells* of the workbook at *path* change in *strategy*, if *decision* decides it.

    A cell that stands as it was written changes nothing, even where the strategy file has gone on since.
    """
    measures = {measure.id: measure for _, _, measure in strategy.measures()}
    rows = MeasuresInRows(measures.values())
    told: list[Problem] = []
    found: dict[str, list[TargetChange]] = {identifier: [] for identifier in measures}
    for cell in cells:
        place = Location(path, sheet=cell.input.sheet, cell=cell.input.cell)
        measure = measures.get(cell.input.measure)
        if measure is None:
            known = nearest(cell.input.measure, measures)
            told.append(Problem(place, f"the strategy file has no measure {cell.input.measure!r}{known}"))
            continue
        if not rows.is_of(measure.id, cell.row):
            message = f"the row of this cell is no longer that of {measure.name.fi!r}; put the rows back as they were"
            told.append(Problem(place, message))
            continue
        for outcome in _outcomes(cell, measure, place, decision):
            if isinstance(outcome, Problem):
                told.append(outcome)
            else:
                found[measure.id].append(outcome)
    for identifier, changes in found.items():
        told += new_level_problems(measures[identifier], [change.new for change in changes if change.new])
    return Comparison(
        changes=tuple(change for changes in found.values() for change in _arranged(changes)),
        problems=tuple(problem for problem in told if not problem.warning),
        warnings=tuple(problem for problem in told if problem.warning),
    )


def _outcomes(cell: ReturnedCell, measure: Measure, place: Location, decision: Decision) -> Iterator[Outcome]:
    if cell.input.kind == COMMENT:
        yield from _comment(cell, measure, place, decision)
        return
    try:
        period = parse_period(cell.input.period or "")
        now = bounds_in(cell.value, measure.direction)
        before = bounds_in(cell.input.value, measure.direction)
    except (PeriodNotUnderstood, NoLevel) as error:
        yield Problem(place, str(error))
        return
    old = _decided_last(measure, period)
    known = _bounds(old)
    if now == before:
        if now != known:
            message = f"{_in_the_file(old, period)}; this cell stands as it was written and changes nothing"
            yield Problem(place, message, warning=True)
    elif now is None:
        if old is not None:
            message = "the target level was taken out; what was decided stays in the file: write another or the old one"
            yield Problem(place, message)
    elif now != known:
        new = TargetLevel(period, *now, Stage.DECIDED, decision, place)
        if before != known:
            message = f"{_in_the_file(old, period)}, which is not what stood in this cell before it was changed"
            yield Problem(place, message, warning=True)
        if problem := _decided_too_early(new, old):
            yield problem
        yield TargetChange(measure, old, new, None, place)


def _decided_too_early(new: TargetLevel, old: TargetLevel | None) -> Problem | None:
    day, later = new.decision.day, old.decision.day if old else None
    if day is None or later is None or later <= day:
        return None
    message = (
        f"the strategy file has a level for {new.period} that was decided later than {day}, on {later}; that holds"
    )
    return Problem(new.location, message)


def _comment(cell: ReturnedCell, measure: Measure, place: Location, decision: Decision) -> Iterator[Outcome]:
    comment, before = _text(cell.value), _text(cell.input.value)
    if comment == before:
        return
    if not comment:
        message = "the comment was taken out; what was said stays in the file, and in the next workbook"
        yield Problem(place, message, warning=True)
    elif comment not in {comment_in_force(measure, date.max), *_said_in(decision, measure)}:
        yield TargetChange(measure, None, None, comment, place)


def _said_in(decision: Decision, measure: Measure) -> list[str | None]:
    """What the file has from the decision, if that was written before."""
    said = [(level.decision, level.comment) for level in measure.target_levels]
    said += [(comment.decision, comment.text) for comment in measure.comments]
    return [text for other, text in said if other == decision]


def _text(value: object) -> str:
    return "" if value is None else STEERING.sub(" ", str(value)).strip()  # a strategy file holds no such signs


def _decided_last(measure: Measure, period: Period) -> TargetLevel | None:
    levels = levels_in_force(measure.target_levels, date.max)
    return next((level for level in levels if level.period.last == period.last), None)


def _bounds(level: TargetLevel | None) -> Bounds | None:
    if level is None:
        return None
    low, high = (None if bound is None else as_in_excel(bound) for bound in (level.low, level.high))
    return low, high


def _in_the_file(level: TargetLevel | None, period: Period) -> str:
    if level is None:
        return f"the strategy file has no level decided for {period}"
    bounds = "–".join(plain(bound) for bound in (level.low, level.high) if bound is not None)
    day = f", decided on {level.decision.day}" if level.decision.day else ""
    return f"the strategy file has {bounds} for {period}{day}"


def _arranged(changes: Sequence[TargetChange]) -> list[TargetChange]:
    """Levels in time order; a comment goes with the first of them, where there is one."""
    levels = sorted((change for change in changes if change.new), key=_end)
    comments = [change for change in changes if not change.new]
    if not levels or not comments:
        return [*levels, *comments]
    comment = "\n".join(change.comment or "" for change in comments)
    return [_with_comment(levels[0], comment), *levels[1:]]


def _with_comment(change: TargetChange, comment: str) -> TargetChange:
    return replace(change, new=change.new and replace(change.new, comment=comment), comment=comment)


def _end(change: TargetChange) -> float:
    return change.new.period.last if change.new else 0
