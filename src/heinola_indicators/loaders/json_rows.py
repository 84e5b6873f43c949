"""A list of JSON objects as rows: how interfaces reply with figures, an object for each."""

import json
from collections.abc import Mapping, Sequence
from itertools import islice

from heinola_indicators.loaders.export import Cell, Export, not_read
from heinola_indicators.loaders.json_text import json_of
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.refusal import TOLD, refuse_if_any
from heinola_indicators.loaders.sheets import shown
from heinola_indicators.model.problem import Location, Problem

LOOKED_AT = 2048
EXACT = 2**53  # beyond it a whole number is no figure of a statistic, and may be too large for a float

Entry = Mapping[str, object]
Row = list[Cell]


def is_list_with(export: Export, *keys: str) -> bool:
    """Whether the content begins as a list of objects with these keys."""
    head = export.beginning[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace").lstrip()
    return head.startswith("[") and head[1:].lstrip().startswith("{") and all(f'"{key}"' in head for key in keys)


def entries_of(export: Export) -> list[Entry]:
    """The objects of the list, in its order.

    Raises:
        ExportNotRead: it is no JSON, is cut off, is no list, is empty, or holds something else than objects.
    """
    entries = json_of(export)
    if not isinstance(entries, list):
        raise not_read(export.name, "is JSON, but no list of figures; save the reply of the interface as it is")
    if not entries:
        raise not_read(export.name, "the list is empty: there are no such figures; ask the interface for others")
    refuse_if_any(
        Problem(_place(export, number), "expected an object with the fields of one figure")
        for number, entry in enumerate(entries)
        if not isinstance(entry, dict)
    )
    return entries


def rows_of(export: Export, entries: Sequence[Entry], variables: Sequence[str], figures: Sequence[str]) -> list[Row]:
    """A row per entry: the texts of *variables*, then the cells of *figures*; null and absent figures are empty.

    Raises:
        ExportNotRead: an entry lacks a variable, or has there something else than a text or a whole number.
    """
    lacking = (
        Problem(_place(export, number, key), f"expected a text or a whole number, found {found}")
        for number, entry in enumerate(entries)
        for key in variables
        if (found := _fault(entry, key))
    )
    refuse_if_any(islice(lacking, TOLD + 1))
    return [
        [*(str(entry[key]) for key in variables), *(_figure(entry.get(key)) for key in figures)] for entry in entries
    ]


def reading_of(export: Export, fields: Sequence[str]) -> Reading:
    """How the rows of ``rows_of`` are read; a place is the entry's number in the list, from 0, and the field."""
    return Reading(
        location_of=lambda row, column: _place(export, row, fields[column]) if row >= 0 else Location(export.name),
        encoding=export.encoding,
    )


def _place(export: Export, number: int, key: str = "") -> Location:
    return Location(export.name, cell=f"[{number}].{key}" if key else f"[{number}]")


def _fault(entry: Entry, key: str) -> str:
    """What stands where a text or a whole number is wanted; empty where all is well."""
    if key not in entry:
        return "nothing"
    found = entry[key]
    is_fine = isinstance(found, (str, int)) and not isinstance(found, bool)
    return "" if is_fine else shown(json.dumps(found, ensure_ascii=False))


def _figure(found: object) -> Cell:
    if found is None:
        return ""
    if isinstance(found, (str, bool, float)):
        return found
    if isinstance(found, int):
        return found if abs(found) <= EXACT else str(found)
    return json.dumps(found, ensure_ascii=False)
