"""A figure held against target levels: the path rule, what hinders it, and the reason of the verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.comparability import incomparability, is_part_of_a_year
from heinola_indicators.assessment.freshness import staleness
from heinola_indicators.assessment.path import (
    STATUSES,
    Yardstick,
    deciding_line,
    is_within_margin,
    judge,
    share_covered,
)
from heinola_indicators.assessment.path_reasons import PATH_REASONS, Rule, rule_of
from heinola_indicators.assessment.reasons import figure_facts, reason
from heinola_indicators.assessment.sampling_error import answers, sampling_margin
from heinola_indicators.assessment.target_path import Piece, piece_of, share_of_time, straight_path
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.period import Period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.panel.panel import FloatGrid
from heinola_indicators.statistics.better_side import probability_of_better


@dataclass(frozen=True, slots=True)
class Case:
    """The latest figure of a measure's own area with all that it is judged by; *levels* are those in force."""

    measure: Measure
    figures: AreaFigures
    figure: Figure
    baseline: Figure | None
    levels: tuple[TargetLevel, ...]
    expected: Period | None
    expected_by: date | None = None


def held_against(pairs: Sequence[tuple[Case, TargetLevel]]) -> list[Assessment]:
    """A verdict for each pair of a case and a target level; the rule judges all of them in one call on arrays."""
    if not pairs:
        return []
    return [_assessment(case, level, finding) for (case, level), finding in zip(pairs, _findings(pairs), strict=True)]


class _Finding(NamedTuple):
    """What the rule says by one level; *margin* is that of the figure's distance to the deciding *line*."""

    status: TargetStatus
    rule: Rule
    path_value: float | None
    line: float
    margin: float
    is_within_margin: bool
    share: float
    probability: float | None


def _findings(pairs: Sequence[tuple[Case, TargetLevel]]) -> Iterator[_Finding]:
    value = _numbers([case.figure.value for case, _ in pairs])
    path, baseline_weight = _paths(pairs)
    yardstick = _yardstick(pairs, path)
    status, limits = judge(value, yardstick).tolist(), yardstick.marks.is_limit
    line = deciding_line(value, yardstick)
    margin = _margins(pairs, line, np.where(limits, 0.0, baseline_weight))
    within = is_within_margin(value, line, margin)
    share = share_covered(value, yardstick)
    columns = (status, limits.tolist(), path.tolist(), line.tolist(), margin.tolist(), within.tolist(), share.tolist())
    for (case, level), *row in zip(pairs, *columns, strict=True):
        code, is_limit, path_value, line_value, margin_value, is_within, share_value = row
        rule = rule_of(is_range=level.is_range, is_limit=is_limit, has_baseline=case.baseline is not None)
        shown_path = path_value if rule is Rule.PATH else None
        probability = _probability(case, level, line_value, margin_value) if is_within else None
        yield _Finding(STATUSES[code], rule, shown_path, line_value, margin_value, is_within, share_value, probability)


def _margins(pairs: Sequence[tuple[Case, TargetLevel]], line: FloatGrid, baseline_weight: FloatGrid) -> FloatGrid:
    """The margin of each figure's distance to the line, with the part of a sampled baseline that is in the line."""
    values = [case.figure.value for case, _ in pairs]
    of_figure = [sampling_margin(case.figure, at) for (case, _), at in zip(pairs, line, strict=True)]
    away = np.where(np.array(values) >= line, np.inf, -np.inf)  # where the line would have to go to meet the figure
    of_baseline = [sampling_margin(case.baseline, to) for (case, _), to in zip(pairs, away, strict=True)]
    return np.hypot(_numbers(of_figure), _numbers(of_baseline) * baseline_weight)


def _probability(case: Case, level: TargetLevel, line: float, margin: float) -> float:
    """That the true value is on the better side of the line; inside, for a range."""
    at_upper_end = level.is_range and level.high is not None and line >= level.high
    sign = -1 if at_upper_end else case.measure.direction.sign
    figure = case.figure
    value, margins, lines, numbers, signs = np.array([[figure.value], [margin], [line], [answers(figure)], [sign]])
    return float(probability_of_better(value, margins, lines, numbers, signs)[0])


