"""Finding out from its content what kind of export a file is, and reading it."""

from importlib import import_module

from heinola_indicators.loaders import LOADERS
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.panel.table import Table


def kind_of(export: Export) -> str:
    """The name of the loader that reads the export.

    Raises:
        ExportNotRead: no loader recognises it.
    """
    for name, member in LOADERS.items():
        if import_module(f"heinola_indicators.loaders.{member.module}").recognises(export):
            return name
    raise not_read(export.name, f"no loader recognises the file; the kinds read are {', '.join(LOADERS)}")


def load(export: Export, loader: str | None = None, *, sheet: str | None = None) -> Table:
    """The export as a table, by the loader that is named or else recognised.

    Raises:
        ExportNotRead: it cannot be read, with every problem found.
        UsageError: there is no such loader.
    """
    table: Table = LOADERS.load(loader or kind_of(export))(export, sheet=sheet)
    return table
