"""What the responsible units wrote: follow-up.csv of a data folder."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from heinola_indicators.model.errors import FollowUpNotSound, UsageError
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.input_file import bytes_of
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.strategy import Measure, Strategy
from heinola_indicators.usecases.follow_up_checks import EntryFields, entry_of, given_twice
from heinola_indicators.usecases.follow_up_table import FollowUpTable, table_of

FILE_NAME = "follow-up.csv"


def follow_up_entries(path: Path | None, data: Path, strategy: Strategy, as_of: date) -> tuple[FollowUpEntry, ...]:
    """The entries of the file at *path*, or of follow-up.csv in *data* where there is one, written by *as_of*.

    The newest stand last. What was written later is checked too, but was not known then.

    Raises:
        UsageError: the file cannot be read.
        FollowUpNotSound: it has problems; all of them, each with its line.
    """
    file = path or data / FILE_NAME
    if path is None and not file.is_file():
        return ()
    try:
        content = bytes_of(file)
    except OSError as error:
        message = f"{file}: cannot be read: {error.strerror or error}"
        raise UsageError(message) from error
    _, entries = read_follow_up(str(file), content, measures_by_id(strategy))
    known = (entry for entry in entries if entry.as_of <= as_of)
    return tuple(sorted(known, key=lambda entry: entry.as_of))


def read_follow_up(
    name: str, content: bytes, measures: Mapping[str, Measure]
) -> tuple[FollowUpTable, tuple[FollowUpEntry, ...]]:
    """All entries of a file in its order, and the file taken apart.

    Raises:
        FollowUpNotSound: it has problems; all of them, each with its line.
    """
    problems: list[Problem] = []
    entries: list[FollowUpEntry] = []
    table = table_of(name, content, problems.append)
    for line, texts in table.rows if table else ():
        fields = EntryFields(texts, Location(name, line), decimal_comma=table is not None and table.decimal_comma)
        entry = entry_of(fields, measures)
        problems += fields.problems
        entries += [entry] if entry else []
    problems += given_twice(entries)
    if problems or table is None:
        raise FollowUpNotSound(sorted(problems, key=lambda problem: problem.location.line or 0))
    return table, tuple(entries)


def measures_by_id(strategy: Strategy) -> dict[str, Measure]:
    """The measures that entries can be about."""
    return {measure.id: measure for _, _, measure in strategy.measures()}
