"""What the columns of an answer file seem to be: items on a scale, ticked options, background, or nobody's business.

No answer leaves here that fewer than five gave, unless it is a word or number of a usual scale.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from heinola_indicators.loaders.cells import number_in
from heinola_indicators.loaders.columns import Column
from heinola_indicators.loaders.likert_words import DONT_KNOW, SCALES
from heinola_indicators.loaders.survey_answers import OF_RESPONDENT, RESPONDENT_NUMBER, tells_of_respondents
from heinola_indicators.model.survey_draft import ColumnKind, Kind
from heinola_indicators.panel.table import folded

FEWEST = 5  # persons who gave an answer that is shown
MOST_CATEGORIES = 25
USUAL_ENDS = ((1, 5), (0, 10), (1, 10), (4, 10), (1, 4), (1, 7), (0, 5))
TICKS = {"0", "1", "x", "kyllä", "ei", "ja", "nej", "yes", "no", "y", "n", "true", "false", "valittu", "ei valittu"}
OPTION = re.compile(r"(?P<question>.+?)\s*(?:\[(?P<bracketed>[^\]]+)\]|[:–]\s+(?P<after>[^:]+))")
NUMBERED = re.compile(r"(\d+)\s*[-–=.:)]\s*\D.*")


def kinds_of(columns: Sequence[Column]) -> tuple[ColumnKind, ...]:
    """The kind of each column."""
    questions = Counter(found["question"] for found in map(_as_option, columns) if found)
    return tuple(_kind(column, questions) for column in columns)


def _kind(column: Column, questions: Counter[str]) -> ColumnKind:
    if column.is_empty:
        return ColumnKind(column.name, Kind.EMPTY)
    found = _as_option(column)
    if found and questions[found["question"]] > 1:
        return ColumnKind(column.name, Kind.OPTION, question=found["question"], option=found["option"])
    if RESPONDENT_NUMBER.fullmatch(folded(column.name)):
        return ColumnKind(column.name, Kind.RESPONDENT)
    if OF_RESPONDENT.fullmatch(folded(column.name)):
        return ColumnKind(column.name, Kind.LEFT_OUT)
    if scaled := _scaled(column):
        return scaled
    if options := _options_in_one(column):
        return options
    if tells_of_respondents(column):
        return ColumnKind(column.name, Kind.LEFT_OUT)
    answers, rare = _frequent([(text, number) for text, number in _counted(column)])
    if len(answers) < 2 or len(answers) > MOST_CATEGORIES:
        return ColumnKind(column.name, Kind.LEFT_OUT)
    return ColumnKind(column.name, Kind.BACKGROUND, answers=answers, rare=rare)


def _counted(column: Column) -> Iterator[tuple[str, int]]:
    count = np.bincount(column.index, minlength=len(column.distinct))
    together: Counter[str] = Counter()
    for text, number in zip(column.texts, count.tolist(), strict=True):
        if text:
            together[text] += number
    yield from together.items()


def _frequent(counted: Sequence[tuple[str, int]]) -> tuple[tuple[str, ...], int]:
    shown = sorted((text for text, number in counted if number >= FEWEST))
    return tuple(shown), len(counted) - len(shown)


def _as_option(column: Column) -> dict[str, str] | None:
    """The question and option in a header such as ``Mistä saat tietoa? [Verkkosivut]``, where the cells are ticks."""
    found = OPTION.fullmatch(column.name)
    if found is None:
        return None
    option = (found["bracketed"] or found["after"]).strip()
    texts = {folded(text) for text in column.texts if text}
    is_ticks = texts <= TICKS or texts == {folded(option)}
    return {"question": found["question"].strip(), "option": option} if is_ticks and len(texts) <= 2 else None


def _scaled(column: Column) -> ColumnKind | None:
    words = {text for text in column.texts if text}
    often = {text for text, number in _counted(column) if number >= FEWEST}
    dont_know = tuple(sorted(text for text in words if folded(text) in DONT_KNOW))
    meant = {text: _value_of(text, words, often) for text in words - set(dont_know)}
    values = [value for value in meant.values() if value is not None]
    if not values or len(values) < len(meant):
        return None
    ends = next((ends for ends in USUAL_ENDS if ends[0] <= min(values) and max(values) <= ends[1]), None)
    if ends is None or (len(set(values)) < 2 and len(meant) < 2):
        return None
    is_label = {text: number_in(text, decimal_comma=True) is None for text in meant}
    labels = [(text, value) for text, value in meant.items() if value is not None and is_label[text]]
    ordered = tuple(sorted(labels, key=lambda label: (label[1], label[0])))
    return ColumnKind(column.name, Kind.SCALED, ends=ends, labels=ordered, dont_know=dont_know)


def _value_of(text: str, words: set[str], often: set[str]) -> int | None:
    number = number_in(text, decimal_comma=True)
    if number is not None:
        return int(number) if number.is_integer() else None
    for scale in SCALES.values():
        known = {label: value for value, labels in enumerate(scale, start=1) for label in labels}
        if all(folded(word) in known or folded(word) in DONT_KNOW for word in words):
            return known.get(folded(text))
    numbered = NUMBERED.fullmatch(text)
    return int(numbered[1]) if numbered and text in often else None


def _options_in_one(column: Column) -> ColumnKind | None:
    """Microsoft Forms writes the ticked options of a question into one cell, a semicolon after each."""
    counted = list(_counted(column))
    if not counted or not all(text.endswith(";") for text, _ in counted):
        return None
    together: Counter[str] = Counter()
    for text, number in counted:
        for part in {part.strip() for part in text.split(";")} - {""}:
            together[part] += number
    answers, rare = _frequent(list(together.items()))
    return ColumnKind(column.name, Kind.OPTIONS, answers=answers, rare=rare) if answers else None
