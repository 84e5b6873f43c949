"""Delimited text: which separator, where the title ends and the header stands, and the rows with their lines.

Read are semicolons, tabs, commas and, between quoted texts, blanks; quoted fields with doubled quotes, and the
undoubled quotes that PxWeb leaves inside labels; a title above the header, with or without an empty line between;
what Excel leaves when it saves such a file again (quotes gone, title padded with separators, decimal commas).
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from io import StringIO
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.field_grid import FieldGrid
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.model.problem import Location, Problem

SEPARATORS = (";", "\t", ",", " ")
LARGE = 1_000_000  # characters; smaller texts are read as fast by the csv module
MOST_FIELDS = 100_000_000
MOST_COLUMNS = 16_384  # as in a sheet of Excel
LINES_OF_HEAD = 60
LONGEST_HEAD = 200_000  # characters
ROWS_LOOKED_AT = 20_000
QUOTED_AND_BLANKS = re.compile(r'"[^"]*"(?: "[^"]*")+')
COMMA_IN_NUMBER = re.compile(r"[-−]?\d+(?:[ \u00a0\u2009\u202f]\d{3})*,\d+\*?")
THOUSANDS = re.compile(r"[-−]?[1-9]\d{0,2}(?:,\d{3})+\*?")


@dataclass(frozen=True)
class Delimited:
    """A text in rows: *header* and every row are equally long; *lines* are the rows' line numbers, from 1.

    *quoted* tells for the header and for the first row which fields stand in quotes. *problems* are the rows with
    another number of fields, which are not among *rows*.
    """

    name: str
    encoding: str
    separator: str
    title: str
    header: tuple[str, ...]
    header_line: int
    rows: Sequence[Sequence[str]]
    lines: Sequence[int] | NDArray[np.int32]
    quoted: tuple[tuple[bool, ...], tuple[bool, ...]]
    decimal_comma: bool
    problems: tuple[Problem, ...]

    def reading(self, *, decimal_comma: bool | None = None) -> Reading:
        """How its cells are read and where they stand."""
        return Reading(
            location_of=lambda row, _: Location(self.name, line=self.header_line if row < 0 else int(self.lines[row])),
            decimal_comma=self.decimal_comma if decimal_comma is None else decimal_comma,
            encoding=self.encoding,
            problems=self.problems,
        )


def head_of(export: Export) -> Delimited | None:
    """The title, header and first rows, to tell the kind of file by; none where it is no such text."""
    if not _is_text(export):
        return None
    lines = islice(StringIO(export.text[:LONGEST_HEAD], newline=""), LINES_OF_HEAD)
    try:
        return _taken_apart(export, "".join(lines))
    except csv.Error:
        return None


def read_delimited(export: Export) -> Delimited:
    """The whole text in rows.

    Raises:
        ExportNotRead: it is no text with a header and rows.
    """
    if not _is_text(export):
        raise not_read(export.name, "is no text with separators; save it as CSV, or name the loader that reads it")
    _require_few_fields(export)
    try:
        found = _by_columns(export) or _taken_apart(export, export.text)
    except csv.Error as error:
        raise not_read(export.name, f"cannot be taken apart into fields ({error}); save it as CSV again") from error
    if found is None:
        raise not_read(export.name, "there is no header with rows under it; save the export again")
    if len(found.header) > MOST_COLUMNS:
        message = f"has {len(found.header):,} columns; at most {MOST_COLUMNS:,} are read; save the ones that are needed"
        raise not_read(export.name, message, line=found.header_line)
    if found.rows and is_broken(found):
        message = "the header begins with a separator and is broken over several lines; save the export again"
        raise not_read(export.name, message, line=found.header_line)
    return found


def _require_few_fields(export: Export) -> None:
    separator = _separator(export.text)
    count = export.text.count(separator)
    if count > MOST_FIELDS:
        message = f"has {count:,} fields; at most {MOST_FIELDS:,} are read; save a part of it"
        raise not_read(export.name, message)


def _is_text(export: Export) -> bool:
    return not export.is_workbook and "\x00" not in export.text


def records_of(export: Export) -> tuple[list[list[str]], Sequence[int], bool]:
    """All records of a text, made equally long, the lines that they begin on, and whether decimals have a comma.

    Raises:
        ExportNotRead: it is no text with separators, or too large.
    """
    if not _is_text(export):
        raise not_read(export.name, "is no text with separators; save it as CSV, or name the loader that reads it")
    _require_few_fields(export)
    separator = _separator(export.text)
    try:
        records, lines = _records(export.text, separator)
    except csv.Error as error:
        raise not_read(export.name, f"cannot be taken apart into fields ({error}); save it as CSV again") from error
    width = max(map(len, records), default=0)
    if width > MOST_COLUMNS or width * len(records) > MOST_FIELDS:
        raise not_read(export.name, f"has rows of up to {width:,} columns; at most {MOST_COLUMNS:,} are read")
    rows = [[*record, *[""] * (width - len(record))] for record in records]
    return rows, lines, separator == ";" or _has_decimal_commas(rows[:ROWS_LOOKED_AT])


def _by_columns(export: Export) -> Delimited | None:
    """The whole text, taken apart by columns; none where it is small or not regular enough for that."""
    if len(export.text) < LARGE:
        return None
    lines = list(islice(StringIO(export.text, newline=""), LINES_OF_HEAD))
    head = _taken_apart(export, "".join(lines))
    if head is None or head.problems or head.header[0] == "":
        return None
    above = "".join(lines[: head.header_line])
    if above.count('"') % 2:
        return None  # the header goes over several lines
    body = export.text[len(above) :]
    rows = FieldGrid.of(body, head.separator, len(head.header))
    if rows is None or not rows:
        return None
    commas_between = len(rows) * (len(head.header) - 1) if head.separator == "," else 0
    may_have_commas = body.count(",") > commas_between
    return replace(
        head,
        rows=rows,
        lines=rows.lines + (head.header_line + 1),
        decimal_comma=head.separator == ";" or (may_have_commas and _has_decimal_commas(rows[:ROWS_LOOKED_AT])),
    )


def _taken_apart(export: Export, text: str) -> Delimited | None:
    separator = _separator(text)
    records, lines = _records(text, separator)
    filled = [number for number, record in enumerate(records) if any(record)]
    above = _lines_of_title(records, filled)
    if len(filled) <= above:
        return None
    title = separator.join(field for field in records[filled[0]] if field).strip() if above else ""
    at, body = filled[above], filled[above + 1 :]
    header, rows = _equally_wide(records[at], [records[number] for number in body])
    fits = [len(row) == len(header) for row in rows]
    row_lines = [lines[number] for number in body]
    return Delimited(
        name=export.name,
        encoding=export.encoding,
        separator=separator,
        title=title,
        header=tuple(field.strip() for field in header),
        header_line=lines[at],
        rows=[row for row, fit in zip(rows, fits, strict=True) if fit],
        lines=[line for line, fit in zip(row_lines, fits, strict=True) if fit],
        quoted=(_quoted(text, lines[at], separator), _quoted(text, row_lines[0] if body else 0, separator)),
        decimal_comma=separator == ";" or _has_decimal_commas(rows[:ROWS_LOOKED_AT]),
        problems=tuple(
            Problem(Location(export.name, line=line), f"{len(row)} fields where the header has {len(header)}")
            for row, line, fit in zip(rows, row_lines, fits, strict=True)
            if not fit
        ),
    )


def _separator(text: str) -> str:
    """The separator that gives most lines the same number of fields, more than one."""
    lines = [line.strip("\r\n") for line in islice(StringIO(text[:LONGEST_HEAD], newline=""), LINES_OF_HEAD)]
    lines = [line for line in lines if line.strip()]
    best, best_share = ";", 0.0
    for separator in SEPARATORS:
        if separator == " " and not any(QUOTED_AND_BLANKS.fullmatch(line.strip()) for line in lines):
            continue
        widths = Counter(_number_of_fields(line, separator) for line in lines)
        share = max((count for width, count in widths.items() if width > 1), default=0) / max(len(lines), 1)
        if share > best_share:
            best, best_share = separator, share
    return best


def _records(text: str, separator: str) -> tuple[list[list[str]], Sequence[int]]:
    """The fields of every record, and the line that it begins on."""
    if '"' in text and _undoubled_quote(separator).search(text.replace('""', "")):
        lines = re.split(r"\r\n|\r|\n", text)
        return [_fields(line, separator) for line in lines], range(1, len(lines) + 1)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    records = list(reader)
    if len(records) == reader.line_num:
        return records, range(1, len(records) + 1)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    return records, [1, *(reader.line_num + 1 for _ in reader)]


@cache
def _undoubled_quote(separator: str) -> re.Pattern[str]:
    """A quote with something of the label on both sides."""
    return re.compile(rf'[^{separator}\r\n"]"[^{separator}\r\n"]')


def _fields(line: str, separator: str) -> list[str]:
    """The fields of a line."""
    return [_without_doubling(field) if is_quoted else field for field, is_quoted in _split(line, separator)]


def _number_of_fields(line: str, separator: str) -> int:
    return len(_split(line, separator)) if '"' in line else line.count(separator) + 1


def _split(line: str, separator: str) -> list[tuple[str, bool]]:
    """The fields, and whether each stands in quotes: up to a quote at a field's end, whatever stands between."""
    fields = []
    at, last_end = 0, line.rfind(f'"{separator}')
    while True:
        end = -1
        if line.startswith('"', at):
            end = line.find(f'"{separator}', at + 1) if at < last_end else -1
            if end < 0 and line.endswith('"') and len(line) > at + 1:
                end = len(line) - 1
        is_quoted = end >= 0
        if is_quoted:
            fields.append((line[at + 1 : end], True))
            at = end + 2
        else:
            end = line.find(separator, at)
            fields.append((line[at:] if end < 0 else line[at:end], False))
            at = len(line) + 1 if end < 0 else end + 1
        if at > len(line):
            return fields


