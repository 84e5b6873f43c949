"""The rows of an answer file: one respondent each, the questions as headers, from a text or a sheet.

The survey tools' exports are plain tables: Webropol, Microsoft Forms and LimeSurvey write a workbook or delimited text
with the question texts (or codes) in the first row and a respondent in each row under it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import number_in
from heinola_indicators.loaders.columns import Column, columns_of
from heinola_indicators.loaders.delimited import head_of, read_delimited
from heinola_indicators.loaders.export import Cell, Export, not_read
from heinola_indicators.loaders.large_answers import large_columns
from heinola_indicators.loaders.likert_words import DONT_KNOW, SCALES
from heinola_indicators.loaders.sheets import is_filled, sheets_asked_for
from heinola_indicators.loaders.survey_answers import DATE_OR_TIME
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import folded

LABELS = DONT_KNOW | {label for scale in SCALES.values() for labels in scale for label in labels}


@dataclass(frozen=True, eq=False)
class AnswerRows:
    """The columns of an answer file; *numbers* are the rows' numbers as a person counts them in the file."""

    name: str
    sheet: str | None
    columns: Sequence[Column]
    header_row: int
    numbers: Sequence[int] | NDArray[np.int32]
    problems: tuple[Problem, ...]

    def at(self, row: int | None, column: Column | None = None) -> Location:
        """The place of a row (the header's, without one) and of a column in it, for a message."""
        number = self.header_row if row is None else int(self.numbers[row])
        if self.sheet is None:
            return Location(self.name, line=number)
        cell = cell_name(number - 1, 0 if column is None else column.position)
        return Location(self.name, sheet=self.sheet, cell=cell)


def answer_rows(export: Export, sheet: str | None = None) -> AnswerRows:
    """The columns of *export*; of a workbook those of the first sheet, unless one is named.

    Raises:
        ExportNotRead: there is no header with rows under it.
    """
    found = _of_workbook(export, sheet) if export.is_workbook else _of_text(export)
    if not len(found.numbers) and not found.problems:
        raise not_read(export.name, "there are no answers under the header; export the answers again")
    return found


def header_names(export: Export, sheet: str | None = None) -> tuple[str, ...]:
    """The headers of the columns; of a text its beginning is read, not the whole.

    Raises:
        ExportNotRead: as ``answer_rows``.
    """
    if not export.is_workbook:
        beginning = export.beginning
        head = head_of(Export(export.name, beginning[: beginning.rfind(b"\n") + 1]))
        if head is not None:
            return tuple(head.header)
    return tuple(column.name for column in answer_rows(export, sheet).columns)


def is_answers(columns: Sequence[Column]) -> bool:
    """Whether the header looks like somebody's answers: a number, a day or a label of a usual scale among them."""
    names = [folded(column.name) for column in columns if not column.has_no_header]
    return any(
        number_in(name, decimal_comma=True) is not None or DATE_OR_TIME.fullmatch(name) or name in LABELS
        for name in names
    )


def _of_text(export: Export) -> AnswerRows:
    large = large_columns(export)
    if large is not None:
        return AnswerRows(export.name, None, large, 1, range(2, len(large[0].cells) + 2), ())
    found = read_delimited(export)
    columns = columns_of(found.header, found.rows)
    return AnswerRows(export.name, None, columns, found.header_line, found.lines, found.problems)


def _of_workbook(export: Export, sheet: str | None) -> AnswerRows:
    name, rows = next(iter(sheets_asked_for(export, sheet).items()), ("", []))
    filled = [(number, row) for number, row in enumerate(rows, start=1) if is_filled(row)]
    if not filled:
        raise not_read(export.name, f"the sheet {name!r} is empty")
    (header_row, header), *body = filled
    cells: list[Sequence[Cell]] = [row for _, row in body]
    columns = columns_of([str(cell) for cell in header], cells)
    return AnswerRows(export.name, name, columns, header_row, [number for number, _ in body], ())
