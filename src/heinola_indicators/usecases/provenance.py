"""Where one observation of a series stands: made when somebody asks."""

from dataclasses import dataclass

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import Period
from heinola_indicators.model.source import SourceFile
from heinola_indicators.panel.table import Table
from heinola_indicators.usecases.series import SeriesPanels


@dataclass(frozen=True)
class Provenance:
    """The file of an observation, the place of its (first) cell in it, and what the file says of itself."""

    file: SourceFile
    place: str | None
    updated: str | None
    notes: tuple[str, ...]


def provenance(series: SeriesPanels, series_id: str, area: str, period: Period) -> tuple[Provenance, ...]:
    """Where the observation of *area* and *period* was read: one file, or those of the parts that were added.

    The place is that of the first cell of a sum; none where the figure was brought to another municipal division.

    Raises:
        UsageError: the series has no such observation.
    """
    panel = series.panel(series_id)
    if panel is None or area not in panel.areas or period not in panel.periods:
        message = f"series {series_id!r} has no observation of {area} in {period}"
        raise UsageError(message)
    row, column = panel.areas.index(area), panel.periods.index(period)
    at = -1 if panel.place is None else int(panel.place[row, column])
    return tuple(
        _of_file(file, series.exports.table(file.source, file.path), at) for file in panel.files_of(row, column)
    )


def _of_file(file: SourceFile, table: Table, at: int) -> Provenance:
    return Provenance(file, table.place(at) if at >= 0 else None, table.updated, table.notes)
