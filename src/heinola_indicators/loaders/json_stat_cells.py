"""The figures of a JSON-stat dataset: its values, dense or by position, and what their status says."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import symbol_in, values_and_flags
from heinola_indicators.loaders.cube import Wanted, sizes_of
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.figure_stream import NotPlain, read_figures
from heinola_indicators.loaders.json_stat_text import figures_at
from heinola_indicators.loaders.symbols import LETTERS
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag, flag_of_codes
from heinola_indicators.panel.symbols import Rows, Symbols

POSITION = re.compile(r"\d{1,15}", re.ASCII)
Flags = NDArray[np.integer[Any]]
Positions = Sequence[int] | NDArray[np.integer[Any]]
LETTERS_AT_MOST = 3  # more of them are a word


@dataclass(frozen=True, eq=False)
class Cells:
    """The figures in the order of the cube; *symbols* are texts of values and statuses with the rows they are of."""

    value: NDArray[np.float64]
    flag: Flags
    warnings: tuple[str, ...]
    symbols: tuple[tuple[str, Positions], ...]


def read_cells(export: Export, values: object, status: object, wanted: Wanted, symbols: Mapping[str, Flag]) -> Cells:
    """The figures *wanted*: of a list of all, or of an object by position where what is not there is missing.

    A status without a value tells why it is missing; a dash is a zero. A value whose status is a symbol for missing
    ones is withheld.

    Raises:
        ExportNotRead: there are more or fewer values than cells, or something is no figure.
        NotPlain: the values were left in the bytes and are not written as figures are.
    """
    count = prod(sizes_of(wanted.variables))
    start = figures_at(values)
    found: list[tuple[str, Positions]] = []
    if start is not None:
        value, flag = _plain(export, start, count, wanted, symbols)
    else:
        value, flag = _all(export, values, count, symbols)
        found += [(text, _rows_of(positions, wanted)) for text, positions in _texts_among(values).items()]
        if wanted.numbers is not None:
            value, flag = value[wanted.numbers], flag[wanted.numbers]
    warnings = [] if values else ["the dataset describes a table without any of its figures"]
    for text, positions in _by_text(export, status, count).items():
        rows = _rows_of(positions, wanted)
        warnings += _apply(text, rows, value, flag, symbols)
        found.append((text.strip(), range(len(value)) if len(rows) == len(value) else rows.astype(np.int32)))
    return Cells(value, flag, tuple(warnings), tuple(found))


def symbols_at(found: Iterable[tuple[str, Positions]], rows: Rows) -> Symbols:
    """The symbols of some *rows*."""
    return Symbols.of(len(rows), ((text, np.flatnonzero(np.isin(rows, np.asarray(those)))) for text, those in found))


def _plain(
    export: Export, start: int, count: int, wanted: Wanted, symbols: Mapping[str, Flag]
) -> tuple[NDArray[np.float64], Flags]:
    """The figures of a list that stands in the bytes from *start* on."""
    if count > len(export.content):
        raise NotPlain
    with export.opened() as stream:
        stream.seek(start)
        figures = read_figures(stream, b"]", count, wanted.numbers, symbols)
    if figures.count != count or export.content.count(b",", start, figures.end) != count - 1:
        raise NotPlain
    if export.content.find(b'"', start, figures.end) >= 0:
        raise NotPlain  # symbols among the figures are kept by the other way only
    return figures.value, figures.flag


def _all(export: Export, values: object, count: int, symbols: Mapping[str, Flag]) -> tuple[NDArray[np.float64], Flags]:
    if not isinstance(values, (list, dict)):
        raise not_read(export.name, "the dataset's 'value' is neither a list nor an object by position")
    if isinstance(values, list) and len(values) == count:
        return _figures(export, values, symbols)
    if isinstance(values, list) and values:
        message = f"there are {len(values)} values, the dimensions make {count} cells; is the file complete?"
        raise not_read(export.name, message)
    value, flag = np.full(count, np.nan), np.full(count, int(Flag.O), np.int16)
    if isinstance(values, dict) and values:
        at = _positions(export, values, count)
        value[at], flag[at] = _figures(export, list(values.values()), symbols)
    return value, flag


def _rows_of(positions: Sequence[int], wanted: Wanted) -> NDArray[np.intp]:
    """The rows of those of the file's cells that are wanted."""
    at = np.asarray(positions, np.intp)
    if wanted.numbers is None:
        return at
    rows = np.searchsorted(wanted.numbers, at)
    rows[rows == len(wanted.numbers)] = 0
    return rows[wanted.numbers[rows] == at] if len(wanted.numbers) else rows[:0]


