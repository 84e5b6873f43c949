"""The rows of a template's tables of observations, sources and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.reports.budget.check_sheet import remark_fields
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.numbers import unit_word, written_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from heinola_indicators.reports.budget.book import Book
    from heinola_indicators.reports.budget.template.fields import Value
    from heinola_indicators.reports.material import MeasureMaterial


def observation_records(book: Book) -> list[dict[str, Value]]:
    """The observations of the report's area."""
    return [record for item in book.material.measures for record in _observations(book, item)]


def _observations(book: Book, item: MeasureMaterial) -> Iterator[dict[str, Value]]:
    panel, language = item.panel, book.language
    if panel is None or item.row.area not in panel.areas:
        return
    own = panel.taken([item.row.area], panel.periods)
    for column in np.flatnonzero(own.flag[0]).tolist():
        value, period, files = float(own.value[0, column]), own.periods[column], own.files_of(0, column)
        yield {
            "id": item.measure.id,
            "measure": item.measure.name.to(language),
            "area": area_name(item.row.area, language.value),
            "area_code": item.row.area,
            "period": str(period),
            "year": period.year,
            "value": None if np.isnan(value) else value,
            "unit": unit_word(item.measure.unit, language),
            "flag": flag_codes(int(own.flag[0, column])),
            "origin": ", ".join(dict.fromkeys(word(file.source.origin.value, language) for file in files)),
            "sources": ", ".join(file.id for file in files),
        }


def source_records(book: Book) -> list[dict[str, Value]]:
    """The files that the figures come from."""
    files = {file.id: file for item in book.material.measures for file in item.files}
    return [
        {
            "id": file.id,
            "publisher": file.source.publisher,
            "table": file.source.table,
            "file": file.path,
            "checksum": file.sha256,
            "retrieved": written_day(file.source.retrieved, book.language) if file.source.retrieved else None,
            "licence": file.source.licence,
            "origin": word(file.source.origin.value, book.language),
        }
        for file in files.values()
    ]


def check_records(book: Book) -> list[dict[str, Value]]:
    """Problems, warnings and notes."""
    return [{**remark_fields(one, book.language)} for one in book.material.remarks()]
