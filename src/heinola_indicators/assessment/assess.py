"""The verdicts on one measure of one area, as they were on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from heinola_indicators.assessment.against_levels import Case, held_against
from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.reasons import figure_facts, reason
from heinola_indicators.assessment.target_levels import applicable_level, levels_in_force, proposed_levels
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Baseline, Measure, TargetLevel
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.panel import Panel


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdict by the target level that applies to the figure's period, and the one by the final level."""

    applied: Assessment
    final: Assessment


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be judged: one area's figures of a measure; *expected* is the period that should be out."""

    measure: Measure
    panel: Panel
    area: str
    expected: Period | None = None
    expected_by: date | None = None


def assess(
    measure: Measure, panel: Panel, area: str, as_of: date, *, expected: Period | None, target_area: str
) -> Verdicts:
    """How the latest figure of *area* stands against the target levels that were decided by *as_of*.

    *expected* is the period that should be out by then (``expected_period``), *target_area* the area that the
    strategy's baselines and target levels are about. What keeps from judging comes first, in this order: no data,
    no target level, not comparable, out of date, undecided.
    """
    return assess_all([Question(measure, panel, area, expected)], as_of, target_area=target_area)[0]


def assess_all(questions: Iterable[Question], as_of: date, *, target_area: str) -> list[Verdicts]:
    """The verdicts on many questions, in their order; one call on arrays judges all of them."""
    prepared = [_prepared(question, as_of, target_area) for question in questions]
    pairs = [(case, level) for case in prepared if isinstance(case, Case) for level in _levels_to_judge_by(case)]
    assessments = iter(held_against(pairs))
    return [_verdicts(case, assessments) for case in prepared]


def _levels_to_judge_by(case: Case) -> tuple[TargetLevel, ...]:
    applied, final = applicable_level(case.levels, case.figure.period), case.levels[-1]
    return (applied,) if applied is final else (applied, final)


def _verdicts(case: Case | Assessment, assessments: Iterator[Assessment]) -> Verdicts:
    if isinstance(case, Assessment):
        return Verdicts(case, case)
    own = [next(assessments) for _ in _levels_to_judge_by(case)]
    return Verdicts(own[0], own[-1])


def _prepared(question: Question, as_of: date, target_area: str) -> Case | Assessment:
    """The figure with all that it is judged by, or the verdict where there is nothing to judge (by)."""
    figures = AreaFigures.known_on(as_of, question.panel, question.area)
    figure = figures.latest()
    if figure is None:
        return _without_figure(figures)
    measure = question.measure
    levels = levels_in_force(measure.target_levels, as_of)
    if not levels:
        return _without_level_in_force(measure, figure, as_of)
    if question.area != target_area:
        return _without_level("other-area", figure)
    return Case(
        measure, figures, figure, baseline_of(measure, figures), levels, question.expected, question.expected_by
    )


def _without_figure(figures: AreaFigures) -> Assessment:
    newest = figures.newest_observation()
    if newest is None:
        return Assessment(TargetStatus.NO_DATA, reason("no-observation", {}), figure=None)
    period, flag = newest
    code = "suppressed" if flag & Flag.Q else "not-computable" if flag & Flag.M else "missing"
    return Assessment(TargetStatus.NO_DATA, reason(code, {"period": str(period)}), figure=None)


def _without_level_in_force(measure: Measure, figure: Figure, as_of: date) -> Assessment:
    proposed = proposed_levels(measure.target_levels, as_of)
    if not proposed:
        return _without_level("no-target", figure)
    return _without_level("only-proposed", figure, proposed_period=str(proposed[0].period))


def _without_level(code: str, figure: Figure, **facts: object) -> Assessment:
    return Assessment(TargetStatus.NO_TARGET, reason(code, figure_facts(figure) | facts), figure)


def baseline_of(measure: Measure, figures: AreaFigures) -> Figure | None:
    """The declared baseline; where only its period is declared, the figure of that period.

    A value declared without margin has that of the series' figure of its period if it is the same one; any other is a
    level that somebody decided, and is taken as exact.
    """
    declared = measure.baseline
    if declared is None:
        return None
    if declared.value is None:
        return figures.at(declared.period)
    if declared.margin is None and (same := _same_figure(figures, declared, measure.unit)):
        return replace(same, value=declared.value)
    return Figure(declared.period, declared.value, int(Flag.A), declared.margin)


def _same_figure(figures: AreaFigures, declared: Baseline, unit: Unit) -> Figure | None:
    """The figure of the series that a value declared without margin was taken from: alike as reports show them."""
    found = figures.at(declared.period)
    if found is None or found.margin is None or declared.value is None:
        return None
    return found if abs(found.value - declared.value) <= 0.5 * 10.0**-unit.decimals else None
