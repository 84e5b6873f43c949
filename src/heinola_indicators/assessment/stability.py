"""Whether a verdict is stable: as it would have read in earlier years, and from a baseline a year earlier or later."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from heinola_indicators.assessment.assess import Question, assess_all
from heinola_indicators.assessment.comparable_points import MONTHS_IN_YEAR
from heinola_indicators.assessment.roll_up import SCORES
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.period import Period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel


@dataclass(frozen=True, slots=True)
class Reading:
    """The verdict as it would be with the latest figure, or the baseline, of *period*."""

    period: Period
    assessment: Assessment

    @property
    def status(self) -> TargetStatus:
        """The verdict."""
        return self.assessment.status


@dataclass(frozen=True, slots=True)
class Stability:
    """*earlier* readings in time order, the present one last; those by the *baselines* around the declared one."""

    earlier: tuple[Reading, ...]
    baselines: tuple[Reading, ...]

    @property
    def turns_with_baseline(self) -> bool:
        """Whether a baseline a year off would change the verdict to another that says something."""
        spoken = {reading.status for reading in (*self.baselines, *self.earlier[-1:])} & set(SCORES)
        return len(spoken) > 1


def stability(question: Question, as_of: date, *, target_area: str) -> Stability:
    """The verdict on *question* by other years.

    Earlier    by the target levels in force on *as_of*, and by the figures up to each year's as they are known now
    Baselines  the figures of a year before and a year after, not the newest itself; not a declared value
    Both       are not held to be out of date
    """
    panel = question.panel.taken([question.area], question.panel.periods)
    now = replace(question, panel=panel, expected=None)
    earlier = [replace(now, panel=part) for part in _up_to_each_figure(panel, question.measure)]
    others = [replace(now, measure=measure) for measure in _with_other_baselines(question.measure, panel)]
    verdicts = [verdict.applied for verdict in assess_all([*earlier, *others], as_of, target_area=target_area)]
    readings = verdicts[: len(earlier)]
    return Stability(
        tuple(Reading(one.figure.period, one) for one in readings if one.figure is not None),
        tuple(
            Reading(other.measure.baseline.period, one)
            for other, one in zip(others, verdicts[len(earlier) :], strict=True)
            if other.measure.baseline is not None and one.baseline is not None
        ),
    )


def _up_to_each_figure(panel: Panel, measure: Measure) -> Iterator[Panel]:
    """The panel up to each period after the baseline that has a figure, one a year and the newest among them."""
    since = measure.baseline.period.last if measure.baseline else None
    there = [column for column in range(len(panel.periods)) if panel.value[0, column] == panel.value[0, column]]
    for column in there:
        last = panel.periods[column].last
        is_a_year_of = (panel.periods[there[-1]].last - last) % MONTHS_IN_YEAR == 0
        if is_a_year_of and (since is None or last > since):
            yield panel.taken(panel.areas, panel.periods[: column + 1])


def _with_other_baselines(measure: Measure, panel: Panel) -> Iterator[Measure]:
    """The measure from the figures of a year before and a year after its baseline's, but not from its newest itself."""
    declared = measure.baseline
    if declared is None or np.isnan(panel.value).all():
        return
    newest = max(number for number in range(len(panel.periods)) if panel.value[0, number] == panel.value[0, number])
    for number, other in enumerate(panel.periods[:newest]):
        is_as_long = other.last - other.first == declared.period.last - declared.period.first
        if is_as_long and abs(other.last - declared.period.last) == MONTHS_IN_YEAR:
            yield replace(measure, baseline=replace(declared, period=panel.periods[number], value=None, margin=None))
