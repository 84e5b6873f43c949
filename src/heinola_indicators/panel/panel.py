"""Panel: one indicator's observations, a grid of area × reference period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.errors import HeinolaIndicatorsError
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag, flag_codes
from heinola_indicators.model.period import Frequency, Period
from heinola_indicators.model.source import SourceFile
from heinola_indicators.model.unit import Unit

if TYPE_CHECKING:
    import pandas as pd

FloatGrid: TypeAlias = NDArray[np.float64]
IntGrid: TypeAlias = NDArray[np.int64]

SAMPLING = ("n", "deviation", "margin", "low", "high", "events")  # grids that tell how sure the values are
NO_SAMPLING: Mapping[str, Any] = dict.fromkeys(SAMPLING)


class PanelNotSound(HeinolaIndicatorsError, ValueError):
    """What was put together is no panel: wrong shape, two frequencies, a value where the flag says there is none."""


class UnitMismatch(HeinolaIndicatorsError, ValueError):
    """Figures in different units were to be combined."""

    def __init__(self, first: "Panel", second: "Panel") -> None:
        super().__init__(f"unit mismatch: {first.name} is in {first.unit}, {second.name} in {second.unit}")


class FrequencyMismatch(HeinolaIndicatorsError, ValueError):
    """Figures of different frequencies were to be combined."""

    def __init__(self, first: "Panel", second: "Panel") -> None:
        super().__init__(
            f"frequency mismatch: {first.name} comes by {first.frequency}, {second.name} by {second.frequency}"
        )


@dataclass(frozen=True, eq=False)
class Panel:
    """Observations of one indicator in one unit and of one frequency.

    Every grid has a row per area and a column per period, periods in time order. *value* is NaN where there is
    none; *flag* holds ``Flag`` bits and is 0 where there is no observation at all. *source* is a row of
    *source_sets*, the files a figure comes from, or −1. *n* is the number of answers, *deviation* their standard
    deviation, *margin* the half-width of the 95 % interval; *low* and *high* are its limits where they may lie unevenly
    around the value; *events* are those behind a rate; *place* the position in the file of a figure that was read and
    not calculated. *division* is the day whose municipal division holds for all periods; none: that of
    each period. With *census* everybody was asked, so that no figure has a margin; margins that *knows_design* come
    from a survey's results, with its weights and its population. *parts* are panels that a total is made of, *inputs*
    the panels that this one was calculated from.
    """

    name: str
    unit: Unit
    areas: tuple[str, ...]
    periods: tuple[Period, ...]
    value: FloatGrid
    flag: IntGrid
    source: IntGrid
    source_sets: tuple[tuple[SourceFile, ...], ...] = ()
    n: FloatGrid | None = None
    deviation: FloatGrid | None = None
    margin: FloatGrid | None = None
    low: FloatGrid | None = None
    high: FloatGrid | None = None
    events: FloatGrid | None = None
    place: IntGrid | None = None
    division: date | None = None
    parts: Mapping[str, "Panel"] = field(default_factory=dict)
    inputs: tuple["Panel", ...] = ()
    qualifier: str | None = None
    census: bool = False
    knows_design: bool = False

    def __post_init__(self) -> None:
        if fault := self._fault():
            message = f"{self.name}: {fault}"
            raise PanelNotSound(message)
        for grid in self._grids():
            grid.flags.writeable = False

    def _fault(self) -> str | None:
        shape = (len(self.areas), len(self.periods))
        if wrong := next((grid.shape for grid in self._grids() if grid.shape != shape), None):
            return f"a grid of {wrong} where {shape} is needed"
        if len(set(self.areas)) != len(self.areas):
            return "an area is given twice"
        return self._fault_of_periods() or self._fault_of_figures()

    def _fault_of_periods(self) -> str | None:
        if len({period.frequency for period in self.periods}) > 1:
            return "more than one frequency"
        if any(not earlier < later for earlier, later in zip(self.periods, self.periods[1:], strict=False)):
            return "periods are not in time order or one is given twice"
        return None

    def _fault_of_figures(self) -> str | None:
        without = np.isnan(self.value)
        said_without = (self.flag == 0) | ((self.flag & int(WITHOUT_VALUE)) != 0)
        if not np.array_equal(without, said_without):
            return "values and flags do not agree on what is missing"
        if np.isinf(self.value).any():
            return "a value is infinite"
        if self.source.size and self.source.max() >= len(self.source_sets):
            return "a source that is not there"
        return None

    def _grids(self) -> list[NDArray[np.generic]]:
        optional = (*self.sampling().values(), self.place)
        return [self.value, self.flag, self.source, *(grid for grid in optional if grid is not None)]

    def sampling(self) -> dict[str, Any]:
        """What tells how sure the values are, by name."""
        return {name: getattr(self, name) for name in SAMPLING}

    @property
    def frequency(self) -> Frequency | None:
        """How often figures come; none where there are no periods."""
        return self.periods[0].frequency if self.periods else None

    @property
    def frame(self) -> "pd.DataFrame":
        """The observations in long form: indexed by (area, period), columns value, flag and, where known, n, margin."""
        import pandas as pd

        rows, columns = np.nonzero(self.flag)
        index = pd.MultiIndex.from_arrays(
            [
                np.array(self.areas, dtype=object)[rows],
                np.array([str(period) for period in self.periods], dtype=object)[columns],
            ],
            names=["area", "period"],
        )
        content = {
            "value": self.value[rows, columns],
            "flag": [flag_codes(int(flag)) for flag in self.flag[rows, columns]],
        }
        for name, grid in (("n", self.n), ("margin", self.margin)):
            if grid is not None:
                content[name] = grid[rows, columns]
        return pd.DataFrame(content, index=index)

    def taken(self, areas: Sequence[str], periods: Sequence[Period]) -> "Panel":
        """The same observations on other axes; what is not there has no observation."""
        if tuple(areas) == self.areas and tuple(periods) == self.periods:
            return self
        rows = _positions(self.areas, areas)
        columns = _positions(self.periods, periods)

        def moved(grid: FloatGrid | None, empty: float) -> FloatGrid | None:
            return None if grid is None else _moved(grid, rows, columns, empty)

        sampling: dict[str, Any] = {name: moved(grid, np.nan) for name, grid in self.sampling().items()}

        return replace(
            self,
            areas=tuple(areas),
            periods=tuple(periods),
            value=_moved(self.value, rows, columns, np.nan),
            flag=_moved(self.flag, rows, columns, 0),
            source=_moved(self.source, rows, columns, -1),
            **sampling,
            place=None if self.place is None else _moved(self.place, rows, columns, -1),
            parts={name: part.taken(areas, periods) for name, part in self.parts.items()},
        )

    def without(self, cells: NDArray[np.bool_]) -> "Panel":
        """The same observations but those at *cells*; the parts are left as they are."""

        def emptied(grid: FloatGrid | None) -> FloatGrid | None:
            return None if grid is None else np.where(cells, np.nan, grid)

        sampling: dict[str, Any] = {name: emptied(grid) for name, grid in self.sampling().items()}

        return replace(
            self,
            value=np.where(cells, np.nan, self.value),
            flag=np.where(cells, 0, self.flag),
            source=np.where(cells, -1, self.source),
            **sampling,
            place=None if self.place is None else np.where(cells, -1, self.place),
        )

    def with_flags(self, flags: Mapping[Period, Flag]) -> "Panel":
        """The same observations, those of some periods with a further flag."""
        if not flags.keys() & set(self.periods):
            return self
        further = np.array([int(flags.get(period, 0)) for period in self.periods], np.int64)
        return replace(self, flag=np.where(self.flag != 0, self.flag | further, 0))

    def until(self, day: date) -> "Panel":
        """The observations of periods that have ended by *day*."""
        kept = [period for period in self.periods if period.end <= day]
        return self if len(kept) == len(self.periods) else self.taken(self.areas, kept)

    def files_of(self, row: int, column: int) -> tuple[SourceFile, ...]:
        """The files that one observation comes from."""
        number = int(self.source[row, column])
        return self.source_sets[number] if number >= 0 else ()


def _positions(have: Sequence[object], wanted: Sequence[object]) -> NDArray[np.intp]:
    place = {key: number for number, key in enumerate(have)}
    return np.array([place.get(key, -1) for key in wanted], dtype=np.intp)


def _moved(grid: NDArray, rows: NDArray[np.intp], columns: NDArray[np.intp], empty: float) -> NDArray:  # type: ignore[type-arg]
    if grid.size == 0:
        return np.full((len(rows), len(columns)), empty, dtype=grid.dtype)
    found = (rows >= 0)[:, None] & (columns >= 0)[None, :]
    return np.where(found, grid[np.ix_(rows, columns)], np.array(empty, dtype=grid.dtype))


def empty_panel(name: str, unit: Unit) -> Panel:
    """A panel without observations."""
    return Panel(name, unit, (), (), np.empty((0, 0)), np.zeros((0, 0), np.int64), np.zeros((0, 0), np.int64))


def panel_of(
    name: str,
    unit: Unit,
    figures: Mapping[tuple[str, Period], float | None],
    *,
    flags: Mapping[tuple[str, Period], Flag] | None = None,
) -> Panel:
    """A small panel out of figures by (area, period); ``None`` is a missing one. For tests, notebooks and examples."""
    areas = tuple(dict.fromkeys(area for area, _ in figures))
    periods = tuple(sorted({period for _, period in figures}))
    shape = (len(areas), len(periods))
    value, flag = np.full(shape, np.nan), np.zeros(shape, np.int64)
    for (area, period), figure in figures.items():
        at = areas.index(area), periods.index(period)
        value[at] = np.nan if figure is None else figure
        flag[at] = (flags or {}).get((area, period), Flag.O if figure is None else Flag.A)
    return Panel(name, unit, areas, periods, value, flag, np.full(shape, -1, np.int64))
