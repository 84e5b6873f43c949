"""follow-up.csv taken apart: its columns by whatever language they are headed in, its rows with their lines."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from heinola_indicators.loaders.encoding import decoded
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.model.visible import STEERING

HEADINGS: dict[str, dict[Language, str]] = {
    column: dict(zip((Language.ENGLISH, Language.FINNISH, Language.SWEDISH), words, strict=True))
    for column, words in {
        "measure": ("measure", "mittari", "mätare"),
        "period": ("period", "jakso", "period"),
        "as_of": ("as-of", "tilanne", "läget"),
        "forecast": ("forecast", "ennuste", "prognos"),
        "explanation": ("explanation", "selite", "förklaring"),
        "measures_taken": ("measures taken", "toimenpiteet", "åtgärder"),
        "author": ("author", "laatija", "upprättad av"),
        "verdict": ("verdict", "arvio", "bedömning"),
        "reason": ("reason", "perustelu", "motivering"),
    }.items()
}
NEEDED = ("measure", "period", "as_of", "author")
SEPARATORS = (";", ",", "\t")
WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
LIKE_FORMULA = re.compile(r"'*[=+@-]")  # what a spreadsheet takes for a formula, or would without the marks before it
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")  # those of other programs: Word's is a vertical tab

Report = Callable[[Problem], None]
Fields = Mapping[str, str]


@dataclass(frozen=True)
class FollowUpTable:
    """The rows of a file: *columns* are those of its header in order, *rows* their texts with the line they begin on.

    A file with semicolons has decimal commas, as Finnish spreadsheets save it; so has one with Finnish or Swedish
    headings.
    """

    name: str
    encoding: str
    separator: str
    decimal_comma: bool
    language: Language
    columns: tuple[str | None, ...]
    rows: tuple[tuple[int, Fields], ...]


def table_of(name: str, content: bytes, report: Report) -> FollowUpTable | None:
    """The file in rows; none where there is no header to read them by. What is not sound is reported with its line."""
    if content.startswith(WORKBOOK_STARTS):
        report(Problem(Location(name), "is a workbook, not CSV; 'follow-up read' puts what is in it into a CSV file"))
        return None
    text, encoding = decoded(content)
    text = text.removeprefix("\ufeff")
    separator = _separator(text)
    records = _records(name, text, separator, report)
    line, header = next(records, (1, []))
    if not header:
        wanted = ", ".join(HEADINGS[column][Language.ENGLISH] for column in HEADINGS)
        report(Problem(Location(name, 1), f"there is no header; the first line names the columns {wanted}"))
        return None
    columns = _columns(header, Location(name, line), report)
    if columns is None:
        return None
    rows = tuple(_rows(name, columns, records, report))
    language = _language(header)
    decimal_comma = separator == ";" or language is not Language.ENGLISH
    return FollowUpTable(name, encoding, separator, decimal_comma, language, columns, rows)


def _separator(text: str) -> str:
    """The one that stands most often between the headings; texts further down may hold any of them."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=first.count)


def _records(name: str, text: str, separator: str, report: Report) -> Iterator[tuple[int, list[str]]]:
    """Every record that has something in it, with the line that it begins on."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    while True:
        try:
            record = next(reader, None)
        except csv.Error as error:
            message = f"cannot be taken apart into fields from here on ({error}); is a quotation mark missing?"
            report(Problem(Location(name, begins), message))
            return
        if record is None:
            return
        if any(field.strip() for field in record):
            yield begins, record
        begins = reader.line_num + 1


def _columns(header: Sequence[str], place: Location, report: Report) -> tuple[str | None, ...] | None:
    known = {_folded(word): column for column, words in HEADINGS.items() for word in words.values()}
    columns = tuple(known.get(_folded(heading)) for heading in header)
    faults = [
        f"unknown column {heading.strip()!r}{nearest(heading.strip(), _words())}"
        for heading, column in zip(header, columns, strict=True)
        if column is None and heading.strip()
    ]
    given = Counter(column for column in columns if column)
    faults += [f"the column {_word(column)} is given twice" for column, times in given.items() if times > 1]
    if not faults:  # one of those may be it
        faults += [f"there is no column {_word(column)}" for column in NEEDED if column not in given]
    for fault in faults:
        report(Problem(place, fault))
    return None if faults else columns


def _rows(
    name: str, columns: Sequence[str | None], records: Iterator[tuple[int, list[str]]], report: Report
) -> Iterator[tuple[int, Fields]]:
    for line, record in records:
        if len(record) < len(columns) or any(field.strip() for field in record[len(columns) :]):
            message = (
                f"has {len(record)} fields where the header has {len(columns)}; put texts with separators in quotes"
            )
            report(Problem(Location(name, line), message))
            continue
        fields = zip(columns, record[: len(columns)], strict=True)
        lost = [field for column, field in fields if column is None and field.strip()]
        if lost:
            report(Problem(Location(name, line), f"{lost[0]!r} stands in a column without a heading"))
            continue
        named = zip(columns, record[: len(columns)], strict=True)
        yield line, {column: _text(field) for column, field in named if column}


def _text(field: str) -> str:
    """A field as it was meant: without the mark that keeps a spreadsheet from taking a text for a formula."""
    text = plain_text(field)
    return text[1:] if text.startswith("'") and LIKE_FORMULA.match(text) else text


def plain_text(text: str) -> str:
    """A text with its lines divided alike, without blanks around it and signs that steer what is shown after them."""
    return STEERING.sub("", LINE_ENDS.sub("\n", text)).strip()


def marked_text(text: str) -> str:
    """A text with a mark before it where a spreadsheet would take it for a formula; reading takes the mark away."""
    return f"'{text}" if LIKE_FORMULA.match(text) else text


def _language(header: Sequence[str]) -> Language:
    """The language that most of the headings are in."""
    given = {_folded(heading) for heading in header}
    return max(Language, key=lambda language: sum(_folded(words[language]) in given for words in HEADINGS.values()))


def _folded(heading: str) -> str:
    return re.sub(r"[\s_\-]+", "-", heading.strip().casefold())


def _words() -> list[str]:
    return [word for words in HEADINGS.values() for word in words.values()]


def _word(column: str) -> str:
    """A column in a message: ``'measure' (mittari)``."""
    words = HEADINGS[column]
    return f"'{words[Language.ENGLISH]}' ({words[Language.FINNISH]})"
