"""The rules of the lint that hold target levels and baselines against figures."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date

from heinola_indicators.assessment.area_figures import AreaFigures, last_month_ended
from heinola_indicators.assessment.comparability import break_between, is_part_of_a_year
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import Baseline, Measure, Stage, Strategy, TargetLevel
from heinola_indicators.panel.panel import Panel
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.target_levels import KINDS, is_met, limit_in_words, plain
from heinola_indicators.strategy.yaml_reader import Keys


def figure_findings(strategy: Strategy, panels: Mapping[str, Panel]) -> Iterator[Finding]:
    """What the rules find in the measures of a sound *strategy*, whose *panels* are given by their ids."""
    for keys, measure in _measures(strategy):
        panel = panels.get(measure.id)
        if panel is None:
            continue
        row = panel.areas.index(strategy.area) if strategy.area in panel.areas else None
        figures = AreaFigures(panel, row, len(panel.periods))
        yield from _of_baseline(measure, figures, keys)
        yield from _already_met(measure, figures, _lag(measure, strategy), keys)


def _measures(strategy: Strategy) -> Iterator[tuple[Keys, Measure]]:
    for number, theme in enumerate(strategy.themes):
        for place, goal in enumerate(theme.goals):
            for position, measure in enumerate(goal.measures):
                yield ("themes", number, "goals", place, "measures", position), measure


def _of_baseline(measure: Measure, figures: AreaFigures, keys: Keys) -> Iterator[Finding]:
    baseline, latest = measure.baseline, figures.latest()
    if baseline is None or latest is None:
        return
    if baseline.period.last > latest.period.last:
        message = f"the baseline ({baseline.period}) is after the last figure ({latest.period})"
        yield Finding("baseline-after-data", keys, baseline.location, message)
    elif baseline.value is None:
        yield from _of_baseline_by_figure(measure, baseline, figures, keys)


def _of_baseline_by_figure(measure: Measure, baseline: Baseline, figures: AreaFigures, keys: Keys) -> Iterator[Finding]:
    figure = figures.at(baseline.period)
    if figure is None:
        first, last = figures.panel.periods[0], figures.panel.periods[-1]
        message = f"there is no figure of {baseline.period} for the baseline; the periods are {first} to {last}"
        yield Finding("baseline-without-figure", keys, baseline.location, message)
        return
    for level in measure.target_levels:
        value = _value_to_reach(measure, level)
        if value is not None and is_met(value, figure.value, measure.direction):
            told = _in_words(figure, figures)
            message = limit_in_words(level.period, value, measure.direction, str(baseline.period), told)
            yield Finding("target-no-better-than-baseline", keys, level.location, message)


def _already_met(measure: Measure, figures: AreaFigures, lag: int, keys: Keys) -> Iterator[Finding]:
    for level in measure.target_levels:
        value, day = _value_to_reach(measure, level), level.decision.day
        if value is None or day is None or level.stage is not Stage.DECIDED:
            continue
        figure = _known_on(day, figures, lag).latest()
        if figure is None or is_part_of_a_year(figure, None, level):
            continue
        if break_between(measure, figures, figure.period, level.period) is not None:
            continue
        if is_met(value, figure.value, measure.direction):
            told = _in_words(figure, figures)
            asked = f"the target level for {level.period} ({KINDS[measure.direction]} {plain(value)})"
            message = f"{asked} was met when it was set on {day}: the figure of {figure.period} is {told}"
            yield Finding("target-already-met", keys, level.location, message)


def _in_words(figure: Figure, figures: AreaFigures) -> str:
    """The value, and that it was made up where it was."""
    panel = figures.panel
    files = panel.files_of(figures.row or 0, panel.periods.index(figure.period))
    is_made_up = any(file.source.origin is Origin.SYNTHETIC for file in files)
    return plain(figure.value) + (" (synthetic)" if is_made_up else "")


def _value_to_reach(measure: Measure, level: TargetLevel) -> float | None:
    """The level of a measure that is to rise or fall; a range is there to be kept."""
    return None if measure.direction is Direction.STAY_WITHIN else level.value


def _known_on(day: date, figures: AreaFigures, lag: int) -> AreaFigures:
    """The figures that were out on *day*, *lag* months after the end of their period."""
    newest = float(last_month_ended(day) - lag)
    columns = bisect_right(figures.panel.periods, newest, key=lambda period: period.last)
    return AreaFigures(figures.panel, figures.row, columns)


def _lag(measure: Measure, strategy: Strategy) -> int:
    """After how many months a figure of the measure is out: when the last of its sources is."""
    parts = [part for wanted in measure.inputs.values() for part in strategy.series[wanted].parts]
    return max((strategy.sources[part.source].lag or 0 for part in parts), default=0)
