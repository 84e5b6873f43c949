"""The columns of a large answer file, read by pandas' parser: as categories, with few bytes for each answer.

Only of a regular text: UTF-8, a header on the first line, the same number of fields on every line, no separator or
line break inside quotes. What pandas would mend in silence (short lines, empty lines) is found by counting; any other
text is left to the slower reader, which tells what is wrong with it. The text is read block by block, several at a
time: pandas lets go of Python's lock while it parses, and no more than a few blocks are held.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BufferedIOBase, BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.columns import Cells, Column
from heinola_indicators.loaders.delimited import head_of
from heinola_indicators.loaders.export import Cell, Export

if TYPE_CHECKING:
    from concurrent.futures import Future

    import pandas as pd

LARGE = 4 * 1024 * 1024  # bytes; below, importing pandas takes longer than it saves
BLOCK = 16 * 1024 * 1024  # bytes
MOST_AT_ONCE = 4  # blocks

Codes = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Categories:
    """Cells as positions among the distinct ones."""

    distinct: tuple[tuple[Cell, ...], Codes]

    def __len__(self) -> int:
        return len(self.distinct[1])

    def numbers(self, *, decimal_comma: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:  # noqa: ARG002
        """None of the cells is taken for a figure: an answer is a label, also where it is written in digits."""
        return np.full(len(self), np.nan), np.zeros(len(self), np.bool_)

    def at(self, rows: NDArray[np.intp]) -> "Categories":
        """The cells of some rows."""
        cells, index = self.distinct
        return Categories((cells, index[rows]))


@dataclass(frozen=True, eq=False)
class Texts:
    """Cells most of which are there once, as numbers of respondents are: their distinct ones are found when asked."""

    listed: NDArray[np.object_]

    def __len__(self) -> int:
        return len(self.listed)

    @property
    def are_different_numbers(self) -> bool:
        """Whether all are plain numbers and each is there once: found without sorting them."""
        return "".join(self.listed).isdecimal() and all(self.listed) and len(set(self.listed)) == len(self.listed)

    @cached_property
    def distinct(self) -> tuple[tuple[Cell, ...], Codes]:
        """The distinct cells in the order of their first rows, and which of them stands in each row."""
        import pandas as pd

        index, cells = pd.factorize(self.listed)
        return tuple(cells.tolist()), index.astype(np.int32)

    def numbers(self, *, decimal_comma: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:  # noqa: ARG002
        """None of the cells is taken for a figure."""
        return np.full(len(self), np.nan), np.zeros(len(self), np.bool_)

    def at(self, rows: NDArray[np.intp]) -> "Texts":
        """The cells of some rows."""
        return Texts(self.listed[rows])


def large_columns(export: Export) -> Sequence[Column] | None:
    """The columns of *export*, or none where it is small or not regular."""
    if export.is_workbook or export.size < LARGE:
        return None
    beginning = export.beginning
    head = head_of(Export(export.name, beginning[: beginning.rfind(b"\n") + 1]))
    if head is None or head.header_line != 1 or not all(head.header) or len(set(head.header)) < len(head.header):
        return None
    first_rows = beginning[beginning.find(b"\n") + 1 : beginning.rfind(b"\n") + 1]
    try:
        return _Reading(head.separator, tuple(head.header)).columns(export, first_rows)
    except _NotRegular:
        return None


class _NotRegular(Exception):
    """Pandas would read something else than what stands in the text."""


@dataclass(frozen=True)
class _Reading:
    separator: str
    header: tuple[str, ...]

    def columns(self, export: Export, first_rows: bytes) -> list[Column]:
        """The columns of all blocks, one under the other."""
        sample = self._parsed(first_rows, frozenset())
        single = frozenset(
            str(name) for name, column in sample.items() if len(column.array.categories) > max(len(sample) / 2, 1)
        )
        cells: dict[str, _Joined] = {name: _Joined(name in single) for name in self.header}
        with export.opened() as stream:
            stream.readline()
            for frame in _in_turn(lambda block: self._parsed(block, single), _blocks(stream)):
                for name, column in frame.items():
                    cells[str(name)].add(column)
        return [Column(name, number, cells[name].joined()) for number, name in enumerate(self.header)]

    def _parsed(self, block: bytes, single: frozenset[str]) -> "pd.DataFrame":
        import pandas as pd

        lines = block.count(b"\n") + (not block.endswith(b"\n"))
        if b"\0" in block or block.count(self.separator.encode()) != lines * (len(self.header) - 1):
            raise _NotRegular
        kinds: dict[str, Any] = {name: "object" if name in single else "category" for name in self.header}
        try:
            frame = pd.read_csv(
                BytesIO(block), sep=self.separator, header=None, names=list(self.header), index_col=False,
                dtype=kinds, na_filter=False, encoding="utf-8", low_memory=False,
            )  # fmt: skip
        except (ValueError, UnicodeDecodeError) as error:
            raise _NotRegular from error
        if len(frame) != lines:
            raise _NotRegular
        return frame


class _Joined:
    """The cells of one column, block by block."""

    def __init__(self, is_single: bool) -> None:
        self._is_single = is_single
        self._place: dict[str, int] = {}
        self._parts: list[NDArray[Any]] = []

    def add(self, column: "pd.Series[Any]") -> None:
        """Put the cells of a block under those before it."""
        if self._is_single:
            self._parts.append(column.to_numpy())
            return
        places = [self._place.setdefault(str(text), len(self._place)) for text in column.array.categories]
        self._parts.append(np.array(places, np.int32)[np.asarray(column.array.codes)])

    def joined(self) -> Cells:
        """All of them."""
        whole = np.concatenate(self._parts)
        return Texts(whole) if self._is_single else Categories((tuple(self._place), whole))


def _blocks(stream: BufferedIOBase) -> Iterator[bytes]:
    """The rest of a text in blocks that end with a line."""
    while block := stream.read(BLOCK):
        yield block if block.endswith(b"\n") else block + stream.readline()


def _in_turn(parse: "Callable[[bytes], pd.DataFrame]", blocks: Iterable[bytes]) -> "Iterator[pd.DataFrame]":
    """The parsed blocks in their order, some of them parsed at the same time."""
    at_once = min(os.cpu_count() or 1, MOST_AT_ONCE)
    from concurrent.futures import ThreadPoolExecutor

    waiting: deque[Future[pd.DataFrame]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for block in blocks:
            waiting.append(pool.submit(parse, block))
            if len(waiting) > at_once:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
