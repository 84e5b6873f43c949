"""Answers to a survey, coded: rows of persons, which never leave the run that read them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

NO_ANSWER, DONT_KNOW = -1, -2  # beside positions among the points of a scale
NOT_TOLD = -1  # beside positions among the categories of a breakdown

Codes = NDArray[np.int16]


@dataclass(frozen=True, eq=False, repr=False)
class Answers:
    """What *respondents* persons answered; nothing of it is printed, logged or kept (see ``repr``).

    Attributes:
        respondents: how many rows the file has that answer anything.
        points: of each item the position of each respondent's answer among its scale's points, already turned round
            where the item is reversed; ``NO_ANSWER`` or ``DONT_KNOW`` elsewhere.
        ticked: of each question of many answers which options (columns) each respondent (row) ticked.
        reached: of each question of many answers which respondents answered it at all.
        categories: of each breakdown the position of each respondent's category; ``NOT_TOLD`` elsewhere.
        written: of each declared column of free text how many wrote something.
        warnings: columns passed over, and what else an analyst should know; never with an answer in it.
    """

    respondents: int
    points: Mapping[str, Codes]
    ticked: Mapping[str, NDArray[np.bool_]]
    reached: Mapping[str, NDArray[np.bool_]]
    categories: Mapping[str, Codes]
    written: Mapping[str, int]
    warnings: tuple[str, ...] = field(default=())

    def __repr__(self) -> str:
        return f"Answers(of {self.respondents} respondents)"
