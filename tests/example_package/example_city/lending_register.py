"""Loans of the city's library register: a line such as ``2025 loans=1200 visits=800`` for each year."""

from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.table import Table

FIRST_LINE = b"LIBRARY REGISTER"


def recognises(export: Export) -> bool:
    """Whether it begins with the words LIBRARY REGISTER."""
    return export.beginning.startswith(FIRST_LINE)


def load(export: Export, *, sheet: str | None = None) -> Table:
    """The library register of the example city.

    Raises:
        ExportNotRead: a line is not a year with its figures.
    """
    rows, lines = [], []
    for number, line in enumerate(export.content.decode().splitlines()[1:], start=2):
        year, *figures = line.split()
        if not year.isdigit() or not all("=" in figure for figure in figures):
            raise not_read(export.name, f"expected a year and figures, found {line!r}", line=number)
        rows += [[year, *figure.split("=")] for figure in figures]
        lines += [number] * len(figures)
    return table_from_rows(
        ["Vuosi", "Mitä", "Lukumäärä"],
        rows,
        loader="lending-register",
        title="Library register",
        reading=Reading(location_of=lambda row, _: Location(export.name, line=lines[row])),
    )
