"""The cells of a workbook (xlsx, xls, ods, SpreadsheetML), after a look whether it can be opened in bounded memory."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO

from heinola_indicators.loaders.spreadsheet_ml import BEGINNING, is_spreadsheet_ml, sheets_of
from heinola_indicators.loaders.workbook_limits import NotWithinLimits, within_limits

Cell = int | float | str | bool | time | date | datetime | timedelta  # what python-calamine gives
Merged = tuple[tuple[int, int], tuple[int, int]]  # the first and the last row and column, from 0


@dataclass(frozen=True)
class Workbook:
    """Rows of cells by sheet, from A1 on, empty cells as empty texts; and the merged cells by sheet."""

    sheets: dict[str, list[list[Cell]]]
    merged: dict[str, list[Merged]]


def open_workbook(content: bytes) -> Workbook:
    """All sheets.

    Raises:
        NotWithinLimits: it is too large, damaged or protected.
    """
    if is_spreadsheet_ml(content[:BEGINNING]):
        return Workbook({name: list(map(list, rows)) for name, rows in sheets_of(content).items()}, {})
    from python_calamine import CalamineError, CalamineWorkbook

    looked_at = within_limits(content)
    try:
        opened = CalamineWorkbook.from_filelike(BytesIO(looked_at))
        sheets = {name: opened.get_sheet_by_name(name) for name in opened.sheet_names}
        return Workbook(
            {name: sheet.to_python(skip_empty_area=False) for name, sheet in sheets.items()},
            {name: sheet.merged_cell_ranges or [] for name, sheet in sheets.items()},
        )
    except (CalamineError, OSError, ValueError) as error:
        message = f"is no workbook that can be opened ({error}); save it again as .xlsx"
        raise NotWithinLimits(message) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # calamine is written in Rust, whose panics are no Exception
            raise
        message = "is no workbook that can be opened; it is damaged in a way that no program can have written"
        raise NotWithinLimits(message) from error