def _texts_among(values: object) -> dict[str, list[int]]:
    """The positions of values that are texts with a symbol."""
    pairs = values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    found: dict[str, list[int]] = defaultdict(list)
    for position, text in pairs:
        if isinstance(text, str) and (symbol := symbol_in(text)):
            found[symbol].append(int(position))
    return found


def _positions(export: Export, values: Mapping[str, object], count: int) -> NDArray[np.intp]:
    at = [int(key) if POSITION.fullmatch(key) else count for key in values]
    outside = next((key for key, position in zip(values, at, strict=True) if position >= count), None)
    if outside is not None:
        raise not_read(export.name, f"value {outside[:40]!r} is no position among {count} cells, counted from 0")
    return np.array(at, np.intp)


def _figures(export: Export, cells: list[Any], symbols: Mapping[str, Flag]) -> tuple[NDArray[np.float64], Flags]:
    kinds = set(map(type, cells))
    if not kinds <= {int, float, str, type(None)}:
        strange = [at for at, cell in enumerate(cells) if type(cell) not in {int, float, str, type(None)}]
        raise _no_figure(export, strange[0], cells)
    try:
        if str in kinds:
            texts = ["" if cell is None else cell for cell in cells]
            value, flag, strange = values_and_flags(texts, dict(symbols), decimal_comma=False)
        else:
            value, strange = np.array(cells, dtype=np.float64), []
            flag = np.where(np.isnan(value), int(Flag.O), int(Flag.A))
    except OverflowError as error:
        raise not_read(export.name, "a value is too large for a figure") from error
    strange += np.flatnonzero(np.isinf(value)).tolist()
    if strange:
        raise _no_figure(export, min(strange), cells)
    return value, flag


def _no_figure(export: Export, at: int, cells: Sequence[object]) -> ExportNotRead:
    return not_read(export.name, f"value {at} of 'value' is no figure: {str(cells[at])[:40]!r}")


def _by_text(export: Export, status: object, count: int) -> dict[str, Sequence[int]]:
    """The positions of each status text; Eurostat's of JSON-stat 1 lies one level deeper."""
    if isinstance(status, dict) and isinstance(status.get("value"), (list, dict)):
        status = status["value"]
    if isinstance(status, str):
        status = [status]
    if isinstance(status, list) and len(status) == 1:
        return {text: range(count) for text in status if isinstance(text, str)}
    if isinstance(status, list) and len(status) not in {0, count}:
        raise not_read(export.name, f"there are {len(status)} statuses for {count} cells; is the file complete?")
    found: dict[str, list[int]] = defaultdict(list)
    for position, text in _placed(status):
        if isinstance(text, str) and position < count:
            found[text].append(position)
    return {text: positions for text, positions in found.items() if text.strip()}


def _placed(status: object) -> Iterable[tuple[int, object]]:
    if isinstance(status, list):
        return enumerate(status)
    return _keyed(status) if isinstance(status, dict) else ()


def _keyed(status: Mapping[str, object]) -> Iterator[tuple[int, object]]:
    for key, text in status.items():
        if POSITION.fullmatch(key):
            yield int(key), text


def _apply(
    text: str,
    at: NDArray[np.intp],
    value: NDArray[np.float64],
    flag: Flags,
    symbols: Mapping[str, Flag],
) -> list[str]:
    """Write what a status says into *value* and *flag*; warn of a text that is not known."""
    meaning = _meaning(text, symbols)
    if meaning is None:
        return [f"the status {text!r} of {len(at)} cells is not known and was passed over"]
    missing = at[np.isnan(value[at])]
    there = at[~np.isnan(value[at])]
    if meaning & WITHOUT_VALUE:
        value[at] = np.nan
        flag[at] = int(meaning)
        return []
    if meaning & Flag.NIL:
        value[missing] = 0.0
        flag[missing] = int(meaning)
        flag[there[value[there] == 0]] = int(meaning)
        return []
    flag[missing] = int(meaning & ~Flag.A | Flag.O)
    flag[there] = int(meaning)
    return []


def _meaning(text: str, symbols: Mapping[str, Flag]) -> Flag | None:
    folded = text.strip().casefold()
    if folded in symbols:
        return symbols[folded]
    meaning = flag_of_codes(text.strip())  # SDMX; the small m is JSON-stat's own example for missing
    if meaning is None:
        meaning = _in_letters([letter for letter in folded if letter not in " ,:+"])
    return meaning if meaning is None or meaning == Flag.A else meaning & ~Flag.A


def _in_letters(letters: Sequence[str]) -> Flag | None:
    if not letters or len(letters) > LETTERS_AT_MOST or not all(letter in LETTERS for letter in letters):
        return None
    meaning = Flag(0)
    for letter in letters:
        meaning |= LETTERS[letter]
    return meaning
