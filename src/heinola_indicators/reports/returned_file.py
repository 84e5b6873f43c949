"""A workbook of ours that comes back, opened twice: once for what its cells show, once for their formulas."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeVar

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem

Read = TypeVar("Read")


def opened_twice(content: bytes, path: str, read: Callable[[Any, Any, str], Read]) -> Read:
    """What *read* makes of the values and the formulas of the workbook in *content*, which messages call *path*.

    Raises:
        ExportNotRead: it is damaged, or *read* refuses it.
    """
    from openpyxl import load_workbook

    try:
        values = load_workbook(BytesIO(content), read_only=True, data_only=True)
        formulas = load_workbook(BytesIO(content), read_only=True)
        return read(values, formulas, path)
    except ExportNotRead:
        raise
    except Exception as error:  # openpyxl raises what it stumbles on: KeyError, ValueError, ParseError …
        message = f"is damaged and cannot be read ({type(error).__name__}); save it again as .xlsx"
        raise ExportNotRead([Problem(Location(path), message)]) from error


def constants_of(workbook: Any) -> dict[str, str]:
    """The constants that the workbook names: ``2027`` or ``"111"``."""
    return {
        name: found.attr_text.removeprefix("=").strip().strip('"') for name, found in workbook.defined_names.items()
    }


def fault_of_any(cell: Any, formula: Any) -> str | None:
    """What is wrong with what stands in a cell, whatever it is for."""
    if cell is not None and cell.data_type == "e":
        return f"holds the error {cell.value}; mend the formula or write the value"
    if cell is None and formula is not None and formula.data_type == "f":
        return "holds a formula that has not been calculated; open the workbook in Excel or LibreOffice and save it"
    return None
