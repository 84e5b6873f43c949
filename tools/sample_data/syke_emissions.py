"""SYKE, greenhouse gas emissions of a municipality: kunta_111.csv of its result service."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from .made_up import wobble
from .text_files import semicolon_lines

HEADER = (
    "vuosi",
    "hinku_laskenta",
    "päästökauppa",
    "taso_3",
    "taso_4",
    "taso_5",
    "kt",
    "kt_tuuli",
    "GWh",
)
YEARS = (1990, *range(2005, 2025))
FIRST, LAST = 2007, 2024
NO_ENERGY = "NA"
GRID_ELECTRICITY = ("Kul", "Säh")
WIND_CREDIT = {year: round(-0.1 * (year - 2015), 3) for year in range(2016, 2025)}


@dataclass(frozen=True)
class Row:
    """Emissions of one class: 2007 and 2024 are given, the other years lie on a geometric path."""

    hinku: bool
    trading: bool
    levels: tuple[str, str, str]
    kt_2007: float
    kt_2024: float
    kt_per_gwh: float | None


ROWS = (
    Row(True, False, ("Kul", "Kul", "Asu"), 15.5, 2.2, 0.19),
    Row(True, False, ("Kul", "Kul", "Pal"), 12.0, 1.6, 0.19),
    Row(False, False, ("Kul", "Kul", "Teo"), 48.0, 7.1, 0.19),
    Row(True, False, ("Säh", "Säh", "Asu"), 13.0, 2.4, 0.19),
    Row(True, False, ("Säh", "MaL", "Asu"), 0.6, 0.7, 0.19),
    Row(True, False, ("Säh", "Säh", "Pal"), 2.5, 0.4, 0.19),
    Row(True, True, ("Kau", "Kau", "Asu"), 21.0, 9.3, 0.22),
    Row(True, True, ("Kau", "Kau", "Pal"), 12.0, 5.0, 0.22),
    Row(True, False, ("Ölj", "Ölj", "Asu"), 11.4, 2.4, 0.26),
    Row(True, False, ("Ölj", "Ölj", "Pal"), 5.6, 1.0, 0.26),
    Row(True, False, ("Muu", "Puu", "Asu"), 1.4, 1.1, 0.02),
    Row(True, False, ("Teo", "Teo", "TeP"), 9.0, 5.2, 0.24),
    Row(False, True, ("Teo", "Teo", "TeP"), 38.0, 19.0, 0.24),
    Row(True, False, ("Työ", "Työ", "MMK"), 4.1, 3.0, 0.25),
    Row(True, False, ("Työ", "Työ", "RaK"), 4.3, 3.0, 0.25),
    Row(True, False, ("Tie", "Kad", "Hen"), 13.0, 8.9, 0.25),
    Row(True, False, ("Tie", "Ti", "Hen"), 24.0, 16.0, 0.25),
    Row(True, False, ("Tie", "Kad", "KuA"), 3.0, 2.2, 0.25),
    Row(True, False, ("Tie", "Ti", "KuA"), 6.0, 4.6, 0.25),
    Row(False, False, ("Tie", "Läp", "Läp"), 34.0, 29.0, 0.25),
    Row(True, False, ("Rai", "HeL", "Sä"), 0.6, 0.3, 0.19),
    Row(True, False, ("Ves", "HuV", "HuV"), 1.2, 1.0, 0.25),
    Row(True, False, ("Maa", "Kot", "Elä"), 7.5, 6.2, None),
    Row(True, False, ("Maa", "Pel", "Ma"), 5.4, 4.9, None),
    Row(True, False, ("Jät", "Kaa", "Yhd"), 6.8, 1.6, None),
    Row(True, False, ("Jät", "JäP", "Yhd"), 1.1, 0.9, None),
    Row(True, False, ("F-k", "KAK", "KAK"), 2.4, 1.3, None),
)


def files() -> dict[str, bytes]:
    """Return the made-up emissions; ``kt_tuuli`` holds the credit for wind power, ``kt`` not."""
    rng = random.Random("emissions")
    rows: list[tuple[str | int | float, ...]] = [HEADER]
    for year in YEARS:
        weather, grid = wobble(rng, 0.03), wobble(rng, 0.06)
        if year in (FIRST, LAST):
            weather = grid = 0.0
        rows += [_line(row, year, _emissions(row, year, weather, grid)) for row in ROWS]
        if year in WIND_CREDIT:
            credit = WIND_CREDIT[year]
            wind_power = round(-credit * 12, 3)
            rows.append((year, "true", "false", "Tuu", "Tuu", "Tuu", 0, credit, wind_power))
    return {"syke/kunta_111_synthetic.csv": semicolon_lines(rows)}


def _emissions(row: Row, year: int, weather: float, grid: float) -> float:
    way = (max(year, 2000) - FIRST) / (LAST - FIRST)
    trend = row.kt_2007 * math.pow(row.kt_2024 / row.kt_2007, way * 0.6 if year < FIRST else way)
    electricity = row.levels[0] in GRID_ELECTRICITY
    return round(trend * (1 + weather + (grid if electricity else 0.0)), 3)


def _line(row: Row, year: int, kt: float) -> tuple[str | int | float, ...]:
    energy = NO_ENERGY if row.kt_per_gwh is None else round(kt / row.kt_per_gwh, 3)
    return (year, str(row.hinku).lower(), str(row.trading).lower(), *row.levels, kt, kt, energy)