def _without_doubling(label: str) -> str:
    is_doubled = '"' in label and '"' not in label.replace('""', "")
    return label.replace('""', '"') if is_doubled else label


def _lines_of_title(records: Sequence[Sequence[str]], filled: Sequence[int]) -> int:
    """1 where a title stands above the header, else 0."""
    if len(filled) < 2:
        return 0
    first, second = records[filled[0]], records[filled[1]]
    if max(len(records[number]) for number in filled) > 1 and first[0] and not any(first[1:]):
        return 1
    has_space_under = filled[1] > filled[0] + 1
    return 1 if has_space_under and len(first) != len(second) else 0


def _equally_wide(header: list[str], rows: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """Without separators too many at the ends of rows, and with the empty field that PxWeb puts where no stub is."""
    width = len(header)
    if rows and all(len(row) == width + 1 and not row[0] for row in rows):
        return ["", *header], rows
    return header, [row if len(row) <= width or any(row[width:]) else row[:width] for row in rows]


def _quoted(text: str, line: int, separator: str) -> tuple[bool, ...]:
    """Which fields of a line stand in quotes."""
    raw = next(islice(StringIO(text, newline=""), line - 1, None), "") if line else ""
    return tuple(is_quoted for _, is_quoted in _split(raw.rstrip("\r\n"), separator))


def _has_decimal_commas(rows: Iterable[Sequence[str]]) -> bool:
    """Whether some number has a comma that cannot separate thousands."""
    with_comma = {cell.strip() for row in rows for cell in row if "," in cell}
    return any(COMMA_IN_NUMBER.fullmatch(cell) and not THOUSANDS.fullmatch(cell) for cell in with_comma)


def is_broken(found: Delimited) -> bool:
    """Whether the header goes over several lines, each of them but the first beginning with a separator."""
    return not found.header[0] and len(found.header) == 2 and len(found.problems) > len(found.rows)
