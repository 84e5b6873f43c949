"""How many answers a result needs, and what is published of a group."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray


class Visibility(IntEnum):
    """What is published of one item in one group; a higher one never tells more than a lower one.

    Both suppressed ones get the same sign in what is published: which of them is the small one is nobody's business.
    """

    SHOWN = 0
    PLACEMENT = 1
    """Only whether the mean lies below, about or above that of the whole."""
    SUPPRESSED = 2
    """Too few answers."""
    SUPPRESSED_WITH = 3
    """Enough answers, hidden because another group could be calculated from it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """From *full* answers on everything is published, from *placement* on a placement, below nothing.

    Raises:
        ValueError: *full* is below 2, or *placement* is not between 1 and *full*.
    """

    full: int
    placement: int | None = None

    def __post_init__(self) -> None:
        if self.full < 2:
            message = f"a limit of {self.full} answers protects nobody; it has to be 2 or more"
            raise ValueError(message)
        if self.placement is not None and not 1 <= self.placement <= self.full:
            message = f"a placement from {self.placement} answers on does not fit full results from {self.full} on"
            raise ValueError(message)


KUNTA10 = Limits(full=10, placement=5)
AT_LEAST_5 = Limits(full=5)
PRESETS: Mapping[str, Limits] = MappingProxyType({"kunta10": KUNTA10, "at-least-5": AT_LEAST_5})


def primary(answers: NDArray[np.int64], limits: Limits) -> NDArray[np.int8]:
    """What the number of answers alone lets be published: a ``Visibility`` for each, in the same shape.

    No answer at all is too few as well: the sign does not tell the empty groups from the small ones.
    """
    below = np.where(answers < (limits.placement or limits.full), Visibility.SUPPRESSED, Visibility.PLACEMENT)
    return np.where(answers >= limits.full, Visibility.SHOWN, below).astype(np.int8)
