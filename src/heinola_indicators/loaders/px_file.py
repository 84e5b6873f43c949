"""PC-Axis files (``.px``): variables in the order of STUB and HEADING, a cell for each combination of their values.

Names, labels and notes are those of the file's base language, and a selection may use those of its other languages
(``Område=Lahtis``); values are codes where the file has codes. Figures are the stored ones, with all decimals. Read are
both naming generations of Statistics Finland, files without codes, files from before 2010 whose VALUES hold codes
(PRESTEXT), and rows with KEYS, where a row left out is zero. Of a large table only the figures asked for are read; all
of them are counted, so a file that is cut off is refused all the same.

Kept besides: the file's own words for its symbols (``DATASYMBOL1`` …) and the decimals that it stores and shows
(``SHOWDECIMALS``), and what else it says of itself (``SOURCE``, ``REFPERIOD`` …), which ``inspect`` tells; the marks of
single cells (``DATANOTECELL``), as symbols that flag nothing. A series that adds figures of a table that the publisher
does not want added (``AGGREGALLOWED=NO``) comes with a warning.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import chain

from heinola_indicators.loaders.cube import Wanted, division_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.figure_stream import NotPlain
from heinola_indicators.loaders.px_beginning import Beginning, beginning_of
from heinola_indicators.loaders.px_cells import Cells, read_dense, read_keyed
from heinola_indicators.loaders.px_facts import facts_of, may_be_added
from heinola_indicators.loaders.px_metadata import Metadata
from heinola_indicators.loaders.px_plain_cells import read_plain, symbols_again
from heinola_indicators.loaders.px_symbols import Found, decimals_of, found_at, legend_of, marked_cells
from heinola_indicators.loaders.px_syntax import Head, looks_like_px, read_head
from heinola_indicators.loaders.roles import with_roles
from heinola_indicators.loaders.symbols import symbols_by
from heinola_indicators.panel.symbols import Rows, Symbols
from heinola_indicators.panel.table import Table

LOOKED_AT = 2048


def recognises(export: Export) -> bool:
    """Whether the export begins with statements of a PX file."""
    if export.is_workbook:
        return False
    beginning = export.beginning[:LOOKED_AT]
    encoding = "utf-16" if beginning.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1"
    return looks_like_px(beginning.removeprefix(b"\xef\xbb\xbf").decode(encoding, errors="replace"))


def load(export: Export, *, sheet: str | None = None, where: Mapping[str, tuple[str, ...]] | None = None) -> Table:  # noqa: ARG001 - a PX file has no sheets
    """The export as a table, or the rows of it that hold the values wanted.

    Raises:
        ExportNotRead: a statement is not understood, variables and values do not fit together, or DATA does not
            hold as many figures as they make cells.
    """
    beginning = beginning_of(export)
    if beginning is not None:
        with suppress(NotPlain):
            return _read_in_bytes(export, beginning, where)
    return _read_in_text(export)


def _read_in_bytes(export: Export, beginning: Beginning, where: Mapping[str, tuple[str, ...]] | None) -> Table:
    metadata = Metadata.of(beginning.export, beginning.head.statements)
    stub, heading = metadata.variables()
    if stub and metadata.has("KEYS"):
        raise NotPlain
    wanted = Wanted.of(with_roles([*stub, *heading]), where)
    cells = read_plain(export, beginning.length, wanted, symbols_by(metadata.table_notes))
    return _table(
        metadata,
        beginning.head,
        wanted,
        cells,
        lambda rows: symbols_again(export, beginning.length, wanted, cells.flag, rows),
    )


def _read_in_text(export: Export) -> Table:
    head = read_head(export)
    metadata = Metadata.of(export, head.statements)
    stub, heading = metadata.variables()
    wanted = Wanted.of(with_roles([*stub, *heading]), None)
    sizes, symbols = wanted.cube.sizes, symbols_by(metadata.table_notes)
    if stub and metadata.has("KEYS"):
        keys = [metadata.keys_of(variable) for variable in stub]
        cells = read_keyed(export, head.data_start, sizes, keys, symbols)
    else:
        cells = read_dense(export, head.data_start, sizes, symbols)
    places = cells.symbols or {}
    return _table(metadata, head, wanted, cells, lambda rows: found_at(places, rows))


def _table(metadata: Metadata, head: Head, wanted: Wanted, cells: Cells, symbols: Callable[[Rows], Found]) -> Table:
    variables, statements = wanted.variables, metadata.statements

    def symbols_of(rows: Rows) -> Symbols:
        return Symbols.of(
            len(rows), chain(symbols(rows), found_at(marked_cells(statements, variables, wanted.cube), rows))
        )

    return Table(
        loader="px",
        title=metadata.title,
        variables=variables,
        index=wanted.cube,
        value=cells.value,
        flag=cells.flag,
        place=lambda row: f"{_cell(cells, wanted, row)} {wanted.combination(row)}",
        units=metadata.units(variables),
        encoding=metadata.export.encoding,
        updated=metadata.updated,
        notes=metadata.notes,
        warnings=(*head.warnings, *metadata.warnings(variables), *cells.warnings),
        division=division_of(variables, metadata.notes),
        symbols=symbols_of,
        legend=legend_of(statements),
        decimals=decimals_of(statements),
        note_keys=metadata.note_keys,
        facts=facts_of(statements),
        may_be_added=may_be_added(statements),
    )


def _cell(cells: Cells, wanted: Wanted, row: int) -> str:
    is_unwritten = cells.unwritten is not None and bool(cells.unwritten[row])
    return "no row in DATA, so zero" if is_unwritten else f"DATA cell {wanted.number(row) + 1}"
