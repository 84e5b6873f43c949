"""The rule's formulas on a sheet of their own: a row for each figure and yardstick."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from tests.reports.budget.yardsticks import Judged

from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.budget.live_rule import FORMULAS, LEVEL_CELLS, PARAMETERS, LevelCell, rule_formulas

KEYS = (*PARAMETERS, "input", *LEVEL_CELLS, *FORMULAS)


def rule_row(one: Judged, number: int) -> dict[str, float | str | None]:
    """The cells of a row by address: parameters and formulas."""
    cells = {key: f"{get_column_letter(column)}{number}" for column, key in enumerate(KEYS, start=1)}
    levels = [] if one.sign == 0 else [LevelCell(cells["input"], one.level_month)]
    formulas = rule_formulas(cells, levels, one.value_month, one.baseline_month, by_pieces=False)
    written = one.parameters | {key: f"={formula}" for key, formula in formulas.items()}
    return {cells[key]: content for key, content in written.items()}


def write_rule_row(sheet: Worksheet, one: Judged, number: int) -> None:
    for address, content in rule_row(one, number).items():
        sheet[address].value = content


def status_cell(number: int) -> str:
    return parameter_cell("status_number", number)


def parameter_cell(key: str, number: int) -> str:
    return f"{get_column_letter(KEYS.index(key) + 1)}{number}"


def status_of(number: int) -> TargetStatus:
    """The status that a status number stands for."""
    return tuple(TargetStatus)[number - 1]
