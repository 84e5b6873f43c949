"""Whether target levels that are to be added to a sound strategy file follow the rules of those that stand in it."""

from collections.abc import Iterator, Sequence

from heinola_indicators.model.problem import Problem
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.strategy.strategy_document import BaselineEntry, MeasureEntry, TargetLevelEntry
from heinola_indicators.strategy.target_checks import target_problems
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

NO_LINE = 0  # lines are counted from 1: a level to be added counts from here backwards


def new_level_problems(measure: Measure, new: Sequence[TargetLevel]) -> Iterator[Problem]:
    """Every problem that *measure* would have with the *new* levels, each at the level's own place."""
    levels = [*measure.target_levels, *new]
    new_lines = {NO_LINE - number: level.location for number, level in enumerate(new)}
    lines = [level.location.line or 1 for level in measure.target_levels] + list(new_lines)
    places: dict[Keys, tuple[int, int]] = {("target-levels", number): (line, 1) for number, line in enumerate(lines)}
    entry = MeasureEntry.model_construct(
        direction=measure.direction.value,
        baseline=BaselineEntry(period=measure.baseline.period) if measure.baseline else None,
        target_levels=[_entry(level) for level in levels],
        comments=[],
    )
    for problem in target_problems(entry, YamlFile(measure.location.path, None, places, {}), ()):
        if problem.location.line in new_lines:
            yield Problem(new_lines[problem.location.line], problem.message)


def _entry(level: TargetLevel) -> TargetLevelEntry:
    decision = level.decision
    bounds: dict[str, object] = {"at-least": level.low, "at-most": level.high}
    if level.low is not None and level.high is not None:
        bounds = {"between": [level.low, level.high]}
    return TargetLevelEntry.model_validate(
        {
            "period": level.period,
            **bounds,
            "stage": level.stage.value,
            "origin": decision.origin.value,
            "decided": decision.day,
            "body": decision.body,
            "section": decision.section,
            "reference": decision.reference,
        }
    )
