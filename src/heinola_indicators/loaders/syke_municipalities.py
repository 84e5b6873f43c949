"""The sheet of a workbook of SYKE's with all municipalities (``KAIKKI KUNNAT_ALas …``), in the form of its older CSVs.

Its header stands in one of the first rows; a row follows for each municipality, year and class, or for each
municipality and class with the years across where the workbook names SYKE, ALas or Hinku.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.sheets import Rows, is_filled
from heinola_indicators.loaders.syke_long_form import EMISSIONS, is_long_form, units_in, with_own_method
from heinola_indicators.loaders.syke_method import method_in_words, with_one_method
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Table, folded

HEADER_WITHIN = 15  # rows
LOOKED_FOR_WORDS = 30  # rows
OF_SYKE = re.compile(r"\bsyke\b|\balas([ _]?\d|-)|hinku")  # "alas" alone is the word for down
FEWEST_YEARS = 2
MUNICIPALITY = frozenset({"kunta", "kuntanumero", "kunnan nimi"})


@dataclass(frozen=True)
class Sheet:
    """A sheet of all municipalities: where its header stands, and whether each row has its *year*."""

    name: str
    rows: Rows
    header: int
    has_year: bool


def sheet_of_municipalities(sheets: Mapping[str, Rows]) -> Sheet | None:
    """The first sheet with municipalities and their emissions; none where there is no such sheet."""
    for name, rows in sheets.items():
        above = rows[:HEADER_WITHIN]
        is_of_emissions = any(EMISSIONS in folded(cell) for row in above for cell in row if isinstance(cell, str))
        for number, row in enumerate(above if is_of_emissions else ()):
            header = [cell_text(cell) for cell in row]
            if is_long_form(header):
                return Sheet(name, rows, number, has_year=True)
            has_years = sum(map(_is_year, header)) >= FEWEST_YEARS
            if has_years and MUNICIPALITY & {folded(text) for text in header} and _names_syke(sheets):
                return Sheet(name, rows, number, has_year=False)
    return None


def table_of_municipalities(export: Export, sheet: Sheet) -> Table:
    """The table, with units and the method.

    Raises:
        ExportNotRead: no method is named, or rows or cells are not understood; all are told.
    """
    header = [cell_text(cell) for cell in sheet.rows[sheet.header]]
    numbers = [at for at in range(sheet.header + 1, len(sheet.rows)) if is_filled(sheet.rows[at])]
    units = units_in(header)

    def location(row: int, column: int) -> Location:
        cell = cell_name(numbers[row] if row >= 0 else sheet.header, column)
        return Location(export.name, sheet=sheet.name, cell=cell)

    table = table_from_rows(
        header,
        [sheet.rows[at] for at in numbers],
        loader="syke-workbook",
        title=" ".join(cell_text(cell) for row in sheet.rows[: sheet.header] for cell in row if cell_text(cell)),
        reading=Reading(location_of=location, decimal_comma=True),
        variables=[name for name in header if name and name not in units] if sheet.has_year else None,
    )
    units = units if sheet.has_year else {"": "ktCO2e"}
    return _with_method(export, sheet, replace(table, units=units, absent_is_zero=True, recalculated=True))


def _with_method(export: Export, sheet: Sheet, table: Table) -> Table:
    told = with_own_method(table) if sheet.has_year else None
    if told is not None:
        return told
    named = {method: text for text in _words(export.sheets) if (method := method_in_words(text))}
    if len(named) == 1:
        method, text = next(iter(named.items()))
        return replace(with_one_method(table, method), notes=(*table.notes, text.strip()))
    found = f"several are named: {', '.join(map(repr, named.values()))}" if named else "none is named"
    raise not_read(
        export.name,
        f"by which method the emissions are counted is missing ({found}): there is neither a column 'hinku-laskenta' "
        f"nor one text such as 'Hinku-laskenta ilman päästöhyvityksiä'; save the result service's file that has it",
        sheet=sheet.name,
        cell=cell_name(sheet.header, 0),
    )


def _names_syke(sheets: Mapping[str, Rows]) -> bool:
    return any(OF_SYKE.search(folded(text)) for text in _words(sheets))


def _words(sheets: Mapping[str, Rows]) -> Iterator[str]:
    """The names of the sheets, and the texts of their first rows."""
    yield from sheets
    first = (row for rows in sheets.values() for row in rows[:LOOKED_FOR_WORDS])
    yield from (cell for row in first for cell in row if isinstance(cell, str))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text[:2] in {"19", "20"}
