"""JSON of THL's Sotkanet, as its REST interface replies: an object per indicator, region, year and gender.

``value`` is the indicator's own value (a rate, a share), ``absValue`` the count behind it; they become the contents
``primary value`` and ``absolute value``, as the interface calls them in its CSV, so that a series reads either. A
row that is not there is missing, not zero. The region is a number of Sotkanet's own; see ``sotkanet_regions``.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_rows import entries_of, is_list_with, reading_of, rows_of
from heinola_indicators.loaders.sotkanet_csv import HEADER, VARIABLES
from heinola_indicators.loaders.sotkanet_regions import with_area_codes
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.panel.table import Table

FIGURES = ("value", "absValue")


def recognises(export: Export) -> bool:
    """Whether it is a list of objects with an indicator, a region, a year and a gender."""
    return is_list_with(export, *VARIABLES)


def load(
    export: Export,
    *,
    sheet: str | None = None,  # noqa: ARG001 - a text has no sheets
    areas: Mapping[str, str] = MappingProxyType({}),
) -> Table:
    """The table, with area codes where Sotkanet has its own numbers; *areas* are codes by numbers that are not listed.

    Raises:
        ExportNotRead: it is no such list, is empty (an indicator without that gender or year), or an object lacks a
            field or has no number where its value should be; all are told.
    """
    rows = rows_of(export, entries_of(export), VARIABLES, FIGURES)
    table = table_from_rows(
        HEADER,
        rows,
        loader="sotkanet-json",
        title="",
        reading=reading_of(export, (*VARIABLES, *FIGURES)),
        variables=VARIABLES,
    )
    place = {number: f".{key}" for number, key in enumerate(FIGURES)}
    table = replace(table, place=lambda row: f"[{row // len(FIGURES)}]{place[row % len(FIGURES)]}")
    return with_area_codes(table, VARIABLES.index("region"), declared=areas)
