"""Which groups are hidden with the small ones (secondary suppression)."""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.basis import TOLERANCE, Basis, FloatArray, reduced_basis
from heinola_indicators.statistics.disclosure.isolation import Isolation, SearchTooLong, isolated_sets


def without_isolated_sets(
    members: NDArray[np.bool_], answers: NDArray[np.int64], shown: NDArray[np.bool_], full: int
) -> NDArray[np.bool_]:
    """The groups that may stay *shown* so that no set of fewer than *full* answers can be calculated from them.

    *members* (groups × atoms) is in the order of falling number of answers; *answers* (atoms) are above zero; *shown*
    (groups) is what the limits let be shown. What can be calculated is hidden by taking away the smallest group without
    which it cannot; at the end every group that was taken away in vain is shown again, the largest first.
    """
    left = shown.copy()
    found = np.empty((0, members.shape[1]), dtype=bool)
    while left.any():
        try:
            isolation = isolated_sets(members[left], answers, full)
        except SearchTooLong:
            left[_smallest(left, members)] = False
            continue
        if not len(isolation.sets):
            break
        found = np.concatenate([found, isolation.sets])
        left[np.flatnonzero(left)[_taken_away(isolation, members[left])]] = False
    return _with_those_in_vain(members, answers, left, shown & ~left, found, full)


def hidden_in_vain(members: NDArray[np.bool_], shown: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which groups are a combination of the *shown* ones: showing them too tells nothing more."""
    basis = reduced_basis(members[shown], np.ones(members.shape[1], dtype=np.int64))
    return np.asarray((np.abs(_rest(basis, members)) < TOLERANCE).all(axis=1) & ~shown)


def _taken_away(isolation: Isolation, shown: NDArray[np.bool_]) -> list[int]:
    """For each set that can be calculated, the smallest group that it takes; none twice for the same set."""
    is_whole = shown.all(axis=1)
    hidden: list[int] = []
    for combination in isolation.combinations:
        share = np.abs(combination)
        needed = (share > TOLERANCE) & ~isolation.is_replaceable
        if needed[hidden].any():
            continue
        if not needed.any():
            needed = share >= share.max() / 2
            if needed[hidden].any():
                continue  # whether it can still be calculated is seen in the next round
        parts = needed & ~is_whole
        hidden.append(int(np.flatnonzero(parts if parts.any() else needed)[-1]))
    return hidden


def _smallest(left: NDArray[np.bool_], members: NDArray[np.bool_]) -> int:
    """The smallest group that is still shown; the whole only where nothing else is."""
    parts = left & ~members.all(axis=1)
    return int(np.flatnonzero(parts if parts.any() else left)[-1])


def _with_those_in_vain(
    members: NDArray[np.bool_],
    answers: NDArray[np.int64],
    left: NDArray[np.bool_],
    hidden: NDArray[np.bool_],
    found: NDArray[np.bool_],
    full: int,
) -> NDArray[np.bool_]:
    """*left* with every *hidden* group that gives nothing away beside it."""
    shown = left.copy()
    basis = reduced_basis(members[shown], answers)
    for group in np.flatnonzero(hidden):
        if _gives_away(basis, members[group], found):
            continue
        more = shown.copy()
        more[group] = True
        try:
            isolation = isolated_sets(members[more], answers, full)
        except SearchTooLong:
            continue
        if len(isolation.sets):
            found = np.concatenate([found, isolation.sets])
        else:
            shown, basis = more, reduced_basis(members[more], answers)
    return shown


def _gives_away(basis: Basis, group: NDArray[np.bool_], found: NDArray[np.bool_]) -> bool:
    """Whether one of the sets *found* before can be calculated from what is shown together with *group*."""
    new = _rest(basis, group[None])[0]
    at = int(np.abs(new).argmax())
    if not len(found) or abs(new[at]) <= TOLERANCE:
        return False
    sets = _rest(basis, found)
    return bool((np.abs(sets - sets[:, at, None] / new[at] * new) < TOLERANCE).all(axis=1).any())


def _rest(basis: Basis, sets: NDArray[np.bool_]) -> FloatArray:
    """What of each set the basis does not make up: the same for all that differ by a combination of its rows."""
    weighed = sets.astype(np.float64)
    return np.asarray(weighed - weighed[:, basis.pivots] @ basis.rows)
