"""The short texts of a row of the budget workbook."""

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Period
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import DecisionOrigin, Goal, TargetLevel
from heinola_indicators.reports.budget.rows import BudgetRow
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import unit_word, written
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK, SYNTHETIC_MARK, measure_phrase, target_phrase

ABSENT = "–"
BOUND_WORDS = {Direction.RISE: "at_least", Direction.FALL: "at_most"}


def action_phrase(goal: Goal, language: Language) -> str:
    """What carries a goal out: its programmes, its operating plan and the part of the budget it stands in."""
    named = (*goal.programmes, *filter(None, (goal.operating_plan, goal.budget_line)))
    return "; ".join(one.to(language) for one in named) or ABSENT


def name_phrase(row: BudgetRow, language: Language) -> str:
    """The council's name and, beneath it, the official key figure that stands for it."""
    interpretation = row.measure.interpretation
    name = measure_phrase(row.item.row, language)
    return f"{name}\n{interpretation.to(language)}" if interpretation else name


def unit_phrase(row: BudgetRow, language: Language) -> str:
    """The unit, and which side of a target level is wanted: ``työpaikkaa, vähintään``."""
    unit = unit_word(row.measure.unit, language)
    bound = BOUND_WORDS.get(row.measure.direction)
    return f"{unit}, {word(bound, language)}" if bound else unit


def baseline_phrase(row: BudgetRow, language: Language) -> str:
    """The baseline with its period."""
    baseline, declared = row.item.judged.baseline, row.measure.baseline
    if baseline is None or declared is None:
        return ABSENT
    mark = EXAMPLE_MARK if declared.origin is DecisionOrigin.EXAMPLE else ""
    value = written(baseline.value, row.measure.unit.decimals, language)
    return f"{value}\n({period_words(baseline.period, language)}){mark}"


def figure_mark(item: MeasureMaterial, period: Period) -> str:
    """The mark of the area's figure of *period*, where it is not a publisher's own."""
    panel = item.panel
    if panel is None or item.row.area not in panel.areas or period not in panel.periods:
        return ""
    files = panel.files_of(panel.areas.index(item.row.area), panel.periods.index(period))
    return SYNTHETIC_MARK if any(file.source.origin is not Origin.PUBLISHED for file in files) else ""


def level_mark(level: TargetLevel | None) -> str:
    """The mark of a target level that nobody decided."""
    return EXAMPLE_MARK if level and level.decision.origin is DecisionOrigin.EXAMPLE else ""


def range_phrase(level: TargetLevel, row: BudgetRow, language: Language) -> str:
    """The two ends of a range."""
    ends = [written(end, row.measure.unit.decimals, language) for end in (level.low, level.high) if end is not None]
    return "–".join(ends) + level_mark(level)


def proposed_phrase(row: BudgetRow, language: Language) -> str:
    """The levels that are only proposed, with who proposes them."""
    return "\n".join(_proposal(level, row, language) for level in row.item.proposed) or ABSENT


def _proposal(level: TargetLevel, row: BudgetRow, language: Language) -> str:
    text = target_phrase(level, row.measure.unit, language)
    return f"{text}, {level.decision.body}" if level.decision.body else text


def owner_phrase(row: BudgetRow) -> str:
    """Who answers for the measure."""
    owner = row.item.row.owner
    if owner is None:
        return ABSENT
    return owner.unit + (EXAMPLE_MARK if owner.origin is DecisionOrigin.EXAMPLE else "")


def binding_phrase(row: BudgetRow, language: Language) -> str:
    """Whom the target levels bind."""
    return word(f"binding_{row.measure.binding}", language)
