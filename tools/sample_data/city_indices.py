"""The city's own tables: a published index and survey results, made-up items for two indices."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .made_up import wobble
from .places import HEINOLA, MUNICIPALITIES
from .published_figures import RESIDENT_EXPERIENCE, SUSTAINABLE_GROWTH
from .text_files import Cell, semicolon_lines


@dataclass(frozen=True)
class Item:
    """A made-up item: its usual level, how far municipalities differ, its yearly change, decimals.

    *heinola* is how Heinola's yearly change differs from that of the others.
    """

    name: str
    level: float
    differences: float
    change: float
    decimals: int
    heinola: float = 0.0


WELLBEING_YEARS, VITALITY_YEARS = range(2015, 2025), range(2018, 2025)
WELLBEING = (
    Item("Toimeentulotukea saaneet", 6.4, 0.18, -0.12, 1, 0.03),
    Item("Koulutuksen ulkopuolelle jääneet", 7.8, 0.15, -0.05, 1, -0.06),
    Item("Sairastavuusindeksi", 104.0, 0.06, -0.30, 1, -0.25),
    Item("Elämänlaatunsa hyväksi tuntevat", 52.5, 0.05, 0.15, 1, 0.10),
)
VITALITY = (
    Item("Työllisyysaste", 69.5, 0.04, 0.45, 1, -0.08),
    Item("Työpaikkaomavaraisuus", 86.0, 0.12, -0.20, 1, -0.35),
    Item("Koulutustasomittain", 318.0, 0.09, 3.40, 0, 0.30),
    Item("Mediaanitulo", 23100.0, 0.05, 610.0, 0, -25.0),
    Item("Taloudellinen huoltosuhde", 1.52, 0.08, -0.012, 2, 0.006),
)


def files() -> dict[str, bytes]:
    """Return two published tables and two made-up ones."""
    growth: list[tuple[Cell, ...]] = [("Vuosi", "Indeksi"), *SUSTAINABLE_GROWTH.items()]
    header = ("Vuosi", "Ryhmä", "Keskiarvo", "n")
    experience: list[tuple[Cell, ...]] = [header, *RESIDENT_EXPERIENCE]
    with_code = {place.code: f"{place.code} {place.name}" for place in MUNICIPALITIES}
    by_name = {place.code: place.name for place in MUNICIPALITIES}
    return {
        "heinola/kestavan_kasvun_indeksi.csv": semicolon_lines(growth),
        "heinola/asukaskokemus.csv": semicolon_lines(experience),
        "heinola/hyvinvointi_synthetic.csv": _csv(WELLBEING, WELLBEING_YEARS, with_code),
        "heinola/elinvoima_synthetic.csv": _csv(VITALITY, VITALITY_YEARS, by_name),
    }


def _csv(items: tuple[Item, ...], years: range, names: dict[str, str]) -> bytes:
    rows: list[list[Cell]] = [["Kunta", "Vuosi", *(item.name for item in items)]]
    for code, name in names.items():
        rng = random.Random(f"items {code}")
        levels = [item.level * (1 + wobble(rng, item.differences)) for item in items]
        for passed, year in enumerate(years):
            pairs = zip(items, levels, strict=True)
            values = [_value(item, level, passed, code, rng) for item, level in pairs]
            rows.append([name, year, *values])
    return semicolon_lines(rows)


def _value(item: Item, level: float, passed: int, code: str, rng: random.Random) -> Cell:
    change = item.change + (item.heinola if code == HEINOLA.code else 0.0)
    value = level + change * passed + wobble(rng, abs(item.change) * 0.5)
    return round(value, item.decimals) if item.decimals else round(value)
