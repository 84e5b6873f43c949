"""Areas of Finland: municipalities with their mergers, regions and the whole country.

The codes are Statistics Finland's: three digits for a municipality (Heinola 111), ``SSS`` for the whole country,
``MK07`` for a region. The table is shipped as ``areas.csv``, other spellings as ``area_aliases.csv``.
"""

import csv
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


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


@cache
def areas() -> dict[str, Area]:
    """Every known area by its code."""
    return {row["code"]: _area(row) for row in _rows("areas.csv")}


def area_code(text: object) -> str | None:
    """The code of the area that *text* names in any of the forms of Finnish exports, or none.

    >>> [area_code(form) for form in ("111", "KU111", "Heinola", "111 Heinola", "HEINOLA (111)", 111, 111.0, 5)]
    ['111', '111', '111', '111', '111', '111', '111', '005']
    """
    if isinstance(text, (int, float)):
        return f"{int(text):03d}" if text == int(text) and f"{int(text):03d}" in areas() else None
    return _code_of_text(text) if isinstance(text, str) else None


def area_name(code: str, language: str = "fi") -> str:
    """The name of an area; its code where it is not known."""
    area = areas().get(code)
    if area is None:
        return code
    return (language == "sv" and area.name_sv) or area.name_fi


@cache
def changed_between(first: date, second: date) -> frozenset[str]:
    """The municipalities that others went into after *first* and by *second*: their territory is not the same."""
    gone = [
        area for area in areas().values() if area.successor and area.until and first <= area.until < second
    ]
    return frozenset(area.successor for area in gone if area.successor)


CODE_FIRST = re.compile(r"(?:KU)?(\d{1,3})(?:\.0)?(?:[ -]+(.+))?", re.IGNORECASE)
CODE_LAST = re.compile(r"(.+?) ?\((?:KU)?(\d{3})\)", re.IGNORECASE)
LETTER_CODE = re.compile(r"(SSS|MA\d|MK ?\d\d|SK ?\d\d\d|HVA ?\d\d|M\d\d|MS)(?: .+)?", re.IGNORECASE)


@cache
def _code_of_text(text: str) -> str | None:
    folded = _folded(text)
    if folded in _codes_by_name():
        return _codes_by_name()[folded]
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    if match := CODE_FIRST.fullmatch(plain):
        return _agreeing(match[1].zfill(3), match[2])
    if match := CODE_LAST.fullmatch(plain):
        return _agreeing(match[2], match[1])
    if match := LETTER_CODE.fullmatch(plain):
        return match[1].replace(" ", "").upper()
    return None


def _agreeing(code: str, name: str | None) -> str | None:
    """The code, unless the name beside it belongs to something that is no such area."""
    if code not in areas():
        return None
    return code if name is None or _codes_by_name().get(_folded(name), code) == code else None


@cache
def _codes_by_name() -> dict[str, str]:
    """Folded names; where two areas had one name the one that is valid longest holds."""
    oldest_first = sorted(areas().values(), key=lambda area: area.until or date.max)
    names = {
        _folded(name): area.code for area in oldest_first for name in (area.name_sv, area.name_fi) if name
    }
    return names | {_folded(row["alias"]): row["code"] for row in _rows("area_aliases.csv")}


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
    with files("heinola_indicators.model").joinpath(name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
