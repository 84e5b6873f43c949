"""The names that a workbook gives to cells: defined names and tables, in xlsx and OpenDocument."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.layout import CellRange, cells_of
from heinola_indicators.model.problem import nearest
from heinola_indicators.panel.cell_places import cell_name

DEFINED = re.compile(r"<(?:\w+:)?definedName\s([^>]*)>([^<]*)<")
OF_DOCUMENT = re.compile(r"<(?:\w+:)?named-range\s([^>]*)>")
NAME = re.compile(r"""(?:^|\s)(?:\w+:)?name\s*=\s*(["'])(.*?)\1""")
ADDRESS = re.compile(r"""(?:^|\s)(?:\w+:)?cell-range-address\s*=\s*(["'])(.*?)\1""")
PLACE = re.compile(r"\$?(?:'((?:[^']|'')+)'|([^'!.]+))[!.](.+)")


def named_cells(export: Export, name: str) -> tuple[str, CellRange]:
    """The sheet and the cells that the workbook calls *name*.

    Raises:
        ExportNotRead: it has no such name, or one of other things than cells.
    """
    found = dict(_names(export))
    place = next((place for known, place in found.items() if known.casefold() == name.casefold()), None)
    if place is None:
        offer = nearest(name, found) if found else "; write the cells, such as A3:H40"
        raise not_read(export.name, f"there are no cells called {name!r}{offer}")
    match = PLACE.fullmatch(place)
    cells = cells_of(match[3].replace(".", "")) if match else None
    if match is None or cells is None:
        raise not_read(export.name, f"the name {name!r} stands for {place!r}, which is no range of cells")
    return match[2] or match[1].replace("''", "'"), cells


def _names(export: Export) -> Iterator[tuple[str, str]]:
    """Names with what they stand for, such as ``Taul1!$A$3:$H$40``."""
    yield from _tables(export)
    try:
        with ZipFile(BytesIO(export.content)) as archive:
            for part in ("xl/workbook.xml", "content.xml"):
                if part in archive.namelist():
                    yield from _names_in(archive.read(part).decode("utf-8", errors="replace"))
    except BadZipFile:
        return  # .xls keeps its names in records that are not read


def _names_in(text: str) -> Iterator[tuple[str, str]]:
    for match in DEFINED.finditer(text):
        if name := NAME.search(match[1]):
            yield unescape(name[2]), unescape(match[2])
    for match in OF_DOCUMENT.finditer(text):
        name, address = NAME.search(match[1]), ADDRESS.search(match[1])
        if name and address:
            yield unescape(name[2]), unescape(address[2])


def _tables(export: Export) -> Iterator[tuple[str, str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    if not export.content.startswith(b"PK") or not export.sheets:  # the sheets are opened within limits
        return
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(export.content), load_tables=True)
        for name in workbook.table_names or []:
            table = workbook.get_table_by_name(name)
            if table.start and table.end:
                sheet = table.sheet.replace("'", "''")
                header_row = table.start[0] - 1
                yield name, f"'{sheet}'!{cell_name(header_row, table.start[1])}:{cell_name(*table.end)}"
    except CalamineError:
        return  # of a kind without tables
