"""Any CSV with a header row, such as the city's own.

Columns of texts, areas and periods are variables, columns of numbers hold figures; see ``loaders.tidy``. Read are
Finnish numbers (``1 234,5``, ``−3``) and the star of preliminary figures; ``NA`` and an empty field are missing.
"""

from heinola_indicators.loaders.delimited import head_of, read_delimited
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.panel.table import Table

OTHER_FORMATS = ("{", "[", "<")  # JSON, and the pages that servers send in place of a file


def recognises(export: Export) -> bool:
    """Whether it is a text with a header and rows of several fields, most of them as long as the header."""
    if export.is_workbook or export.text.lstrip().startswith(OTHER_FORMATS):
        return False
    head = head_of(export)
    return head is not None and len(head.header) > 1 and len(head.rows) > len(head.problems)


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - a text has no sheets
    """The table.

    Raises:
        ExportNotRead: it is no text in rows, or has a row, a header or a cell that is not understood; all are told.
    """
    found = read_delimited(export)
    return table_from_rows(found.header, found.rows, loader="table-csv", title=found.title, reading=found.reading())
