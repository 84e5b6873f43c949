"""The reduced basis of what can be calculated from published groups."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
TOLERANCE = 1e-7


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
    pivots = _eliminated(table, transform, free)
    rows = [row for row, _ in pivots]
    reduced = np.empty_like(table, shape=(len(rows), table.shape[1]))
    reduced[:, order] = _whole_where_near(table[rows])
    return Basis(
        rows=reduced,
        pivots=order[[column for _, column in pivots]],
        coefficients=_whole_where_near(transform[rows]),
        dependencies=_whole_where_near(transform[free]),
    )


def _eliminated(table: FloatArray, transform: FloatArray, free: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Reduce *table* column by column, with *transform* and *free* in step; the pivots as (row, column).

    Of rows that would do, the last: *members* come with the small groups last, and a small one puts fewer numbers into
    the others. The reduced rows are the same whichever is taken.
    """
    found: list[tuple[int, int]] = []
    for column in range(table.shape[1]):
        if not free.any():
            break
        size = np.abs(table[:, column]) * free
        row = len(size) - 1 - int(size[::-1].argmax())
        if size[row] <= TOLERANCE:
            continue
        pivot = table[row, column]
        if pivot != 1.0:
            table[row] /= pivot
            transform[row] /= pivot
        factors = table[:, column].copy()
        factors[row] = 0.0
        for other in factors.nonzero()[0]:
            table[other] -= factors[other] * table[row]
            transform[other] -= factors[other] * transform[row]
        free[row] = False
        found.append((row, column))
    return found


def _whole_where_near(figures: FloatArray) -> FloatArray:
    """The figures without what elimination left beside whole numbers."""
    whole = np.rint(figures)
    return np.where(np.abs(figures - whole) < TOLERANCE, whole, figures)


def kinds_of_atoms(members: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Atoms that no group tells apart are of one kind: an atom of each kind, and the kind of each atom."""
    packed = np.ascontiguousarray(np.packbits(members, axis=0).T)
    whole = packed.view(np.dtype((np.void, max(packed.shape[1], 1)))).ravel() if packed.size else np.zeros(len(packed))
    _, first, kinds = np.unique(whole, return_index=True, return_inverse=True)
    return first, kinds
