"""What publishers wrote in cells instead of numbers or beside them, row by row."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Symbols:
    """The symbols of some rows: the distinct *texts*, of which the first is empty, and which stands in each row."""

    texts: tuple[str, ...]
    index: NDArray[np.int32]

    @classmethod
    def of(cls, size: int, found: Iterable[tuple[str, NDArray[np.integer[Any]]]]) -> "Symbols":
        """The symbols of *size* rows: texts, each with the rows that it is *found* in.

        A row in which several are found has them one after another with a blank between.

        >>> list(Symbols.of(3, [("..", np.array([0])), ("e", np.array([0, 2]))]))
        ['.. e', '', 'e']
        """
        number_of = {"": 0}
        index = np.zeros(size, np.int32)
        for text, rows in found:
            before = index[rows]
            earlier = tuple(number_of)
            for number in np.unique(before).tolist():
                joined = text if earlier[number] in {"", text} else f"{earlier[number]} {text}"
                index[rows[before == number]] = number_of.setdefault(joined, len(number_of))
        return cls(tuple(number_of), index)

    def __len__(self) -> int:
        return len(self.index)

    def __getitem__(self, row: int) -> str:
        return self.texts[int(self.index[row])]


def no_symbols(rows: Rows) -> Symbols:
    """Those of a table whose cells hold numbers only."""
    return Symbols.of(len(rows), ())
