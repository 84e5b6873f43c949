"""Where one observation of a series stands, and what its publisher wrote there: made when somebody asks."""

from functools import lru_cache

import numpy as np

from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.model.period import Period, is_preliminary, names_period
from heinola_indicators.model.provenance import Provenance
from heinola_indicators.model.source import SourceFile
from heinola_indicators.panel.cell_notes import CellNotes
from heinola_indicators.panel.table import Table
from heinola_indicators.usecases.series import SeriesPanels

STAR = "*"
ANSWERS = "survey-answers"


def provenance(series: SeriesPanels, series_id: str, area: str, period: Period) -> tuple[Provenance, ...]:
    """Where the observation of *area* and *period* was read: one file, or those of the parts that were added.

    The place is that of the first cell of a sum; none where the figure was brought to another municipal division.

    Raises:
        UsageError: the series has no such observation.
    """
    panel = series.panel(series_id)
    if panel is None or area not in panel.areas or period not in panel.periods:
        message = f"series {series_id!r} has no observation of {area} in {period}"
        raise UsageError(message)
    row, column = panel.areas.index(area), panel.periods.index(period)
    at = -1 if panel.place is None else int(panel.place[row, column])
    parts = series.strategy.series[series_id].parts
    sums = {part.source for part in parts if part.add}
    return tuple(_of_file(series, file, at, is_sum=file.source.id in sums) for file in panel.files_of(row, column))


def _of_file(series: SeriesPanels, file: SourceFile, at: int, *, is_sum: bool) -> Provenance:
    changed = not _is_as_read(series, file)
    if file.source.codebook is not None:
        codebook = series.strategy.codebooks[file.source.id]
        return Provenance(file, None, None, changed, codebook.name.fi, None, (), ANSWERS)
    table = series.exports.table(file.source, file.path)
    return Provenance(
        file=file,
        place=table.place(at) if at >= 0 else None,
        symbol=_symbol(table, at) if at >= 0 and not changed else None,
        changed=changed,
        title=table.title,
        updated=table.updated,
        notes=_all_notes(table) if at < 0 or is_sum else _notes_on(table, at),
        loader=series.exports.loader(file.source, file.path),
    )


def _is_as_read(series: SeriesPanels, file: SourceFile) -> bool:
    try:
        return Export.read(series.exports.folder / file.path, file.path).sha256 == file.sha256
    except ExportNotRead:
        return False


def _symbol(table: Table, at: int) -> str:
    """The symbol in a cell, else the star of a preliminary period."""
    labels = (variable.labels[_value_at(table, number, at)] for number, variable in enumerate(table.variables))
    has_star = any(is_preliminary(label) and names_period(label) for label in labels)
    return table.symbols(np.array([at]))[0] or (STAR if has_star else "")


def _all_notes(table: Table) -> tuple[str, ...]:
    return (*table.notes, *map(str, table.comments()))


def _notes_on(table: Table, at: int) -> tuple[str, ...]:
    """The notes but those on values that are not the cell's, and the comments on other cells."""
    own: set[str] = set()
    for number, variable in enumerate(table.variables):
        value = _value_at(table, number, at)
        own |= {variable.name, variable.code or "", variable.values[value], variable.labels[value]}
    notes = (note for note in table.notes if set(table.note_keys.get(note, ())) <= own)
    return (*notes, *map(str, _comments(table).on(table.place(at), own) if table.comments() else ()))


@lru_cache(maxsize=4)
def _comments(table: Table) -> CellNotes:
    """The comments of a table that has any, for finding those on a figure: every figure's place is made."""
    return CellNotes(table.comments(), map(table.place, range(len(table))))


def _value_at(table: Table, number: int, at: int) -> int:
    return int(table.positions(number, np.array([at]))[0])
