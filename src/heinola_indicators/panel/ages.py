"""Age bands of exports: which of them make up a range of whole years, without a gap or an overlap."""

import re
from collections.abc import Sequence

from heinola_indicators.model.source import AgeRange

BAND = re.compile(r"(\d{1,3})(?: ?[-–] ?(\d{1,3})?)?(?:\D.*)?")
OPEN_ENDED = re.compile(r"\d{1,3} ?(?:[-–](?! ?\d)|\+|.*\b(?:yli|över|over|older)\b).*", re.IGNORECASE)
OLDEST = 200


def band(text: str) -> AgeRange | None:
    """The ages that a label like ``15-19``, ``15 - 19``, ``15`` or ``85-`` names."""
    match = BAND.fullmatch(text.strip())
    if match is None:
        return None
    lowest = int(match[1])
    highest = OLDEST if OPEN_ENDED.fullmatch(text.strip()) else int(match[2] or lowest)
    return AgeRange(lowest, highest) if lowest <= highest else None


def bands_of(ages: AgeRange, labels: Sequence[str]) -> list[int] | None:
    """The positions of the bands among *labels* that together are exactly *ages*; none where they cannot.

    >>> bands_of(AgeRange(15, 24), ["SSS", "0-14", "15-19", "20-24", "25-"])
    [2, 3]
    >>> bands_of(AgeRange(18, 24), ["15-19", "20-24"]) is None
    True
    """
    starts: dict[int, list[tuple[int, int]]] = {}
    for position, label in enumerate(labels):
        if found := band(label):
            starts.setdefault(found.lowest, []).append((found.highest, position))
    chosen, next_age = [], ages.lowest
    while next_age <= ages.highest:
        fitting = [entry for entry in starts.get(next_age, ()) if entry[0] <= ages.highest]
        if not fitting:
            return None
        highest, position = min(fitting)
        chosen.append(position)
        next_age = highest + 1
    return chosen
