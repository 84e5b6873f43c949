"""Areas of Finland: municipalities with their mergers, regions and the whole country.

The codes are Statistics Finland's: three digits for a municipality (Heinola 111), ``SSS`` for the whole country,
``MK07`` for a region. The table is shipped as ``areas.csv``, other spellings as ``area_aliases.csv``.
"""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

MUNICIPALITY = "municipality"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Area:
    """An area by its code; *until* is its last day and *successor* the municipality it went into."""

    code: str
    level: str
    name_fi: str
    name_sv: str | None
    since: date | None
    until: date | None
    successor: str | None

    def existed_on(self, day: date) -> bool:
        """Whether it was there on *day*."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@cache
def areas() -> dict[str, Area]:
    """Every known area by its code."""
    return {row["code"]: _area(row) for row in _rows("areas.csv")}


def area_code(text: object, day: date | None = None) -> str | None:
    """The code of the area that *text* names in any of the forms of Finnish exports, or none.

    Where a name has belonged to several areas it is the one valid on *day*, or today's.

    >>> [area_code(form) for form in ("111", "KU111", "Heinola", "111 Heinola", "HEINOLA (111)", 111, 111.0, 5)]
    ['111', '111', '111', '111', '111', '111', '111', '005']
    """
    candidates = _candidates(text, day)
    return candidates[0] if candidates else None


def area_codes(texts: Sequence[object], day: date | None = None) -> list[str | None]:
    """The codes of the areas that the texts of one list name.

    A name that a region and a municipality share (Lappi) is of the level that most of the list is of.
    """
    found = [_candidates(text, day) for text in texts]
    levels = Counter(areas()[codes[0]].level for codes in found if len(codes) == 1 and codes[0] in areas())
    usual = max(levels, key=levels.__getitem__, default=MUNICIPALITY)
    return [_of_level(codes, usual) for codes in found]


def _of_level(codes: tuple[str, ...], level: str) -> str | None:
    fitting = [code for code in codes if code in areas() and areas()[code].level == level]
    return next(iter(fitting or codes), None)


def area_name(code: str, language: str = "fi") -> str:
    """The name of an area; its code where it is not known."""
    area = areas().get(code)
    if area is None:
        return code
    return (language == "sv" and area.name_sv) or area.name_fi


@cache
def area_on(day: date, code: str) -> str | None:
    """The area that one of this code is, or is part of, on *day*; none where it was split or is not known then.

    >>> area_on(date(2023, 1, 1), "532"), area_on(date(2015, 1, 1), "532")  # Nastola went into Lahti in 2016
    ('398', '532')
    """
    seen: set[str] = set()
    while code in areas() and code not in seen:
        seen.add(code)
        area = areas()[code]
        if area.until is None or day <= area.until:
            return code
        code = area.successor or ""
    return None


@cache
def changed_between(first: date, second: date) -> frozenset[str]:
    """The municipalities whose territory on *second* is not that on *first*: others, or parts of them, were added.

    A part that was transferred counts for figures of the very day before only: publishers do not take transfers of
    parts into account in earlier years (Statistics Finland, notes to table 11ra).
    """
    gone = [area for area in areas().values() if area.successor and area.until and first <= area.until < second]
    parts = [parties for day, *parties in _transfers() if _concerns(first, day - ONE_DAY, parties[0]) and day <= second]
    return frozenset(area.successor for area in gone if area.successor).union(*parts)


@cache
def split_between(day: date) -> dict[str, frozenset[str]]:
    """The municipalities that were split by *day* and have no successor, with those of *day* that took their parts.

    >>> split_between(date(2023, 1, 1))["443"] == {"182", "562"}  # Längelmäki: Jämsä and Orivesi, 2007
    True
    """
    found: dict[str, frozenset[str]] = {}
    for when, giver, taker in _transfers():
        home = area_on(day, taker)
        if home and when <= day and areas()[giver].until == when - ONE_DAY:
            found[giver] = found.get(giver, frozenset()) | {home}
    return found


def _concerns(first: date, last_day: date, giver: str) -> bool:
    """Whether a transfer after *last_day* makes figures of *first* those of another territory."""
    was_split = areas()[giver].until == last_day
    return first <= last_day if was_split else first == last_day


@cache
def _transfers() -> list[tuple[date, str, str]]:
    """Municipalities that were split, and parts that went over: the day, from and to."""
    return [(date.fromisoformat(row["day"]), row["from"], row["to"]) for row in _rows("area_transfers.csv")]


CODE_FIRST = re.compile(r"(KU)?(\d{1,3})(?:\.0)?(?:[ -]+([^\W\d].*))?", re.IGNORECASE)
CODE_LAST = re.compile(r"(.+?) ?\((?:KU)?(\d{3})\)", re.IGNORECASE)
LETTER_CODE = re.compile(r"(SSS|MA\d|MK ?\d\d|SK ?\d\d\d|HVA ?\d\d|M\d\d|MS)(?: .+)?", re.IGNORECASE)


def _candidates(text: object, day: date | None) -> tuple[str, ...]:
    if isinstance(text, (int, float)):
        code = f"{int(text):03d}" if text == text // 1 else ""
        return (code,) if code in areas() else ()
    return _codes_of_text(text, day) if isinstance(text, str) else ()


@cache
def _codes_of_text(text: str, day: date | None) -> tuple[str, ...]:
    folded = _folded(text)
    if folded in _codes_by_name():
        codes = _codes_by_name()[folded]
        return tuple(code for code in codes if _valid(areas().get(code), day)) or codes[:1]
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    if match := CODE_FIRST.fullmatch(plain):
        return _agreeing(match[2].zfill(3), match[3], said=match[1] is not None or len(match[2]) == 3)
    if match := CODE_LAST.fullmatch(plain):
        return _agreeing(match[2], match[1], said=False)
    if match := LETTER_CODE.fullmatch(plain):
        return (match[1].replace(" ", "").upper(),)
    return ()


def _agreeing(code: str, name: str | None, *, said: bool) -> tuple[str, ...]:
    """The code, if the name beside it is its own; if it was *said* to be one (KU111, 111), unless another's."""
    if code not in areas():
        return ()
    owners = _codes_by_name().get(_folded(name), (code,) if said else ()) if name else (code,)
    return (code,) if code in owners else ()


def _valid(area: Area | None, day: date | None) -> bool:
    if area is None:
        return True
    return area.until is None if day is None else area.existed_on(day)


@cache
def _codes_by_name() -> dict[str, tuple[str, ...]]:
    """Folded names with the areas that have had them, those valid longest first."""
    names: dict[str, tuple[str, ...]] = {}
    for area in sorted(areas().values(), key=lambda area: area.until or date.max, reverse=True):
        for name in filter(None, (area.name_fi, area.name_sv)):
            names[_folded(name)] = tuple(dict.fromkeys((*names.get(_folded(name), ()), area.code)))
    for row in _rows("area_aliases.csv"):
        names.setdefault(_folded(row["alias"]), (row["code"],))
    return names


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def _area(row: dict[str, str]) -> Area:
    return Area(
        code=row["code"],
        level=row["level"],
        name_fi=row["name_fi"],
        name_sv=row["name_sv"] or None,
        since=date.fromisoformat(row["valid_from"]) if row["valid_from"] else None,
        until=date.fromisoformat(row["valid_until"]) if row["valid_until"] else None,
        successor=row["successor"] or None,
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
