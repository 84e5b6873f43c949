"""What is published of a figure that is made of several items: an index, a gap, a difference."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.limits import Limits, Visibility
from heinola_indicators.statistics.disclosure.suppression import suppression


@dataclass(frozen=True, slots=True, eq=False)
class IndexVisibility:
    """Of each group what is published of an index.

    *visibility* has a ``Visibility`` for each group. Where *of_items* is true the index is shown, but made of what is
    published of its items (the mean of their means, the smallest n), not of each respondent's own answers.
    """

    visibility: NDArray[np.int8]
    of_items: NDArray[np.bool_]


def index_suppression(
    own: NDArray[np.int8],
    items: NDArray[np.int8],
    partial: NDArray[np.int64],
    members: NDArray[np.bool_],
    *,
    limits: Limits,
) -> IndexVisibility:
    """What may be published of an index, given what is published of its items.

    *own* has a ``Visibility`` for each group by the index's own number of answers (``suppression``), *items* one for
    each group and item (groups × items), *partial* (atoms) how many answered some of the items and not all, *members*
    (groups × atoms) which atoms a group holds.

    An index is the sum of its items: shown beside all items but one, it gives that one away. So it is hidden where an
    item is, and a placement where an item is one. Beside all of its items it tells the answers of those who answered
    in part: the sum of the items less the index is theirs alone. It is made of the answers where they are nobody, or
    may be told of themselves with the secondary suppression of any other number; elsewhere of its items' figures, so
    that it tells nothing that they do not.
    """
    told = suppression(partial[:, None], members, limits=limits)[:, 0]
    are_told = (told == Visibility.SHOWN) | (members @ partial == 0)
    all_shown = (items == Visibility.SHOWN).all(axis=1)
    of_answers = all_shown & are_told & (own == Visibility.SHOWN)
    is_hidden = (items >= Visibility.SUPPRESSED).any(axis=1) | (own >= Visibility.SUPPRESSED)
    less = np.where(is_hidden, Visibility.SUPPRESSED_WITH, Visibility.PLACEMENT)
    return IndexVisibility(np.where(all_shown, Visibility.SHOWN, less).astype(np.int8), all_shown & ~of_answers)
