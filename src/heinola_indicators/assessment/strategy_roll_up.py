"""The verdicts of a strategy rolled up: measures to goals, goals to themes."""

from collections.abc import Sequence
from dataclasses import dataclass

from heinola_indicators.assessment.roll_up import Member, RolledUp, rolled_up
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.model.source import Origin
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Strategy, Theme


@dataclass(frozen=True, slots=True)
class GoalVerdict:
    """A goal's verdict out of those of its measures."""

    theme: str
    goal: str
    rolled_up: RolledUp


@dataclass(frozen=True, slots=True)
class ThemeVerdict:
    """A theme's verdict out of those of its goals."""

    theme: str
    rolled_up: RolledUp


def goal_verdicts(strategy: Strategy, rows: Sequence[StatusRow]) -> tuple[GoalVerdict, ...]:
    """The verdict on every goal that *rows*, of one area, have all measures of."""
    members = {
        row.measure.id: Member(row.measure.id, row.applied.status, row.measure.weight, row.origin) for row in rows
    }
    return tuple(
        GoalVerdict(theme.id, goal.id, rolled_up(of_goal, strategy.roll_up))
        for theme in strategy.themes
        for goal in theme.goals
        if (of_goal := [members[measure.id] for measure in goal.measures if measure.id in members])
        and len(of_goal) == len(goal.measures)
    )


def theme_verdicts(strategy: Strategy, goals: Sequence[GoalVerdict]) -> tuple[ThemeVerdict, ...]:
    """The verdict on every theme that *goals* has all goals of that have measures."""
    return tuple(
        ThemeVerdict(theme.id, rolled_up(members, strategy.roll_up))
        for theme in strategy.themes
        if (members := _members(theme, goals)) and len(members) == sum(bool(goal.measures) for goal in theme.goals)
    )


def _members(theme: Theme, goals: Sequence[GoalVerdict]) -> list[Member]:
    weights = {goal.id: goal.weight for goal in theme.goals}
    return [
        Member(
            of_goal.goal,
            of_goal.rolled_up.status or TargetStatus.NO_DATA,
            weights[of_goal.goal],
            Origin.SYNTHETIC if of_goal.rolled_up.synthetic else Origin.PUBLISHED,
        )
        for of_goal in goals
        if of_goal.theme == theme.id
    ]
