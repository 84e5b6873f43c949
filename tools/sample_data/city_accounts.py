"""The city's own workbook: key figures of the accounts, tourism, investments and an appraisal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import openpyxl

from heinola_indicators.reports.repeatable_workbook import workbook_bytes

from .made_up import NOTE
from .treasury_margins import HEINOLA_ANNUAL
from .workbooks import RETRIEVED, bold_header, first_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

Row = tuple[str | float, ...]

# Outlay is negative, as in a cash-flow statement; that of 2021 and 2022 is what the press told.
ACCOUNTS: tuple[Row, ...] = (
    ("Erä", "Yksikkö", 2021, 2022, 2023, 2024, 2025),
    ("Vuosikate", "€", 15537798, 11246000, *(round(margin) for margin in HEINOLA_ANNUAL.values())),
    ("Investointimenot", "€", -22300000, -25400000, -17840000, -14615000, -12960000),
    ("Rahoitusosuudet investointimenoihin", "€", 2460000, 1875000, 1320000, 2130000, 1745000),
    ("Konsernin lainakanta", "€", 148900000, 160300000, 158700000, 154100000, 149600000),
    ("Konsernin vuokravastuut", "€", 9850000, 10420000, 9610000, 8940000, 8375000),
)
TOURISM: tuple[Row, ...] = (
    ("Erä", "Yksikkö", 2019, 2024),
    ("Välitön matkailutulo", "€", 38400000, 43100000),
    ("Välillinen matkailutulo", "€", 14600000, 16400000),
    ("Johdettu matkailutulo", "€", 8800000, 9900000),
    ("Liikevaihto henkilötyövuotta kohden", "€/htv", 118000, 131500),
)
INVESTMENTS: tuple[Row, ...] = (
    ("Hanke", "Erä", 2022, 2023, 2024, 2025),
    ("Rantareitti (esimerkki)", "Oma rahoitus", 420000, 510000, 380000, 140000),
    ("Rantareitti (esimerkki)", "Ulkopuolinen rahoitus", 180000, 340000, 295000, 110000),
    ("Yritysalue (esimerkki)", "Oma rahoitus", 860000, 640000, 925000, 710000),
    ("Yritysalue (esimerkki)", "Ulkopuolinen rahoitus", 210000, 225000, 610000, 560000),
)
APPRAISAL = "Uimahallin energiaremontti (esimerkki)"
APPRAISAL_YEARS = range(2026, 2051)
BUILDING_COSTS = {2026: 3200000, 2027: 2050000}
UPKEEP, FIRST_SAVINGS, SAVINGS_GROWTH = 45000, 398000, 1.01


def files() -> dict[str, bytes]:
    """Return the workbook; the sheet ``Selite`` says that its figures are made up."""
    workbook = openpyxl.Workbook()
    workbook.properties.title = NOTE
    workbook.properties.creator = "heinola-indicators"
    _fill(first_sheet(workbook, "Tilinpäätökset"), ACCOUNTS)
    _fill(workbook.create_sheet("Matkailu"), TOURISM)
    _fill(workbook.create_sheet("Investoinnit"), INVESTMENTS)
    _fill(workbook.create_sheet("Kassavirrat"), _cash_flows())
    workbook.create_sheet("Selite").append([NOTE])
    return {"heinola/tilinpaatostiedot_synthetic.xlsx": workbook_bytes(workbook, RETRIEVED)}


def _cash_flows() -> tuple[Row, ...]:
    """Costs and benefits of a future investment, both positive: building, upkeep, saved energy."""
    first = APPRAISAL_YEARS[len(BUILDING_COSTS)]
    costs = [BUILDING_COSTS.get(year, UPKEEP) for year in APPRAISAL_YEARS]
    benefits = [_savings(year - first) for year in APPRAISAL_YEARS]
    return (
        ("Hanke", "Erä", *APPRAISAL_YEARS),
        (APPRAISAL, "Menot", *costs),
        (APPRAISAL, "Tulot", *benefits),
    )


def _savings(years_in_use: int) -> int:
    if years_in_use < 0:
        return 0
    return 100 * round(FIRST_SAVINGS * math.pow(SAVINGS_GROWTH, years_in_use) / 100)


def _fill(sheet: Worksheet, rows: Sequence[Row]) -> None:
    for row in rows:
        sheet.append(row)
    bold_header(sheet)
    for cells in sheet.iter_rows(min_row=2, min_col=3):
        for cell in cells:
            cell.number_format = "#,##0"
    sheet.column_dimensions["A"].width = 38
