"""What is published of a figure that is made of several items: an index, a gap, a difference."""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.limits import Visibility


def index_suppression(own: NDArray[np.int8], items: NDArray[np.int8]) -> NDArray[np.int8]:
    """What may be published of an index, given what is published of its items.

    *own* has a ``Visibility`` for each group by the index's own number of answers (``suppression``), *items* one for
    each group and item (groups × items); the result is one for each group.

    An index is the sum of its items: shown beside all items but one, it gives that one away. So it is hidden where an
    item is, and a placement where an item is one. As it is hidden wherever an item is, its totals tell of no group
    what those of the item do not, as long as the same people answered: who answered some items only is the caller's to
    look at.
    """
    is_hidden = (items >= Visibility.SUPPRESSED).any(axis=1)
    is_placed = (items == Visibility.PLACEMENT).any(axis=1)
    placed = np.where(is_placed & (own == Visibility.SHOWN), Visibility.PLACEMENT, own)
    hidden = np.where(own == Visibility.SUPPRESSED, Visibility.SUPPRESSED, Visibility.SUPPRESSED_WITH)
    return np.where(is_hidden, hidden, placed).astype(np.int8)
