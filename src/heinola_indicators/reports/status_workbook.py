"""status.xlsx: the status table and its sources as a workbook."""

from textwrap import wrap

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.period_words import period_short
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.repeatable_workbook import workbook_bytes
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import (
    baseline_phrase,
    marks_explained,
    measure_phrase,
    owner_phrase,
    status_phrase,
    target_phrase,
    unit_phrase,
)
from heinola_indicators.reports.status_words import STATUS_SIGNS
from heinola_indicators.reports.workbook_text import append_row

STATUS_COLUMNS = {
    "theme": 17,
    "goal": 20,
    "measure": 27,
    "area": 11,
    "value": 14,
    "unit": 11,
    "period": 8,
    "baseline": 15,
    "target": 18,
    "status": 19,
    "reason": 48,
    "owner": 17,
    "origin": 13,
}
SOURCE_COLUMNS = {
    "sources": 36,
    "publisher": 22,
    "table": 8,
    "file": 40,
    "checksum": 34,
    "retrieved": 11,
    "licence": 11,
    "origin": 13,
}
WRAPPED = Alignment(vertical="top", wrap_text=True)
HEADING = PatternFill("solid", fgColor="DCE6F1")
LINE_HEIGHT = 13.5  # points; programs do not agree on fitting rows to wrapped text, so it is said


def status_workbook(table: StatusTable) -> bytes:
    """The workbook as bytes that depend on the table only."""
    workbook = Workbook()
    sheet = workbook.active
    if not isinstance(sheet, Worksheet):
        raise TypeError(sheet)
    _fill_status(sheet, table)
    _fill_sources(workbook.create_sheet(), table)
    return workbook_bytes(workbook, table.as_of)


def _fill_status(sheet: Worksheet, table: StatusTable) -> None:
    language = table.language
    sheet.title = word("status", language)
    headings = [table.strategy.name.to(language), f"{word('as_of', language)} {written_day(table.as_of, language)}"]
    notes = list(marks_explained(table))
    for line in (*headings, *notes):
        append_row(sheet, [line])
    sheet["A1"].font = Font(bold=True, size=14)
    _header(sheet, table, STATUS_COLUMNS)
    first = len(headings) + len(notes) + 1
    for number, row in enumerate(table, start=first + 1):  # max_row would look through the whole sheet every time
        append_row(sheet, _status_cells(row, table))
        _dress_status(sheet, number, row)
    _finish(sheet, "Status", STATUS_COLUMNS, first=first)


def _status_cells(row: StatusRow, table: StatusTable) -> list[str | float | None]:
    language = table.language
    theme = next(theme for theme in table.strategy.themes if theme.id == row.theme)
    goal = next(goal for goal in theme.goals if goal.id == row.goal)
    return [
        theme.name.to(language),
        goal.name.to(language),
        _measure(row, language),
        area_name(row.area, language.value),
        row.figure.value if row.figure else None,
        unit_phrase(row, language),
        period_short(row.figure.period) if row.figure else None,
        baseline_phrase(row, language),
        target_phrase(row.applied.target, row.measure.unit, language),
        status_phrase(row, language),
        reason_sentence(row.applied.reason, row.measure.unit, language),
        owner_phrase(row),
        word(row.origin.value, language) if row.origin else None,
    ]


def _measure(row: StatusRow, language: Language) -> str:
    """The council's name and, beneath it, the official key figure that stands for it."""
    interpretation = row.measure.interpretation
    name = measure_phrase(row, language)
    return f"{name}\n{interpretation.to(language)}" if interpretation else name


def _dress_status(sheet: Worksheet, number: int, row: StatusRow) -> None:
    cells = dict(zip(STATUS_COLUMNS, sheet[number], strict=True))
    decimals = row.measure.unit.decimals
    cells["value"].number_format = "#,##0." + "0" * decimals if decimals else "#,##0"
    cells["status"].font = Font(bold=True, color=STATUS_SIGNS[row.applied.status].colour.removeprefix("#"))


def _fill_sources(sheet: Worksheet, table: StatusTable) -> None:
    language = table.language
    sheet.title = word("sources", language)
    _header(sheet, table, SOURCE_COLUMNS)
    files = {file.id: file for row in table for file in row.sources}
    for file in files.values():
        source = file.source
        retrieved = written_day(source.retrieved, language) if source.retrieved else None
        origin = word(source.origin.value, language)
        append_row(
            sheet, [file.id, source.publisher, source.table, file.path, file.sha256, retrieved, source.licence, origin]
        )
    _finish(sheet, "Sources", SOURCE_COLUMNS, first=1)


def _header(sheet: Worksheet, table: StatusTable, columns: dict[str, int]) -> None:
    sheet.append([word(key, table.language) for key in columns])
    for number, width in enumerate(columns.values(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        cell = sheet.cell(sheet.max_row, number)
        cell.font, cell.fill = Font(bold=True), HEADING


def _finish(sheet: Worksheet, name: str, columns: dict[str, int], *, first: int) -> None:
    """An Excel table with filters, frozen headings, rows as high as their text, and A4 landscape pages."""
    last = max(sheet.max_row, first + 1)
    for row in range(first, last + 1):
        cells = [sheet.cell(row, number) for number in range(1, len(columns) + 1)]
        for cell in cells:
            cell.alignment = WRAPPED
        sheet.row_dimensions[row].height = LINE_HEIGHT * max(map(_lines, cells, columns.values()))
    frame = Table(displayName=name, ref=f"A{first}:{get_column_letter(len(columns))}{last}")
    frame.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(frame)
    sheet.freeze_panes = f"A{first + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{first}:{first}"
    sheet.oddFooter.center.text = "&P / &N"  # type: ignore[union-attr] # the stubs know no footer


def _lines(cell: Cell | MergedCell, width: int) -> int:
    """How many lines a cell's text takes, words kept whole and a little room left for wide letters."""
    room = max(width - 2, 1)
    paragraphs = str(cell.value or "").splitlines() or [""]
    return sum(1 if len(paragraph) <= room else len(wrap(paragraph, width=room)) for paragraph in paragraphs)
