"""What observations.csv and observations.json are made of: the observations of the areas that a table shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.source import Origin, SourceFile
from heinola_indicators.model.strategy import Measure
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.panel import FloatGrid, IntGrid, Panel


@dataclass(frozen=True, eq=False)
class Observed:
    """The observations of one *name*: a measure, or ``measure.part`` for a part of a total or a further series.

    The grids have a row per area and a column per period, without those that have no observation at all. *flag* is 0
    and *source* −1 where there is none. *codes* are those of each flag, *origins* those of each of *source_sets*.
    """

    name: str
    measure: Measure
    unit: Unit
    areas: tuple[str, ...]
    periods: tuple[str, ...]
    value: FloatGrid
    flag: IntGrid
    source: IntGrid
    source_sets: tuple[tuple[SourceFile, ...], ...]

    @cached_property
    def codes(self) -> dict[int, str]:
        """The flags that occur, in SDMX codes."""
        # not np.unique, whose first call imports numpy.ma
        return {mask: flag_codes(mask) for mask in sorted(set(self.flag.ravel().tolist())) if mask}

    @cached_property
    def origins(self) -> tuple[str, ...]:
        """Whether the files of each set are published, synthetic or both; empty where a set has none."""
        return tuple(_origin(files) for files in self.source_sets)

    @cached_property
    def sets_used(self) -> list[int]:
        """The source sets that observations come from; −1 stands for none."""
        return sorted(set(self.source[self.flag != 0].tolist()))


def observed(table: StatusTable) -> Iterator[Observed]:
    """The observations of every panel of the table that has any, in the table's order of measures and areas."""
    measures = {row.measure.id: row.measure for row in table}
    shown: dict[str, dict[str, None]] = {}
    for row in table:
        shown.setdefault(row.measure.id, {})[row.area] = None
    for name, panel in table.panels.items():
        measure = measures.get(name.partition(".")[0])
        if measure is not None:
            row_of = {area: row for row, area in enumerate(panel.areas)}
            rows = [row_of[area] for area in shown[measure.id] if area in row_of]
            yield from _of_panel(name, measure, panel, np.array(rows, np.intp))


def _of_panel(name: str, measure: Measure, panel: Panel, rows: NDArray[np.intp]) -> Iterator[Observed]:
    there = panel.flag[rows] != 0
    rows = rows[there.any(axis=1)]
    columns = np.flatnonzero(there.any(axis=0))
    if not len(rows):
        return
    at = np.ix_(rows, columns)
    yield Observed(
        name,
        measure,
        panel.unit,
        tuple(panel.areas[row] for row in rows.tolist()),
        tuple(str(panel.periods[column]) for column in columns.tolist()),
        panel.value[at],
        panel.flag[at],
        panel.source[at],
        panel.source_sets,
    )


def _origin(files: tuple[SourceFile, ...]) -> str:
    origins = {file.source.origin for file in files}
    return str(origins.pop() if len(origins) == 1 else Origin.MIXED if origins else "")
