"""The observations of a measure as rows of a sheet's XML."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin, SourceFile
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.markup import as_content
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import unit_word
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.workbook_text import legal_text

SERIES_COLUMNS = {
    "id": 26.0,
    "measure": 40.0,
    "area": 16.0,
    "area_code": 10.0,
    "period": 10.0,
    "year": 8.0,
    "value": 16.0,
    "unit": 15.0,
    "flag": 11.0,
    "origin": 17.0,
    "sources": 56.0,
}


class Styles(NamedTuple):
    """The numbers of cell styles in a workbook: texts, years, and values by their decimals."""

    text: int
    year: int
    values: dict[int, int]


def rows_of(item: MeasureMaterial, areas: list[str], first: int, styles: Styles, language: Language) -> Iterator[str]:
    """A row per observation of *areas* from row number *first* on; a missing one has no value but its flag."""
    panel = item.panel
    if panel is None:
        return
    there = panel.taken(areas, panel.periods)
    text = _Texts(styles.text)
    measure = text.cell("A", item.measure.id), text.cell("B", item.measure.name.to(language))
    of_area = [(text.cell("C", area_name(area, language.value)), text.cell("D", area)) for area in there.areas]
    of_period = [
        (text.cell("E", str(period)), f'<c r="F%d" s="{styles.year}"><v>{period.year}</v></c>')
        for period in there.periods
    ]
    value_cell = f'<c r="G%d" s="{styles.values[item.measure.unit.decimals]}"'
    unit = text.cell("H", unit_word(item.measure.unit, language))
    flags = {mask: text.cell("I", flag_codes(mask)) for mask in set(there.flag.ravel().tolist())}
    of_files = [_files(files, text, language) for files in there.source_sets] + [_files((), text, language)]
    rows, columns = np.nonzero(there.flag)
    cells = (grid[rows, columns].tolist() for grid in (there.value, there.flag, there.source))
    for number, (row, column, value, mask, source) in enumerate(
        zip(rows.tolist(), columns.tolist(), *cells, strict=True), start=first
    ):
        written = plain(value)
        figure = f"{value_cell}><v>{written}</v></c>" if written else f"{value_cell}/>"
        parts = (*measure, *of_area[row], *of_period[column], figure, unit, flags[mask], *of_files[source])
        yield f'<row r="{number}">{"".join(parts).replace("%d", str(number))}</row>'


def _files(files: tuple[SourceFile, ...], text: "_Texts", language: Language) -> tuple[str, str]:
    origins = {file.source.origin for file in files}
    origin = origins.pop() if len(origins) == 1 else Origin.MIXED
    said = word(origin.value, language) if files else ""
    return text.cell("J", said), text.cell("K", ", ".join(file.id for file in files))


class _Texts(NamedTuple):
    """Cells with texts in one style; ``%d`` stands for the number of the row."""

    style: int

    def cell(self, column: str, text: str) -> str:
        plain_text = as_content(legal_text(text)).replace("%d", "%&#100;")
        return f'<c r="{column}%d" s="{self.style}" t="inlineStr"><is><t>{plain_text}</t></is></c>'
