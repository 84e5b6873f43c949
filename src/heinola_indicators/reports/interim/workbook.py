"""The interim report as a workbook: a summary, and a sheet per theme."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.budget.sheet_style import (
    BOLD,
    FONT,
    LINES,
    NOTE,
    SIZE,
    TITLE,
    fit_height,
    head,
    put,
    set_default_font,
    set_pages,
    set_widths,
)
from heinola_indicators.reports.documents.workbook_titles import sheet_titles
from heinola_indicators.reports.interim.content import (
    InterimReport,
    InterimRow,
    InterimSection,
    forecasts_given,
    interim_report,
    verdict_phrase,
)
from heinola_indicators.reports.interim.words import word
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.repeatable_workbook import workbook_bytes
from heinola_indicators.reports.status_words import STATUS_SIGNS
from heinola_indicators.reports.workbook_text import legal_text

WIDTHS: dict[str, float] = dict(zip("ABCDEFGHI", (20, 24, 20, 20, 17, 36, 26, 24, 15), strict=True))
SUMMARY_WIDTHS = {"A": 32.0} | dict.fromkeys("BCDEFGHIJKLM", 15.0)
NAME_COLUMN, STATUS_COLUMN = 2, 6
CENTRED = Alignment(horizontal="center", vertical="top")
MUTED = "444444"


def interim_workbook(material: ReportMaterial, options: ReportOptions) -> bytes:
    """The report on the period of *options*, as bytes that depend on material and options only.

    Raises:
        UsageError: the options name no interim period that has ended by the as-of date.
    """
    report = interim_report(material, options)
    workbook = Workbook()
    set_default_font(workbook)
    workbook.properties.title, workbook.properties.creator = report.title, report.strategy
    titles = sheet_titles([word("summary", report.language), *(section.theme for section in report.sections)])
    summary, *sheets = [workbook.create_sheet(title) for title in titles]
    workbook.remove(workbook.worksheets[0])
    _fill_summary(summary, report)
    for sheet, section in zip(sheets, report.sections, strict=True):
        _fill_section(sheet, section, report)
    return workbook_bytes(workbook, material.as_of)


def _fill_summary(sheet: Worksheet, report: InterimReport) -> None:
    language = report.language
    _put_title(sheet, report.title, f"{report.strategy} · {report.as_of}")
    set_widths(sheet, SUMMARY_WIDTHS)
    headings = [word("theme", language), *(verdict_phrase(status, language) for status in report.statuses)]
    head(sheet, 4, [*headings, word("forecasts", language)])
    fit_height(sheet, 4, [(heading, 13.0) for heading in headings[1:]])
    for row, section in enumerate(report.sections, start=5):
        _put_counts(sheet, row, section.theme, section.rows, report)
    row = 5 + len(report.sections)
    _put_counts(sheet, row, word("in_all", language), report.rows, report)
    for column in range(1, len(headings) + 2):
        sheet.cell(row, column).font = BOLD
    for number, note in enumerate(report.notes, start=row + 2):
        _put_note(sheet, number, note)
    set_pages(sheet, language, None)


def _put_counts(sheet: Worksheet, row: int, name: str, rows: Sequence[InterimRow], report: InterimReport) -> None:
    """How many of *rows* have each verdict, and how many a forecast."""
    counts = [sum(each.status is status for each in rows) for status in report.statuses]
    values: list[str | float] = [name, *counts, forecasts_given(rows)]
    for column, value in enumerate(values, start=1):
        cell = _cell(sheet, row, column)
        put(cell, value).border = LINES
        if column > 1:
            cell.alignment = CENTRED


def _fill_section(sheet: Worksheet, section: InterimSection, report: InterimReport) -> None:
    _put_title(sheet, section.theme, f"{report.title} · {report.as_of}")
    set_widths(sheet, WIDTHS)
    head(sheet, 3, list(report.headings))
    fit_height(sheet, 3, zip(report.headings, WIDTHS.values(), strict=True))
    for number, row in enumerate(section.rows, start=4):
        texts = _texts(row)
        for column, text in enumerate(texts, start=1):
            put(_cell(sheet, number, column), text).border = LINES
        _cell(sheet, number, NAME_COLUMN).value = _named(row)
        _cell(sheet, number, STATUS_COLUMN).value = _verdict(row)
        fit_height(sheet, number, zip(texts, WIDTHS.values(), strict=True))
    sheet.freeze_panes = "C4"
    set_pages(sheet, report.language, 3)


def _texts(row: InterimRow) -> tuple[str, ...]:
    name = f"{row.measure}\n{row.interpretation or ''}".strip()
    verdict = "\n".join(text for text in (row.verdict, row.basis, row.reason, row.own) if text)
    figures = (row.target, row.actual, row.forecast)
    return (row.goal, name, *figures, verdict, row.explanation, row.measures_taken, row.author)


def _named(row: InterimRow) -> CellRichText:
    name = _block(_font(bold=True), row.measure)
    if not row.interpretation:
        return CellRichText(name)
    return CellRichText(name, _block(_font(), f"\n{row.interpretation}"))


def _verdict(row: InterimRow) -> CellRichText:
    """Sign and word in their colour, then what it rests on, why, and the author's own verdict beside it."""
    parts = [
        _block(_font(bold=True, colour=STATUS_SIGNS[row.status].colour.removeprefix("#")), row.verdict),
        _block(_font(italic=True, colour=MUTED), f"\n{row.basis}"),
        _block(_font(), f"\n{row.reason}"),
    ]
    if row.own:
        parts.append(_block(_font(bold=True), f"\n{row.own}"))
    return CellRichText(parts)


def _block(font: InlineFont, text: str) -> TextBlock:
    return TextBlock(font, legal_text(text))


def _font(*, bold: bool = False, italic: bool = False, colour: str | None = None) -> InlineFont:
    return InlineFont(rFont=FONT, sz=SIZE, b=bold, i=italic, color=Color(colour) if colour else None)


def _put_title(sheet: Worksheet, title: str, below: str) -> None:
    put(_cell(sheet, 1, 1), title).font = TITLE
    sheet.cell(1, 1).alignment = Alignment()
    _put_note(sheet, 2, below)


def _put_note(sheet: Worksheet, row: int, text: str) -> None:
    """A line that runs over the columns beside it."""
    put(_cell(sheet, row, 1), text).font = NOTE
    sheet.cell(row, 1).alignment = Alignment()


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(cell)
    return cell
