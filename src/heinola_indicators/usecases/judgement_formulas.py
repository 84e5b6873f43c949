"""The arithmetic of a judgement, with its numbers: where the path stands, and what is needed a year."""

from datetime import date

from heinola_indicators.assessment.needed_change import NeededChange
from heinola_indicators.assessment.target_levels import levels_in_force
from heinola_indicators.assessment.target_path import IN_PIECES, piece_of
from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.strategy import Measure, TargetLevel

PATH = "{start} + ({end} - {start}) * {months_passed} / {months_in_all}"
NEEDED = "({target_level} - {figure}) / {years}"


def path_formula(measure: Measure, judged: Assessment, as_of: date) -> Formula | None:
    """Where the path stands at the figure's period, by the piece of it that holds then; none where there is no path."""
    if judged.path_value is None or judged.figure is None or judged.target is None:
        return None
    levels = levels_in_force(measure.target_levels, as_of)
    piece = piece_of(measure, judged.baseline, judged.target, levels, judged.figure.period.last)
    if piece.end_month <= piece.start_month:
        return None
    passed = min(max(judged.figure.period.last - piece.start_month, 0.0), piece.end_month - piece.start_month)
    numbers = {
        "start": Number(piece.start_value, measure.unit),
        "end": Number(piece.end_value, measure.unit),
        "months_passed": Number(float(passed)),
        "months_in_all": Number(float(piece.end_month - piece.start_month)),
    }
    return Formula("path", PATH, numbers, Number(judged.path_value, measure.unit))


def passed_level(measure: Measure, judged: Assessment, as_of: date) -> TargetLevel | None:
    """The latest single level between baseline and target level that a straight path leads past without touching it."""
    if judged.path_value is None or judged.target is None or judged.baseline is None or measure.path == IN_PIECES:
        return None
    between = [
        level
        for level in levels_in_force(measure.target_levels, as_of)
        if level.value is not None and judged.baseline.period.last < level.period.last < judged.target.period.last
    ]
    return between[-1] if between else None


def needed_formula(measure: Measure, needed: NeededChange | None) -> Formula | None:
    """What is needed a year to be at the target level in time."""
    if needed is None:
        return None
    numbers = {
        "target_level": Number(needed.level, measure.unit),
        "figure": Number(needed.figure.value, measure.unit),
        "years": Number(needed.years),
    }
    return Formula("needed", NEEDED, numbers, Number(needed.per_year, measure.unit))
