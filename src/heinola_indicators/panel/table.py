"""Table: what a loader makes of any export, cell by cell, with nothing lost."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from math import prod
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.panel.cell_notes import CellNote, no_comments
from heinola_indicators.panel.symbols import Symbols, no_symbols

Positions = NDArray[np.integer[Any]]

FIGURE = ("value", "flag")  # columns of tidy rows
ORIGIN = ("symbol", "place")


class Role(StrEnum):
    """What a variable of an export is about."""

    AREA = "area"
    TIME = "time"
    CONTENTS = "contents"


@dataclass(frozen=True)
class Translation:
    """What a file calls a variable in another of its languages; *labels* as the variable's, or none."""

    language: str
    name: str
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Variable:
    """A variable of an export: its name and, since June 2026 at Statistics Finland, its code.

    *values* are codes where the file has codes, labels elsewhere; *labels* stand at the same positions.
    *translations* are its names and labels in the other languages of the file, by which it can be chosen from too.
    """

    name: str
    values: tuple[str, ...]
    labels: tuple[str, ...]
    code: str | None = None
    role: Role | None = None
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True, eq=False)
class Cube(Sequence[Positions]):
    """The index of a table that has a row for every combination of values, in row-major order: the last runs fastest.

    *axes* are for each variable the positions of the values that are there. Positions by row are made when asked for.
    """

    axes: tuple[Positions, ...]

    @classmethod
    def of(cls, sizes: Sequence[int]) -> "Cube":
        """The cube of all values of variables of these *sizes*."""
        return cls(tuple(np.arange(size, dtype=smallest_integer(size)) for size in sizes))

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many values of each variable are there."""
        return tuple(map(len, self.axes))

    @cached_property
    def rows(self) -> int:
        """How many rows there are."""
        return prod(self.sizes)

    def __len__(self) -> int:
        return len(self.axes)

    @overload
    def __getitem__(self, number: int) -> Positions: ...

    @overload
    def __getitem__(self, number: slice) -> tuple[Positions, ...]: ...

    def __getitem__(self, number: int | slice) -> Positions | tuple[Positions, ...]:
        if isinstance(number, slice):
            return tuple(self[each] for each in range(*number.indices(len(self))))
        axis = self.axes[number]
        after = prod(self.sizes[number % len(self) + 1 :])
        before = self.rows // max(len(axis) * after, 1)
        return np.broadcast_to(axis[None, :, None], (before, len(axis), after)).ravel()

    def at(self, number: int, rows: NDArray[np.intp]) -> Positions:
        """The positions of a variable's values in some *rows*."""
        stride = prod(self.sizes[number + 1 :])
        return self.axes[number][(rows // stride) % len(self.axes[number])]

    def rows_with(self, wanted: Sequence[NDArray[np.bool_]]) -> NDArray[np.intp]:
        """The rows in which every variable has a wanted value; *wanted* says of each value whether it is."""
        rows = np.zeros(1, np.intp)
        for axis, is_wanted in zip(self.axes, wanted, strict=True):
            rows = np.add.outer(rows * len(axis), np.flatnonzero(is_wanted[axis])).ravel()
        return rows


@dataclass(frozen=True, eq=False)
class Table:
    """An export in tidy form: a row per cell, in the file's own order.

    *index* has for each variable the position of the row's value among the variable's values, listed or as a ``Cube``;
    ``positions`` gives those of some rows. *value* is NaN where the cell holds a symbol; *flag* holds ``Flag`` bits.
    *units* are the file's own words by value of the contents variable (or one word under the empty string). *place*
    tells where a row stands in the file, *symbols* what the publisher wrote there instead of a number or beside it.
    *recalculated* means that every release is a whole series of its own.

    *legend* has the file's own words for its symbols, *decimals* how many decimals are stored and how many of them the
    publisher shows. *note_keys* names, for notes that are not on the whole table, the variables and values they are on.
    *comments* are what people wrote beside the cells of a workbook. *unknown_areas* is a warning about areas that the
    file numbers in a way of its own; no words where all are known. *facts* are what else the file says of itself,
    by its own keywords. *may_be_added* tells whether its publisher lets the figures be added up.
    """

    loader: str
    title: str
    variables: tuple[Variable, ...]
    index: Sequence[Positions]
    value: NDArray[np.float64]
    flag: Positions
    place: Callable[[int], str]
    units: dict[str, str]
    encoding: str | None = None
    updated: str | None = None
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    division: date | None = None
    absent_is_zero: bool = False
    recalculated: bool = False
    symbols: Callable[[NDArray[np.intp]], Symbols] = no_symbols
    legend: Mapping[str, str] = field(default_factory=dict)
    decimals: Mapping[str, int] = field(default_factory=dict)
    note_keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    comments: Callable[[], tuple[CellNote, ...]] = no_comments
    unknown_areas: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    may_be_added: bool = True

    def __post_init__(self) -> None:
        # a table of millions of rows is as large as its integers are
        object.__setattr__(self, "flag", self.flag.astype(np.int16, copy=False))
        if not isinstance(self.index, Cube):
            of_variables = zip(self.variables, self.index, strict=True)
            listed = (of.astype(smallest_integer(len(variable.values)), copy=False) for variable, of in of_variables)
            object.__setattr__(self, "index", tuple(listed))

    def __len__(self) -> int:
        return len(self.value)

    @property
    def every_warning(self) -> tuple[str, ...]:
        """The warnings, the one about unknown areas among them."""
        return (*self.warnings, *filter(None, [self.unknown_areas]))

    def variable_with(self, role: Role) -> int | None:
        """The position of the first variable of that role."""
        return next((number for number, variable in enumerate(self.variables) if variable.role is role), None)

    def named(self, name: str) -> int | None:
        """The position of the variable called *name*; see ``variable_called``."""
        return variable_called(self.variables, name)

    def positions(self, number: int, rows: NDArray[np.intp]) -> Positions:
        """The positions of a variable's values in some *rows*."""
        return self.index.at(number, rows) if isinstance(self.index, Cube) else self.index[number][rows]

    def rows_with(self, wanted: Sequence[NDArray[np.bool_]]) -> NDArray[np.intp]:
        """The rows in which every variable has a wanted value; *wanted* says of each value whether it is."""
        if isinstance(self.index, Cube):
            return self.index.rows_with(wanted)
        chosen = np.ones(len(self), bool)
        for is_wanted, of in zip(wanted, self.index, strict=True):
            if not is_wanted.all():
                chosen &= is_wanted[of]
        return np.flatnonzero(chosen)


def variable_called(variables: Sequence[Variable], name: str) -> int | None:
    """The position of the variable called *name*, by name or code, without regard to case and blanks.

    Tables of one publisher name a variable in several ways: *name* may hold alternatives, ``a | b``. Names in other
    languages of the file count where no variable is called so in its own.
    """
    wanted = {folded(alternative) for alternative in name.split("|")}
    for number, variable in enumerate(variables):
        if wanted & {folded(variable.name), folded(variable.code or variable.name)}:
            return number
    for number, variable in enumerate(variables):
        if wanted & {folded(translation.name) for translation in variable.translations}:
            return number
    return None


def tidy_names(variables: Sequence[Variable], columns: Collection[str] = FIGURE) -> list[str]:
    """Column names of tidy rows: a variable called like one of the other *columns*, or an earlier one, gets a ``_``."""
    taken = set(columns)
    names = []
    for variable in variables:
        name = variable.name
        while name in taken:
            name += "_"
        taken.add(name)
        names.append(name)
    return names


def folded(text: str) -> str:
    """A text for comparing: one blank between words, no case."""
    return " ".join(text.split()).casefold()


def smallest_integer(size: int) -> type[np.signedinteger[Any]]:
    """The smallest type for positions among *size* values."""
    return next(kind for kind in (np.int8, np.int16, np.int32) if size <= np.iinfo(kind).max + 1)
