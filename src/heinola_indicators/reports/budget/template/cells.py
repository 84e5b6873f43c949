"""Writing into the cells of a template, whose styles stay as they are."""

from openpyxl.cell import Cell

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.rows import BudgetRow
from heinola_indicators.reports.budget.structure import COMMENT, TARGET_LEVEL, InputCell
from heinola_indicators.reports.budget.template.fields import Value, target_year
from heinola_indicators.reports.workbook_text import write_text


def fill(cell: Cell, value: Value) -> None:
    """Write *value*; a text stays a text, whatever it begins with."""
    if isinstance(value, str):
        write_text(cell, value)
    else:
        cell.value = value


def fill_field(book: Book, cell: Cell, field: str, value: Value, row: BudgetRow) -> None:
    """Write a field of a measure, and note the inputs for the way back."""
    fill(cell, value)
    year = target_year(field, book.year)
    slot = row.slot(year) if year else None
    place = (cell.parent.title, cell.coordinate)
    if field == COMMENT:
        book.inputs.append(InputCell(row.measure.id, COMMENT, None, *place, value))
    elif slot is not None and slot.is_open:
        level = slot.level.value if slot.level else None
        book.inputs.append(InputCell(row.measure.id, TARGET_LEVEL, str(slot.period), *place, level))
