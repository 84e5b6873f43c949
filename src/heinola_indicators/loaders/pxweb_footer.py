"""What stands below a table in PxWeb's workbooks: notes, then sections such as ``Yksikkö:`` and their lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from heinola_indicators.loaders.sheets import Rows, is_empty
from heinola_indicators.panel.table import folded

UPDATED, UNIT, REFERENCE, OTHER = "updated", "unit", "reference", "other"
SECTIONS = {
    "päivitetty viimeksi:": UPDATED,
    "senaste uppdatering:": UPDATED,
    "senast uppdaterad:": UPDATED,
    "latest update:": UPDATED,
    "yksikkö:": UNIT,
    "enhet:": UNIT,
    "sort:": UNIT,
    "unit:": UNIT,
    "units:": UNIT,
} | dict.fromkeys(
    [
        "lähde:", "källa:", "source:", "yhteystiedot:", "kontakt:", "contact:", "tekijänoikeus", "copyright",
        "datatyyppi:", "viiteajankohta:", "perusjakso:", "tilastotietokannat", "virallinen tilasto",
    ],
    OTHER,
) | dict.fromkeys(["sisäinen viitekoodi:", "intern referenskod:", "internal reference code:"], REFERENCE)  # fmt: skip
NO_TIME = "1900"  # PxWeb writes 19000101 00:00 where the table has no time of update
DIVISION = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4}) (?:mukaista )?aluejako")


@dataclass(frozen=True)
class Footer:
    """*units* are by value of the contents variable, or one under the empty string."""

    notes: tuple[str, ...]
    units: dict[str, str]
    updated: str | None
    division: date | None


def has_footer(rows: Rows) -> bool:
    """Whether sections stand there as only PxWeb writes them: a time of update or its internal code, and another."""
    found = {folded(row[0]) for row in rows if isinstance(row[0], str)} & SECTIONS.keys()
    return len(found) >= 2 and bool({SECTIONS[name] for name in found} & {UPDATED, REFERENCE})


def footer_of(rows: Rows) -> Footer:
    """The footer in the rows below a table: labels and values under one another, or (newer) side by side."""
    lines = [str(cell).strip().replace("\x80", "€") for row in rows for cell in row[:2] if not is_empty(cell)]
    sections: dict[str, list[str]] = {"notes": [], UPDATED: [], UNIT: [], REFERENCE: [], OTHER: []}
    section = "notes"
    for line in lines:
        section = SECTIONS.get(folded(line), section)
        if folded(line) not in SECTIONS:
            sections[section].append(line)
    times = [time for time in _by_contents(sections[UPDATED]).values() if not time.startswith(NO_TIME)]
    return Footer(
        notes=tuple(sections["notes"]),
        units=_by_contents(sections[UNIT]),
        updated=max(times, default=None),
        division=_division(sections["notes"]),
    )


def _by_contents(lines: Sequence[str]) -> dict[str, str]:
    """A section's lines by the contents value that stands above each of them (``Väestö 31.12.:``)."""
    found: dict[str, str] = {}
    contents = ""
    for line in lines:
        if line.endswith(":"):
            contents = " ".join(line.removesuffix(":").split())
        else:
            found.setdefault(contents, line)
    return found


def _division(notes: Sequence[str]) -> date | None:
    """The day whose municipal division the notes say is used."""
    for note in notes:
        if match := DIVISION.search(note):
            try:
                return date(int(match[3]), int(match[2]), int(match[1]))
            except ValueError:
                continue
    return None
