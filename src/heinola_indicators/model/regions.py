"""Which region (maakunta) a municipality belongs to, shipped as ``area_regions.csv``: from 2002 to the present.

Source     Statistics Finland's key of municipalities and regions of 1 January 2026, and that of 1 January 2021
Before     lists of municipalities by region of 2002 and 2005 (R package sorvi) and the regions that the Finnish
           Environment Institute gives the municipalities of 2020; the same in two of them means the same in between
Moves      the Government's decisions: Punkalaidun 2005, Vaala 2016, and five on 1 January 2021 (of 29 August 2019);
           Itä-Uusimaa became part of Uusimaa in 2011
Inferred   Vöyri-Maksamaa of 2007-2010 is in no list: what it was made of, and became part of, is in Pohjanmaa
"""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path


def region_of(municipality: str, day: date | None = None) -> str | None:
    """The region that a municipality is in on *day*, or in the latest division.

    None for what is no municipality then, such as one that has merged (`area_on` tells into which), and for days
    before 2002.

    >>> region_of("111"), region_of("142"), region_of("142", date(2020, 12, 31))  # Iitti moved in 2021
    ('MK07', 'MK07', 'MK08')
    """
    return next((part.region for part in _memberships() if part.municipality == municipality and part.on(day)), None)


def municipalities_of(region: str, day: date | None = None) -> tuple[str, ...]:
    """The municipalities of a region on *day*, or in the latest division, by code; empty where none are known.

    >>> municipalities_of("MK07")
    ('016', '081', '098', '111', '142', '316', '398', '560', '576', '781')
    """
    return tuple(part.municipality for part in _memberships() if part.region == region and part.on(day))


@dataclass(frozen=True, slots=True)
class _Membership:
    """A municipality in a region from one day to another, both included; *until* is none for the present one."""

    municipality: str
    region: str
    since: date
    until: date | None

    def on(self, day: date | None) -> bool:
        if day is None:
            return self.until is None
        return self.since <= day and (self.until is None or day <= self.until)


@cache
def _memberships() -> tuple[_Membership, ...]:
    text = Path(__file__).with_name("area_regions.csv").read_text(encoding="utf-8")
    return tuple(_membership(row) for row in csv.DictReader(text.splitlines()))


def _membership(row: dict[str, str]) -> _Membership:
    return _Membership(
        municipality=row["municipality"],
        region=row["region"],
        since=date.fromisoformat(row["valid_from"]),
        until=date.fromisoformat(row["valid_until"]) if row["valid_until"] else None,
    )
