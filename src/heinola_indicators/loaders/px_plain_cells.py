"""The figures of a PX file read in its bytes, without a text of the whole: all of them, or only those asked for."""

from collections.abc import Iterator, Mapping
from io import SEEK_END
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import symbol_in
from heinola_indicators.loaders.cube import Wanted, sizes_of
from heinola_indicators.loaders.export import LARGE, Export, not_read
from heinola_indicators.loaders.figure_stream import Figures, NotPlain, read_figures, read_texts
from heinola_indicators.loaders.px_cells import KEY, NOT_CLOSED, Cells, wrong_number
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag

KEYS_LOOKED_FOR_IN = 2048  # bytes
BLANKS = b' \t\r\n\x00\x1a"'


def read_plain(export: Export, start: int, wanted: Wanted, symbols: Mapping[str, Flag]) -> Cells:
    """The figures that are *wanted*, of those from the byte *start* on.

    Raises:
        NotPlain: they are written in a way that the slower reading of the whole text may understand.
        ExportNotRead: there are more or fewer figures than cells in a large file.
    """
    count = prod(sizes_of(wanted.variables))
    with export.opened() as stream:
        if count > stream.seek(0, SEEK_END) - start:
            raise NotPlain
        stream.seek(start)
        figures = read_figures(stream, b";", count, wanted.numbers, symbols)
        if figures.count != count:
            raise _wrong_number(export, start, figures, sizes_of(wanted.variables))
    return Cells(figures.value, figures.flag, () if figures.end is not None else (NOT_CLOSED,))


def symbols_again(
    export: Export, start: int, wanted: Wanted, flag: NDArray[np.integer[Any]], rows: NDArray[np.intp]
) -> Iterator[tuple[str, NDArray[np.intp]]]:
    """The symbols of some *rows* of the table with these flags, found again in the file: each with positions of rows.

    Raises:
        ExportNotRead: the file has gone or changed since the table was read.
    """
    at = np.flatnonzero(flag[rows] != int(Flag.A))  # a bare number has no symbol
    if not len(at):
        return
    numbers = rows[at] if wanted.numbers is None else wanted.numbers[rows[at]]
    order = np.argsort(numbers, kind="stable")
    with export.opened_again() as stream:
        stream.seek(start)
        for text, positions in read_texts(stream, b";", numbers[order]):
            yield symbol_in(text), at[order[positions]]


def _wrong_number(export: Export, start: int, figures: Figures, sizes: tuple[int, ...]) -> ExportNotRead | NotPlain:
    """The refusal of a large file; another separator may give a small one the right number."""
    content = export.content
    if len(content) < LARGE or (figures.end is not None and content[figures.end + 1 :].strip(BLANKS)):
        return NotPlain()
    end = len(content) if figures.end is None else figures.end
    has_keys = KEY.search(content[start : start + KEYS_LOOKED_FOR_IN].decode("latin-1")) is not None
    is_cut_off = figures.end is None and figures.count < prod(sizes)
    message = wrong_number(figures.count, sizes, has_keys=has_keys, is_cut_off=is_cut_off)
    line, column = content.count(b"\n", 0, end) + 1, end - content.rfind(b"\n", 0, end)
    return not_read(export.name, message, line=line, column=column)
