"""CSV of THL's Sotkanet, as its REST interface writes it: a row per indicator, region, year and gender.

``primary value`` is the indicator's own value (a rate, a share), ``absolute value`` the count behind it. A row that
is not there is missing, not zero. The region is a number of Sotkanet's own; see ``sotkanet_regions``.
"""

from heinola_indicators.loaders.delimited import head_of, read_delimited
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.sotkanet_regions import with_area_codes
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.panel.table import Table, folded

VARIABLES = ("indicator", "region", "year", "gender")
HEADER = (*VARIABLES, "primary value", "absolute value")


def recognises(export: Export) -> bool:
    """Whether the header is the one of the interface."""
    head = head_of(export)
    return head is not None and tuple(map(folded, head.header)) == HEADER


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - a text has no sheets
    """The table, with area codes where Sotkanet has its own numbers.

    Raises:
        ExportNotRead: it has another header, or rows or cells that are not understood; all are told.
    """
    found = read_delimited(export)
    if tuple(map(folded, found.header)) != HEADER:
        message = f"the header of Sotkanet is {';'.join(HEADER)}; save the export again"
        raise not_read(export.name, message, line=found.header_line)
    table = table_from_rows(
        HEADER, found.rows, loader="sotkanet-csv", title=found.title, reading=found.reading(), variables=VARIABLES
    )
    return with_area_codes(table, VARIABLES.index("region"))
