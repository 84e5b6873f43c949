"""A strategy with target levels and comments added, and whether another says the same in other places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any

from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Comment, Goal, Strategy, TargetLevel, Theme

NewLevels = Mapping[str, Sequence[TargetLevel]]  # by the id of their measure
NewComments = Mapping[str, Sequence[Comment]]
NO_COMMENTS: NewComments = MappingProxyType({})


def with_levels(strategy: Strategy, new: NewLevels, comments: NewComments = NO_COMMENTS) -> Strategy:
    """*strategy* with the *new* levels, each after the levels of its measure that end no later than it does.

    *comments* come after those of their measure.
    """
    return replace(strategy, themes=tuple(_theme(theme, new, comments) for theme in strategy.themes))


def place_among(levels: Sequence[TargetLevel], new: TargetLevel) -> int:
    """After how many of *levels* a *new* one stands: after the last that ends no later than it does."""
    return max((place for place, level in enumerate(levels, 1) if level.period.last <= new.period.last), default=0)


def in_time_order(levels: Sequence[TargetLevel]) -> list[TargetLevel]:
    """New levels as they are to be written."""
    return sorted(levels, key=lambda level: level.period.last)


def same_but_places(one: Strategy, other: Strategy) -> bool:
    """Whether two strategies say the same, wherever in which file it stands."""
    return bool(_said(replace(one, path="")) == _said(replace(other, path="")))


def _theme(theme: Theme, new: NewLevels, comments: NewComments) -> Theme:
    return replace(theme, goals=tuple(_goal(goal, new, comments) for goal in theme.goals))


def _goal(goal: Goal, new: NewLevels, comments: NewComments) -> Goal:
    measures = tuple(
        replace(
            measure,
            target_levels=tuple(_merged(measure.target_levels, new.get(measure.id, ()))),
            comments=(*measure.comments, *comments.get(measure.id, ())),
        )
        for measure in goal.measures
    )
    return replace(goal, measures=measures)


def _merged(levels: Sequence[TargetLevel], new: Sequence[TargetLevel]) -> Iterator[TargetLevel]:
    for place in range(len(levels) + 1):
        yield from (level for level in in_time_order(new) if place_among(levels, level) == place)
        yield from levels[place : place + 1]


def _said(value: Any) -> Any:
    """*value* as types and plain values, without its locations."""
    if isinstance(value, Location):
        return None
    if is_dataclass(value):
        return type(value), [_said(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return [(key, _said(inner)) for key, inner in value.items()]
    if isinstance(value, (list, tuple)):
        return [_said(inner) for inner in value]
    return type(value), value
