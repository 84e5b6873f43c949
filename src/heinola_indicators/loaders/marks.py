"""Columns of marks beside columns of figures: ``*`` for provisional figures, ``e`` for estimates, ``b`` for breaks."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.columns import Column, Figures
from heinola_indicators.loaders.symbols import MARKS
from heinola_indicators.model.flag import Flag


def without_marks(columns: Sequence[Column]) -> tuple[list[Column], dict[int, Column]]:
    """The columns but those of marks, and these by the position of the column that they mark, the one to their left."""
    marks = {
        column.position - 1: column
        for column in columns
        if column.has_no_header and column.position and set(map(str.casefold, column.texts)) <= set(MARKS)
    }
    return [column for column in columns if column not in marks.values()], marks


def marks_of_nothing(marks: dict[int, Column], figures: Sequence[Figures]) -> list[Column]:
    """The columns that look like marks but have no figures to their left."""
    with_figures = {each.column.position for each in figures}
    return [column for position, column in marks.items() if position not in with_figures and not column.is_empty]


def marked(figures: Sequence[Figures], marks: dict[int, Column]) -> list[Figures]:
    """The figures with the flags of their marks."""
    return [_marked(each, marks.get(each.column.position)) for each in figures]


def _marked(figures: Figures, marks: Column | None) -> Figures:
    if marks is None:
        return figures
    flags = np.array([int(MARKS.get(text.casefold(), Flag(0))) for text in marks.texts], np.int64)[marks.index]
    return replace(figures, flag=with_flags(figures.flag, flags), marks=marks)


def with_flags(flag: NDArray[np.int64], added: NDArray[np.int64]) -> NDArray[np.int64]:
    """The flags with others added; a cell that has one is no longer flagged as normal."""
    return np.where(added > 0, (flag & ~int(Flag.A)) | added, flag)
