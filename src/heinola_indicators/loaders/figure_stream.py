"""Figures of a large file: found, counted and read in its bytes block by block, as far as they are asked for.

Figures are ASCII, without plus signs, and stand between blanks, line ends, commas and quotes. All of them are counted,
wherever lines break, so which figure is which is certain; only those asked for are read. What is written in any other
way is left to the loaders' slower way, which knows more and says what is wrong.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BufferedIOBase

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import values_and_flags
from heinola_indicators.loaders.figure_numbers import PADDING, WORD, numbers_between, word_of, words_before
from heinola_indicators.loaders.freed_memory import keep_freed_memory
from heinola_indicators.model.flag import Flag

AT_ONCE = 1 << 19  # bytes; with what is made of them they fit a processor's last cache
LONGEST = 64  # characters of a figure
COMMA = ord(",")
PLAIN = b'\t\n\x0b\x0c\r ",' + bytes(range(COMMA + 1, 127))
NUMBERS = re.compile(r"(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)? )*+", re.ASCII | re.IGNORECASE)

Block = NDArray[np.uint8]
Places = NDArray[np.intp]
NOWHERE = np.empty(0, np.intp)


class NotPlain(Exception):
    """Something in a file is written in a way that is not read here."""


@dataclass(frozen=True, eq=False)
class Figures:
    """Values and flags of the figures asked for, how many there are in all, and where the closing sign is, if any."""

    value: NDArray[np.float64]
    flag: NDArray[np.int16]
    count: int
    end: int | None


def read_figures(
    stream: BufferedIOBase, closing: bytes, count: int, wanted: NDArray[np.intp] | None, symbols: Mapping[str, Flag]
) -> Figures:
    """The figures from the stream's place up to the sign *closing*.

    *count* is how many are expected; *wanted* are the numbers of those asked for, ascending from 0, or none for all.
    Where there are fewer than expected, what lies beyond them is zero: compare the counts.

    Raises:
        NotPlain: a figure asked for is neither number nor symbol, or the bytes are not plain ASCII.
    """
    keep_freed_memory()
    size = count if wanted is None else len(wanted)
    value, flag = np.zeros(size), np.full(size, int(Flag.A), np.int16)
    blocks = _Blocks(stream, closing)
    seen = 0
    for block, starts, ends, chosen, seen in _spans(blocks, size, wanted):  # noqa: B007 - the last count is told
        if len(starts):
            value[chosen], flag[chosen] = _values_and_flags(block, starts, ends, symbols)
    return Figures(value, flag, seen, blocks.end)


def read_texts(stream: BufferedIOBase, closing: bytes, wanted: Places) -> Iterator[tuple[str, Places]]:
    """What is written in the places of some figures: texts, each with positions among *wanted*, block by block.

    *wanted* are numbers as ``read_figures`` takes them. A text comes once for every block that it is found in, and has
    at most eight characters, as symbols do; of a longer one it is the end.
    """
    for block, starts, ends, chosen, _ in _spans(_Blocks(stream, closing), len(wanted), wanted):
        words, number = np.unique(words_before(block, ends, ends - starts), return_inverse=True)
        for each, word in enumerate(words.tolist()):
            text = word.to_bytes(WORD, "little").lstrip(b"\0").decode("latin-1")
            yield text, chosen.start + np.flatnonzero(number == each)


def _spans(blocks: "_Blocks", size: int, wanted: Places | None) -> Iterator[tuple[Block, Places, Places, slice, int]]:
    """By block: where the figures asked for begin and end, which of them they are, how many were seen in all."""
    seen = done = 0
    for block in blocks:
        is_between = block <= COMMA  # all that stands in numbers and symbols comes after it
        is_end = is_between[1:] > is_between[:-1]
        number = int(np.count_nonzero(is_end))
        until = min(seen + number, size) if wanted is None else int(np.searchsorted(wanted, seen + number))
        starts = ends = NOWHERE
        if until > done:
            chosen = slice(0, until - done) if wanted is None else wanted[done:until] - seen
            starts = np.flatnonzero(is_between[1:] < is_between[:-1])[chosen] + 1
            ends = np.flatnonzero(is_end)[chosen] + 1
        seen += number
        yield block, starts, ends, slice(done, until), seen
        done = until


class _Blocks:
    """The bytes up to a closing sign, in blocks that break between figures and begin with ``PADDING`` blanks."""

    def __init__(self, stream: BufferedIOBase, closing: bytes) -> None:
        self._stream = stream
        self._closing = closing
        self.end: int | None = None

    def __iter__(self) -> Iterator[NDArray[np.uint8]]:
        buffer = bytearray(b" " * (PADDING + LONGEST + AT_ONCE + 1))
        content = np.frombuffer(buffer, np.uint8)
        first = PADDING
        while True:
            offset = self._stream.tell()
            read = self._stream.readinto(memoryview(buffer)[first : first + AT_ONCE])
            last = first + read
            at = buffer.find(self._closing, first, last)
            if at >= 0 or not read:
                self.end = offset + at - first if at >= 0 else None
                last = at if at >= 0 else last
                buffer[last] = COMMA
                yield content[: last + 1]
                return
            border = _last_border(buffer, last)
            yield content[:border]
            rest = buffer[border:last]
            first = PADDING + len(rest)
            buffer[PADDING:first] = rest


def _last_border(buffer: bytearray, last: int) -> int:
    """Where the figure begins that may go on after *last*."""
    border = last
    while buffer[border - 1] > COMMA:
        border -= 1
    if last - border > LONGEST:
        raise NotPlain
    return border


def _values_and_flags(
    block: NDArray[np.uint8], starts: NDArray[np.intp], ends: NDArray[np.intp], symbols: Mapping[str, Flag]
) -> tuple[NDArray[np.float64], NDArray[np.int16]]:
    if block.tobytes().translate(None, delete=PLAIN):
        raise NotPlain
    value, is_other = numbers_between(block, starts, ends)
    flag = np.full(len(value), int(Flag.A), np.int16)
    others = np.flatnonzero(is_other)
    if len(others):
        flag[others] = _symbols_between(block, starts[others], ends[others], symbols)
        value[others] = np.where(flag[others] == int(Flag.NIL), 0.0, np.nan)
        rest = others[flag[others] == 0]
        if len(rest):
            value[rest], flag[rest] = _by_text(block, starts[rest], ends[rest], symbols)
    return value, flag


def _symbols_between(
    block: NDArray[np.uint8], starts: NDArray[np.intp], ends: NDArray[np.intp], symbols: Mapping[str, Flag]
) -> NDArray[np.int16]:
    """The meanings of symbols, 0 for what is none."""
    words = words_before(block, ends, ends - starts)
    words[ends - starts > WORD] = 0
    flag = np.zeros(len(words), np.int16)
    for text, meaning in symbols.items():
        if text.isascii() and 0 < len(text) <= WORD:
            flag[words == word_of(text)] = int(meaning)
    return flag


def _by_text(
    block: NDArray[np.uint8], starts: NDArray[np.intp], ends: NDArray[np.intp], symbols: Mapping[str, Flag]
) -> tuple[NDArray[np.float64], NDArray[np.int16]]:
    """What is longer, or rarer, one by one."""
    content = block.tobytes()
    texts = [content[start:end].decode() for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    if NUMBERS.fullmatch(" ".join(texts) + " "):
        value = np.fromiter(map(float, texts), np.float64, len(texts))
        flag = np.full(len(texts), int(Flag.A), np.int16)
        is_strange = not np.isfinite(value).all()
    else:
        value, flags, strange = values_and_flags(texts, dict(symbols), decimal_comma=False)
        flag, is_strange = flags.astype(np.int16), bool(strange)
    if is_strange:
        raise NotPlain
    return value, flag
