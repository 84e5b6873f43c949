"""How a measure goes in the middle of a year: the entered forecast of 31 December against the year's target level.

Forecast  judged by the path rule as if it were the figure of the year's end: what keeps figures from being
          judged (a break, the baseline's own period) keeps a forecast from it too; it is never out of date
Without   the verdict is the one on the latest figure of a period that has ended by the interim day
Parts     months added up from January are never held against a whole year (reason ``cumulative``)
Human     a person's own verdict is shown beside this one and changes nothing in it
Source    the project's own rule; the columns Toteuma and Ennuste 31.12. of Finnish interim reports
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from heinola_indicators.assessment.against_levels import Case, held_against
from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.assess import assess, baseline_of
from heinola_indicators.assessment.target_levels import applicable_level, levels_in_force
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import MONTHS_IN, Frequency, Period, year_period
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.panel.panel import Panel, empty_panel

YEARLY = frozenset({Frequency.YEAR, Frequency.SPAN})


class Basis(Enum):
    """What an interim verdict rests on."""

    FORECAST = auto()  # the entered one
    LATEST_ANNUAL = auto()  # nobody entered one, and figures come once a year
    LATEST = auto()  # nobody entered one, and figures come more often
    NOTHING = auto()  # nobody entered one, and there is no figure


@dataclass(frozen=True, slots=True)
class InterimVerdict:
    """The verdict and what it rests on; *actual* is the latest figure by the interim day, judged or not."""

    assessment: Assessment
    basis: Basis
    actual: Figure | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A measure of the area that its target levels are about; *computed* is the verdict on its latest figure."""

    measure: Measure
    panel: Panel | None
    area: str
    computed: Assessment


def interim_verdict(standing: Standing, as_of: date, period: Period, forecast: float | None) -> InterimVerdict:
    """How the measure stands at the end of *period* by what was decided and entered by *as_of*.

    *forecast* is what was entered for the end of the year that *period* is in; without a target level it cannot be
    judged, and the verdict on the latest figure says so.
    """
    by_then = _by(period, standing, as_of)
    judged = None if forecast is None else forecast_verdict(standing, as_of, period.year, forecast)
    if judged is not None:
        return InterimVerdict(judged, Basis.FORECAST, by_then.figure)
    return InterimVerdict(by_then, _basis(by_then.figure), by_then.figure)


def forecast_verdict(standing: Standing, as_of: date, year: int, forecast: float) -> Assessment | None:
    """A forecast of the end of *year* held against the target level that applies then; none where there is no level."""
    measure = standing.measure
    in_force = levels_in_force(measure.target_levels, as_of)
    levels = tuple(level for level in in_force if level.period.frequency is not Frequency.CUMULATIVE)
    if not levels:
        return None
    level = applicable_level(levels, year_period(year))
    figures = AreaFigures.known_on(as_of, standing.panel or empty_panel(measure.id, measure.unit), standing.area)
    figure = Figure(_end_of_year(level, year), forecast, int(Flag.F))
    case = Case(measure, figures, figure, baseline_of(measure, figures), levels, expected=None)
    return held_against([(case, level)])[0]


def _end_of_year(level: TargetLevel, year: int) -> Period:
    """The year, or its last month or quarter where target levels are set for such."""
    if level.period.frequency not in MONTHS_IN:
        return year_period(year)
    shifted = level.period.shifted(12 * (year - level.period.year))
    return shifted if shifted.last == year_period(year).last else year_period(year)


def _by(period: Period, standing: Standing, as_of: date) -> Assessment:
    """The computed verdict, or where it is on a later figure the one on the latest that had ended with *period*."""
    latest = standing.computed.figure
    if latest is None or standing.panel is None or latest.period.end <= period.end:
        return standing.computed
    known = standing.panel.until(period.end)
    verdicts = assess(standing.measure, known, standing.area, as_of, expected=None, target_area=standing.area)
    return verdicts.applied


def _basis(figure: Figure | None) -> Basis:
    if figure is None:
        return Basis.NOTHING
    return Basis.LATEST_ANNUAL if figure.period.frequency in YEARLY else Basis.LATEST
