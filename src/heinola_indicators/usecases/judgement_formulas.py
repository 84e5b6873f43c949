"""The arithmetic of a judgement, with its numbers: where the path stands, and what is needed a year."""

from datetime import date

from heinola_indicators.assessment.needed_change import NeededChange
from heinola_indicators.assessment.target_levels import levels_in_force
from heinola_indicators.assessment.target_path import IN_PIECES, piece_of
from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.model.unit import Unit

PATH = "{start} + ({end} - {start}) * {months_passed} / {months_in_all}"
NEEDED = "({target_level} - {figure}) / {years}"
BASELINE_WEIGHT = "(1 - {months_passed} / {months_in_all})"


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


def deciding_margin(measure: Measure, judged: Assessment, as_of: date) -> Formula | None:
    """The margin of the figure's distance to the line that decides; none where it is the figure's own even margin.

    The margin of each side is that towards the other: what is uneven is taken from the limit. A sampled baseline moves
    the line as far as the path still rests on it.
    """
    figure, line, unit = judged.figure, judged.line, measure.unit
    if figure is None or line is None or judged.margin is None or not judged.margin > 0:
        return None
    of_figure, numbers = _side("figure", figure, figure.value > line, unit)
    path = path_formula(measure, judged, as_of)
    levels = levels_in_force(measure.target_levels, as_of)
    of_baseline = ""
    if path is not None and judged.baseline is not None and judged.target is not None and judged.baseline.margin:
        piece = piece_of(measure, judged.baseline, judged.target, levels, figure.period.last)
        passed, in_all = path.numbers["months_passed"], path.numbers["months_in_all"]
        if piece.starts_at_baseline and passed.value < in_all.value:
            side, more = _side("baseline", judged.baseline, figure.value < line, unit)
            numbers |= {**more, "months_passed": passed, "months_in_all": in_all}
            of_baseline = f" + ({BASELINE_WEIGHT} * {side}) ** 2"
    if not of_baseline and figure.low is None:
        return None
    text = f"sqrt({of_figure} ** 2{of_baseline})" if of_baseline else of_figure
    return Formula("deciding_margin", text, numbers, Number(judged.margin, unit))


def _side(name: str, figure: Figure, downwards: bool, unit: Unit) -> tuple[str, dict[str, Number]]:
    """The margin of a figure on one side, as a term with its numbers."""
    if figure.low is None or figure.high is None:
        margin = f"{name}_margin"
        return f"{{{margin}}}", {margin: Number(figure.margin or 0.0, unit)}
    limit, value = f"{name}_{'low' if downwards else 'high'}", Number(figure.value, unit)
    numbers = {name: value, limit: Number(figure.low if downwards else figure.high, unit)}
    return f"({{{name}}} - {{{limit}}})" if downwards else f"({{{limit}}} - {{{name}}})", numbers


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
