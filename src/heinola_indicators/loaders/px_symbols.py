"""What a PX file says of its symbols: their words, the decimals that are shown, and the marks of single cells.

``DATASYMBOL1`` to ``6`` are the words shown for one to six dots, ``DATASYMBOLNIL`` for the dash, ``DATASYMBOLSUM`` for
the seven dots of a sum of unlike symbols. The stored form, which is what a table tells, never changes by them.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.px_syntax import Statement
from heinola_indicators.panel.table import Cube, Variable

STORED = {f"DATASYMBOL{dots}": "." * dots for dots in range(1, 7)} | {"DATASYMBOLNIL": "-", "DATASYMBOLSUM": "." * 7}
DECIMALS = {"DECIMALS": "stored", "SHOWDECIMALS": "shown"}
ANY = "*"

Found = Iterator[tuple[str, NDArray[np.intp]]]


def legend_of(statements: Sequence[Statement]) -> dict[str, str]:
    """The file's words by the symbol that is stored."""
    words = {item.keyword: item.texts[0] for item in statements if item.keyword in STORED and item.texts}
    return {stored: words[keyword] for keyword, stored in STORED.items() if keyword in words}


def decimals_of(statements: Sequence[Statement]) -> dict[str, int]:
    """How many decimals are *stored* and *shown*, and by their names those of values with a PRECISION of their own."""
    found = {}
    for item in statements:
        name = DECIMALS.get(item.keyword, ", ".join(item.keys) if item.keyword == "PRECISION" else "")
        if name and item.texts and item.texts[0].strip().isdecimal():
            found[name] = int(item.texts[0])
    return found


def marked_cells(statements: Sequence[Statement], variables: Sequence[Variable], cube: Cube) -> Mapping[str, list[int]]:
    """The rows that ``DATANOTECELL`` marks, by the mark; a key ``*`` stands for every value."""
    rows: dict[str, list[int]] = {}
    for item in statements:
        if item.keyword == "DATANOTECELL" and item.texts and len(item.keys) == len(variables):
            wanted = [_fitting(variable, key) for variable, key in zip(variables, item.keys, strict=True)]
            rows.setdefault(item.texts[0], []).extend(cube.rows_with(wanted).tolist())
    return rows


def found_at(places: Mapping[str, Sequence[int] | NDArray[np.integer]], rows: NDArray[np.intp]) -> Found:
    """The symbols of some *rows*, where *places* has the rows of each symbol."""
    for text, those in places.items():
        yield text, np.flatnonzero(np.isin(rows, np.asarray(those, np.intp)))


def _fitting(variable: Variable, key: str) -> NDArray[np.bool_]:
    pairs = zip(variable.values, variable.labels, strict=True)
    return np.array([key in {ANY, value, label} for value, label in pairs], bool)
