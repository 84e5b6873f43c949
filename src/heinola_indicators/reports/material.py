"""What reports are made of: every verdict of one area with what there is to say about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from heinola_indicators.assessment.change import Change
from heinola_indicators.assessment.forecast import Forecast
from heinola_indicators.assessment.needed_change import NeededChange
from heinola_indicators.assessment.next_on_path import NextOnPath
from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.assessment.strategy_roll_up import GoalVerdict, ThemeVerdict
from heinola_indicators.assessment.trend import Trend
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.source import SourceFile
from heinola_indicators.model.strategy import Goal, Measure, Strategy, TargetLevel, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation import PeerStanding
from heinola_indicators.reports.remark import Remark


class PathPoint(NamedTuple):
    """Where the target path stands at the end of *period*."""

    period: Period
    value: float


@dataclass(frozen=True)
class MeasureMaterial:
    """One measure with its verdict; what cannot be said is none or empty.

    *panel* has the observations of all areas that were known on the as-of date, *levels* the target levels decided by
    then (one per period, in time order), *proposed* those only proposed. *path* leads from the baseline through the
    periods of the figures' own rhythm to the last level. *entries* are what the responsible unit wrote, newest last,
    *comment* is what the city said last on the levels. *trial* is, where no level is in force, what the verdict by a
    level far ahead would be. *further* are the measure's other series by name, such
    as the year's figures added up so far.
    """

    theme: Theme
    goal: Goal
    row: StatusRow
    panel: Panel | None
    levels: tuple[TargetLevel, ...]
    proposed: tuple[TargetLevel, ...]
    path: tuple[PathPoint, ...]
    since_previous: Change | None
    trend: Trend | None
    forecast: Forecast | None
    needed: NeededChange | None
    next_on_path: NextOnPath | None
    peers: tuple[PeerStanding, ...]
    entries: tuple[FollowUpEntry, ...]
    files: tuple[SourceFile, ...]
    trial: Assessment | None = None
    comment: str | None = None
    further: Mapping[str, Panel] = field(default_factory=dict)

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.row.measure

    @property
    def judged(self) -> Assessment:
        """The verdict applied or tried: it has the baseline, and what keeps from judging by whatever level."""
        return self.trial or self.row.applied


@dataclass(frozen=True)
class ReportMaterial:
    """A strategy's verdicts on one area as of a day, in the order of the strategy file.

    *remarks* gives what is to be said of the files and figures; it is asked for where it is shown, as it reads exports
    that no measure uses.
    """

    table: StatusTable
    area: str
    measures: tuple[MeasureMaterial, ...]
    goals: tuple[GoalVerdict, ...]
    themes: tuple[ThemeVerdict, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    remarks: Callable[[], tuple[Remark, ...]] = tuple

    @property
    def strategy(self) -> Strategy:
        """The strategy."""
        return self.table.strategy

    @property
    def as_of(self) -> date:
        """The day whose decisions count."""
        return self.table.as_of

    @property
    def language(self) -> Language:
        """The language of the report."""
        return self.table.language


@dataclass(frozen=True)
class ReportOptions:
    """What a report is asked for: the budget *year*, the *period* of an interim report, the city's own *template*.

    *all_areas*: the series of the budget workbook are those of every area that there are figures of.
    """

    year: int
    period: Period | None = None
    template: bytes | None = None
    all_areas: bool = False
