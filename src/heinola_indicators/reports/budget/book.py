"""A budget workbook in the making: the workbook, and what openpyxl cannot put into its file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.budget.rows import BudgetRow
from heinola_indicators.reports.budget.structure import MAP_SHEET, InputCell
from heinola_indicators.reports.material import ReportMaterial
from heinola_indicators.reports.workbook_text import legal_text

FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
LONGEST_TITLE = 31


@dataclass(frozen=True, slots=True)
class LongRows:
    """The rows of a sheet as XML, pieces that follow one another, and the *reference* of all its cells."""

    reference: str
    rows: Iterable[bytes]


@dataclass(frozen=True)
class Book:
    """A workbook of *material* for the budget of *year*, with what is told its file when it is finished.

    *results* are what formulas came to, by sheet and cell: readers that do not calculate show them. *chart_texts* are
    the alternative texts of charts, *long_rows* the rows of sheets that are too long for cells of openpyxl, as XML.
    """

    material: ReportMaterial
    year: int
    rows: tuple[BudgetRow, ...]
    workbook: Workbook
    inputs: list[InputCell] = field(default_factory=list)
    results: dict[tuple[str, str], str | float] = field(default_factory=dict)
    chart_texts: list[str | None] = field(default_factory=list)
    long_rows: dict[str, LongRows] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """The language of the workbook."""
        return self.material.language

    def add_sheet(self, title: str) -> Worksheet:
        """A new last sheet with as much of *title* as Excel takes, and no other sheet's."""
        sheet: Worksheet = self.workbook.create_sheet()
        sheet.title = self._free_title(title)
        return sheet

    def _free_title(self, title: str) -> str:
        taken = {name.casefold() for name in (*self.workbook.sheetnames, MAP_SHEET)}
        return next(one for one in _titles(title) if one.casefold() not in taken)


def _titles(title: str) -> Iterator[str]:
    plain = legal_text(title).translate(FORBIDDEN).strip("'") or "-"
    yield plain[:LONGEST_TITLE].strip()
    for number in range(2, 1000):
        ending = f" {number}"
        yield plain[: LONGEST_TITLE - len(ending)].strip() + ending


def quoted(title: str) -> str:
    """A sheet's title as formulas write it."""
    return "'" + title.replace("'", "''") + "'"
