"""The fields of a large text, found and read by columns in its bytes, without a Python object for each of them.

That goes for a regular text: every line has the same number of fields, each bare or wholly in quotes, with no quote
and no line break inside. Any other text is left to the csv module, which is slower and knows more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.field_numbers import numbers_in
from heinola_indicators.loaders.figure_numbers import PADDING

QUOTE, LINE_FEED, RETURN = b'"\n\r'
WORD = 8  # bytes that are looked at in one go
LONGEST_FIELD = 1000  # bytes
LARGEST = 2**31 - 100  # bytes; places are 32-bit numbers
FIRST_NOT_ASCII = 128
IN_ASCII = bytes(range(FIRST_NOT_ASCII)) + b"x" * FIRST_NOT_ASCII
MIX = 0x9E3779B97F4A7C15  # an odd number with bits all over: 2⁶⁴ / golden ratio
FIRST_BYTES = np.array([(1 << 8 * count) - 1 for count in range(WORD)] + [(1 << 64) - 1], np.uint64)

Places = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class FieldGrid(Sequence[list[str]]):
    """Rows of fields; *starts* and *ends* are places in *content*, by row and column.

    *content* has some bytes before and after the text. *lines* are the line numbers of the rows, from 0.
    """

    content: NDArray[np.uint8]
    starts: Places
    ends: Places
    lines: Places

    @classmethod
    def of(cls, text: str, separator: str, width: int) -> "FieldGrid | None":
        """The rows of *text*, those without any content left out; none where it is not regular.

        *width* is the number of fields that every line has to have.
        """
        encoded = text.encode()
        if len(encoded) > LARGEST or encoded.count(b"\r") != encoded.count(b"\r\n"):
            return None
        last = b"" if encoded.endswith(b"\n") else b"\n"
        content = np.frombuffer(bytes(PADDING) + encoded + last + bytes(WORD), np.uint8)
        borders = _borders(content, ord(separator))
        return None if borders is None else cls._between(content, borders, width)

    @classmethod
    def _between(cls, content: NDArray[np.uint8], borders: Places, width: int) -> "FieldGrid | None":
        ends_line = content[borders] == LINE_FEED
        last = np.flatnonzero(ends_line)
        begins = np.concatenate([[PADDING], borders[:-1] + 1]).astype(np.int32)
        counts = np.diff(last, prepend=-1)
        length = borders[last] - begins[last]
        is_blank = (counts == 1) & ((length == 0) | ((length == 1) & (content[begins[last]] == RETURN)))
        if not np.all(is_blank | (counts == width)):
            return None
        is_of_row = np.repeat(~is_blank, counts)
        starts, ends = begins[is_of_row].reshape(-1, width), borders[is_of_row].reshape(-1, width)
        ends[:, -1] -= content[np.maximum(ends[:, -1] - 1, 0)] == RETURN
        found = _without_quotes(content, starts, np.maximum(starts, ends))
        if found is None:
            return None
        starts, ends = found
        is_filled = np.any(ends > starts, axis=1)
        return cls(content, starts[is_filled], ends[is_filled], np.flatnonzero(~is_blank)[is_filled].astype(np.int32))

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, row: int) -> list[str]: ...

    @overload
    def __getitem__(self, row: slice) -> list[list[str]]: ...

    def __getitem__(self, row: int | slice) -> list[str] | list[list[str]]:
        if isinstance(row, slice):
            return [self[number] for number in range(*row.indices(len(self)))]
        return _texts(self.content, self.starts[row], self.ends[row])

    def __iter__(self) -> Iterator[list[str]]:
        return (self[row] for row in range(len(self)))

    def column(self, number: int) -> "FieldsOfColumn":
        """The fields of a column."""
        return FieldsOfColumn(
            self, np.ascontiguousarray(self.starts[:, number]), np.ascontiguousarray(self.ends[:, number])
        )

    def as_numerals(self, *, decimal_comma: bool) -> NDArray[np.uint8]:
        """The content for reading numbers out of it: ASCII, with points where decimals have a comma."""
        return self._with_points if decimal_comma else self._in_ascii

    @cached_property
    def _in_ascii(self) -> NDArray[np.uint8]:
        return self.content if self.content.max() < FIRST_NOT_ASCII else self._translated(IN_ASCII)

    @cached_property
    def _with_points(self) -> NDArray[np.uint8]:
        return self._translated(IN_ASCII.replace(b",", b"."))

    def _translated(self, characters: bytes) -> NDArray[np.uint8]:
        return np.frombuffer(self.content.tobytes().translate(characters), np.uint8)


@dataclass(frozen=True, eq=False)
class FieldsOfColumn:
    """Fields of a *grid* under one another."""

    grid: FieldGrid
    starts: Places
    ends: Places

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def distinct(self) -> tuple[tuple[str, ...], NDArray[np.int32]]:
        """The distinct fields in the order of their first rows, and which of them stands in each row."""
        if not len(self):
            return (), np.empty(0, np.int32)
        heads = np.flatnonzero(self._differs_from_above)
        words = self._words(heads)
        _, first, place = np.unique(_mixed(words), return_index=True, return_inverse=True)
        if any(not np.array_equal(word, word[first[place]]) for word in words):
            first, place = _told_apart_by_words(words)
        order = np.argsort(first)
        rank = np.empty(len(first), np.int32)
        rank[order] = np.arange(len(first), dtype=np.int32)
        rows = heads[first[order]]
        of_run = np.cumsum(self._differs_from_above) - 1
        return tuple(_texts(self.grid.content, self.starts[rows], self.ends[rows])), rank[place][of_run]

    def numbers(self, *, decimal_comma: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        """The values of the fields that are plain numbers, and which fields are."""
        return numbers_in(self.grid.as_numerals(decimal_comma=decimal_comma), self.starts, self.ends)

    def at(self, rows: NDArray[np.intp]) -> "FieldsOfColumn":
        """The fields of some rows."""
        return FieldsOfColumn(self.grid, self.starts[rows], self.ends[rows])

    @cached_property
    def _differs_from_above(self) -> NDArray[np.bool_]:
        differs = np.zeros(len(self), np.bool_)
        differs[0] = True
        for word in self._words(slice(None)):
            differs[1:] |= word[1:] != word[:-1]
        return differs

    def _words(self, rows: NDArray[np.intp] | slice) -> list[NDArray[np.uint64]]:
        """The fields' bytes, eight to a number, zeros after the end; no text has a zero byte."""
        content = self.grid.content
        starts, lengths = self.starts[rows], (self.ends - self.starts)[rows]
        every = np.lib.stride_tricks.as_strided(
            content[:WORD].view("<u8"), shape=(len(content) - WORD + 1,), strides=(1,), writeable=False
        )
        return [
            every[np.minimum(starts + begin, len(every) - 1)] & FIRST_BYTES[np.clip(lengths - begin, 0, WORD)]
            for begin in range(0, max(int(lengths.max(initial=0)), 1), WORD)
        ]


