"""Statistics Finland, StatFin 11ra: population on 31 December, saved from PxWeb as CSV."""

from __future__ import annotations

import random

from .made_up import NOTE, wobble
from .places import HEINOLA, MUNICIPALITIES, Municipality
from .published_figures import POPULATION
from .text_files import BYTE_ORDER_MARK, Cell, pxweb_csv

CONTENTS = "Väestö 31.12."
TITLE = "Tunnuslukuja väestöstä muuttujina Alue, Tiedot ja Vuosi"
SYNTHETIC_YEARS = range(2015, 2026)
HEINOLA_SYNTHETIC = {2023: 17968, 2025: 17702}
NOT_AVAILABLE = ".."


def files() -> dict[str, bytes]:
    """Return the published file (ISO-8859-15, semicolons) and the synthetic one (UTF-8, commas)."""
    heinola: list[Cell] = [HEINOLA.name, CONTENTS, *POPULATION.values()]
    published = pxweb_csv(TITLE, _header(POPULATION), [heinola], ";")
    title = f"{NOTE}: {TITLE[0].lower()}{TITLE[1:]}"
    synthetic = pxweb_csv(title, _header(SYNTHETIC_YEARS), _synthetic_rows(), ",")
    return {
        "tilastokeskus/11ra_vaesto_1990-2024.csv": published.encode("iso-8859-15"),
        "tilastokeskus/11ra_vaesto_synthetic.csv": (BYTE_ORDER_MARK + synthetic).encode("utf-8"),
    }


def synthetic_population(municipality: Municipality) -> list[Cell]:
    """Return the made-up population of *municipality*; Heinola's only where none was published."""
    if municipality is HEINOLA:
        return [HEINOLA_SYNTHETIC.get(year, NOT_AVAILABLE) for year in SYNTHETIC_YEARS]
    rng = random.Random(f"population {municipality.code}")
    growth = 1 + municipality.yearly_change
    return [
        round(municipality.residents * growth**years * (1 + wobble(rng, 0.001)))
        for years in range(len(SYNTHETIC_YEARS))
    ]


def _header(years: range | dict[int, int]) -> list[str]:
    return ["Alue", "Tiedot", *map(str, years)]


def _synthetic_rows() -> list[list[Cell]]:
    return [[place.name, CONTENTS, *synthetic_population(place)] for place in MUNICIPALITIES]
