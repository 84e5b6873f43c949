"""What was attained by the end of a year: its figure held against its target level, whose time has ended.

Level     the last one of a period that ends in the year, as it stood when the year ended: what is decided afterwards
          does not change what the year was to attain
Figure    that of the period that ends with the level's; an earlier one says nothing about the year's end
Verdict   the path rule's of a period that has ended, ``reached``, ``partly`` or ``missed``, or what keeps from judging;
          the figure cannot be out of date
Source    the project's own; the columns of the annual accounts and of the audit committee's report (113–115, 121 §)
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.assess import Question, assess_all
from heinola_indicators.assessment.target_levels import levels_in_force
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.panel.panel import Panel


class NotJudged(StrEnum):
    """Why there is no verdict on the year."""

    NO_LEVEL = "no-level"  # no target level of the year was in force at its end
    NO_FIGURE = "no-figure"  # the figure of the year is not there (yet)
    NEITHER = "neither"
    OTHER_AREA = "other-area"  # the strategy's target levels are not about the area


@dataclass(frozen=True, slots=True)
class YearEnd:
    """The verdict on a year, or the reason why there is none.

    *level* is that of the year; *next_level* the first after it, where the year has none. *figure* is that of the
    year; *latest* the newest one until its end, where the year has none.
    """

    level: TargetLevel | None
    next_level: TargetLevel | None
    figure: Figure | None
    latest: Figure | None
    assessment: Assessment | None
    not_judged: NotJudged | None


def year_end(measure: Measure, panel: Panel | None, area: str, year: int, *, as_of: date, target_area: str) -> YearEnd:
    """How *measure* ended *year* in *area* by the figures known *as_of*; *target_area* has the levels."""
    end_of_year = min(as_of, date(year, 12, 31))
    is_own = area == target_area
    levels = levels_in_force(measure.target_levels, end_of_year) if is_own else ()
    level = next((level for level in reversed(levels) if level.period.year == year), None)
    next_level = next((level for level in levels if level.period.year > year), None)
    until = level.period.end if level else date(year, 12, 31)
    latest = AreaFigures.known_on(min(as_of, until), panel, area).latest() if panel else None
    figure = latest if latest and latest.period.end == until else None
    if level is None or panel is None or figure is None:
        return YearEnd(
            level, None if level else next_level, figure, latest, None, _why_not(level, figure, is_own=is_own)
        )
    ended = replace(measure, target_levels=tuple(one for one in levels if one.period.last <= level.period.last))
    question = Question(ended, panel.until(until), area)
    verdict = assess_all([question], end_of_year, target_area=target_area)[0].applied
    return YearEnd(level, None, figure, latest, verdict, None)


def _why_not(level: TargetLevel | None, figure: Figure | None, *, is_own: bool) -> NotJudged:
    if not is_own:
        return NotJudged.OTHER_AREA
    if level is not None:
        return NotJudged.NO_FIGURE
    return NotJudged.NEITHER if figure is None else NotJudged.NO_LEVEL
