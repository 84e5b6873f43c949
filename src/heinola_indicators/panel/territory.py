"""Bringing figures of the municipalities of their time to one municipal division, by adding."""

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.areas import area_name, area_on, areas, split_between
from heinola_indicators.model.errors import HeinolaIndicatorsError
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.panel.panel import FloatGrid, IntGrid, Panel

if TYPE_CHECKING:
    from heinola_indicators.model.source import SourceFile

ADDITIVE = frozenset({"EUR", "persons", "jobs", "moves", "nights", "answers", "person-years", "ktCO2e"})


class NotAdditive(HeinolaIndicatorsError, ValueError):
    """Rates, means and indices of municipalities that merged cannot be added."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(
            f"{panel.name} is in {panel.unit}, which cannot be added over municipalities that merged; "
            "bring numerator and denominator to one division and divide then"
        )


def in_division(panel: Panel, day: date) -> Panel:
    """The figures by the municipalities of *day*: those that merged by then are added, period by period.

    Formula   the sum over the municipalities that the one of *day* is made of and that existed at the period's end
    Missing   a missing or suppressed figure of one of them, or none at all, gives no value
    Areas     other areas than municipalities stay as they are; a municipality that was split between several has
              no successor, so those that took its parts have no value before
    Source    Statistics Finland's classification of municipalities, as shipped in ``areas.csv``

    Raises:
        NotAdditive: the unit is that of a rate, a mean or an index.
    """
    if panel.unit.at_own_prices.code not in ADDITIVE:
        raise NotAdditive(panel)
    members: dict[str, list[int]] = {}
    for row, area in enumerate(panel.areas):
        if home := area_on(day, area):
            members.setdefault(home, []).append(row)
    shape = (len(members), len(panel.periods))
    value, flag, source = np.full(shape, np.nan), np.zeros(shape, np.int64), np.full(shape, -1, np.int64)
    source_sets: dict[tuple[SourceFile, ...], int] = {}
    for number, (home, rows) in enumerate(members.items()):
        value[number], flag[number] = _added(panel, rows, _is_complete(panel, home, day, rows))
        for column in np.flatnonzero(flag[number]):
            files = dict.fromkeys(file for row in rows for file in panel.files_of(row, int(column)))
            source[number, column] = source_sets.setdefault(tuple(files), len(source_sets)) if files else -1
    return Panel(
        name=panel.name,
        unit=panel.unit,
        areas=tuple(members),
        periods=panel.periods,
        value=value,
        flag=flag,
        source=source,
        source_sets=tuple(source_sets),
        division=day,
        inputs=(panel,),
        qualifier=panel.qualifier,
    )


def split_by(panel: Panel, day: date) -> list[str]:
    """What is told of the panel's municipalities that were split by *day*, so that no successor has their figures."""
    return [
        f"{_called(code)} was split between {' and '.join(map(_called, sorted(homes)))}: "
        "its figures are left out, and those that took its parts have no value before"
        for code, homes in split_between(day).items()
        if code in panel.areas
    ]


def _called(code: str) -> str:
    return f"{area_name(code)} ({code})"


def _added(panel: Panel, rows: list[int], complete: NDArray[np.bool_]) -> tuple[FloatGrid, IntGrid]:
    flag = np.bitwise_or.reduce(panel.flag[rows], axis=0)
    flag = np.where((flag != 0) & ~complete, flag | int(Flag.O), flag)
    has_value = (flag != 0) & ((flag & int(WITHOUT_VALUE)) == 0)
    return np.where(has_value, np.nansum(panel.value[rows], axis=0), np.nan), flag


def _is_complete(panel: Panel, home: str, day: date, rows: list[int]) -> NDArray[np.bool_]:
    """In which periods every municipality that *home* is made of and that was there has an observation."""
    seen = {panel.areas[row]: panel.flag[row] != 0 for row in rows}
    origins = [area for area in areas().values() if area_on(day, area.code) == home]
    origins += [areas()[code] for code, homes in split_between(day).items() if home in homes]  # never among the rows
    return np.array(
        [
            all(area.code in seen and seen[area.code][column] for area in origins if area.existed_on(period.end))
            for column, period in enumerate(panel.periods)
        ],
        dtype=bool,
    )
