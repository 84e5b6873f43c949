"""What the budget workbook and the way back agree on: where its inputs stand and what they were when it was written."""

from dataclasses import dataclass

MAP_SHEET = "_rakenne"  # very hidden; its first row is MAP_COLUMNS, then a row for every input cell
MAP_COLUMNS = ("measure", "kind", "period", "sheet", "cell", "value")
TARGET_LEVEL, COMMENT = "target-level", "comment"  # kinds of input cells
FORMAT_VERSION = 1

# defined names, each a constant: a number or a text in quotation marks
BUDGET_YEAR, AS_OF, STRATEGY_AREA, VERSION = "budget_year", "as_of", "strategy_area", "format_version"


@dataclass(frozen=True, slots=True)
class InputCell:
    """A cell that people write into: a *kind* of input about *measure*, for *period* where it is a target level.

    *cell* is its place on *sheet* (``K7``); *value* is what stood there when the workbook was written, none where
    the cell was empty.
    """

    measure: str
    kind: str
    period: str | None
    sheet: str
    cell: str
    value: float | str | None
