"""observations.csv: every observation of every measure."""

import csv
import io
from collections.abc import Iterable, Iterator

import numpy as np

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.reports.csv_text import csv_text
from heinola_indicators.reports.observed import Observed, observed
from heinola_indicators.reports.plain_numbers import plain

HEADER = ("measure", "area", "period", "value", "unit", "flag", "origin", "source")


def observations_csv(table: StatusTable) -> bytes:
    """A row per observation of the areas that the table shows, as UTF-8 CSV with decimal points, unrounded.

    A part of a total and a measure's further series stand under ``measure.part``.
    """
    return csv_of(observed(table))


def csv_of(everything: Iterable[Observed]) -> bytes:
    """The same, of observations that have been collected already."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for one in everything:
        writer.writerows(_rows(one))
    return text.getvalue().encode()


def _rows(one: Observed) -> Iterator[tuple[str, ...]]:
    ids = [csv_text("+".join(file.id for file in files)) for files in one.source_sets]
    described = [*zip(one.origins, ids, strict=True), ("", "")]  # the last is for no source, −1
    name, unit, codes = csv_text(one.name), csv_text(one.unit.code), one.codes
    rows, columns = np.nonzero(one.flag)
    for row, column, value, mask, source in zip(
        rows.tolist(),
        columns.tolist(),
        one.value[rows, columns].tolist(),
        one.flag[rows, columns].tolist(),
        one.source[rows, columns].tolist(),
        strict=True,
    ):
        yield name, one.areas[row], one.periods[column], plain(value), unit, codes[mask], *described[source]
