"""Whether answers can be spread otherwise over the atoms, so that what is hidden cannot be told from what is shown."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.basis import TOLERANCE, kinds_of_atoms, reduced_basis

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Hidden:
    """The hidden groups (groups × atoms).

    ``is_small`` says which are those that others are hidden for, ``least`` and ``most`` what who attacks knows of each
    one's number of answers.
    """

    members: NDArray[np.bool_]
    is_small: NDArray[np.bool_]
    least: Counts
    most: Counts


def told(shown: NDArray[np.bool_], hidden: Hidden, answers: Counts, values: Counts | None) -> NDArray[np.bool_]:
    """Which small hidden groups may be told from the *shown* ones (groups × atoms), for want of an alternative.

    *answers* are those of each atom, *values* (atoms × values) how many gave each answer. A group is safe where its
    number of answers and the number of each answer that somebody in it gave could be another one: answers are moved
    between atoms so that every shown group keeps its numbers and every hidden one stays within its range. Moves tried
    are swaps between atoms that no shown group tells apart, and the circuits of reduced bases; a group is called told
    where none of them will do, even if another alternative exists.

    That nobody in a hidden group gave an answer is known wherever nobody in a shown group around it did: such answers
    are left out.
    """
    columns = answers[:, None] if values is None else values
    is_nothing = ~hidden.is_small | (hidden.members @ answers == 0)
    needless = is_nothing[:, None] | (hidden.members @ columns == 0) | (values is None)
    safe = Safe(is_nothing.copy(), needless | _can_be_swapped(shown, hidden.members, columns))
    for weights in (answers, *columns.T, -answers):
        if safe.groups.all():
            break
        _note_moves(safe, _circuits(shown, weights), hidden, answers, columns)
    return ~safe.groups


@dataclass(frozen=True, slots=True, eq=False)
class Safe:
    """For each hidden group, whether its number of answers and the numbers of each answer could be others."""

    number: NDArray[np.bool_]
    values: NDArray[np.bool_]

    @property
    def groups(self) -> NDArray[np.bool_]:
        """The groups of which nothing is told."""
        return np.asarray(self.number & self.values.all(axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class Circuits:
    """Moves that leave every shown group as it is: one answer into an atom, and out of or into pivots for it.

    Move *i* adds one answer at ``atoms[i]`` and takes ``amounts[i]`` (moves × pivots) from ``pivots``.
    """

    atoms: NDArray[np.intp]
    pivots: NDArray[np.intp]
    amounts: Counts

    def change(self, members: NDArray[np.bool_]) -> Counts:
        """By how much each move changes each group of *members* (moves × groups)."""
        into: Counts = members[:, self.atoms].T.astype(np.int64)
        return into - self.amounts @ members[:, self.pivots].T

    def are_possible(self, column: Counts, sign: int) -> NDArray[np.bool_]:
        """Whether *column* (atoms) stays at zero or above after each move, or with a *sign* of −1 its contrary."""
        enough = (column[self.pivots] - sign * self.amounts >= 0).all(axis=1)
        return np.asarray(enough & (column[self.atoms] + sign >= 0))


def _can_be_swapped(shown: NDArray[np.bool_], hidden: NDArray[np.bool_], columns: Counts) -> NDArray[np.bool_]:
    """Whether somebody in a hidden group who gave an answer has a like outside it who gave another (group × value)."""
    first, kinds = kinds_of_atoms(shown)
    whole = np.zeros((len(first), columns.shape[1]), np.int64)
    np.add.at(whole, kinds, columns)
    swapped = np.zeros((len(hidden), columns.shape[1]), dtype=bool)
    for group, row in enumerate(hidden):
        touched, place = np.unique(kinds[row], return_inverse=True)
        inside = np.zeros((len(touched), columns.shape[1]), np.int64)
        np.add.at(inside, place, columns[row])
        outside = whole[touched] - inside
        swapped[group] = ((inside > 0) & (outside.sum(axis=1, keepdims=True) > outside)).any(axis=0)
    return swapped


def _circuits(shown: NDArray[np.bool_], weights: Counts) -> Circuits:
    """The circuits of the basis with the heaviest pivots, from which most can be taken."""
    basis = reduced_basis(shown, weights)
    others = np.setdiff1d(np.arange(shown.shape[1]), basis.pivots)
    amounts = basis.rows[:, others].T
    is_whole = (np.abs(amounts - np.rint(amounts)) < TOLERANCE).all(axis=1)
    return Circuits(others[is_whole], basis.pivots, np.rint(amounts[is_whole]).astype(np.int64))


def _note_moves(safe: Safe, circuits: Circuits, hidden: Hidden, answers: Counts, columns: Counts) -> None:
    """Note in *safe* what could be another number after one of these moves or its contrary."""
    matters = (circuits.change(hidden.members[~safe.groups]) != 0).any(axis=1)
    circuits = Circuits(circuits.atoms[matters], circuits.pivots, circuits.amounts[matters])
    change = circuits.change(hidden.members)
    possible = {sign: np.stack([circuits.are_possible(c, sign) for c in columns.T], axis=1) for sign in (1, -1)}
    for sign in (1, -1):
        numbers = hidden.members @ answers + sign * change
        within = ((numbers >= hidden.least) & (numbers <= hidden.most)).all(axis=1)
        safe.number[:] |= (change[within & possible[sign].any(axis=1)] != 0).any(axis=0)
        for value in range(columns.shape[1]):
            by_another = np.delete(possible[-sign], value, axis=1).any(axis=1)  # who gives it up gets another answer
            good = possible[sign][:, value] & (within | by_another)
            safe.values[:, value] |= (change[good] != 0).any(axis=0)
