"""Answers to a survey, a row per answer and the questions as headers; only counts leave this file.

The table has the variables ``question`` and ``answer`` and how many gave that answer to that question. The rows of
the file are not kept, so the answers of one respondent cannot be brought together again, and a place in the file is
a column only. Not counted are columns that would tell who answered or what somebody wrote: dates and times,
numbers and names of respondents, free text. Those are named in warnings, without a word of what they hold. An empty
cell is no answer.

A file is taken for answers where a column says so: the time of each answer (``Vastausaika``, dates under it), or the
respondent's number (``Vastaajan tunnus``). Of others nothing in the file says that their rows are people; for them the
sources file has to (``loader: survey-answers``).
"""

import re
from collections.abc import Sequence
from datetime import date, time
from itertools import islice

import numpy as np

from heinola_indicators.loaders.cells import number_in
from heinola_indicators.loaders.columns import Column, cell_text, columns_of
from heinola_indicators.loaders.delimited import head_of, read_delimited
from heinola_indicators.loaders.export import Cell, Export, not_read
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.loaders.sheets import is_filled, sheets_asked_for
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Table, Variable, folded

MOST_WORDS = 25  # different answers in words; more are free text
LONGEST_USUAL = 40  # characters of an answer on average; longer ones are free text
LONGEST_SCALE = 11  # steps of a scale from 0 to 10; more numbers that all differ are respondents' numbers
DATE_OR_TIME = re.compile(
    r"\d{4}-\d\d?-\d\d?.*|\d\d?[./]\d\d?[./]\d{2,4}.*|\d\d?:\d\d(:\d\d)?( ?[ap]m)?", re.IGNORECASE
)
ROWS_LOOKED_AT = 50
TIME_OF_ANSWER = re.compile(
    r"vastaus(aika|päivä|päivämäärä|hetki)|vastattu|svars(tid|datum)|(answer|response) (time|date)"
)
RESPONDENT_NUMBER = re.compile(
    r"vastaajan?[ _-]?(id|tunnus|nro|numero)|(respondent|response)(en)?[ _-]?(id|number|nr|nummer)"
)
OF_RESPONDENT = re.compile(
    r"((vastaaja|vastaus|respondent|answer|response|user)?[ _-]?(id|tunnus|nro|numero|number))|#|nimi|etunimi|sukunimi"
    r"|name|namn|sähköposti(osoite)?|e-?mail|e-post|puhelin(numero)?|phone|ip(-osoite| address)?"
)


def recognises(export: Export) -> bool:
    """Whether a column has the time of each answer or the number of each respondent, beside others."""
    header, *rows = _first_rows(export) or [()]
    names = [folded(cell_text(cell)) for cell in header]
    return len(names) > 1 and any(_tells_of_answers(name, at, rows) for at, name in enumerate(names))


def load(export: Export, *, sheet: str | None = None) -> Table:
    """The counts of answers, from a text or from a sheet of a workbook (the first, unless named).

    Raises:
        ExportNotRead: there are no such rows, a row has another number of fields or a question is given twice.
    """
    header, rows, problems = _from_workbook(export, sheet) if export.is_workbook else _from_text(export)
    columns = columns_of(header, rows)
    questions = [column for column in columns if not column.is_empty and not tells_of_respondents(column)]
    refuse_if_any([*problems, *_asked_twice(export.name, questions)])
    if not questions:
        raise not_read(export.name, "no column holds answers that can be counted")
    passed_over = [column.name for column in columns if column not in questions and not column.is_empty]
    return _counted(questions, passed_over, encoding=None if export.is_workbook else export.encoding)


Rows = Sequence[Sequence[Cell]]


def _first_rows(export: Export) -> list[Sequence[Cell]]:
    """The header and the rows under it."""
    if export.is_workbook:
        filled = (row for row in next(iter(export.sheets.values()), []) if is_filled(row))
        return list(islice(filled, ROWS_LOOKED_AT))
    head = head_of(export)
    return [] if head is None else [head.header, *head.rows]


