"""Table: what a loader makes of any export, cell by cell, with nothing lost."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class Role(StrEnum):
    """What a variable of an export is about."""

    AREA = "area"
    TIME = "time"
    CONTENTS = "contents"


@dataclass(frozen=True)
class Variable:
    """A variable of an export: its name and, since June 2026 at Statistics Finland, its code.

    *values* are codes where the file has codes, labels elsewhere; *labels* stand at the same positions.
    """

    name: str
    values: tuple[str, ...]
    labels: tuple[str, ...]
    code: str | None = None
    role: Role | None = None


@dataclass(frozen=True, eq=False)
class Table:
    """An export in tidy form: a row per cell, in the file's own order.

    *index* has for each variable the position of the row's value among the variable's values; *value* is NaN
    where the cell holds a symbol; *flag* holds ``Flag`` bits. *units* are the file's own words by value of the
    contents variable (or one word under the empty string). *place* tells where a row stands in the file.
    """

    loader: str
    title: str
    variables: tuple[Variable, ...]
    index: tuple[NDArray[np.int32], ...]
    value: NDArray[np.float64]
    flag: NDArray[np.int64]
    place: Callable[[int], str]
    units: dict[str, str]
    encoding: str | None = None
    updated: str | None = None
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    division: date | None = None
    absent_is_zero: bool = False

    def __len__(self) -> int:
        return len(self.value)

    def variable_with(self, role: Role) -> int | None:
        """The position of the first variable of that role."""
        return next((number for number, variable in enumerate(self.variables) if variable.role is role), None)

    def named(self, name: str) -> int | None:
        """The position of the variable called *name*, by name or code, without regard to case and blanks.

        Tables of one publisher name a variable in several ways: *name* may hold alternatives, ``a | b``.
        """
        wanted = {folded(alternative) for alternative in name.split("|")}
        for number, variable in enumerate(self.variables):
            if wanted & {folded(variable.name), folded(variable.code or variable.name)}:
                return number
        return None


def folded(text: str) -> str:
    """A text for comparing: one blank between words, no case."""
    return " ".join(text.split()).casefold()


def dense_index(sizes: tuple[int, ...]) -> tuple[NDArray[np.int32], ...]:
    """The index of a full cube in row-major order: the last variable runs fastest."""
    if not sizes:
        return ()
    grids = np.indices(sizes, dtype=np.int32, sparse=True)
    return tuple(np.ascontiguousarray(np.broadcast_to(grid, sizes)).ravel() for grid in grids)
