"""The rows of an export as CSV, JSON or an aligned table."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.visible import visible
from heinola_indicators.panel.symbols import Symbols
from heinola_indicators.panel.table import FIGURE, ORIGIN, Table, tidy_names
from heinola_indicators.reports.csv_text import csv_text
from heinola_indicators.reports.plain_numbers import LARGEST_WITHOUT_EXPONENT

AT_ONCE = 10_000


def write(
    table: Table,
    rows: Sequence[int] | NDArray[np.intp],
    format_name: str,
    output: TextIO,
    symbols: Symbols | None = None,
) -> None:
    """Write the *rows* of *table* to *output* as ``csv``, ``json`` or ``table``.

    Where the rows' *symbols* are given, they and the rows' places in the file stand after value and flag.
    """
    others = FIGURE if symbols is None else (*FIGURE, *ORIGIN)
    header = [*tidy_names(table.variables, others), *others]
    if format_name == "csv":
        output.write(",".join(_quoted(header)) + "\n")
        output.writelines(
            "\n".join(map(",".join, zip(*columns, strict=True))) + "\n"
            for columns in _columns(table, rows, symbols, _quoted)
        )
        return
    some_rows = (row for columns in _columns(table, rows, symbols, list) for row in zip(*columns, strict=True))
    if format_name == "json":
        _write_json(header, some_rows, output)
    else:
        _write_aligned(header, list(some_rows), output)


def _columns(
    table: Table,
    rows: Sequence[int] | NDArray[np.intp],
    symbols: Symbols | None,
    written: Callable[[Sequence[str]], list[str]],
) -> Iterator[list[list[str]]]:
    """The columns of some rows after others; *written* is how texts are written."""
    texts = [written(variable.values) for variable in table.variables]
    codes = cache(flag_codes)
    signs = [] if symbols is None else written(symbols.texts)
    for start in range(0, len(rows), AT_ONCE):
        some = np.asarray(rows[start : start + AT_ONCE], np.intp)
        columns = [
            list(map(of_variable.__getitem__, table.positions(number, some).tolist()))
            for number, of_variable in enumerate(texts)
        ]
        columns += [_numbers(table.value[some]), list(map(codes, table.flag[some].tolist()))]
        if symbols is not None:
            columns.append([signs[number] for number in symbols.index[start : start + AT_ONCE].tolist()])
            columns.append(written([table.place(row) for row in some.tolist()]))
        yield columns


def _quoted(texts: Sequence[str]) -> list[str]:
    """The texts as cells of CSV."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    quoted = []
    for text in texts:
        writer.writerow([csv_text(text), ""])  # an empty text is quoted where it stands alone
        quoted.append(lines.getvalue().removesuffix(",\n"))
        lines.seek(0)
        lines.truncate()
    return quoted


def _numbers(values: NDArray[np.float64]) -> list[str]:
    """Many numbers as ``plain`` writes each."""
    texts = list(map(repr, values.tolist()))
    is_whole = (values == np.trunc(values)) & (np.abs(values) < LARGEST_WITHOUT_EXPONENT)
    for at, number in zip(np.flatnonzero(is_whole).tolist(), values[is_whole].astype(np.int64).tolist(), strict=True):
        texts[at] = str(number)
    for at in np.flatnonzero(np.isnan(values)).tolist():
        texts[at] = ""
    return texts


def _write_json(header: list[str], rows: Iterator[tuple[str, ...]], output: TextIO) -> None:
    separator, value = "[\n", header.index("value")
    for row in rows:
        record: dict[str, object] = dict(zip(header, row, strict=True))
        record["value"] = float(row[value]) if row[value] else None
        output.write(separator + json.dumps(record, ensure_ascii=False))
        separator = ",\n"
    output.write("[]\n" if separator == "[\n" else "\n]\n")


def _write_aligned(header: list[str], rows: list[tuple[str, ...]], output: TextIO) -> None:
    header, rows = [visible(name) for name in header], [tuple(map(visible, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    value = header.index("value")
    for row in (tuple(header), *rows):
        cells = (
            cell.rjust(width) if number == value else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        output.write("  ".join(cells).rstrip() + "\n")
