"""Goals in order of concern."""

from collections.abc import Sequence
from dataclasses import dataclass

from heinola_indicators.assessment.roll_up import WORST_FIRST, RolledUp
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Goal, Theme
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial

FINE = frozenset({TargetStatus.ON_TRACK, TargetStatus.REACHED})


@dataclass(frozen=True)
class GoalMaterial:
    """A goal with its measures; *rolled_up* is none for a goal without measures."""

    theme: Theme
    goal: Goal
    rolled_up: RolledUp | None
    items: tuple[MeasureMaterial, ...]

    @property
    def status(self) -> TargetStatus | None:
        """The goal's verdict; none where too little is known."""
        return self.rolled_up.status if self.rolled_up else None

    @property
    def rows(self) -> tuple[StatusRow, ...]:
        """The verdicts on the measures."""
        return tuple(item.row for item in self.items)


def goals_by_concern(material: ReportMaterial) -> tuple[GoalMaterial, ...]:
    """The worst first; those of which too little is known after what lags and before what goes well.

    Within a verdict the lower score stands first, then the order of the strategy file.
    """
    return tuple(sorted(_goals(material), key=_concern))


def _goals(material: ReportMaterial) -> Sequence[GoalMaterial]:
    verdicts = {(one.theme, one.goal): one.rolled_up for one in material.goals}
    return [
        GoalMaterial(
            theme,
            goal,
            verdicts.get((theme.id, goal.id)),
            tuple(item for item in material.measures if item.goal.id == goal.id and item.theme.id == theme.id),
        )
        for theme in material.strategy.themes
        for goal in theme.goals
    ]


def _concern(one: GoalMaterial) -> tuple[int, int, float]:
    if one.rolled_up is None or one.status is None:
        return 1, 0, 0.0
    score = 0.0 if one.rolled_up.score is None else one.rolled_up.score
    return 2 if one.status in FINE else 0, WORST_FIRST.index(one.status), score
