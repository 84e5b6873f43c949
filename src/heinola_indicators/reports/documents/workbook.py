"""A document as an Excel workbook: a sheet of its text, then a sheet for each table."""

from collections.abc import Iterator, Mapping

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.budget.sheet_style import (
    BODY,
    FONT,
    LINES,
    SECTION,
    SIZE,
    TITLE,
    TOP_LEFT,
    TOP_RIGHT,
    bold_first_line,
    fit_height,
    head,
    height_of,
    put,
    set_default_font,
    set_pages,
)
from heinola_indicators.reports.documents.document import Cell, Document, Heading, Items, Paragraph, Table
from heinola_indicators.reports.documents.printable import printable
from heinola_indicators.reports.documents.words import document_word
from heinola_indicators.reports.documents.workbook_titles import sheet_titles
from heinola_indicators.reports.repeatable_workbook import workbook_bytes

MILLIMETRES_A_CHARACTER = 1.9
TEXT_WIDTH = 120.0
FONTS = {0: TITLE, 1: SECTION, 2: SECTION}
ROOM = 0.8  # of a column, that checksums and bold words get: digits are wider than letters


def workbook(document: Document) -> bytes:
    """The xlsx file; its bytes depend on *document* alone. Texts stay texts, whatever they begin with."""
    book = Workbook()
    set_default_font(book)
    first = book.active
    if not isinstance(first, Worksheet):
        raise TypeError(first)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    first.title, *titles = sheet_titles([document.title, *(table.title for table in tables)])
    _fill_text(first, document, dict(zip(map(id, tables), titles, strict=True)))
    for title, table in zip(titles, tables, strict=True):
        _fill_table(book.create_sheet(title), table, document.language)
    book.properties.title = printable(document.title)
    book.properties.creator = ""
    return workbook_bytes(book, document.day)


def _fill_text(sheet: Worksheet, document: Document, titles: Mapping[int, str]) -> None:
    sheet.column_dimensions["A"].width = TEXT_WIDTH
    for number, (text, level) in enumerate(_lines(document, titles), start=1):
        font = BODY if level is None else FONTS.get(level, SECTION)
        put(sheet.cell(number, 1), text).font = font
        larger = float(font.sz or SIZE) / SIZE
        sheet.row_dimensions[number].height = height_of([(text, TEXT_WIDTH / larger)]) * larger
    set_pages(sheet, document.language, None)


def _lines(document: Document, titles: Mapping[int, str]) -> Iterator[tuple[str, int | None]]:
    """The text in reading order, with the level of headings; of a table its note, and which sheet it is on."""
    yield document.title, 0
    for block in document.blocks:
        match block:
            case Heading(level, text):
                yield text, level
            case Paragraph(text, lead):
                yield f"{lead} {text}".strip(), None
            case Items(items):
                yield from ((f"• {f'{item.lead} {item.text}'.strip()}", None) for item in items)
            case Table():
                yield document_word("on_sheet", document.language, titles[id(block)]), None
                yield from ((block.note, None),) if block.note else ()


def _fill_table(sheet: Worksheet, table: Table, language: Language) -> None:
    widths = [column.width / MILLIMETRES_A_CHARACTER for column in table.columns]
    headings = [column.heading for column in table.columns]
    head(sheet, 1, headings)
    fit_height(sheet, 1, [(text, width * ROOM) for text, width in zip(headings, widths, strict=True)])
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for number, row in enumerate(table.rows, start=2):
        for place, content in enumerate(row, start=1):
            _write(sheet.cell(number, place), content)
        fit_height(
            sheet, number, zip((content.whole for content in row), (width * ROOM for width in widths), strict=True)
        )
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    set_pages(sheet, language, 1)


def _write(place: object, content: Cell) -> None:
    if not isinstance(place, SheetCell):  # a merged one; here none are
        raise TypeError(place)
    cell = put(place, content.whole if content.number is None else content.number)
    if content.lead:
        cell.value = bold_first_line(content.whole)
    cell.border, cell.alignment = LINES, TOP_LEFT if content.number is None else TOP_RIGHT
    if content.number is not None:
        cell.number_format = content.number_format
    if content.colour:
        cell.font = Font(name=FONT, size=SIZE, bold=True, color=content.colour.removeprefix("#"))
