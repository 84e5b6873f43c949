"""observations.csv: every observation of every measure."""

import csv
import io
from collections.abc import Iterator

import numpy as np

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.source import Origin, SourceFile
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.plain_numbers import plain

HEADER = ("measure", "area", "period", "value", "unit", "flag", "origin", "source")


def observations_csv(table: StatusTable) -> bytes:
    """A row per observation of the areas that the table shows, as UTF-8 CSV with decimal points, unrounded.

    A part of a total and a measure's further series stand under ``measure.part``.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    shown: dict[str, dict[str, None]] = {}
    for row in table:
        shown.setdefault(row.measure.id, {})[row.area] = None
    for name, panel in table.panels.items():
        writer.writerows(_rows(name, panel, list(shown.get(name.partition(".")[0], ()))))
    return text.getvalue().encode()


def _rows(name: str, panel: Panel, areas: list[str]) -> Iterator[tuple[str, ...]]:
    there = panel.taken([area for area in areas if area in panel.areas], panel.periods)
    periods = [str(period) for period in there.periods]
    described = [_described(files) for files in there.source_sets] + [("", "")]  # the last is for no source, −1
    flags = {mask: flag_codes(mask) for mask in set(there.flag.ravel().tolist())}
    rows, columns = np.nonzero(there.flag)
    for row, column, value, mask, source in zip(
        rows.tolist(),
        columns.tolist(),
        there.value[rows, columns].tolist(),
        there.flag[rows, columns].tolist(),
        there.source[rows, columns].tolist(),
        strict=True,
    ):
        yield (
            name,
            there.areas[row],
            periods[column],
            plain(value),
            there.unit.code,
            flags[mask],
            *described[source],
        )


def _described(files: tuple[SourceFile, ...]) -> tuple[str, str]:
    origins = {file.source.origin for file in files}
    origin = origins.pop() if len(origins) == 1 else Origin.MIXED if origins else ""
    return str(origin), "+".join(file.id for file in files)
