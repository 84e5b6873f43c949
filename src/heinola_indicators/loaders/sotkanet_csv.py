"""CSV of THL's Sotkanet, as its REST interface writes it: a row per indicator, region, year and gender.

``primary value`` is the indicator's own value (a rate, a share), ``absolute value`` the count behind it. A row that
is not there is missing, not zero. The region is a number of Sotkanet's own; see ``sotkanet_regions``.

The R package sotkanet writes the same columns with dots (``primary.value``) and beside them the region's name, code and
category (``region.title.fi``, ``region.code``, ``region.category``): these then tell which area a number is. The
other columns that describe the region or the indicator are not read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from heinola_indicators.loaders.columns import Column, columns_of
from heinola_indicators.loaders.delimited import head_of, read_delimited
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.sotkanet_regions import Region, with_area_codes
from heinola_indicators.loaders.tidy import table_from_columns
from heinola_indicators.panel.table import Table, folded

VARIABLES = ("indicator", "region", "year", "gender")
HEADER = (*VARIABLES, "primary value", "absolute value")
DESCRIBING = re.compile(r"(region|indicator) .+|")  # R writes the rows' numbers under an empty header


def recognises(export: Export) -> bool:
    """Whether the header has the interface's columns, and beside them at most some that describe them."""
    head = head_of(export)
    return head is not None and _is_header(head.header)


def load(
    export: Export,
    *,
    sheet: str | None = None,  # noqa: ARG001 - a text has no sheets
    areas: Mapping[str, str] = MappingProxyType({}),
) -> Table:
    """The table, with area codes where Sotkanet has its own numbers; *areas* are codes by numbers that are not listed.

    Raises:
        ExportNotRead: it has another header, or rows or cells that are not understood; all are told.
    """
    found = read_delimited(export)
    if not _is_header(found.header):
        message = f"the header of Sotkanet is {';'.join(HEADER)}; save the export again"
        raise not_read(export.name, message, line=found.header_line)
    columns = dict(zip(map(_plain, found.header), columns_of(found.header, found.rows), strict=True))
    table = table_from_columns(
        [replace(columns[name], name=name) for name in HEADER],
        loader="sotkanet-csv",
        title=found.title,
        reading=found.reading(),
        variables=VARIABLES,
    )
    return with_area_codes(table, VARIABLES.index("region"), _regions_named(columns), areas)


def _is_header(header: Sequence[str]) -> bool:
    names = [_plain(name) for name in header]
    return all(names.count(name) == 1 for name in HEADER) and all(
        name in HEADER or DESCRIBING.fullmatch(name) for name in names
    )


def _plain(name: str) -> str:
    return folded(name).replace(".", " ")


def _regions_named(columns: dict[str, Column]) -> dict[str, Region]:
    """The regions that the file itself names, by number."""
    title = next((column for name, column in columns.items() if name.startswith("region title")), None)
    code, category = columns.get("region code"), columns.get("region category")
    if title is None or code is None or category is None:
        return {}
    number = columns["region"]
    _, first_rows = np.unique(number.index, return_index=True)
    rows = ([each.texts[each.index[row]] for each in (number, category, code, title)] for row in first_rows.tolist())
    return {each[0]: Region(*each) for each in rows}
