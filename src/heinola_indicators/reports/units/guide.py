"""The first sheet of the units' workbook: whose sheets there are, and how they are filled in."""

from collections.abc import Mapping

from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.budget.sheet_style import (
    BODY,
    LINES,
    NOTE,
    SECTION,
    TITLE,
    head,
    protect,
    put,
    set_pages,
    set_widths,
)
from heinola_indicators.reports.interim.content import verdict_phrase
from heinola_indicators.reports.material import ReportMaterial
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.status_meanings import STATUS_MEANINGS
from heinola_indicators.reports.status_phrases import marks_explained
from heinola_indicators.reports.units.content import UnitSheet, UnitYears
from heinola_indicators.reports.units.words import word

WIDTHS: dict[str, float] = {"A": 38, "B": 16, "C": 22, "D": 60}
CENTRED = Alignment(horizontal="center", vertical="top")
STEPS = ("step_cells", "step_forecast", "step_verdict", "step_author", "step_return")


def fill_guide(sheet: Worksheet, sheets: Mapping[str, UnitSheet], material: ReportMaterial, years: UnitYears) -> None:
    """Write the units by the names of their sheets, the steps, and what the verdicts and marks mean."""
    language = material.language
    day = written_day(material.as_of, language)
    _line(sheet, 1, word("title", language, plan=years.planned, year=years.year)).font = TITLE
    subtitle = f"{material.strategy.name.to(language)} · {word('as_of', language, day=day)}"
    _line(sheet, 2, subtitle).font = NOTE
    head(sheet, 4, [word(key, language) for key in ("unit", "measures", "forecasts")])
    row = 5
    for title, content in sheets.items():
        _put_unit(sheet, row, title, content)
        row += 1
    row = _section(sheet, row + 1, word("steps", language))
    for number, key in enumerate(STEPS, start=1):
        row = _plain(sheet, row, f"{number}. {word(key, language, year=years.year)}")
    row = _section(sheet, row + 1, word("meaning", language))
    for status in TargetStatus:
        put(_cell(sheet, row, 1), verdict_phrase(status, language))
        _line(sheet, row, STATUS_MEANINGS[status][language], column=2)
        row += 1
    for note in marks_explained(material.table):
        _line(sheet, row + 1, note).font = NOTE
        row += 1
    set_widths(sheet, WIDTHS)
    set_pages(sheet, language, None)
    protect(sheet)


def _put_unit(sheet: Worksheet, row: int, title: str, content: UnitSheet) -> None:
    """A unit, with a link to its sheet."""
    given = sum(each.entry is not None and each.entry.forecast is not None for each in content.rows)
    values: list[str | float] = [content.unit, len(content.rows), f"{given} / {len(content.rows)}"]
    for column, value in enumerate(values, start=1):
        cell = put(_cell(sheet, row, column), value)
        cell.border = LINES
        if column > 1:
            cell.alignment = CENTRED
    quoted = title.replace("'", "''")
    sheet.cell(row, 1).hyperlink = f"#'{quoted}'!A1"


def _section(sheet: Worksheet, row: int, text: str) -> int:
    _line(sheet, row, text).font = SECTION
    return row + 1


def _plain(sheet: Worksheet, row: int, text: str) -> int:
    _line(sheet, row, text).font = BODY
    return row + 1


def _line(sheet: Worksheet, row: int, text: str, column: int = 1) -> Cell:
    """A text that runs over the columns beside it."""
    cell = put(_cell(sheet, row, column), text)
    cell.alignment = Alignment(vertical="top")
    return cell


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(cell)
    return cell
