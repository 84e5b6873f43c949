"""The observations of two computations held against each other, on grids of area × period."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.difference import DifferenceKind, ObservationChange
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.period import parse_period
from heinola_indicators.panel.panel import FloatGrid, IntGrid
from heinola_indicators.reports.observed import Observed
from heinola_indicators.usecases.verdict_changes import DIGITS, by_how_much, paired

Cells = tuple[FloatGrid, IntGrid, NDArray[np.object_]]


def observation_changes(old: Iterable[Observed], new: Iterable[Observed]) -> Iterator[ObservationChange]:
    """The observations that are new, gone, revised or flagged otherwise: by name, area and period."""
    for before, after in paired({each.name: each for each in old}, {each.name: each for each in new}):
        shown = after or before
        if shown is not None:
            yield from _of_one_name(before, after, shown)


def _of_one_name(old: Observed | None, new: Observed | None, shown: Observed) -> Iterator[ObservationChange]:
    there = [each for each in (old, new) if each is not None]
    areas = list(dict.fromkeys(area for each in there for area in each.areas))
    periods = sorted({period for each in there for period in each.periods}, key=lambda text: parse_period(text).last)
    cells, new_cells = (_on(each, areas, periods) for each in (old, new))
    (value, flag, origin), (new_value, new_flag, new_origin) = cells, new_cells
    kinds = _kinds(value, flag, new_value, new_flag)
    for row, column in np.argwhere(kinds >= 0).tolist():
        before, after = _number(value[row, column]), _number(new_value[row, column])
        yield ObservationChange(
            *(shown.name, areas[row], periods[column], shown.unit.code, ORDER[kinds[row, column]], before, after),
            *(_codes(flag[row, column]), _codes(new_flag[row, column])),
            *(origin[row, column], new_origin[row, column]),
            *(by_how_much(before, after) if before is not None and after is not None else (None, None)),
        )


ORDER = (DifferenceKind.NEW, DifferenceKind.VANISHED, DifferenceKind.REVISED, DifferenceKind.FLAG)


def _kinds(value: FloatGrid, flag: IntGrid, new_value: FloatGrid, new_flag: IntGrid) -> NDArray[np.intp]:
    """The position in ``ORDER`` of what is different about each cell; −1 where nothing is."""
    had, has = ~np.isnan(value), ~np.isnan(new_value)
    same = np.isclose(new_value, value, rtol=DIGITS, atol=0)
    found = (~had & has, had & ~has, had & has & ~same, flag != new_flag)
    return np.select(found, range(len(found)), default=-1)


def _on(observed: Observed | None, areas: Sequence[str], periods: Sequence[str]) -> Cells:
    """Values, flags and origins on other axes; NaN, 0 and nothing where there is no observation."""
    shape = len(areas), len(periods)
    value, flag, origin = np.full(shape, np.nan), np.zeros(shape, np.int64), np.full(shape, "", object)
    if observed is not None:
        at = np.ix_(_positions(areas, observed.areas), _positions(periods, observed.periods))
        value[at], flag[at] = observed.value, observed.flag
        origin[at] = np.array([*observed.origins, ""], object)[observed.source]
    return value, flag, origin


def _positions(axis: Sequence[str], names: Sequence[str]) -> list[int]:
    place = {name: number for number, name in enumerate(axis)}
    return [place[name] for name in names]


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _codes(mask: int) -> str:
    return flag_codes(int(mask)) if mask else ""
