"""CSV of THL's Sotkanet as its website saves it: no header, one row per indicator, region, year and gender.

The columns are found by their content; see ``sotkanet_columns``. The figures are the one column of numbers to the
right of the year. Columns whose meaning is not known keep their number as a name. Decimal commas and points are both
read. Whether the figures are the indicator's own values or absolute numbers is not said in the file.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO
from itertools import islice

from heinola_indicators.loaders.cells import number_in
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.loaders.sotkanet_columns import column_of_genders, column_of_regions, column_of_years
from heinola_indicators.loaders.symbols import SYMBOLS
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.table import Table, folded

ROWS_LOOKED_AT = 20
LONGEST_HEAD = 200_000  # characters
EXPECTED = (
    "expected rows without a header, fields apart by semicolons: a column of region names, one of years and one of "
    "figures to the right of the year"
)
UNTOLD = (
    "the export does not say whether its figures are the indicator's own values or absolute numbers; "
    "look at abs= in the address that it was saved from (abs=t is absolute)"
)


@dataclass(frozen=True)
class Layout:
    """The names of the columns; *value* is the position of the figures."""

    names: tuple[str, ...]
    value: int


def recognises(export: Export) -> bool:
    """Whether the first rows have regions, years and figures, and no header above them."""
    head = "" if export.is_workbook else export.text[:LONGEST_HEAD]
    if ";" not in head or "\x00" in head:
        return False
    try:
        _, rows = _rows(head, ROWS_LOOKED_AT)
        _layout(rows)
    except (csv.Error, ValueError):
        return False
    return True


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - a text has no sheets
    """The table, with variables ``region``, ``year`` and, where there is such a column, ``gender``.

    Raises:
        ExportNotRead: the columns cannot be told apart, a row has another number of fields, or a figure is no
            number; what was expected is told.
    """
    try:
        lines, rows = _rows(export.text, None)
        layout = _layout([row for row in rows if len(row) == len(rows[0])])
    except (csv.Error, ValueError) as error:
        raise not_read(export.name, f"{EXPECTED}; found {error}") from error
    refuse_if_any(
        Problem(Location(export.name, line=line), f"{len(row)} fields where the first row has {len(layout.names)}")
        for line, row in zip(lines, rows, strict=True)
        if len(row) != len(layout.names)
    )
    table = table_from_rows(
        layout.names,
        rows,
        loader="sotkanet-web-csv",
        title="",
        reading=Reading(
            location_of=lambda row, _: Location(export.name, line=lines[max(row, 0)]),
            decimal_comma=True,
            encoding=export.encoding,
        ),
        variables=[name for number, name in enumerate(layout.names) if number != layout.value],
    )
    return replace(table, warnings=(*table.warnings, UNTOLD))


def _rows(text: str, limit: int | None) -> tuple[list[int], list[list[str]]]:
    """The filled rows and the lines that they end on."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=";")
    found = [(reader.line_num, row) for row in islice(reader, limit) if any(field.strip() for field in row)]
    if not found:
        message = "no rows"
        raise ValueError(message)
    return [line for line, _ in found], [row for _, row in found]


def _layout(rows: Sequence[Sequence[str]]) -> Layout:
    columns = list(zip(*rows, strict=True))
    year = column_of_years(columns)
    region = column_of_regions(columns)
    gender = column_of_genders(columns)
    values = [number for number in range(year + 1, len(columns)) if _holds_figures(columns[number])]
    if len(values) != 1:
        message = f"{len(values)} columns of figures to the right of the years"
        raise ValueError(message)
    names = {year: "year", region: "region", values[0]: "value"}
    if gender is not None:
        names[gender] = "gender"
    return Layout(tuple(names.get(number, f"column {number + 1}") for number in range(len(columns))), values[0])


def _holds_figures(cells: Sequence[str]) -> bool:
    """Whether numbers stand in a column, and at most some symbols beside them."""
    texts = [cell for cell in cells if folded(cell) not in SYMBOLS]
    return bool(texts) and 2 * sum(number_in(text, decimal_comma=True) is not None for text in texts) > len(texts)
