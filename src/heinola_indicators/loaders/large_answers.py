"""The columns of a large answer file, read by pandas' parser: as categories, with few bytes for each answer.

Only of a regular text: UTF-8, a header on the first line, the same number of fields on every line, no separator or
line break inside quotes. What pandas would mend in silence (short lines, empty lines) is found by counting; any other
text is left to the slower reader, which tells what is wrong with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.columns import Column
from heinola_indicators.loaders.delimited import head_of
from heinola_indicators.loaders.export import Cell, Export

LARGE = 4 * 1024 * 1024  # bytes; below, importing pandas takes longer than it saves


@dataclass(frozen=True, eq=False)
class Categories:
    """Cells as positions among the distinct ones."""

    distinct: tuple[tuple[Cell, ...], NDArray[np.int32]]

    def __len__(self) -> int:
        return len(self.distinct[1])

    def numbers(self, *, decimal_comma: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:  # noqa: ARG002
        """None of the cells is taken for a figure: an answer is a label, also where it is written in digits."""
        return np.full(len(self), np.nan), np.zeros(len(self), np.bool_)

    def at(self, rows: NDArray[np.intp]) -> "Categories":
        """The cells of some rows."""
        cells, index = self.distinct
        return Categories((cells, index[rows]))


def large_columns(export: Export) -> Sequence[Column] | None:
    """The columns of *export*, or none where it is small or not regular."""
    if export.is_workbook or len(export.content) < LARGE:
        return None
    beginning = export.beginning
    head = head_of(Export(export.name, beginning[: beginning.rfind(b"\n") + 1]))
    if head is None or head.header_line != 1 or not all(head.header) or len(set(head.header)) < len(head.header):
        return None
    return _read(export.content, head.separator, head.header)


def _read(content: bytes, separator: str, header: Sequence[str]) -> Sequence[Column] | None:
    import pandas as pd

    lines = content.count(b"\n") + (not content.endswith(b"\n"))
    if b"\0" in content or content.count(separator.encode()) != lines * (len(header) - 1):
        return None
    try:
        frame = pd.read_csv(BytesIO(content), sep=separator, dtype="category", na_filter=False, encoding="utf-8")
    except (ValueError, UnicodeDecodeError):
        return None
    if len(frame) != lines - 1 or frame.shape[1] != len(header):
        return None
    return [
        Column(name, number, Categories((tuple(column.cat.categories), np.asarray(column.cat.codes, np.int32))))
        for number, (name, (_, column)) in enumerate(zip(header, frame.items(), strict=True))
    ]
