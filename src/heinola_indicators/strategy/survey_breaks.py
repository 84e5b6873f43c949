"""Breaks that the codebooks of surveys declare, at the measures that are made of their results."""

from collections.abc import Iterator
from dataclasses import replace

from heinola_indicators.model.strategy import Break, Goal, Measure, Strategy, Theme


def with_breaks_of_surveys(strategy: Strategy) -> Strategy:
    """The strategy with a break of a measure where a round of its survey does not compare with the one before.

    Where the strategy file has a break of that period itself, it holds.
    """
    return replace(strategy, themes=tuple(_theme(theme, strategy) for theme in strategy.themes))


def _theme(theme: Theme, strategy: Strategy) -> Theme:
    return replace(theme, goals=tuple(_goal(goal, strategy) for goal in theme.goals))


def _goal(goal: Goal, strategy: Strategy) -> Goal:
    return replace(goal, measures=tuple(_measure(measure, strategy) for measure in goal.measures))


def _measure(measure: Measure, strategy: Strategy) -> Measure:
    known = {each.period for each in measure.breaks}
    further = {each.period: each for each in _of_surveys(measure, strategy) if each.period not in known}
    if not further:
        return measure
    return replace(measure, breaks=tuple(sorted((*measure.breaks, *further.values()), key=lambda each: each.period)))


def _of_surveys(measure: Measure, strategy: Strategy) -> Iterator[Break]:
    series = (strategy.series[name] for name in measure.inputs.values() if name in strategy.series)
    for source in dict.fromkeys(part.source for one in series for part in one.parts):
        codebook = strategy.codebooks.get(source)
        for each in codebook.rounds if codebook else ():
            if each.break_reason is not None:
                yield Break(each.period, each.break_reason)
