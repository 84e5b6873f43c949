"""The rows of an export as CSV, JSON or an aligned table."""

import csv
import json
from collections.abc import Iterator, Sequence
from typing import TextIO

from heinola_indicators.model.flag import flag_codes
from heinola_indicators.panel.table import Table
from heinola_indicators.reports.plain_numbers import plain

AT_ONCE = 10_000


def write(table: Table, rows: Sequence[int], format_name: str, output: TextIO) -> None:
    """Write the *rows* of *table* to *output* as ``csv``, ``json`` or ``table``."""
    header = [*(variable.name for variable in table.variables), "value", "flag"]
    if format_name == "csv":
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(_rows(table, rows))
    elif format_name == "json":
        _write_json(header, _rows(table, rows), output)
    else:
        _write_aligned(header, list(_rows(table, rows)), output)


def _rows(table: Table, rows: Sequence[int]) -> Iterator[tuple[str, ...]]:
    flags = {int(mask): flag_codes(int(mask)) for mask in set(table.flag.tolist())}
    for start in range(0, len(rows), AT_ONCE):
        some = list(rows[start : start + AT_ONCE])
        columns = [
            [variable.values[position] for position in index[some].tolist()]
            for variable, index in zip(table.variables, table.index, strict=True)
        ]
        values = [plain(value) for value in table.value[some].tolist()]
        yield from zip(*columns, values, (flags[mask] for mask in table.flag[some].tolist()), strict=True)


def _write_json(header: list[str], rows: Iterator[tuple[str, ...]], output: TextIO) -> None:
    separator = "[\n"
    for row in rows:
        record: dict[str, object] = dict(zip(header, row, strict=True))
        record["value"] = float(row[-2]) if row[-2] else None
        output.write(separator + json.dumps(record, ensure_ascii=False))
        separator = ",\n"
    output.write("[]\n" if separator == "[\n" else "\n]\n")


def _write_aligned(header: list[str], rows: list[tuple[str, ...]], output: TextIO) -> None:
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    last = len(header) - 2
    for row in (tuple(header), *rows):
        cells = (
            cell.rjust(width) if number == last else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        output.write("  ".join(cells).rstrip() + "\n")