def _paths(pairs: Sequence[tuple[Case, TargetLevel]]) -> tuple[FloatGrid, FloatGrid]:
    """Where each path stands at the figure's period, and the weight of the baseline in it."""
    columns = zip(*[_piece(case, level) for case, level in pairs], strict=True)
    start_month, start_value, end_month, end_value, starts_at_baseline = map(_numbers, columns)
    month = _numbers([case.figure.period.last for case, _ in pairs])
    weight = (1 - share_of_time(start_month, end_month, month)) * starts_at_baseline
    return straight_path(start_value, end_value, start_month, end_month, month), np.nan_to_num(weight)


def _piece(case: Case, level: TargetLevel) -> Piece:
    return piece_of(case.measure, case.baseline, level, case.levels, case.figure.period.last)


def _yardstick(pairs: Sequence[tuple[Case, TargetLevel]], path: FloatGrid) -> Yardstick:
    return Yardstick(
        sign=_numbers([0 if level.is_range else case.measure.direction.sign for case, level in pairs]),
        low=_numbers([level.high if level.low is None else level.low for _, level in pairs]),
        high=_numbers([level.low if level.high is None else level.high for _, level in pairs]),
        baseline=_numbers([case.baseline.value if case.baseline else None for case, _ in pairs]),
        path=path,
        ended=np.array([case.figure.period.last >= level.period.last for case, level in pairs], bool),
        tolerance=_numbers([case.measure.tolerance for case, _ in pairs]),
        partly_share=_numbers([case.measure.partly_share for case, _ in pairs]),
    )


def _numbers(numbers: Sequence[float | None]) -> FloatGrid:
    return np.array(numbers, float)


def _assessment(case: Case, level: TargetLevel, finding: _Finding) -> Assessment:
    hindrance = _hindrance(case, level)
    status, code, more = hindrance or _said(case, finding)
    facts = _facts(case, level, finding) | more
    decided = (None, None) if hindrance else (finding.line, finding.margin)
    return Assessment(status, reason(code, facts), case.figure, case.baseline, level, finding.path_value, *decided)


Saying = tuple[TargetStatus, str, dict[str, object]]  # a status, the reason's code and facts that only it has


def _hindrance(case: Case, level: TargetLevel) -> Saying | None:
    """What keeps from judging."""
    if is_part_of_a_year(case.figure, case.baseline, level):
        return TargetStatus.NOT_COMPARABLE, "cumulative", {}
    if found := incomparability(case.measure, case.figures, case.baseline, case.figure):
        return TargetStatus.NOT_COMPARABLE, *found
    if found := staleness(case.figures, case.figure, case.expected, case.expected_by):
        return TargetStatus.STALE, *found
    if case.baseline is not None and case.baseline.period.last == case.figure.period.last:
        return TargetStatus.UNDECIDED, "baseline-only", {}
    return None


def _said(case: Case, finding: _Finding) -> Saying:
    """The rule's status and reason, unless the margin of error or a missing baseline leaves it open."""
    if finding.status is TargetStatus.UNDECIDED:
        code = "no-baseline" if case.measure.baseline is None else "baseline-not-found"
        return TargetStatus.UNDECIDED, code, {}
    if _lacks_a_margin(case, finding):
        return TargetStatus.UNDECIDED, "margin-not-known", {}
    if finding.is_within_margin:
        return TargetStatus.UNDECIDED, "within-margin", {}
    return finding.status, PATH_REASONS[finding.rule, finding.status], {}


def _lacks_a_margin(case: Case, finding: _Finding) -> bool:
    """Whether the figures are from a sample, and nothing tells how sure this one is, or the baseline of its path."""
    if case.figures.panel.margin is None:
        return False
    of_series = case.measure.baseline is not None and case.measure.baseline.value is None
    counts = of_series and finding.rule is Rule.PATH and finding.status is not TargetStatus.REACHED
    return case.figure.margin is None or bool(counts and case.baseline and case.baseline.margin is None)


def _facts(case: Case, level: TargetLevel, finding: _Finding) -> dict[str, object]:
    facts = figure_facts(case.figure) | {
        "target_value": level.value,
        "target_low": level.low,
        "target_high": level.high,
        "target_period": str(level.period),
        "path_value": finding.path_value,
        "share": finding.share,
        "margin": finding.margin,
        "line": finding.line,
        "probability": finding.probability,
        "otherwise": finding.status.value,
    }
    if case.measure.baseline is not None:
        facts["baseline_period"] = str(case.measure.baseline.period)
    if case.baseline is not None:
        facts["baseline_value"] = case.baseline.value
    return facts
