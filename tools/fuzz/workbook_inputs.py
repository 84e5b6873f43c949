"""Workbooks, damaged mostly within their XML, and with cells that lie far away."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from .damage import damaged
from .made import Kind, Made, Random
from .text_inputs import rows_of_table

POOL = 12  # different workbooks
FIRST_CELL = b'r="A1"'
FAR = (b'r="XFD1048576"', b'r="A4294967295"', b'r="ZZZZZZ1"', b'r="12"', b"r='B2'", b'r=""')
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
BLANKS = 40_000_000  # bytes; less than a thousandth of it when packed


def sound(chance: Random) -> Made:
    """A workbook with one sheet."""
    return Made(_saved(chance.randrange(POOL)))


@cache
def _saved(number: int) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Taulukko")
    if number % 3 == 0:
        sheet.append(["Väestö muuttujina Alue, Vuosi ja Tiedot"])
        sheet.append([])
    for row in rows_of_table(Random(number)):
        sheet.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _part_damaged(chance: Random) -> Made:
    return _with_sheet(chance, lambda sheet: damaged(Made(sheet), chance).content, "a sheet damaged")


def _cell_far_away(chance: Random) -> Made:
    far = chance.choice(FAR)
    return _with_sheet(chance, lambda sheet: sheet.replace(FIRST_CELL, far), "a cell far away")


def _entities(chance: Random) -> Made:
    return _with_sheet(chance, lambda sheet: ENTITIES + sheet, "entities", is_refused=True)


def _blanks(chance: Random) -> Made:
    return _with_sheet(chance, lambda sheet: sheet + b" " * BLANKS, "a sheet of blanks")


def _with_sheet(chance: Random, changed: Callable[[bytes], bytes], what: str, *, is_refused: bool = False) -> Made:
    content = BytesIO()
    with ZipFile(BytesIO(sound(chance).content)) as archive, ZipFile(content, "w", ZIP_DEFLATED) as other:
        for name in archive.namelist():
            part = archive.read(name)
            other.writestr(name, changed(part) if "worksheets/" in name else part)
    return Made(content.getvalue(), what, is_refused=is_refused)


WORKBOOK = Kind(
    "table-workbook",
    sound,
    {"part": _part_damaged, "far": _cell_far_away, "entities": _entities},
    {"blanks": _blanks},
)
