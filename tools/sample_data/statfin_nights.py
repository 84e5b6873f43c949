"""Statistics Finland, accommodation: nights by month, JSON-stat 2.0 in the naming of 2026."""

from __future__ import annotations

import json
import random
from typing import Any

from .made_up import NOTE, shared_out, wobble

YEARLY_NIGHTS = {
    2019: 172400, 2020: 117900, 2021: 138600, 2022: 162800,
    2023: 167500, 2024: 173900, 2025: 181200, 2026: 186300,
}  # fmt: skip
LAST_MONTH = "2026M09"
SEASON = (5.2, 6.4, 7.2, 6.0, 6.8, 10.2, 17.5, 12.2, 7.4, 7.6, 6.5, 7.0)
PANDEMIC_SPRING = {3: 0.55, 4: 0.12, 5: 0.25, 6: 0.75}
NON_RESIDENT_SHARE = {2020: 0.06, 2021: 0.05}
USUAL_NON_RESIDENT_SHARE = 0.13
SUPPRESSED = ("2021M01", "2021M02")  # fewer than four establishments were open
RESIDENCE = {"SSS": "Yhteensä", "KOTI": "Kotimaiset", "ULKO": "Ulkomaiset"}
CONTENTS = "matk-yopymiset"


def files() -> dict[str, bytes]:
    """Return the reply: 93 months by the guests' country of residence, two months suppressed."""
    reply = json.dumps(_reply(_monthly_nights()), ensure_ascii=False, separators=(",", ":"))
    return {"tilastokeskus/yopymiset_synthetic.json": reply.encode("utf-8")}


def _monthly_nights() -> dict[str, tuple[int, int]]:
    """Nights of residents and of non-residents by month."""
    rng = random.Random("nights")
    nights = {}
    for year, total in YEARLY_NIGHTS.items():
        weights = [share * (1 + wobble(rng, 0.04)) for share in SEASON]
        if year == 2020:
            for month, left in PANDEMIC_SPRING.items():
                weights[month - 1] *= left
        for month, number in enumerate(shared_out(total, weights), 1):
            share = NON_RESIDENT_SHARE.get(year, USUAL_NON_RESIDENT_SHARE) * (1 + wobble(rng, 0.1))
            abroad = round(number * share)
            nights[f"{year}M{month:02d}"] = (number - abroad, abroad)
    return {month: numbers for month, numbers in nights.items() if month <= LAST_MONTH}


def _reply(nights: dict[str, tuple[int, int]]) -> dict[str, Any]:
    values: list[int | None] = []
    for month, (residents, abroad) in nights.items():
        shown = (residents + abroad, residents, abroad)
        values += [None] * 3 if month in SUPPRESSED else list(shown)
    return {
        "class": "dataset",
        "version": "2.0",
        "label": "Yöpymiset kuukausittain muuttujina Alue, Kuukausi, Asuinmaa ja Tiedot",
        "source": NOTE,
        "updated": "2026-11-05T06:00:00Z",
        "note": [NOTE, "... tieto on salassapidettävä"],
        "role": {"geo": ["alue_23_20260101"], "time": ["timeperiod_m"], "metric": ["contentscode"]},
        "id": ["alue_23_20260101", "timeperiod_m", "asuinmaa", "contentscode"],
        "size": [1, len(nights), len(RESIDENCE), 1],
        "dimension": {
            "alue_23_20260101": _dimension("Alue", {"KU111": "Heinola"}),
            "timeperiod_m": _dimension("Kuukausi", {month: month for month in nights}),
            "asuinmaa": _dimension("Asuinmaa", RESIDENCE, total="SSS"),
            "contentscode": _contents(),
        },
        "value": values,
        "status": {str(place): "..." for place, value in enumerate(values) if value is None},
        "extension": {
            "px": {
                "tableid": "yopymiset_synthetic",
                "matrix": "yopymiset_synthetic",
                "decimals": 0,
                "language": "fi",
                "official-statistics": False,
                "stub": ["alue_23_20260101", "timeperiod_m"],
                "heading": ["asuinmaa", "contentscode"],
            }
        },
    }


def _dimension(label: str, texts: dict[str, str], total: str | None = None) -> dict[str, Any]:
    extension: dict[str, Any] = {"elimination": total is not None, "show": "value"}
    if total is not None:
        extension["eliminationValueCode"] = total
    index = {code: place for place, code in enumerate(texts)}
    return {"label": label, "category": {"index": index, "label": texts}, "extension": extension}


def _contents() -> dict[str, Any]:
    dimension = _dimension("Tiedot", {CONTENTS: "Yöpymiset"})
    dimension["category"]["unit"] = {CONTENTS: {"base": "lukumäärä", "decimals": 0}}
    return dimension
