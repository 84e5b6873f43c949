"""A full cube of cells, as PX and JSON-stat hold it: every combination of the variables' values has a cell."""

import re
from collections.abc import Sequence
from datetime import date
from math import prod

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.panel.table import Role, Variable

LARGEST_CUBE = 50_000_000  # cells that are spread out although the file does not write them: about 2 GB
DATED_CODE = re.compile(r"(?:alue|kunta|maakunta|seutukunta|suuralue|hyvinvointialue)_.*?(\d{4})(\d\d)(\d\d)")
DATED_NOTE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4}) (?:alue|kunta)jakoa koko aikasarjassa")
DATED_NAME = re.compile(r"(?:alue|kunta|maakunta|seutukunta) (\d{4})", re.IGNORECASE)


def sizes_of(variables: Sequence[Variable]) -> tuple[int, ...]:
    """How many values each variable has."""
    return tuple(len(variable.values) for variable in variables)


def multiplied(sizes: Sequence[int]) -> str:
    """The number of cells and how it comes about, for messages.

    >>> multiplied((3, 2, 4)), multiplied((5,))
    ('24 (3 × 2 × 4)', '5')
    """
    factors = " × ".join(map(str, sizes))
    return f"{prod(sizes)} ({factors})" if len(sizes) > 1 else str(prod(sizes))


def combination(variables: Sequence[Variable], index: Sequence[NDArray[np.int32]], row: int) -> str:
    """The values that a row is about: ``(Alue=KU111, Vuosi=2015)``."""
    chosen = (
        f"{variable.name}={variable.values[positions[row]]}"
        for variable, positions in zip(variables, index, strict=True)
    )
    return f"({', '.join(chosen)})"


def division_of(variables: Sequence[Variable], notes: Sequence[str] = ()) -> date | None:
    """The day of the municipal division that holds for all periods, as Statistics Finland tells it.

    It stands in the code or the name of the variable of areas or, before June 2026, in a note.

    >>> division_of([Variable("Alue", (), (), code="alue_23_20260101", role=Role.AREA)])
    datetime.date(2026, 1, 1)
    >>> division_of([], ["Alue: Tilastossa käytetään 1.1.2023 aluejakoa koko aikasarjassa."])
    datetime.date(2023, 1, 1)
    """
    for variable in variables:
        if match := DATED_CODE.fullmatch((variable.code or variable.name).casefold()):
            return _day(match[1], match[2], match[3])
        if variable.role is Role.AREA and (match := DATED_NAME.fullmatch(variable.name)):
            return _day(match[1], "1", "1")
    noted = next(filter(None, map(DATED_NOTE.search, notes)), None)
    return _day(noted[3], noted[2], noted[1]) if noted else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
