"""Which municipality a business id of State Treasury's facts is: by the name beside it, or else by a list.

``treasury_bodies.csv`` has 21 of the 308 municipalities, as known on 24 November 2026, with the evidence for each:

``accounts``: the id stands in a document of the accounts that a public repository names with its municipality.
``licence``: the Ministry of Education's register of licences names the id's owner (CSCfi's antero and oiva).
``register``: a reply of the Finnish Environment Institute's register of municipalities.
``data-exchange``: the member code under which the municipality's service reaches the national data exchange layer.
"""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from heinola_indicators.model.areas import MUNICIPALITY, area_code, areas

NAMES = ("kunta", "kunnan_nimi", "kuntanimi", "nimi", "organisaatio")


def municipalities(entries: Iterable[Mapping[str, object]], body: str) -> dict[str, str]:
    """The codes of municipalities by business id, which the field *body* has: those listed, and those named here."""
    named: dict[str, str] = {}
    for entry in entries:
        number = str(entry[body])
        if number not in named and (code := _named(entry)):
            named[number] = code
    return listed() | named


@cache
def listed() -> dict[str, str]:
    """The codes of the list by business id."""
    with files("heinola_indicators.loaders").joinpath("treasury_bodies.csv").open(encoding="utf-8") as lines:
        return {row["ytunnus"]: row["code"] for row in csv.DictReader(lines)}


def _named(entry: Mapping[str, object]) -> str | None:
    """The municipality that a fact names; none where it names none, or another kind of area."""
    codes = (area_code(entry[field]) for field in NAMES if field in entry)
    return next((code for code in codes if code in areas() and areas()[code].level == MUNICIPALITY), None)
