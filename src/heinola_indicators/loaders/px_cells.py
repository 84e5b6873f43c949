"""The figures of a PX file: what stands after ``DATA=``, in full or as rows with keys."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import symbol_in, values_and_flags
from heinola_indicators.loaders.cube import LARGEST_CUBE, multiplied
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.px_syntax import problem_at
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag

UP_TO_SEMICOLON = re.compile(r'(?:[^";]++|"[^"]*+"|")*+')
TOKEN = re.compile(r"\S+")
KEYED_TOKEN = re.compile(r'"([^"]*)"|([^\s",]+)')
KEY = re.compile(r'"[^"]*[^\s".:,-][^"]*"')
NOT_CLOSED = "the file does not end with ';', so its last figure may be cut off"


@dataclass(frozen=True, eq=False)
class Cells:
    """The figures in the order of a full cube; *unwritten* marks those that a file with keys leaves out as zero.

    *symbols* has the cells of each symbol; none where they are to be found again in the file, see ``px_plain_cells``.
    """

    value: NDArray[np.float64]
    flag: NDArray[np.integer[Any]]
    warnings: tuple[str, ...]
    unwritten: NDArray[np.bool_] | None = None
    symbols: Mapping[str, NDArray[np.intp]] | None = None


def read_dense(export: Export, start: int, sizes: tuple[int, ...], symbols: Mapping[str, Flag]) -> Cells:
    """The figures from *start* on, one for each cell.

    Separators are blanks; commas and semicolons too where only that gives the right number of figures.

    Raises:
        ExportNotRead: there are more or fewer figures than cells, or something is no figure.
    """
    body, warnings = _body(export.text, start)
    blanked, tokens = _split(body, export.text[start:], prod(sizes))
    if len(tokens) != prod(sizes):
        raise _wrong_number(export, body, len(tokens), sizes, start)
    value, flag, strange = _figures(tokens, symbols)
    if strange:
        at = next(islice(TOKEN.finditer(blanked), strange[0], None)).start()
        raise _no_figure(export, tokens[strange[0]], len(strange), start + at)
    return Cells(value, flag, warnings, symbols=_symbols(tokens, flag))


def read_keyed(
    export: Export,
    start: int,
    sizes: tuple[int, ...],
    keys: Sequence[Mapping[str, int]],
    symbols: Mapping[str, Flag],
) -> Cells:
    """The figures of rows that begin with a key for each variable of the stub; rows that are not there are zero.

    *keys* are the positions of the stub's values by key.

    Raises:
        ExportNotRead: a row is not whole, its key is unknown or given twice, or something is no figure.
    """
    body, warnings = _body(export.text, start)
    tokens = [quoted or bare for quoted, bare in KEYED_TOKEN.findall(body)]
    rows, columns = prod(sizes[: len(keys)]), prod(sizes[len(keys) :])
    width = len(keys) + columns
    is_cut_off = bool(warnings) and len(tokens) < width * rows  # else the rows that are lost would be zeros
    if len(tokens) % width or is_cut_off or rows * columns > LARGEST_CUBE:
        raise _no_rows(export, len(tokens), len(keys), columns, sizes, start, warnings)
    offsets = _Offsets(export, start, body)
    at = _row_positions(tokens, width, sizes, keys, offsets)
    written = [token for row in range(len(at)) for token in tokens[row * width + len(keys) : (row + 1) * width]]
    row_value, row_flag, strange = _figures(written, symbols)
    if strange:
        row, column = divmod(strange[0], columns)
        offset = offsets.of(row * width + len(keys) + column)
        raise _no_figure(export, written[strange[0]], len(strange), offset)
    value, flag = np.zeros((rows, columns)), np.full((rows, columns), int(Flag.A), np.int16)
    unwritten = np.ones((rows, columns), bool)
    value[at], flag[at] = row_value.reshape(-1, columns), row_flag.reshape(-1, columns)
    unwritten[at] = False
    cells = (at[:, None] * columns + np.arange(columns)).ravel()
    found = {text: cells[positions] for text, positions in _symbols(written, row_flag).items()}
    return Cells(value.ravel(), flag.ravel(), warnings, unwritten.ravel(), found)


def _body(text: str, start: int) -> tuple[str, tuple[str, ...]]:
    """The figures up to the semicolon, and a warning where there is none."""
    match = UP_TO_SEMICOLON.match(text, start)
    end = match.end() if match else start
    return text[start:end].rstrip("\x00\x1a"), () if text.startswith(";", end) else (NOT_CLOSED,)


def _split(body: str, rest: str, wanted: int) -> tuple[str, list[str]]:
    """The figures apart, with the text in which they stand between blanks at their old places."""
    plain = body.replace('"', " ")
    first = plain.split()
    if len(first) == wanted and "," not in body:
        return plain, first
    for blanked in (plain.replace(",", " "), plain, rest.translate(dict.fromkeys(map(ord, '",;'), " "))):
        tokens = blanked.split()
        if len(tokens) == wanted:
            return blanked, tokens
    return plain, first


def _figures(
    tokens: list[str], symbols: Mapping[str, Flag]
) -> tuple[NDArray[np.float64], NDArray[np.int64], list[int]]:
    """Values, flags and the positions of what is neither number nor symbol."""
    flag = np.full(len(tokens), int(Flag.A), np.int64)
    value = _numbers(tokens)
    if value is not None:
        return value, flag, []
    marked = [position for position, text in enumerate(tokens) if text in symbols]
    numbers = tokens.copy()
    for position in marked:
        numbers[position] = "0"
    value = _numbers(numbers)
    if value is not None:
        flag[marked] = [int(symbols[tokens[position]]) for position in marked]
        value[(flag & int(WITHOUT_VALUE)) != 0] = np.nan
        return value, flag, []
    value, flag, strange = values_and_flags(tokens, dict(symbols), decimal_comma=False)
    return value, flag, sorted([*strange, *np.flatnonzero(np.isinf(value)).tolist()])


def _symbols(tokens: Sequence[str], flag: NDArray[np.int64]) -> dict[str, NDArray[np.intp]]:
    """The positions of each symbol."""
    found: dict[str, list[int]] = {}
    for position in np.flatnonzero(flag != int(Flag.A)).tolist():
        found.setdefault(symbol_in(tokens[position]), []).append(position)
    return {text: np.array(positions, np.intp) for text, positions in found.items()}


def _numbers(tokens: list[str]) -> NDArray[np.float64] | None:
    """The tokens as numbers when all of them are; nan, inf, 1_000 and ٣, which ``float`` also takes, are none."""
    try:
        value = np.array(tokens, dtype=np.float64)
    except ValueError:
        return None
    written = "".join(tokens)
    return value if np.isfinite(value).all() and written.isascii() and "_" not in written else None


@dataclass(frozen=True)
class _Offsets:
    """Where the tokens of rows with keys stand in the text."""

    export: Export
    start: int
    body: str

    def of(self, number: int) -> int:
        return self.start + next(islice(KEYED_TOKEN.finditer(self.body), number, None)).start()

    def error(self, number: int, message: str) -> ExportNotRead:
        return ExportNotRead([problem_at(self.export, self.of(number), message)])


def _row_positions(
    tokens: Sequence[str], width: int, sizes: Sequence[int], keys: Sequence[Mapping[str, int]], offsets: _Offsets
) -> NDArray[np.intp]:
    """The row of the cube that each written row is."""
    at = np.zeros(len(tokens) // width, np.intp)
    for number, positions in enumerate(keys):
        given = [positions.get(key.strip(), -1) for key in tokens[number::width]]
        if -1 in given:
            token = given.index(-1) * width + number
            raise offsets.error(token, f"the key {tokens[token]!r} is none of the values of variable {number + 1}")
        at = at * sizes[number] + np.array(given, np.intp)
    _, first = np.unique(at, return_index=True)
    if len(first) < len(at):
        twice = int(np.setdiff1d(np.arange(len(at)), first)[0]) * width
        raise offsets.error(twice, f"a row with the keys {', '.join(tokens[twice : twice + len(keys)])} stands twice")
    return at


def _wrong_number(export: Export, body: str, found: int, sizes: tuple[int, ...], start: int) -> ExportNotRead:
    is_cut_off = found < prod(sizes) and start + len(body) >= len(export.text.rstrip("\x00\x1a"))
    message = wrong_number(found, sizes, has_keys=KEY.search(body) is not None, is_cut_off=is_cut_off)
    return ExportNotRead([problem_at(export, start + len(body), message)])


def wrong_number(found: int, sizes: tuple[int, ...], *, has_keys: bool, is_cut_off: bool) -> str:
    """What is told of a file with more or fewer figures than cells."""
    if has_keys:
        cause = "rows begin with keys, but no KEYS statement says so"
    elif is_cut_off:
        cause = "the file is cut off, download it again"
    else:
        cause = "is a value missing in VALUES, or was DATA edited by hand?"
    return f"DATA holds {found} figures and symbols, the variables make {multiplied(sizes)} cells: {cause}"


def _no_rows(
    export: Export, found: int, keys: int, columns: int, sizes: tuple[int, ...], start: int, cut_off: tuple[str, ...]
) -> ExportNotRead:
    if prod(sizes) > LARGEST_CUBE:
        message = f"the table has {multiplied(sizes)} cells, too many to spread out; save a part of it"
    elif cut_off:
        message = f"DATA holds {found} keys and figures and no ';': the file is cut off, download it again"
    else:
        message = f"DATA holds {found} keys and figures, not whole rows of {keys} keys and {columns} figures"
    return ExportNotRead([problem_at(export, start, message)])


def _no_figure(export: Export, token: str, count: int, offset: int) -> ExportNotRead:
    hint = " (PX writes decimals with a point)" if "," in token else ""
    more = f", nor are {count - 1} more" if count > 1 else ""
    message = f"{token[:40]!r} in DATA is neither a number nor a symbol{hint}{more}"
    return ExportNotRead([problem_at(export, offset, message)])
