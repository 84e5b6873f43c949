"""Small budget workbooks by the contract of reports/budget/structure.py, and what people do to them."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from heinola_indicators.reports.budget.structure import COMMENT, MAP_COLUMNS, MAP_SHEET, TARGET_LEVEL

SHEET = "Talous"
NAMES = {"loans": "Lainat*", "loans-per-resident": "Lainat asukasta kohden"}
CELLS = {
    "B2": ("loans", TARGET_LEVEL, 2025, 100),
    "C2": ("loans", TARGET_LEVEL, 2027, None),
    "D2": ("loans", COMMENT, None, None),
    "B3": ("loans-per-resident", TARGET_LEVEL, 2025, None),
    "C3": ("loans-per-resident", TARGET_LEVEL, 2030, 0.5),
    "D3": ("loans-per-resident", COMMENT, None, None),
}
CONSTANTS = {"budget_year": "2027", "as_of": '"2026-11-24"', "strategy_area": '"111"', "format_version": "1"}


def returned_book(now=None, cells=CELLS, names=NAMES, constants=CONSTANTS, with_map=True):
    """The bytes of a workbook in whose cells stands *now*, and where it says nothing what was written into them."""
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    sheet.append(["Mittari"])
    for row, name in enumerate(names.values(), 2):
        sheet.cell(row, 1, name)
    told = book.create_sheet(MAP_SHEET)
    told.sheet_state = "veryHidden"
    told.append(MAP_COLUMNS)
    for cell, (measure, kind, period, value) in cells.items():
        told.append((measure, kind, period, SHEET, cell, value))
        sheet[cell] = value
    for cell, value in (now or {}).items():
        sheet[cell] = value
    for name, formula in constants.items():
        book.defined_names[name] = DefinedName(name, attr_text=formula)
    if not with_map:
        del book[MAP_SHEET]
    content = BytesIO()
    book.save(content)
    return content.getvalue()
