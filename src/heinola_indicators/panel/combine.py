"""What calculators share: bringing panels onto the same axes and making one panel out of several."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from heinola_indicators.model.areas import changed_between
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.model.source import SourceFile
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.panel import FloatGrid, FrequencyMismatch, IntGrid, Panel, UnitMismatch


def require_same_unit(first: Panel, *others: Panel) -> None:
    """Refuse to combine figures in different units.

    Raises:
        UnitMismatch: the panels are in different units.
    """
    for other in others:
        if other.unit.code != first.unit.code:
            raise UnitMismatch(first, other)


def aligned(*panels: Panel) -> tuple[Panel, ...]:
    """The panels on the areas and periods found in all of them, in the order of the first.

    A sum, ratio or index over different municipal divisions would compare different territories: where the
    panels' divisions differ, municipalities that others were merged into in between have no observation.

    Raises:
        FrequencyMismatch: the panels come at different frequencies.
    """
    first = panels[0]
    for other in panels[1:]:
        if first.frequency and other.frequency and other.frequency is not first.frequency:
            raise FrequencyMismatch(first, other)
    shared_areas = set(first.areas).intersection(*(panel.areas for panel in panels[1:]))
    shared_periods = set(first.periods).intersection(*(panel.periods for panel in panels[1:]))
    areas = [area for area in first.areas if area in shared_areas]
    periods = [period for period in first.periods if period in shared_periods]
    taken = tuple(panel.taken(areas, periods) for panel in panels)
    divisions = {panel.division for panel in panels}
    return taken if len(divisions) == 1 else tuple(_on_one_territory(panel, divisions) for panel in taken)


def _on_one_territory(panel: Panel, divisions: set[date | None]) -> Panel:
    other_territory = np.zeros(panel.value.shape, bool)
    for column, period in enumerate(panel.periods):
        days = sorted(division or period.end for division in divisions)
        changed = changed_between(days[0], days[-1])
        other_territory[:, column] = [area in changed for area in panel.areas]
    return panel.without(other_territory)


def derived(
    name: str,
    unit: Unit,
    value: FloatGrid,
    *inputs: Panel,
    drop: Flag = Flag.NIL,
    parts: Mapping[str, Panel] | None = None,
    qualifier: str | None = None,
) -> Panel:
    """A panel calculated out of *inputs* that are on the same axes.

    There is an observation where all inputs have one. It carries the flags of all inputs (without *drop*), and
    a value only where *value* is a finite number; a value that cannot be calculated from inputs that are all
    there is flagged ``M``, cannot exist. Its files are those of all inputs.
    """
    first = inputs[0]
    seen = np.all([panel.flag != 0 for panel in inputs], axis=0)
    flag = np.bitwise_or.reduce([panel.flag for panel in inputs]) & ~int(drop)
    finite = np.isfinite(value)
    lacks = (flag & int(WITHOUT_VALUE)) != 0
    flag = np.where(finite & ~lacks, flag | int(Flag.A), np.where(lacks, flag, flag | int(Flag.M)))
    flag = np.where(seen, flag, 0)
    source, source_sets = joined_sources(*inputs)
    return Panel(
        name=name,
        unit=unit,
        areas=first.areas,
        periods=first.periods,
        value=np.where(finite & ~lacks & seen, value, np.nan),
        flag=flag,
        source=np.where(seen, source, -1),
        source_sets=source_sets,
        division=first.division,
        parts=parts or {},
        inputs=inputs,
        qualifier=qualifier,
    )


def joined_sources(*panels: Panel) -> tuple[IntGrid, tuple[tuple[SourceFile, ...], ...]]:
    """For every observation the files of all *panels*, as rows of a table of file sets."""
    source, sets = panels[0].source, panels[0].source_sets
    for panel in panels[1:]:
        width = len(panel.source_sets) + 1
        pairs, number = np.unique((source + 1) * width + panel.source + 1, return_inverse=True)
        sets = tuple(
            _union(sets[left - 1] if left else (), panel.source_sets[right - 1] if right else ())
            for left, right in (divmod(int(pair), width) for pair in pairs)
        )
        source = number.reshape(source.shape).astype(np.int64)
    return source, sets


def _union(left: tuple[SourceFile, ...], right: tuple[SourceFile, ...]) -> tuple[SourceFile, ...]:
    return tuple({file.id: file for file in (*left, *right)}.values())
