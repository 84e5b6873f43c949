"""A document as an Excel workbook: a sheet of its text, then a sheet for each table."""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.documents.document import Cell, Document, Heading, Items, Paragraph, Table
from heinola_indicators.reports.documents.printable import printable
from heinola_indicators.reports.documents.workbook_rows import row_height
from heinola_indicators.reports.documents.workbook_titles import sheet_titles
from heinola_indicators.reports.repeatable_workbook import workbook_bytes
from heinola_indicators.reports.workbook_text import write_text

MILLIMETRES_A_CHARACTER = 1.9
TEXT_WIDTH = 110  # characters
HEADING_FILL = PatternFill("solid", fgColor="DCE6F1")
WRAPPED = Alignment(vertical="top", wrap_text=True)
SIZES = {0: 16, 1: 13, 2: 11}


def workbook(document: Document) -> bytes:
    """The xlsx file; its bytes depend on *document* alone. Texts stay texts, whatever they begin with."""
    book = Workbook()
    first = book.active
    if not isinstance(first, Worksheet):
        raise TypeError(first)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    first.title, *titles = sheet_titles([document.title, *(table.title for table in tables)])
    _fill_text(first, document)
    for title, table in zip(titles, tables, strict=True):
        _fill_table(book.create_sheet(title), table)
    for sheet in book.worksheets:
        _set_up_page(sheet)
    book.properties.title = printable(document.title)
    book.properties.creator = ""
    return workbook_bytes(book, document.day)


def _fill_text(sheet: Worksheet, document: Document) -> None:
    sheet.column_dimensions["A"].width = TEXT_WIDTH
    for number, (text, level) in enumerate(_lines(document), start=1):
        cell = _cell(sheet, number, 1)
        write_text(cell, text)
        cell.alignment = WRAPPED
        if level is not None:
            cell.font = Font(bold=True, size=SIZES.get(level, 11))
        sheet.row_dimensions[number].height = row_height(
            [text], [TEXT_WIDTH], size=SIZES.get(level, 11) if level is not None else 11
        )


def _lines(document: Document) -> Iterator[tuple[str, int | None]]:
    """The text in reading order, with the level of headings; of a table its title and note."""
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
                yield from ((block.note, None),) if block.note else ()


def _fill_table(sheet: Worksheet, table: Table) -> None:
    widths = [column.width / MILLIMETRES_A_CHARACTER for column in table.columns]
    for number, (column, width) in enumerate(zip(table.columns, widths, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        cell = _cell(sheet, 1, number)
        write_text(cell, column.heading)
        cell.font, cell.fill, cell.alignment = Font(bold=True), HEADING_FILL, WRAPPED
    sheet.row_dimensions[1].height = row_height([column.heading for column in table.columns], widths)
    for number, row in enumerate(table.rows, start=2):
        for place, content in enumerate(row, start=1):
            _write(_cell(sheet, number, place), content)
        sheet.row_dimensions[number].height = row_height([content.whole for content in row], widths)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"


def _write(cell: SheetCell, content: Cell) -> None:
    if content.number is None:
        write_text(cell, content.whole)
    else:
        cell.value, cell.number_format = content.number, content.number_format
    cell.alignment = WRAPPED
    if content.colour:
        cell.font = Font(bold=True, color=content.colour.removeprefix("#"))


def _cell(sheet: Worksheet, row: int, column: int) -> SheetCell:
    cell = sheet.cell(row, column)
    if not isinstance(cell, SheetCell):  # a merged one; here none are
        raise TypeError(cell)
    return cell


def _set_up_page(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "&P / &N"  # type: ignore[union-attr] # the stubs know no footer
