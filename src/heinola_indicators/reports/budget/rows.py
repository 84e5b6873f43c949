"""The rows of the budget workbook: a measure's figures by year, its target levels, and what keeps it from judging."""

from collections.abc import Iterator
from dataclasses import dataclass

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.hindrance import hindrance
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.period import MONTHS_IN, Frequency, Period, part_of_year, year_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial

DECEMBER = 11
PLAN_YEARS = 2  # after the budget year


@dataclass(frozen=True, slots=True)
class Slot:
    """A period that a target level is for; *year* is that of its column, none where it has no column.

    *level* is the one in force, none where nothing is decided. *is_open*: a level may be written here.
    """

    period: Period
    level: TargetLevel | None
    year: int | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A measure in the workbook of a budget year.

    *actuals* are the figures of whole years, *slots* the target levels in time order, *forecast* what the responsible
    unit expects for the year before the budget year. *gate* is the status that no target level changes, if any.
    """

    item: MeasureMaterial
    year: int
    actuals: dict[int, Figure | None]
    slots: tuple[Slot, ...]
    forecast: FollowUpEntry | None
    gate: TargetStatus | None

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.item.measure

    def slot(self, year: int) -> Slot | None:
        """The slot of a year's column."""
        return next((slot for slot in self.slots if slot.year == year), None)


def actual_years(year: int) -> tuple[int, int]:
    """The years whose accounts are shown (TP) in the budget of *year*."""
    return year - 3, year - 2


def target_years(year: int) -> tuple[int, ...]:
    """The years that have a column for target levels: the running one (TA), the budget's (TA) and the plan's (TS)."""
    return tuple(range(year - 1, year + PLAN_YEARS + 1))


def budget_rows(material: ReportMaterial, year: int) -> tuple[BudgetRow, ...]:
    """A row for every measure, in the order of the strategy file."""
    is_own = material.area == material.strategy.area
    return tuple(
        BudgetRow(
            item=item,
            year=year,
            actuals={one: actual(item, one) for one in actual_years(year)},
            slots=tuple(_slots(item, year, is_own=is_own)),
            forecast=_forecast(item, year - 1),
            gate=hindrance(item.judged),
        )
        for item in material.measures
    )


def actual(item: MeasureMaterial, year: int) -> Figure | None:
    """The figure of the whole *year*: of what comes more often, that of its last period; cumulative ones are parts."""
    panel = item.panel
    if panel is None or panel.frequency is Frequency.CUMULATIVE:
        return None
    figures = AreaFigures(panel, _row_of(item), len(panel.periods))
    is_more_often = panel.frequency in MONTHS_IN
    ended = [
        period
        for period in panel.periods
        if period.year == year and (int(period.last) % 12 == DECEMBER or not is_more_often)
    ]
    return next((figure for period in reversed(ended) if (figure := figures.at(period))), None)


def _row_of(item: MeasureMaterial) -> int | None:
    areas = item.panel.areas if item.panel else ()
    return areas.index(item.row.area) if item.row.area in areas else None


def _slots(item: MeasureMaterial, year: int, *, is_own: bool) -> Iterator[Slot]:
    """The levels in force and the years without one; the last level that ends in a year has its column."""
    levels = item.levels if is_own else ()
    shown = {level.period.year: level for level in levels if level.period.year in target_years(year)}
    slots = [
        Slot(level.period, level, level.period.year, is_own and not level.is_range)
        if shown.get(level.period.year) is level
        else Slot(level.period, level, None, is_open=False)
        for level in levels
    ]
    for empty in set(target_years(year)) - set(shown):
        period = period_of_level(item, empty)
        slots.append(Slot(period, None, empty, is_own and _may_be_added(item, period)))
    yield from sorted(slots, key=lambda slot: slot.period.last)


def period_of_level(item: MeasureMaterial, year: int) -> Period:
    """The period of a new level for *year*: of the kind that the measure's other levels are, ending with the year."""
    others = item.measure.target_levels
    frequency = others[-1].period.frequency if others else Frequency.YEAR
    parts = 12 // MONTHS_IN.get(frequency, 12)
    return part_of_year(frequency, year, parts) if parts > 1 else year_period(year)


def _may_be_added(item: MeasureMaterial, period: Period) -> bool:
    """A range has two ends, and a target level comes after its baseline."""
    measure = item.measure
    is_after = measure.baseline is None or period.last > measure.baseline.period.last
    return is_after and measure.direction != "stay-within"


def _forecast(item: MeasureMaterial, year: int) -> FollowUpEntry | None:
    """The newest forecast that the responsible unit has written for the end of *year*."""
    written = [entry for entry in item.entries if entry.period.year == year and entry.forecast is not None]
    return written[-1] if written else None
