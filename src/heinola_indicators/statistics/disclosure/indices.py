"""What is published of a figure that is made of several items: an index, a gap."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.basis import TOLERANCE, kinds_of_atoms, reduced_basis
from heinola_indicators.statistics.disclosure.limits import Limits, Visibility

Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class IndexVisibility:
    """Of each group what is published of an index.

    *visibility* has a ``Visibility`` for each group. Where *of_items* is true the index is shown, but made of what is
    published of its items (the mean of their means, the smallest n), not of each respondent's own answers.
    """

    visibility: NDArray[np.int8]
    of_items: Mask


def index_suppression(
    own: NDArray[np.int8], items: NDArray[np.int8], answered: Counts, members: Mask, *, least: int, limits: Limits
) -> IndexVisibility:
    """What may be published of an index, given what is published of its items.

    *own* has a ``Visibility`` for each group by the index's own number of answers (``suppression``), *items* one for
    each group and item (groups × items), *answered* (atoms × 0 … all items) how many answered so many of the items,
    *members* (groups × atoms) which atoms a group holds. Who answered *least* items or more has an index.

    An index is the sum of its items: shown beside all items but one, it gives that one away. So it is hidden where an
    item is, and a placement where an item is one. Beside all of its items it gives away who answered another number of
    items than the others: sums of the items less a multiple of the index's are theirs alone. It is made of the answers
    in as many groups as can be, the larger before the smaller, so that no combination of shown groups leaves fewer than
    ``limits.full`` persons; elsewhere of its items' figures, so that it tells nothing that they do not.
    """
    all_shown = (items == Visibility.SHOWN).all(axis=1)
    of_answers = _of_answers(all_shown & (own == Visibility.SHOWN), answered, members, least, limits.full)
    is_hidden = (items >= Visibility.SUPPRESSED).any(axis=1) | (own >= Visibility.SUPPRESSED)
    less = np.where(is_hidden, Visibility.SUPPRESSED_WITH, Visibility.PLACEMENT)
    return IndexVisibility(np.where(all_shown, Visibility.SHOWN, less).astype(np.int8), all_shown & ~of_answers)


def _of_answers(candidates: Mask, answered: Counts, members: Mask, least: int, full: int) -> Mask:
    """The groups in which the index may be made of the answers.

    A combination of sums that leaves few persons takes in each atom the same multiple of the index for everybody, so
    those whom it makes vanish there answered the same number of items. Whoever is left over in an atom whatever is
    taken counts; atoms in which all answered everything have an index that their items tell exactly.
    """
    left_over = _left_over(answered, least)
    is_told_by_items = answered[:, 1:-1].sum(axis=1) == 0
    order = np.argsort(-(members @ answered.sum(axis=1)), kind="stable")
    chosen = order[candidates[order]]
    while len(chosen):
        first, kinds = kinds_of_atoms(members[chosen])
        enough = np.bincount(kinds, left_over, len(first)) >= full
        is_risky = np.bincount(kinds, ~is_told_by_items, len(first)) > 0
        names = members[chosen][:, first]
        silent = reduced_basis(names[:, enough], np.ones(int(enough.sum()), np.int64)).dependencies
        tells = (np.abs(silent @ names[:, is_risky].astype(np.float64)) > TOLERANCE).any(axis=1)
        if not tells.any():
            break
        last = [int(np.flatnonzero(np.abs(row) > TOLERANCE)[-1]) for row in silent[tells]]
        chosen = np.delete(chosen, last)
    found = np.zeros(len(members), bool)
    found[chosen] = True
    return found


def _left_over(answered: Counts, least: int) -> Counts:
    """How many of each atom are left over at the least, when those alike in their number of answers vanish.

    Without an index one can vanish together with others only if these did not answer all items.
    """
    without = answered[:, 1:least].sum(axis=1)
    in_part = answered[:, least:-1].max(axis=1, initial=0) + without
    return np.asarray(answered[:, 1:].sum(axis=1) - np.maximum(answered[:, -1], in_part))
