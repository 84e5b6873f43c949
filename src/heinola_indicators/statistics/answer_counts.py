"""How many gave which answer, by group and item, counted column by column: rows are read once and not kept.

Codes of answers are the places of the scale's points: 0 for the first of them. What is negative is no answer.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.intervals import FloatArray

Codes = NDArray[np.signedinteger]
GroupNumbers = NDArray[np.integer]


@dataclass(frozen=True, slots=True, eq=False)
class AnswerCounts:
    """Answers by (…, points of the scale): respondents, their weights, and their squared weights.

    Respondents stay apart from weights: disclosure control asks how many people there were, effective n what their
    weights are worth.
    """

    respondents: FloatArray
    weights: FloatArray
    squared_weights: FloatArray


def counts_of_answers(
    codes: Codes,
    groups: GroupNumbers,
    *,
    points: int,
    group_count: int,
    lowest: int = 0,
    weights: FloatArray | None = None,
) -> FloatArray:
    """The number of respondents, or the sum of their weights, by (group, item, code from *lowest* to *points* − 1).

    Units     *codes* is (respondents, items), quickest when a column lies in one piece (Fortran order); *groups* and
              *weights* are one a respondent. With *lowest* at −2, codes −2 and −1 are counted too, before the points
    Missing   a code below *lowest* and a negative group number are not counted

    Raises:
        ValueError: a code or a group number is too large.

    >>> counts_of_answers(np.array([[0, 1], [1, -1], [1, 1]]), np.array([0, 0, 1]), points=2, group_count=2).tolist()
    [[[1.0, 1.0], [0.0, 1.0]], [[0.0, 1.0], [0.0, 1.0]]]
    """
    if codes.size and (codes.max() >= points or groups.max() >= group_count):
        message = f"a code is not below {points}, or a group number not below {group_count}"
        raise ValueError(message)
    width = points - lowest + 1  # the first place is for what is not counted
    places = group_count * width
    start = np.where(groups >= 0, groups.astype(np.intp) * width, places) + (1 - lowest)
    counts = np.empty((group_count, codes.shape[1], width))
    for item in range(codes.shape[1]):
        place = start + np.maximum(codes[:, item], lowest - 1)
        counts[:, item] = np.bincount(place, weights, places + width)[:places].reshape(group_count, width)
    return counts[..., 1:]
