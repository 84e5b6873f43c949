"""Filling the cells that a template has names for."""

from collections.abc import Iterator, Mapping

from openpyxl.cell import Cell
from openpyxl.workbook.defined_name import DefinedName

from heinola_indicators.model.problem import nearest
from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.rows import BudgetRow
from heinola_indicators.reports.budget.template.cells import fill, fill_field
from heinola_indicators.reports.budget.template.fields import REPORT, Value, measure_fields, report_facts


def fill_names(book: Book) -> Iterator[str]:
    """Fill what names stand for; each name that cannot be filled is told."""
    rows = {row.measure.id.replace("-", "_").casefold(): row for row in book.rows}
    fields = {key: measure_fields(book, row) for key, row in rows.items()}
    facts = report_facts(book)
    for name, defined in _names(book):
        about, dot, field = name.casefold().partition(".")
        if not dot or (about != REPORT and about not in rows):
            continue  # the city's own
        known = facts if about == REPORT else fields[about]
        if field not in known:
            yield f"name {name}: there is no field {field!r}{nearest(field, known)}"
            continue
        cell = _cell(book, defined)
        if isinstance(cell, str):
            yield f"name {name}: {cell}"
        else:
            _fill(book, cell, field, known, rows.get(about))


def _fill(book: Book, cell: Cell, field: str, known: Mapping[str, Value], row: BudgetRow | None) -> None:
    if row is None:
        fill(cell, known[field])
    else:
        fill_field(book, cell, field, known[field], row)


def _names(book: Book) -> Iterator[tuple[str, DefinedName]]:
    yield from book.workbook.defined_names.items()
    for sheet in book.workbook.worksheets:
        yield from sheet.defined_names.items()


def _cell(book: Book, defined: DefinedName) -> Cell | str:
    """The cell that a name stands for, or why there is none."""
    places = list(defined.destinations)
    if len(places) != 1 or places[0][0] not in book.workbook.sheetnames:
        return "it does not stand for one cell"
    sheet, address = places[0]
    if ":" in address:
        return f"it stands for {address}, and one cell is wanted"
    cell = book.workbook[sheet][address.replace("$", "")]
    if not isinstance(cell, Cell):
        return f"{sheet}!{address} is inside a merged cell; name its first cell"
    return f"{sheet}!{address} has a formula, which would be overwritten" if cell.data_type == "f" else cell
