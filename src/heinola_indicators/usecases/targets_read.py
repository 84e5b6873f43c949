"""The way back: what was changed in a budget workbook, and its target levels written into the strategy file."""

import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import ascii_uppercase
from typing import NamedTuple

from heinola_indicators.loaders import LOADERS
from heinola_indicators.loaders.workbook_limits import OLD_WORKBOOK, NotWithinLimits, within_limits
from heinola_indicators.model.errors import ExportNotRead, OutputNotWritten, StrategyNotSound
from heinola_indicators.model.input_file import bytes_of
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.strategy import Comment, Decision, DecisionOrigin, Strategy, TargetLevel
from heinola_indicators.reports.budget.returned import ReturnedWorkbook, returned_workbook
from heinola_indicators.reports.output_folder import write_file
from heinola_indicators.reports.target_change import TargetChange
from heinola_indicators.strategy.added_levels import NewComments, NewLevels, same_but_places, with_levels
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.strategy.target_writer import with_new_levels
from heinola_indicators.usecases.target_comparison import compared

ZIP = b"PK\x03\x04"
UNDECIDED = Decision(DecisionOrigin.PUBLISHED, date.max)  # later than any in the file


@dataclass(frozen=True)
class TargetsRequest:
    """Which workbook, of one of the *years*, is held against which strategy file, and what *decision* it holds."""

    workbook: Path
    strategy: Path
    years: Collection[int]
    decision: Decision | None = None


@dataclass(frozen=True)
class TargetsRead:
    """What the workbook changes in the *strategy*, in the order of its file; *content* are the bytes of that."""

    strategy: Strategy
    content: bytes
    changes: tuple[TargetChange, ...]
    warnings: tuple[Problem, ...]


class Inserted(NamedTuple):
    """How many target levels and comments were put into a strategy file."""

    levels: int
    comments: int


def targets_read(request: TargetsRequest) -> TargetsRead:
    """The target levels and comments that the workbook has otherwise than the strategy file.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound.
        ExportNotRead: the workbook is not that of the strategy and the year, has another structure, or holds what is no
            target level; every such cell is told.
    """
    strategy = read_strategy(request.strategy, LOADERS)
    path = str(request.workbook)
    workbook = returned_workbook(_content(request.workbook), path)
    found = compared(workbook.cells, path, strategy, request.decision or UNDECIDED)
    problems = [*_of_another(workbook, strategy, request.years), *workbook.problems, *found.problems]
    if problems:
        raise ExportNotRead(sorted(problems, key=_order))
    return TargetsRead(strategy, request.strategy.read_bytes(), found.changes, found.warnings)


def write_levels(request: TargetsRequest, read: TargetsRead) -> Inserted:
    """Insert the changed levels, and the comments of measures without one, into the strategy file.

    The new file is read before it takes the place of the old one: it has to be the same strategy with these alone.

    Raises:
        LevelsNotInserted: the file has no place of its own for them.
        OutputNotWritten: the file cannot be written, has changed meanwhile, or would not be the strategy wanted.
    """
    new, comments = _new_levels(read.changes), _new_comments(read.changes, request.decision or UNDECIDED)
    if not new and not comments:
        return Inserted(0, 0)
    place = request.strategy.resolve()  # of a link, what it leads to
    measures = [measure for _, _, measure in read.strategy.measures()]
    wanted = with_levels(read.strategy, new, comments)

    def check(written: Path) -> None:
        if not _reads_as(written, wanted):
            raise OutputNotWritten(request.strategy, "more would change than target levels and comments")
        if place.read_bytes() != read.content:
            raise OutputNotWritten(request.strategy, "it was changed by somebody else meanwhile")
        shutil.copymode(place, written)

    write_file(place, with_new_levels(read.content, measures, new, comments), check)
    return Inserted(sum(map(len, new.values())), sum(map(len, comments.values())))


def _content(path: Path) -> bytes:
    """The bytes of a workbook that can be opened."""
    try:
        content = bytes_of(path)
    except (OSError, ValueError) as error:  # ValueError: the path holds a zero byte
        raise _not_read(path, f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if content.startswith(OLD_WORKBOOK):
        raise _not_read(path, "is protected by a password, or an old .xls; save it as .xlsx without a password")
    if not content.startswith(ZIP):
        raise _not_read(path, "is no workbook (.xlsx), or it is damaged")
    try:
        return within_limits(content)
    except NotWithinLimits as error:
        raise _not_read(path, str(error)) from error


def _not_read(path: Path, message: str) -> ExportNotRead:
    return ExportNotRead([Problem(Location(str(path)), message)])


def _of_another(workbook: ReturnedWorkbook, strategy: Strategy, years: Collection[int]) -> Sequence[Problem]:
    place = Location(workbook.path)
    problems = []
    if workbook.year not in {str(year) for year in years}:
        wanted = " or ".join(map(str, sorted(years)))
        message = f"is the workbook of the budget {workbook.year}, not of {wanted}; --year takes that of another year"
        problems.append(Problem(place, message))
    if workbook.area != strategy.area:
        message = f"is the workbook of area {workbook.area}, and {strategy.path} is the strategy of {strategy.area}"
        problems.append(Problem(place, message))
    return problems


def _order(problem: Problem) -> tuple[str, int, str]:
    """By sheet, row and column."""
    cell = problem.location.cell or ""
    row = cell.lstrip(ascii_uppercase)
    return problem.location.sheet or "", int(row or 0), cell


def _new_levels(changes: Sequence[TargetChange]) -> NewLevels:
    new: dict[str, list[TargetLevel]] = {}
    for change in changes:
        if change.new:
            new.setdefault(change.measure.id, []).append(change.new)
    return new


def _new_comments(changes: Sequence[TargetChange], decision: Decision) -> NewComments:
    """The comments that go with no changed level."""
    new: dict[str, list[Comment]] = {}
    for change in changes:
        if change.new is None and change.comment:
            new.setdefault(change.measure.id, []).append(Comment(change.comment, decision, change.location))
    return new


def _reads_as(path: Path, wanted: Strategy) -> bool:
    try:
        return same_but_places(read_strategy(path, LOADERS), wanted)
    except StrategyNotSound:
        return False
