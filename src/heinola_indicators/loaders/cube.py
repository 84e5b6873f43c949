"""Cubes of cells, as PX and JSON-stat hold them: every combination of the variables' values has a cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log10, prod

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.panel.choices import NotInTable, positions_chosen
from heinola_indicators.panel.table import Cube, Role, Variable

LARGEST_CUBE = 50_000_000  # cells that are spread out although the file does not write them: half a gigabyte
MOST_FACTORS = 12  # in a message
EXACT = 10**18
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
    >>> multiplied([10] * 40)
    'about 10^40 (10 × 10 × 10 × … of 40 variables)'
    """
    count = prod(sizes)
    written = str(count) if count < EXACT else f"about 10^{log10(count):.0f}"
    factors = " × ".join(map(str, sizes))
    if len(sizes) > MOST_FACTORS:
        factors = f"{' × '.join(map(str, sizes[:3]))} × … of {len(sizes)} variables"
    return f"{written} ({factors})" if len(sizes) > 1 else written


@dataclass(frozen=True)
class Wanted:
    """The cells of a file's cube that are asked for, as the cube that they make."""

    variables: tuple[Variable, ...]
    cube: Cube

    @classmethod
    def of(cls, variables: tuple[Variable, ...], where: Mapping[str, tuple[str, ...]] | None) -> "Wanted":
        """The cells with the values that *where* names; none of them where it names what is not there."""
        axes = list(Cube.of(sizes_of(variables)).axes)
        try:
            chosen = positions_chosen(variables, where or {})
        except NotInTable:
            chosen = {number: [] for number in range(len(variables))}
        for number, positions in chosen.items():
            axes[number] = np.array(positions, axes[number].dtype)
        return cls(variables, Cube(tuple(axes)))

    @cached_property
    def numbers(self) -> NDArray[np.intp] | None:
        """The numbers of the cells in the file's cube, from 0; none where all of them are asked for."""
        sizes = sizes_of(self.variables)
        if self.cube.sizes == sizes:
            return None
        is_wanted = (np.isin(np.arange(size), axis) for size, axis in zip(sizes, self.cube.axes, strict=True))
        return Cube.of(sizes).rows_with(list(is_wanted))

    def number(self, row: int) -> int:
        """The number of a row's cell in the file, from 0."""
        return row if self.numbers is None else int(self.numbers[row])

    def combination(self, row: int) -> str:
        """The values that a row is about: ``(Alue=KU111, Vuosi=2015)``."""
        chosen = []
        for variable, axis in zip(reversed(self.variables), reversed(self.cube.axes), strict=True):
            row, at = divmod(row, len(axis))
            chosen.append(f"{variable.name}={variable.values[axis[at]]}")
        return f"({', '.join(reversed(chosen))})"


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
