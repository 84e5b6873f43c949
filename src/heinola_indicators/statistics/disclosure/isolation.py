"""Sets of few respondents whose answers can be calculated from published groups."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.basis import TOLERANCE, Basis, FloatArray, kinds_of_atoms, reduced_basis

LOOKED_AT = 32  # so many atoms are compared when one is chosen to branch on
FEW_STEPS = 1_000
MOST_STEPS = 5_000


class SearchTooLong(Exception):
    """Whether a small set can be isolated was not settled within the steps allowed."""


@dataclass(frozen=True, slots=True, eq=False)
class Isolation:
    """What some published groups give away.

    ``sets`` (sets × atoms) are those found, ``combinations`` (sets × groups) make them out of the groups;
    ``is_replaceable`` (groups) says which groups are themselves a combination of the others.
    """

    sets: NDArray[np.bool_]
    combinations: FloatArray
    is_replaceable: NDArray[np.bool_]


def isolated_sets(shown: NDArray[np.bool_], answers: NDArray[np.int64], full: int) -> Isolation:
    """Sets of atoms with fewer than *full* answers that are a linear combination of the *shown* groups.

    *shown* is groups × atoms, *answers* has a number above zero for each atom: who attacks is taken to know which atoms
    are empty. Where there is such a set, one at least is found; not all of them are.

    A combination of the rows of the reduced basis is a set where it is 0 or 1 at every atom. Every row taken puts its
    pivot into the set, so few rows can be taken before the set is too large; which ones is searched for, always at the
    atom that leaves the fewest ways. Where that takes long, the atoms are dealt to *full* hands: a set of fewer answers
    has no atom of one hand at least, and the combinations without any atom of a hand are few.

    Raises:
        SearchTooLong: neither a set was found nor its absence proved within ``MOST_STEPS`` for a hand.
    """
    first, kinds = kinds_of_atoms(shown)
    names = shown[:, first]
    weights = np.bincount(kinds, weights=answers, minlength=len(first)).astype(np.int64)
    basis = reduced_basis(names, weights)
    try:
        found = _found(basis, weights, full, FEW_STEPS)
    except SearchTooLong:
        found = []
        hands = np.argsort(np.argsort(-weights, kind="stable")) % full
        for hand in range(full):
            without = reduced_basis(names, weights, first=hands == hand)
            found += _found(without, np.where(hands == hand, full, weights), full, MOST_STEPS)
    return Isolation(
        sets=np.array([weighed > 0.5 for weighed, _ in found], dtype=bool).reshape(-1, len(weights))[:, kinds],
        combinations=np.array([combination for _, combination in found]).reshape(-1, len(shown)),
        is_replaceable=np.asarray((np.abs(basis.dependencies) > TOLERANCE).any(axis=0)),
    )


def _found(basis: Basis, weights: NDArray[np.int64], full: int, most_steps: int) -> list[tuple[FloatArray, FloatArray]]:
    """The sets among the sums of rows with light pivots, each with the combination of groups that it is."""
    light = np.flatnonzero(weights[basis.pivots] < full)
    search = _Search(basis.rows[light], weights, weights[basis.pivots[light]], full, most_steps)
    return [(weighed, basis.coefficients[light[taken]].sum(axis=0)) for weighed, taken in search.all_found()]


class _Search:
    """A search for sums of *rows* (rows × atoms) that are sets of fewer than *full* answers."""

    def __init__(
        self, rows: FloatArray, weights: NDArray[np.int64], prices: NDArray[np.int64], full: int, most_steps: int
    ) -> None:
        used = (rows != 0).any(axis=0)
        self.rows, self.weights, self.width, self.used = rows[:, used], weights[used], len(weights), used
        self.up, self.down = self.rows > TOLERANCE, self.rows < -TOLERANCE
        self.prices, self.full = prices, full
        self.steps_left = most_steps

    def all_found(self) -> list[tuple[FloatArray, list[int]]]:
        """The weights of each set found, with the rows that it is the sum of; for every row one set at the most."""
        found = []
        allowed = np.ones(len(self.rows), dtype=bool)
        for row in np.argsort(
            -self.down.sum(axis=1), kind="stable"
        ):  # what is refuted soonest leaves less for the rest
            allowed[row] = False
            answer = self._extended([int(row)], self.rows[row], self.full - 1 - self.prices[row], allowed)
            if answer is not None:
                weighed = np.zeros(self.width)
                weighed[self.used] = answer[0]
                found.append((weighed, answer[1]))
        return found

    def _extended(
        self, taken: list[int], weighed: FloatArray, left: int, allowed: NDArray[np.bool_]
    ) -> tuple[FloatArray, list[int]] | None:
        """The first set among the sums of *taken* and other allowed rows; *left* is what these may cost."""
        self.steps_left -= 1
        if self.steps_left < 0:
            raise SearchTooLong
        affordable = np.flatnonzero(allowed & (self.prices <= left))
        can_rise, can_fall = self.up[affordable].any(axis=0), self.down[affordable].any(axis=0)
        is_one = np.abs(weighed - 1) <= TOLERANCE
        wrong = (np.abs(weighed) > TOLERANCE) & ~is_one
        beyond_mending = (wrong & (weighed < 0) & ~can_rise) | (wrong & (weighed > 1) & ~can_fall)
        if beyond_mending.any() or self.weights[is_one & ~can_fall].sum() >= self.full:
            return None
        if not wrong.any() and self.weights[is_one].sum() < self.full:
            return weighed, taken
        still = allowed.copy()
        for row in self._ways(weighed, wrong, is_one, affordable):
            still[row] = False
            answer = self._extended([*taken, int(row)], weighed + self.rows[row], left - self.prices[row], still)
            if answer is not None:
                return answer
        return None

    def _ways(
        self,
        weighed: FloatArray,
        wrong: NDArray[np.bool_],
        is_one: NDArray[np.bool_],
        affordable: NDArray[np.intp],
    ) -> NDArray[np.intp]:
        """The rows one of which has to be taken: those that mend the atom with the fewest, or make the set less."""
        if not wrong.any():
            return affordable[self.down[np.ix_(affordable, is_one)].any(axis=1)]
        atoms = np.flatnonzero(wrong)[:LOOKED_AT]
        up, down = self.up[np.ix_(affordable, atoms)], self.down[np.ix_(affordable, atoms)]
        mends = np.where(weighed[atoms] < 0, up, np.where(weighed[atoms] > 1, down, up | down))
        return affordable[mends[:, int(mends.sum(axis=0).argmin())]]
