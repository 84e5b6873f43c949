"""``no-owner``, ``no-baseline``, ``no-target-level``, ``no-day-of-decision``, ``goal-without-measure``."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.strategy.lacking import lacking, rule_of
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles

HAS_NO = " has no "
OF_MEASURES = frozenset({"no-owner", "no-baseline", "no-target-level", "no-day-of-decision"})


def what_measures_lack(files: LintedFiles) -> Iterator[Finding]:
    """A finding for everything that a measure has not got."""
    for goal, measure, keys in files.measures():
        for word in lacking(measure, goal, files.file, keys):
            yield Finding(rule_of(word), keys, files.file.at(keys), f"measure {measure.id!r}{HAS_NO}{word}")


def goals_without_measure(files: LintedFiles) -> Iterator[Finding]:
    """Goals whose list of measures is empty, or not there."""
    for goal, keys in files.goals():
        if not goal.measures and not files.file.left_out((*keys, "measures")):
            yield Finding("goal-without-measure", keys, files.file.at(keys), f"goal {goal.id!r} has no measure")


def one_line_each(problems: Iterable[Problem]) -> list[Problem]:
    """*problems*, with what one measure lacks in one line: ``measure 'loans' has no owner, no baseline``."""
    told: dict[tuple[Location, str], Problem] = {}
    for problem in problems:
        measure, _, word = problem.message.partition(HAS_NO)
        key = problem.location, measure if problem.rule in OF_MEASURES else str(problem)
        first = told.get(key)
        if first is None or problem.rule not in OF_MEASURES:
            told[key] = problem
        else:
            told[key] = replace(first, message=f"{first.message}, no {word}", rule=f"{first.rule}, {problem.rule}")
    return list(told.values())
