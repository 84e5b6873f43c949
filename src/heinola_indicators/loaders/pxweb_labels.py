"""The labels of a PxWeb sheet as variables without names: heading rows, and label columns that may say things twice."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.pxweb_sheet import SheetLayout, title_names
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.model.areas import area_code
from heinola_indicators.model.period import names_period
from heinola_indicators.model.problem import Problem
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Variable

LABEL_MISSING = "a label is missing; write it, or delete the row if it is no part of the table, such as a total"


@dataclass(frozen=True)
class Axis:
    """A variable without its name: distinct values, their labels, and which of them each row (or column) has."""

    values: tuple[str, ...]
    labels: tuple[str, ...]
    positions: NDArray[np.int32]

    @classmethod
    def of(cls, values: Sequence[str], labels: Sequence[str]) -> "Axis":
        """The axis of one value and label for each row or column."""
        place = {value: number for number, value in enumerate(dict.fromkeys(values))}
        label = dict(zip(reversed(values), reversed(labels), strict=True))
        positions = np.fromiter(map(place.__getitem__, values), np.int32, len(values))
        return cls(tuple(place), tuple(label[value] for value in place), positions)

    def called(self, name: str) -> Variable:
        """The variable of that name."""
        return Variable(name, self.values, self.labels)


def axes_across(layout: SheetLayout) -> list[Axis]:
    """The heading rows as variables, each label also over the empty cells to its right."""
    axes = []
    for number in layout.headings:
        labels, last = [], ""
        for cell in layout.rows[number]:
            last = _text(cell) or last
            labels.append(last)
        over_figures = [labels[column] for column in layout.columns]
        axes.append(Axis.of(over_figures, over_figures))
    return axes


def axes_down(layout: SheetLayout, file: str) -> tuple[list[Axis], list[str]]:
    """The label columns as variables, columns that say the same in other words being one; and warnings.

    Raises:
        ExportNotRead: a label is missing.
    """
    filled = _filled_down([[layout.rows[row][column] for row in layout.body] for column in range(layout.labels)])
    columns = {number: texts for number, texts in enumerate(filled) if any(texts)}
    warnings = [
        f"{layout.sheet}!{cell_name(layout.body[row], column)}: read as the end of the name {name!r}; "
        f"the period is {period}, the only one in the table"
        for row, column, name, period in _made_whole(columns)
    ]
    crowded = layout.title != "" and len(columns) + len(layout.headings) > len(title_names(layout.title))
    groups: list[list[int]] = []
    for number, texts in columns.items():
        if groups and _belongs_to([columns[member] for member in groups[-1]], texts, crowded=crowded):
            groups[-1].append(number)
        else:
            groups.append([number])
    missing = [
        (layout.body[row], group[0]) for group in groups for row, text in enumerate(columns[group[0]]) if not text
    ]
    refuse_if_any(Problem(layout.location(file, cell_name(*at)), LABEL_MISSING) for at in sorted(missing))
    return [_axis_of([columns[number] for number in group]) for group in groups], warnings


def holds_periods(texts: Iterable[str]) -> bool:
    """Whether most of the texts name periods: people add columns such as AVERAGE."""
    return _mostly(texts, names_period)


def _mostly(texts: Iterable[str], holds: Callable[[str], bool]) -> bool:
    counts = Counter(texts)
    return 2 * sum(count for text, count in counts.items() if holds(text)) > counts.total()


def _text(cell: Cell) -> str:
    return " ".join(cell_text(cell).split())


def _filled_down(columns: list[list[Cell]]) -> list[list[str]]:
    """The columns as texts, an empty cell with what stands above it unless a label left of it begins a new block.

    So the empty cell beside ``Manner-Suomi`` stays empty under a row with ``Koko`` and ``maa``.
    """
    rows = np.arange(len(columns[0]))
    begins = np.zeros(len(rows), bool)
    filled = []
    for column in columns:
        text_of = {cell: _text(cell) for cell in set(column)}
        texts = [text_of[cell] for cell in column]
        begins = begins | np.array([text != "" for text in texts])
        above = np.maximum.accumulate(np.where(begins, rows, 0))
        filled.append([texts[row] for row in above.tolist()])
    return filled


def _made_whole(columns: dict[int, list[str]]) -> list[tuple[int, int, str, str]]:
    """Put the ends of names that ran over into a column of periods (``Koski``, ``tl``) back beside the names.

    The period is that of the doubled column to the right, or else the only one of a table in which the name stands
    once; the latter are told by row and column, with the whole name and the period.
    """
    inferred = []
    for number, texts in columns.items():
        names, doubled = columns.get(number - 1), columns.get(number + 1, texts)
        if names is None or not holds_periods(texts):
            continue
        periods, rows_of_name = {text for text in texts if names_period(text)}, Counter(names)
        for row, text in enumerate(texts):
            if not text or text in periods:
                continue
            if names_period(doubled[row]):
                names[row], texts[row] = f"{names[row]} {text}", doubled[row]
            elif len(periods) == 1 and rows_of_name[names[row]] == 1:
                names[row], texts[row] = f"{names[row]} {text}", min(periods)
                inferred.append((row, number, names[row], texts[row]))
    return inferred


def _belongs_to(group: list[list[str]], column: list[str], *, crowded: bool) -> bool:
    """Whether a column repeats the variable left of it: a name beside its code, a year twice, the end of a name.

    In a full cross-table no variable of several values is fixed by another one. Where there is but one value, the
    columns are one if they name the same area, or are alike and the sheet is *crowded*: the title has fewer names.
    """
    code, left = group[0], group[-1]
    several = len(set(column)) > 1
    if holds_periods(left) or holds_periods(column):
        return column == left and (several or crowded)
    if several:
        return len(set(zip(code, column, strict=True))) == len(set(code)) or (crowded and "" in column)
    if len(set(code)) > 1:
        return False
    if left == column:
        return crowded
    return area_code(left[0]) is not None and area_code(left[0]) == area_code(column[0])


def _axis_of(group: list[list[str]]) -> Axis:
    """The variable of columns that belong together: values from the first, labels from the last."""
    columns = [group[0]]
    for column in group[1:]:
        if "" in column:  # the ends of names that were split at their blanks
            columns[-1] = [f"{first} {second}".rstrip() for first, second in zip(columns[-1], column, strict=True)]
        else:
            columns.append(column)
    axis = Axis.of(columns[0], columns[-1])
    has_codes = len(columns) > 1 and _mostly(axis.labels, lambda label: area_code(label) is not None)
    codes = tuple(value.zfill(3) if value.isdecimal() else value for value in axis.values)
    return Axis(codes, axis.labels, axis.positions) if has_codes and len(set(codes)) == len(codes) else axis