def _borders(content: NDArray[np.uint8], separator: int) -> Places | None:
    """The places of separators and line ends outside quotes; none where a line ends inside."""
    borders = np.flatnonzero((content == separator) | (content == LINE_FEED)).astype(np.int32)
    is_quote = content == QUOTE
    if not is_quote.any():
        return borders
    is_inside = np.add.accumulate(is_quote, dtype=np.uint8)[borders] % 2 == 1
    return None if np.any(content[borders[is_inside]] == LINE_FEED) else borders[~is_inside]


def _without_quotes(content: NDArray[np.uint8], starts: Places, ends: Places) -> tuple[Places, Places] | None:
    """The fields without the quotes around them; none where other quotes stand in them or fields are too long."""
    if np.max(ends - starts, initial=0) > LONGEST_FIELD:
        return None
    is_quoted = (content[starts] == QUOTE) & (content[np.maximum(ends - 1, 0)] == QUOTE) & (ends - starts >= 2)
    if 2 * np.count_nonzero(is_quoted) != np.count_nonzero(content == QUOTE):
        return None
    return starts + is_quoted, ends - is_quoted


def _mixed(words: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    mixed = np.zeros(len(words[0]), np.uint64)
    for word in words:
        mixed = (mixed ^ word) * np.uint64(MIX)
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _told_apart_by_words(words: Sequence[NDArray[np.uint64]]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """First rows and places as ``np.unique`` gives them, for fields that happen to be mixed to the same number."""
    _, first, place = np.unique(np.stack(words, axis=1), axis=0, return_index=True, return_inverse=True)
    return first, place


def _texts(content: NDArray[np.uint8], starts: Places, ends: Places) -> list[str]:
    lowest, highest = int(starts.min(initial=0)), int(ends.max(initial=0))
    part = content[lowest:highest].tobytes() if len(starts) * LONGEST_FIELD > highest - lowest else None
    if part is None:
        return [
            content[begin:end].tobytes().decode() for begin, end in zip(starts.tolist(), ends.tolist(), strict=True)
        ]
    return [
        part[begin - lowest : end - lowest].decode() for begin, end in zip(starts.tolist(), ends.tolist(), strict=True)
    ]
