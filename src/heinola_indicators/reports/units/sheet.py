"""The sheet of one unit: what is planned and known, and the cells to fill in."""

from collections.abc import Iterator

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.budget.sheet_style import (
    BODY,
    BOLD,
    FONT,
    INPUT_FILL,
    LINES,
    NOTE,
    TITLE,
    fit_height,
    head,
    protect,
    put,
    set_pages,
    set_widths,
)
from heinola_indicators.reports.budget.structure import InputCell
from heinola_indicators.reports.cell_format import number_format
from heinola_indicators.reports.interim.content import verdict_phrase
from heinola_indicators.reports.material import ReportMaterial
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.units.content import UnitRow, UnitSheet, UnitYears
from heinola_indicators.reports.units.inputs import add_validations
from heinola_indicators.reports.units.structure import INPUTS, MEASURE, SHEET_AUTHOR
from heinola_indicators.reports.units.words import word

COLUMNS: dict[str, float] = {
    "goal": 21,
    "measure": 24,
    "target": 18,
    "plan_target": 18,
    "actual": 20,
    "forecast": 14,
    "explanation": 27,
    "measures_taken": 26,
    "verdict": 15,
    "reason": 20,
    "author": 15,
    "id": 17,
}
LETTERS = dict(zip(COLUMNS, "ABCDEFGHIJKL", strict=True))
AUTHOR_ROW, HEAD_ROW, LEAST_LINES = 4, 6, 5
SMALL = Font(name=FONT, size=8, color="666666")
ON_ONE_LINE = Alignment(vertical="center")


def fill_sheet(sheet: Worksheet, content: UnitSheet, material: ReportMaterial, years: UnitYears) -> list[InputCell]:
    """Write the rows of a unit; the cells that the way back has to find."""
    language = material.language
    _fill_top(sheet, content, material, years)
    set_widths(sheet, {LETTERS[key]: width for key, width in COLUMNS.items()})
    headings = _headings(language, years)
    head(sheet, HEAD_ROW, headings)
    fit_height(sheet, HEAD_ROW, zip(headings, COLUMNS.values(), strict=True))
    cells = [InputCell("", SHEET_AUTHOR, None, sheet.title, f"B{AUTHOR_ROW}", None)]
    for number, row in enumerate(content.rows, start=HEAD_ROW + 1):
        cells += _fill_row(sheet, number, row, years, language)
    add_validations(sheet, {key: LETTERS[key] for key in INPUTS}, HEAD_ROW + 1, sheet.max_row, language)
    sheet.freeze_panes = f"C{HEAD_ROW + 1}"
    set_pages(sheet, language, HEAD_ROW)
    protect(sheet)
    return cells


def _fill_top(sheet: Worksheet, content: UnitSheet, material: ReportMaterial, years: UnitYears) -> None:
    language = material.language
    day = written_day(material.as_of, language)
    title = word("title", language, plan=years.planned, year=years.year)
    lines = (content.unit, f"{title} · {word('as_of', language, day=day)}", word("step_cells", language))
    for row, line in enumerate(lines, start=1):
        put(_cell(sheet, f"A{row}"), line).font = TITLE if row == 1 else NOTE
        sheet[f"A{row}"].alignment = ON_ONE_LINE
    put(_cell(sheet, f"A{AUTHOR_ROW}"), word("sheet_author", language)).font = BOLD
    _open(_cell(sheet, f"B{AUTHOR_ROW}"), None)


def _headings(language: Language, years: UnitYears) -> list[str]:
    keys = {"plan_target": "target"}
    by_year = {"plan_target": years.planned}
    return [word(keys.get(key, key), language, year=by_year.get(key, years.year)) for key in COLUMNS]


def _fill_row(sheet: Worksheet, number: int, row: UnitRow, years: UnitYears, language: Language) -> Iterator[InputCell]:
    texts = {
        "goal": row.goal,
        "measure": row.name,
        "target": row.target,
        "plan_target": row.plan_target,
        "actual": row.actual,
        "id": row.measure,
    }
    for key, text in texts.items():
        put(_cell(sheet, f"{LETTERS[key]}{number}"), text).border = LINES
    sheet[f"{LETTERS['id']}{number}"].font = SMALL
    yield InputCell(row.measure, MEASURE, None, sheet.title, f"{LETTERS['id']}{number}", row.measure)
    drafted = _drafted(row, language)
    for kind in INPUTS:
        place = f"{LETTERS[kind]}{number}"
        _open(_cell(sheet, place), drafted[kind])
        yield InputCell(row.measure, kind, str(years.year), sheet.title, place, drafted[kind])
    forecast = sheet[f"{LETTERS['forecast']}{number}"]
    forecast.number_format = number_format(row.unit.decimals, language)
    shown = [(text, COLUMNS[key]) for key, text in texts.items()]
    shown += [(text, COLUMNS[kind]) for kind, text in drafted.items() if isinstance(text, str)]
    fit_height(sheet, number, shown, LEAST_LINES)


def _drafted(row: UnitRow, language: Language) -> dict[str, float | str | None]:
    """What was written last; who writes now is not known."""
    entry = row.entry
    if entry is None:
        return dict.fromkeys(INPUTS)
    return {
        "forecast": entry.forecast,
        "explanation": entry.explanation,
        "measures_taken": entry.measures_taken,
        "verdict": verdict_phrase(entry.verdict, language) if entry.verdict else None,
        "reason": entry.reason,
        "author": None,
    }


def _open(cell: Cell, value: str | float | None) -> None:
    """An input cell: yellow, framed and not locked."""
    put(cell, value)
    cell.font, cell.fill, cell.border, cell.protection = BODY, INPUT_FILL, LINES, Protection(locked=False)
    cell.alignment = Alignment(vertical="top", wrap_text=not isinstance(value, float))


def _cell(sheet: Worksheet, place: str) -> Cell:
    cell = sheet[place]
    if not isinstance(cell, Cell):
        raise TypeError(cell)
    return cell
