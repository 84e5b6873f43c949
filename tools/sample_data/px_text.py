"""The text of the PX file on migration: keywords in three languages, then the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .made_up import NOTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .places import Municipality

LONGEST_PIECE = 254
UPDATED = "20260521 08:00"
MATRIX = "muuttoliike_ika_synthetic"


class Words(NamedTuple):
    """What the file says in one language."""

    area: str
    flow: str
    age: str
    year: str
    title: str
    contents: str
    flows: tuple[str, ...]
    total: str
    unit: str
    note: str
    area_note: str


WORDS = {
    "fi": Words(
        "Alue", "Tiedot", "Ikä", "Vuosi",
        "Muuttoliike muuttujina Alue, Tiedot, Ikä ja Vuosi", "Muuttoliike",
        ("Kuntien välinen tulomuutto", "Kuntien välinen lähtömuutto",
         "Maahanmuutto", "Maastamuutto"),
        "Yhteensä", "lukumäärä",
        f"{NOTE}.##... tieto on salassapidettävä",
        "Tiedot ovat vuoden 2026 aluejaolla koko aikasarjassa.",
    ),
    "sv": Words(
        "Område", "Uppgifter", "Ålder", "År",
        "Flyttningsrörelsen efter Område, Uppgifter, Ålder och År", "Flyttningsrörelsen",
        ("Inflyttning mellan kommuner", "Utflyttning mellan kommuner", "Invandring", "Utvandring"),
        "Totalt", "antal",
        "Syntetiskt exempelmaterial – ingen statistik.##... uppgiften är sekretessbelagd",
        "Uppgifterna följer områdesindelningen år 2026 i hela tidsserien.",
    ),
    "en": Words(
        "Area", "Information", "Age", "Year",
        "Migration by Area, Information, Age and Year", "Migration",
        ("Intermunicipal in-migration", "Intermunicipal out-migration",
         "Immigration", "Emigration"),
        "Total", "number",
        "Synthetic example data – not statistics.##... data are confidential",
        "The data follow the regional division of 2026 in the whole time series.",
    ),
}  # fmt: skip


def px_file(
    areas: Sequence[Municipality],
    flows: Sequence[str],
    bands: Sequence[str],
    years: range,
    rows: Iterable[Sequence[str]],
) -> bytes:
    """Return the PX file: UTF-8, CRLF, each row of cells on a line that ends with a blank."""
    lines = [
        *_general_lines(),
        *_language_lines("fi", "", areas, flows, bands, years),
        *_language_lines("sv", "[sv]", areas, flows, bands, years),
        *_language_lines("en", "[en]", areas, flows, bands, years),
        "DATA=",
        *(" ".join(cells) + " " for cells in rows),
        ";",
    ]
    return "\r\n".join(lines).encode("utf-8")


def _general_lines() -> list[str]:
    return [
        'CHARSET="ANSI";',
        'AXIS-VERSION="2013";',
        'CODEPAGE="utf-8";',
        'LANGUAGE="fi";',
        'LANGUAGES="fi","sv","en";',
        'CREATION-DATE="20260521 08:00";',
        "DECIMALS=0;",
        "SHOWDECIMALS=0;",
        f'MATRIX="{MATRIX}";',
        "COPYRIGHT=NO;",
        "OFFICIAL-STATISTICS=NO;",
        'SUBJECT-CODE="MUUTL";',
        'SUBJECT-AREA="muutl";',
    ]


def _language_lines(
    language: str,
    tag: str,
    areas: Sequence[Municipality],
    flows: Sequence[str],
    bands: Sequence[str],
    years: range,
) -> list[str]:
    words = WORDS[language]
    variables = (
        (
            words.area,
            "alue_23_20260101",
            [area.name for area in areas],
            [f"KU{area.code}" for area in areas],
        ),
        (words.flow, "contentscode", words.flows, flows),
        (words.age, "ika_5v", [words.total, *bands], ["SSS", *bands]),
        (words.year, "timeperiod_y", [str(year) for year in years], [str(year) for year in years]),
    )
    lines = [
        _entry(f"TITLE{tag}", words.title),
        _entry(f"CONTENTS{tag}", words.contents),
        _entry(f"STUB{tag}", words.area, words.flow, words.age),
        _entry(f"HEADING{tag}", words.year),
        _entry(f"CONTVARIABLE{tag}", words.flow),
    ]
    for name, code, labels, codes in variables:
        lines += [
            _entry(f'VARIABLECODE{tag}("{name}")', code),
            _entry(f'VALUES{tag}("{name}")', *labels),
            _entry(f'CODES{tag}("{name}")', *codes),
        ]
    lines += [
        f'TIMEVAL{tag}("{words.year}")=TLIST(A1),{_listed(str(year) for year in years)};',
        _entry(f'MAP{tag}("{words.area}")', "Alue 2026"),
        _entry(f'ELIMINATION{tag}("{words.age}")', words.total),
        _entry(f"UNITS{tag}", words.unit),
    ]
    for flow in words.flows:
        lines += [
            _entry(f'UNITS{tag}("{flow}")', words.unit),
            _entry(f'LAST-UPDATED{tag}("{flow}")', UPDATED),
        ]
    types = (
        (words.area, "Geographical"),
        (words.flow, "Content"),
        (words.age, "Ordinal"),
        (words.year, "Time"),
    )
    return [
        *lines,
        _entry(f"SOURCE{tag}", words.note.split(".", maxsplit=1)[0]),
        _entry(f"NOTE{tag}", words.note),
        _entry(f'NOTE{tag}("{words.area}")', words.area_note),
        *(_entry(f'VARIABLE-TYPE{tag}("{name}")', kind) for name, kind in types),
    ]


def _entry(key: str, *texts: str) -> str:
    """Return a keyword with its texts; a line is broken before it has more than 254 characters."""
    lines, line = [], f"{key}="
    for place, text in enumerate(texts):
        piece = f'"{text}"' + ("," if place < len(texts) - 1 else ";")
        if len(line) + len(piece) > LONGEST_PIECE:
            lines.append(line)
            line = ""
        line += piece
    return "\r\n".join([*lines, line])


def _listed(texts: Iterable[str]) -> str:
    return ",".join(f'"{text}"' for text in texts)
