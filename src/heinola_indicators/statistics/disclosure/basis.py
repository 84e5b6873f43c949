"""The reduced basis of what can be calculated from published groups."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
TOLERANCE = 1e-7
COLUMNS_AT_ONCE = 64  # so much is reduced between two products of matrices


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """All linear combinations of some groups, in reduced echelon form.

    A combination weighs every atom; those that can be had are the sums of ``rows`` (rank × atoms). Row *i* is 1 at atom
    ``pivots[i]``, where every other row is 0, so a combination's weights at the pivots say which rows it is made of.
    ``coefficients`` (rank × groups) makes the rows out of the groups, ``dependencies`` (… × groups) are combinations of
    groups that cancel one another.
    """

    rows: FloatArray
    pivots: NDArray[np.intp]
    coefficients: FloatArray
    dependencies: FloatArray


def reduced_basis(
    members: NDArray[np.bool_], weights: NDArray[np.int64], first: NDArray[np.bool_] | None = None
) -> Basis:
    """Gauss–Jordan elimination of *members* (groups × atoms) that takes the atoms of most weight for pivots.

    A row's pivot is then its heaviest atom: the rows with light pivots are a basis of the combinations that hold light
    atoms only. Atoms that come *first* are taken before all others: the rows with other pivots are a basis of the
    combinations that hold none of these.
    """
    order = np.argsort(-weights, kind="stable") if first is None else np.lexsort((-weights, ~first))
    table = members[:, order].astype(np.float64)
    transform = np.eye(len(table))
    free = np.ones(len(table), dtype=bool)
    pivots: list[tuple[int, int]] = []
    for start in range(0, table.shape[1], COLUMNS_AT_ONCE):
        if not free.any():
            break
        part = transform @ table[:, start : start + COLUMNS_AT_ONCE]
        pivots += [(row, start + column) for row, column in _pivots_of(part, transform, free)]
    rows = [row for row, _ in pivots]
    reduced = np.empty_like(table, shape=(len(rows), table.shape[1]))
    reduced[:, order] = _whole_where_near(transform[rows] @ table)
    return Basis(
        rows=reduced,
        pivots=order[[column for _, column in pivots]],
        coefficients=_whole_where_near(transform[rows]),
        dependencies=_whole_where_near(transform[free]),
    )


def _pivots_of(part: FloatArray, transform: FloatArray, free: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Reduce these columns as far as they go, with *transform* and *free* in step; the pivots as (row, column)."""
    found: list[tuple[int, int]] = []
    while True:
        large = (np.abs(part) > TOLERANCE) & free[:, None]
        columns = large.any(axis=0)
        if not columns.any():
            return found
        column = int(columns.argmax())
        row = int(np.where(free, np.abs(part[:, column]), 0.0).argmax())
        pivot = part[row, column]
        part[row] /= pivot
        transform[row] /= pivot
        factors = part[:, column].copy()
        factors[row] = 0.0
        others = np.flatnonzero(factors)
        part[others] -= factors[others, None] * part[row]
        transform[others] -= factors[others, None] * transform[row]
        free[row] = False
        found.append((row, column))


def _whole_where_near(figures: FloatArray) -> FloatArray:
    """The figures without what elimination left beside whole numbers."""
    whole = np.rint(figures)
    return np.where(np.abs(figures - whole) < TOLERANCE, whole, figures)