def _tells_of_answers(name: str, at: int, rows: Rows) -> bool:
    """Whether a column is the respondents' numbers, or times of answers; a time may be a figure of minutes, too."""
    if RESPONDENT_NUMBER.fullmatch(name):
        return True
    if TIME_OF_ANSWER.fullmatch(name) is None:
        return False
    cells = [row[at] for row in rows if at < len(row)]
    return bool(cells) and all(map(_is_date_or_time, cells))


def _is_date_or_time(cell: Cell) -> bool:
    return isinstance(cell, (date, time)) or DATE_OR_TIME.fullmatch(str(cell).strip()) is not None


def _from_text(export: Export) -> tuple[Sequence[str], Rows, Sequence[Problem]]:
    found = read_delimited(export)
    return found.header, found.rows, found.problems


def _from_workbook(export: Export, sheet: str | None) -> tuple[Sequence[str], Rows, Sequence[Problem]]:
    sheets = sheets_asked_for(export, sheet)
    name, rows = next(iter(sheets.items()), ("", []))
    filled = [row for row in rows if is_filled(row)]
    if not filled:
        raise not_read(export.name, f"the sheet {name!r} is empty")
    return [str(cell) for cell in filled[0]], filled[1:], ()


def tells_of_respondents(column: Column) -> bool:
    """Whether a column is no question: a date, a number or name of a respondent, or free text.

    Answers in words of which most were given once only are free text too, however few they are: names, say.
    """
    if OF_RESPONDENT.fullmatch(folded(column.name)):
        return True
    if any(map(_is_date_or_time, column.distinct)):
        return True
    count = np.bincount(column.index, minlength=len(column.distinct))
    given = [place for place, text in enumerate(column.texts) if text]
    words = [place for place in given if number_in(column.texts[place], decimal_comma=True) is None]
    if not words:
        return len(given) > LONGEST_SCALE and bool((count[given] == 1).all())
    mean_length = np.average([len(column.texts[place]) for place in given], weights=count[given])
    given_once = (count[words] == 1).sum() if len(words) > 1 else 0
    return len(words) > MOST_WORDS or bool(mean_length > LONGEST_USUAL) or bool(2 * given_once > count[given].sum())


def _asked_twice(file: str, questions: Sequence[Column]) -> list[Problem]:
    first: dict[str, Column] = {}
    return [
        Problem(
            Location(file),
            f"the question {column.name!r} is given twice, in columns {_letters(first[folded(column.name)])} "
            f"and {_letters(column)}; the survey's export must tell them apart",
        )
        for column in questions
        if first.setdefault(folded(column.name), column) is not column
    ]


def _counted(questions: Sequence[Column], passed_over: Sequence[str], *, encoding: str | None) -> Table:
    answers = tuple(sorted({text for column in questions for text in column.texts if text}))  # not as they came in
    place = {text: number for number, text in enumerate(answers)}
    counts = np.zeros((len(questions), len(answers)), np.int64)
    for number, column in enumerate(questions):
        count = np.bincount(column.index, minlength=len(column.distinct))
        for text, given in zip(column.texts, count, strict=True):
            if text:
                counts[number, place[text]] += given
    asked, answered = np.nonzero(counts)
    names = tuple(column.name for column in questions)
    return Table(
        loader="survey-answers",
        title="",
        variables=(Variable("question", names, names), Variable("answer", answers, answers)),
        index=(asked.astype(np.int32), answered.astype(np.int32)),
        value=counts[asked, answered].astype(np.float64),
        flag=np.full(len(asked), int(Flag.A), np.int64),
        place=lambda row: f"column {_letters(questions[asked[row]])}",
        units={},
        encoding=encoding,
        warnings=tuple(f"column {name!r} is not counted: it holds no answers to choose from" for name in passed_over),
    )


def _letters(column: Column) -> str:
    return cell_name(0, column.position).rstrip("1")
