"""The cells of a measure's row."""

from openpyxl.styles import Protection
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.assessment.needed_change import needed_change
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.columns import Columns
from heinola_indicators.reports.budget.live_rule import NUMBER_OF
from heinola_indicators.reports.budget.parameters import formulas, parameters
from heinola_indicators.reports.budget.phrases import (
    ABSENT,
    action_phrase,
    baseline_phrase,
    binding_phrase,
    figure_mark,
    level_mark,
    name_phrase,
    owner_phrase,
    proposed_phrase,
    range_phrase,
    unit_phrase,
)
from heinola_indicators.reports.budget.rows import DECEMBER, BudgetRow, actual_years, target_years
from heinola_indicators.reports.budget.sheet_style import (
    INDENTED,
    INPUT_FILL,
    LINES,
    SMALL_BOLD,
    TOP_LEFT,
    TOP_RIGHT,
    TOP_RIGHT_WRAPPED,
    bold_first_line,
    put,
    put_formula,
)
from heinola_indicators.reports.budget.structure import COMMENT, TARGET_LEVEL, InputCell
from heinola_indicators.reports.cell_format import number_format
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.status_phrases import status_phrase

UNLOCKED = Protection(locked=False)


def written_texts(book: Book, row: BudgetRow) -> dict[str, str]:
    """The texts of a row by column."""
    language, item = book.language, row.item
    return {
        "theme": item.theme.name.to(language),
        "goal": item.goal.name.to(language),
        "action": action_phrase(item.goal, language),
        "measure": name_phrase(row, language),
        "unit": unit_phrase(row, language),
        "baseline_year": baseline_phrase(row, language),
        "proposed": proposed_phrase(row, language),
        "status": status_phrase(item.row, language),
        "reason": reason_sentence(item.row.applied.reason, row.measure.unit, language),
        "owner": owner_phrase(row),
        "binding": binding_phrase(row, language),
    }


def write_measure(book: Book, sheet: Worksheet, columns: Columns, number: int, row: BudgetRow) -> None:
    """Texts, figures, target levels and parameters; formulas come after them."""
    texts = written_texts(book, row)
    for key in columns.shown:
        sheet.cell(number, columns.number(key)).border = LINES
    for key, text in texts.items():
        put(sheet.cell(number, columns.number(key)), text)
    for key in ("baseline_year", "proposed"):
        sheet.cell(number, columns.number(key)).alignment = TOP_RIGHT_WRAPPED
    sheet.cell(number, columns.number("measure")).value = bold_first_line(texts["measure"])
    _write_figures(book, sheet, columns, number, row)
    for year in target_years(row.year):
        _write_level(book, sheet, columns, number, row, year)
    _write_comment(book, sheet, columns, number, row)
    for key, value in (parameters(row) | {"reason_text": texts["reason"]}).items():
        put(sheet.cell(number, columns.number(key)), value)


def _write_figures(book: Book, sheet: Worksheet, columns: Columns, number: int, row: BudgetRow) -> None:
    decimals = row.measure.unit.decimals
    for year in actual_years(row.year):
        figure, cell = row.actuals[year], sheet.cell(number, columns.number(f"actual_{year}"))
        put(cell, figure.value if figure else ABSENT).alignment = TOP_RIGHT
        cell.number_format = number_format(
            decimals, book.language, figure_mark(row.item, figure.period) if figure else ""
        )
    cell = sheet.cell(number, columns.number("forecast"))
    put(cell, ABSENT if row.forecast is None else row.forecast.forecast).alignment = TOP_RIGHT
    cell.number_format = number_format(decimals, book.language)


def _write_level(book: Book, sheet: Worksheet, columns: Columns, number: int, row: BudgetRow, year: int) -> None:
    slot, cell = row.slot(year), sheet.cell(number, columns.number(f"target_{year}"))
    level = slot.level if slot else None
    if slot is None or not slot.is_open:
        put(cell, range_phrase(level, row, book.language) if level else ABSENT).alignment = TOP_RIGHT_WRAPPED
        return
    put(cell, level.value if level else None).alignment = TOP_RIGHT
    cell.number_format = number_format(row.measure.unit.decimals, book.language, level_mark(level))
    cell.fill, cell.protection = INPUT_FILL, UNLOCKED
    value = level.value if level else None
    book.inputs.append(InputCell(row.measure.id, TARGET_LEVEL, str(slot.period), sheet.title, cell.coordinate, value))


def _write_comment(book: Book, sheet: Worksheet, columns: Columns, number: int, row: BudgetRow) -> None:
    cell, comment = sheet.cell(number, columns.number("comment")), row.item.comment
    put(cell, comment).alignment = TOP_LEFT
    cell.fill, cell.protection = INPUT_FILL, UNLOCKED
    book.inputs.append(InputCell(row.measure.id, COMMENT, None, sheet.title, cell.coordinate, comment))


def write_formulas(book: Book, sheet: Worksheet, columns: Columns, number: int, row: BudgetRow) -> None:
    """The live cells, with what the program made of them."""
    cells = columns.cells(number)
    for key, formula in formulas(row, cells).items():
        put_formula(sheet.cell(number, columns.number(key)), formula)
    unit, language = row.measure.unit, book.language
    status, reason = (sheet.cell(number, columns.number(key)) for key in ("status", "reason"))
    status.font, status.alignment, reason.alignment = SMALL_BOLD, INDENTED, TOP_LEFT
    for key in ("deviation", "needed"):
        sheet.cell(number, columns.number(key)).number_format = number_format(unit.decimals, language, plus=True)
    texts = written_texts(book, row)
    results: dict[str, str | float] = {
        "status": texts["status"],
        "reason": texts["reason"],
        "status_number": NUMBER_OF[row.item.row.applied.status],
        "deviation": _or_absent(deviation(row)),
        "needed": _or_absent(needed(row)),
    }
    for key, result in results.items():
        book.results[sheet.title, f"{columns.letter(key)}{number}"] = result


def deviation(row: BudgetRow) -> float | None:
    """How much better the forecast is than the target level of its year; none where there is not both."""
    slot = row.slot(row.year - 1)
    level = slot.level if slot else None
    if level is None or row.forecast is None or row.forecast.forecast is None:
        return None
    value = row.forecast.forecast
    if level.value is None:
        ends = [end for end in (level.low, level.high) if end is not None]
        return -max(ends[0] - value, value - ends[-1], 0.0)
    return row.measure.direction.sign * (value - level.value)


def needed(row: BudgetRow) -> float | None:
    """What it takes a year to the level of the budget year, or the first one after it; none where nothing is needed."""
    figure, panel, level = row.item.judged.figure, row.item.panel, _aimed_at(row)
    if figure is None or panel is None or level is None or level.is_range:
        return None
    area, measure = row.item.row.area, row.measure
    change = needed_change(panel.taken([area], panel.periods), area, figure, level, measure.direction, measure.breaks)
    return change.per_year if change else None


def _or_absent(number: float | None) -> float | str:
    return ABSENT if number is None else number


def _aimed_at(row: BudgetRow) -> TargetLevel | None:
    ahead = (slot.level for slot in row.slots if slot.level and slot.period.last >= 12 * row.year + DECEMBER)
    return next(ahead, None)
