"""State Treasury, municipal accounts from 2021: margins in euros, exported from Power BI."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.styles import Alignment

from heinola_indicators.reports.repeatable_workbook import workbook_bytes

from .made_up import NOTE, wobble
from .places import HEINOLA, MUNICIPALITIES, REGION, Municipality
from .published_figures import ANNUAL_MARGIN_2021, OPERATING_MARGIN_2021, OPERATING_MARGIN_2023
from .workbooks import RETRIEVED, bold_header, first_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = tuple[str | float, ...]

OPERATING, ANNUAL = "Toimintakate", "Vuosikate"
PRESS_NOTE = "Luku on lehdestä (Heinolan Uutiset, tilinpäätös 2023), pyöristetty 0,1 milj. euroon"

# Heinola's made-up margins; the operating margin of 2023 was in the press: a file of its own.
HEINOLA_OPERATING = {2024: -43914207.61, 2025: -46872518.04}
HEINOLA_ANNUAL = {2023: 8874310.52, 2024: 7693845.17, 2025: 8206992.73}
# Euros per resident, of the other municipalities.
OPERATING_PER_RESIDENT = {2024: -2390.0, 2025: -2610.0}
ANNUAL_PER_RESIDENT = {2023: 512.0, 2024: 438.0, 2025: 455.0}


def files() -> dict[str, bytes]:
    """Return a workbook per year."""
    both = (HEINOLA.name, OPERATING_MARGIN_2021, ANNUAL_MARGIN_2021)
    press = (HEINOLA.name, OPERATING_MARGIN_2023)
    folder = "valtiokonttori"
    years = HEINOLA_ANNUAL
    made_up = {f"{folder}/katteet{year}_synthetic.xlsx": _synthetic(year) for year in years}
    return {
        f"{folder}/katteet2021.xlsx": _export(2021, (OPERATING, ANNUAL), [both]),
        f"{folder}/katteet2023.xlsx": _export(2023, (OPERATING,), [press], PRESS_NOTE),
        **made_up,
    }


def _synthetic(year: int) -> bytes:
    rng = random.Random(f"margins {year}")
    contents = (OPERATING, ANNUAL) if year in HEINOLA_OPERATING else (ANNUAL,)
    rows: list[Row] = [(place.name, *_margins(place, year, rng)) for place in MUNICIPALITIES]
    return _export(year, contents, rows, NOTE)


def _margins(place: Municipality, year: int, rng: random.Random) -> list[float]:
    residents = place.residents * (1 + place.yearly_change) ** (year - 2015)
    annual = round(residents * ANNUAL_PER_RESIDENT[year] * (1 + wobble(rng, 0.15)), 2)
    if place is HEINOLA:
        annual = HEINOLA_ANNUAL[year]
    if year not in HEINOLA_OPERATING:
        return [annual]
    operating = round(residents * OPERATING_PER_RESIDENT[year] * (1 + wobble(rng, 0.05)), 2)
    return [HEINOLA_OPERATING[year] if place is HEINOLA else operating, annual]


def _export(
    year: int,
    contents: Sequence[str],
    rows: Sequence[Row],
    note: str | None = None,
) -> bytes:
    """Sheet ``Export``: a merged cell per region, an empty row, the filters in one cell."""
    workbook = openpyxl.Workbook()
    sheet = first_sheet(workbook, "Export")
    sheet.append(["Maakunta", "Kunta", *contents])
    for number, row in enumerate(rows):
        sheet.append([None if number else REGION, *row])
    if len(rows) > 1:
        sheet.merge_cells(start_row=2, end_row=1 + len(rows), start_column=1, end_column=1)
    for cells in sheet.iter_rows(min_row=2, min_col=3):
        for cell in cells:
            cell.number_format = "#,##0.00"
    sheet.append([])
    filters = [
        "Käytössä olevat suodattimet: ",
        f"Raportointikausi on {year}C12",
        "organisaatiotyyppi on kunta",
        f"Maakunta on {REGION}",
    ]
    if note:
        filters.append(note)
    last = sheet.cell(row=len(rows) + 3, column=1, value="\n".join(filters))
    last.alignment = Alignment(wrap_text=True, vertical="top")
    bold_header(sheet)
    return workbook_bytes(workbook, RETRIEVED)
