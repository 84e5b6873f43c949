"""Entries as lines of follow-up.csv, put behind those that a file has, in the form that the file has."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.status_words import STATUS_WORDS
from heinola_indicators.usecases.follow_up_table import HEADINGS, FollowUpTable, marked_text

BOM = "\ufeff"


@dataclass(frozen=True)
class FollowUpForm:
    """How a file is written: its *columns* in order and what is between and inside its fields."""

    encoding: str
    separator: str
    decimal_comma: bool
    line_end: str
    columns: tuple[str | None, ...]
    language: Language


def form_of(table: FollowUpTable, content: bytes) -> FollowUpForm:
    """The form of a file that is there."""
    encodings = {"utf-8-sig": "utf-8", "utf-16": "utf-16-be" if content.startswith(b"\xfe\xff") else "utf-16-le"}
    encoding = encodings.get(table.encoding, table.encoding)
    line_end = "\r\n" if "\r\n".encode(encoding) in content else "\n"
    return FollowUpForm(encoding, table.separator, table.decimal_comma, line_end, table.columns, table.language)


def new_form(language: Language) -> FollowUpForm:
    """The form of a new file: as a spreadsheet program of the language's country opens it."""
    is_english = language is Language.ENGLISH
    return FollowUpForm("utf-8", "," if is_english else ";", not is_english, "\n", tuple(HEADINGS), language)


def header(form: FollowUpForm) -> bytes:
    """The first line of a new file, after the mark by which spreadsheet programs know UTF-8."""
    words = [HEADINGS[column][form.language] for column in form.columns if column]
    return (BOM + _lines([words], form)).encode(form.encoding)


def appended(content: bytes, entries: Sequence[FollowUpEntry], form: FollowUpForm) -> bytes:
    """*content* with a line for each entry behind its last one.

    Raises:
        UnicodeEncodeError: the file's encoding lacks a character.
    """
    end = form.line_end.encode(form.encoding)
    between = b"" if not entries or content.endswith(end) else end
    rows = [[_field(entry, column, form) for column in form.columns] for entry in entries]
    return content + between + _lines(rows, form).encode(form.encoding)


def columns_lacking(entries: Sequence[FollowUpEntry], form: FollowUpForm, file: str) -> list[Problem]:
    """A problem for each column that entries need and the file does not have."""
    lacking = [
        column
        for column in HEADINGS
        if column not in form.columns and any(_field(entry, column, form) for entry in entries)
    ]
    return [
        Problem(
            Location(file, 1), f"there is no column {HEADINGS[column][form.language]!r} for what was written; add it"
        )
        for column in lacking
    ]


def _lines(rows: Sequence[Sequence[str]], form: FollowUpForm) -> str:
    text = StringIO()
    csv.writer(text, delimiter=form.separator, lineterminator=form.line_end).writerows(rows)
    return text.getvalue()


def _field(entry: FollowUpEntry, column: str | None, form: FollowUpForm) -> str:
    if column is None:
        return ""
    value = getattr(entry, column)
    if column == "forecast":
        number = plain(value)
        return number.replace(".", ",") if form.decimal_comma else number
    if column == "verdict":
        return STATUS_WORDS[form.language][value] if value else ""
    return marked_text("" if value is None else str(value))
