"""How a measure stood in earlier years, by the target levels that were in force then."""

from datetime import date

from heinola_indicators.assessment.assess import Question, assess_all
from heinola_indicators.assessment.comparable_points import MONTHS_IN_YEAR
from heinola_indicators.assessment.stability import Reading
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel


def verdict_history(measure: Measure, panel: Panel, area: str, since: date, as_of: date) -> tuple[Reading, ...]:
    """The verdict on each year's figure of *area*, the strategy's own, of periods after *since* and after the baseline.

    Levels    those decided by the end of each figure's own period; ``stability`` holds earlier figures against the
              present ones
    Figures   as they are known now, one a year and the newest among them; none is held to be out of date
    """
    readings = []
    for period in _periods(panel, area, max(since, _end_of_baseline(measure)), as_of):
        verdict = assess_all([Question(measure, panel, area)], period.end, target_area=area)[0].applied
        readings.append(Reading(period, verdict))
    return tuple(readings)


def _end_of_baseline(measure: Measure) -> date:
    return measure.baseline.period.end if measure.baseline else date.min


def _periods(panel: Panel, area: str, since: date, as_of: date) -> list[Period]:
    """Those with a figure after *since*, a whole number of years before the newest."""
    if area not in panel.areas:
        return []
    row = panel.value[panel.areas.index(area)]
    there = [
        period
        for period, value in zip(panel.periods, row.tolist(), strict=True)
        if value == value and since < period.end <= as_of
    ]
    return [period for period in there if (there[-1].last - period.last) % MONTHS_IN_YEAR == 0]
