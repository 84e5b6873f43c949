"""The verdicts of published methods side by side, as CSV, JSON or a table to read."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from math import isnan

from heinola_indicators.assessment.plain import PlainAssessment
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.csv_text import csv_text
from heinola_indicators.reports.method_words import reason_in_words, status_in_words
from heinola_indicators.reports.numbers import written
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.report_words import word

HEADER = ("id", "group", "method", "progress", "score", "status", "reason")
NUMBERS = {"progress", "score"}
DECIMALS = 3

Row = tuple[tuple[str, str, str], float, float, tuple[str, str]]


def assessment_csv(judged: PlainAssessment) -> str:
    """A row per id and method and per group and method; numbers in full, codes of statuses and reasons."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(
        (*map(csv_text, names), plain(progress), plain(score), *words)
        for names, progress, score, words in _rows(judged)
    )
    return lines.getvalue()


def assessment_json(judged: PlainAssessment) -> str:
    """The same as a list of objects; numbers that there are none of are null."""
    objects = (
        dict(zip(HEADER, (*names, _or_null(progress), _or_null(score), *words), strict=True))
        for names, progress, score, words in _rows(judged)
    )
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in objects)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def assessment_text(judged: PlainAssessment, language: Language) -> str:
    """A table to read: statuses and reasons in words, numbers with three decimals."""
    rows = [tuple(word(heading, language) for heading in HEADER)]
    for names, progress, score, (status, reason) in _rows(judged):
        numbers = (_shown(progress, language), _shown(score, language))
        rows.append((*names, *numbers, status_in_words(status, language), reason_in_words(reason, language)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_aligned(row, widths)}\n" for row in rows)


def _rows(judged: PlainAssessment) -> Iterator[Row]:
    names = zip(judged.ids, judged.groups, judged.methods, strict=True)
    words = zip(judged.statuses, judged.reasons, strict=True)
    yield from zip(names, judged.progress.tolist(), judged.score.tolist(), words, strict=True)


def _or_null(number: float) -> float | None:
    return None if isnan(number) else number


def _shown(number: float, language: Language) -> str:
    return "" if isnan(number) else written(number, DECIMALS, language)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.rjust(width) if name in NUMBERS else cell.ljust(width)
        for name, cell, width in zip(HEADER, row, widths, strict=True)
    )
    return "  ".join(cells).rstrip()
