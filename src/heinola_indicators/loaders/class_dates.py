"""Classes that a spreadsheet has taken for dates: the ages 2-5 become 2 May, and no longer say what they were."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from heinola_indicators.loaders.columns import Column
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.roles import TIME
from heinola_indicators.loaders.sheets import shown
from heinola_indicators.loaders.written_periods import MONTHS, date_in
from heinola_indicators.model.problem import Problem
from heinola_indicators.panel.table import folded

BAND = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}\b.*|\d{1,3}\s?[-–+]")
DAY = re.compile(r"\d{1,2}\.\d{1,2}\.?")
DAY_IN_WORDS = re.compile(r"\d{1,2}[. -]{1,2}([a-zä]+?)(?:kuu)?(?:ta)?[. -]*(?:\d{2,4})?|([a-zä]+?)[ -]\d{2}")


def classes_that_are_dates(columns: Sequence[Column], reading: Reading) -> Iterator[Problem]:
    """A problem for each date among other labels, unless the column is one of periods."""
    for column in columns:
        if TIME.fullmatch(folded(column.name)):
            continue
        is_date = [isinstance(cell, date) for cell in column.distinct]
        if not any(is_date) and any(map(BAND.fullmatch, column.texts)):
            is_date = [_is_day(text) for text in column.texts]
        if all(is_date):
            continue
        for row in np.flatnonzero(np.array(is_date)[column.index]).tolist():
            cell = column.distinct[column.index[row]]
            yield Problem(
                reading.location_of(row, column.position),
                f"column {column.name!r}: expected a label, found the date {shown(cell)}; a spreadsheet makes dates of "
                "classes such as 2-5: write what stood there and format the cell as text",
            )


def _is_day(text: str) -> bool:
    if DAY.fullmatch(text) or date_in(text):
        return True
    match = DAY_IN_WORDS.fullmatch(text.casefold())
    return match is not None and (match[1] or match[2]) in MONTHS
