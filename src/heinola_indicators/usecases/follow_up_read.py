"""The way back of the units' workbooks: what was written in them, put into follow-up.csv."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from heinola_indicators.loaders import LOADERS
from heinola_indicators.loaders.workbook_limits import NotWithinLimits, within_limits
from heinola_indicators.model.errors import ExportNotRead, FollowUpNotSound, OutputNotWritten
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.input_file import bytes_of
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.strategy import Measure, Strategy
from heinola_indicators.reports.output_folder import write_file
from heinola_indicators.reports.units.returned import ReturnedRow, ReturnedUnits, returned_units
from heinola_indicators.reports.units.structure import MEASURE
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.follow_up import measures_by_id, read_follow_up
from heinola_indicators.usecases.follow_up_checks import EntryFields, entry_of, given_twice
from heinola_indicators.usecases.follow_up_table import plain_text
from heinola_indicators.usecases.follow_up_text import appended, columns_lacking, form_of, header, new_form

ZIP = b"PK\x03\x04"


@dataclass(frozen=True)
class FollowUpReadRequest:
    """Which workbooks, written as of which day, go into which file; a new file is in *language*."""

    workbooks: tuple[Path, ...]
    output: Path
    strategy: Path
    as_of: date
    language: Language = Language.FINNISH


@dataclass(frozen=True)
class FollowUpRead:
    """The entries that the file did not have; *before* is what it held, none where there was no file."""

    entries: tuple[FollowUpEntry, ...]
    before: bytes | None
    content: bytes


def follow_up_read(request: FollowUpReadRequest) -> FollowUpRead:
    """What was changed in the workbooks since they were written and is not in the file yet.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound.
        ExportNotRead: a workbook is not one of the units of this strategy, or a cell holds what it cannot; all of them.
        FollowUpNotSound: the file has problems, or cannot take what was written.
    """
    strategy = read_strategy(request.strategy, LOADERS)
    measures = measures_by_id(strategy)
    drafted, problems = _entries(request, strategy, measures)
    if problems:
        raise ExportNotRead(problems)
    before = bytes_of(request.output) if request.output.exists() else None
    form = new_form(request.language)
    known: tuple[FollowUpEntry, ...] = ()
    if before is not None:
        table, known = read_follow_up(str(request.output), before, measures)
        form = form_of(table, before)
    new = tuple(entry for entry, day in drafted.items() if not _is_known(entry, day, known))
    problems = [*given_twice((*known, *new)), *columns_lacking(new, form, str(request.output))]
    if problems:
        raise FollowUpNotSound(problems)
    try:
        content = appended(header(form) if before is None else before, new, form)
    except UnicodeEncodeError as error:
        what = f"is in {form.encoding}, which has no {error.object[error.start]!r}; save it as CSV UTF-8"
        raise FollowUpNotSound([Problem(Location(str(request.output)), what)]) from error
    _require_same(read_follow_up(str(request.output), content, measures)[1], (*known, *new), request.output)
    return FollowUpRead(new, before, content)


def write_follow_up(request: FollowUpReadRequest, read: FollowUpRead) -> None:
    """Move the file with the new lines into its place.

    Raises:
        OutputNotWritten: it cannot be written, or was changed by somebody else meanwhile.
    """

    def check(_: Path) -> None:
        now = request.output.read_bytes() if request.output.exists() else None
        if now != read.before:
            raise OutputNotWritten(request.output, "it was changed by somebody else meanwhile")

    write_file(request.output, read.content, check)


def _entries(
    request: FollowUpReadRequest, strategy: Strategy, measures: Mapping[str, Measure]
) -> tuple[dict[FollowUpEntry, date], list[Problem]]:
    """What was changed in all workbooks with the days of their drafts, and all that is wrong in them."""
    drafted: dict[FollowUpEntry, date] = {}
    problems: list[Problem] = []
    for path in request.workbooks:
        try:
            workbook = returned_units(_content(path), str(path))
        except ExportNotRead as error:
            problems += error.problems
            continue
        problems += [*_of_another(workbook, strategy, path), *workbook.problems]
        told = {problem.location for problem in workbook.problems}
        for row in workbook.rows:
            if row.is_changed:
                fields = _fields(row, workbook, request.as_of)
                entry = entry_of(fields, measures)
                problems += [*_moved(row), *(problem for problem in fields.problems if problem.location not in told)]
                if entry and not _is_among(entry, drafted):
                    drafted[entry] = workbook.as_of
    return drafted, [*problems, *given_twice(drafted)]


def _content(path: Path) -> bytes:
    """The bytes of a workbook that can be opened."""
    try:
        content = bytes_of(path)
        if not content.startswith(ZIP):
            raise _not_read(path, "is no workbook (.xlsx), or it is protected by a password or damaged")
        return within_limits(content)
    except OSError as error:
        raise _not_read(path, f"cannot be read: {error.strerror or error}") from error
    except NotWithinLimits as error:
        raise _not_read(path, str(error)) from error


def _not_read(path: Path, message: str) -> ExportNotRead:
    return ExportNotRead([Problem(Location(str(path)), message)])


def _of_another(workbook: ReturnedUnits, strategy: Strategy, path: Path) -> Iterator[Problem]:
    if workbook.area != strategy.area:
        message = f"is of the area {workbook.area}, and the strategy of {strategy.area}; name its own with --strategy"
        yield Problem(Location(str(path)), message)


def _moved(row: ReturnedRow) -> Iterator[Problem]:
    """The measure's id stands in its row where nobody has moved rows."""
    found = row.texts.get(MEASURE, "")
    if found != row.measure:
        message = f"this was the row of {row.measure!r}, and now {found!r} stands here; put the rows back in order"
        yield Problem(row.place, message)


def _fields(row: ReturnedRow, workbook: ReturnedUnits, as_of: date) -> EntryFields:
    texts = {column: plain_text(text) for column, text in row.texts.items()}
    texts |= {"measure": row.measure, "period": workbook.year, "as_of": as_of.isoformat()}
    return EntryFields(texts, row.place, decimal_comma=True, places=row.places)


def _is_among(entry: FollowUpEntry, others: Iterable[FollowUpEntry]) -> bool:
    """The same entry in two workbooks is one."""
    return any(other.contents == entry.contents for other in others)


def _is_known(entry: FollowUpEntry, drafted: date, known: Sequence[FollowUpEntry]) -> bool:
    """Whether the file has it: its newest on the measure and year, or one that was read from this draft before."""
    alike = [other for other in known if (other.measure, other.period) == (entry.measure, entry.period)]
    newest = max(alike, key=lambda other: other.as_of, default=None)
    since = [other for other in alike if other is newest or other.as_of >= drafted]
    return any(other.contents == entry.contents for other in since)


def _require_same(found: Sequence[FollowUpEntry], wanted: Sequence[FollowUpEntry], path: Path) -> None:
    """The file with the new lines has to read as the old entries and the new ones."""
    if [(entry.as_of, entry.contents) for entry in found] != [(entry.as_of, entry.contents) for entry in wanted]:
        raise OutputNotWritten(path, "with the new lines it would not read as what was written")
