"""The short texts of a row that the terminal and the workbook both show."""

from collections.abc import Iterable

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import DecisionOrigin, TargetLevel
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.numbers import unit_word, with_unit, written
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS

SYNTHETIC_MARK, EXAMPLE_MARK = "°", "*"


def measure_phrase(row: StatusRow, language: Language) -> str:
    """The council's name of the measure, with the ages it is about and a mark on an index by example definition."""
    measure = row.measure
    name = measure.name.to(language)
    if row.qualifier:
        name = f"{name} ({word('ages', language).format(row.qualifier)})"
    return name + _mark(measure.definition is not None and measure.definition.origin is DecisionOrigin.EXAMPLE)


def value_phrase(row: StatusRow, language: Language) -> str:
    """The latest figure with its unit, marked where it is synthetic or partly so; a dash where there is none."""
    if row.figure is None:
        return "–"
    mark = SYNTHETIC_MARK if row.origin in {Origin.SYNTHETIC, Origin.MIXED} else ""
    return with_unit(row.figure.value, row.measure.unit, language) + mark


def target_phrase(level: TargetLevel | None, unit: Unit, language: Language) -> str:
    """The bound in words, its year, and a mark on an example: ``vähintään 6 250 (2025)*``."""
    if level is None:
        return "–"
    bounds = (("at_least", level.low), ("at_most", level.high))
    words = [
        f"{word(key, language)} {written(bound, unit.decimals, language)}" for key, bound in bounds if bound is not None
    ]
    return f"{', '.join(words)} ({period_words(level.period, language)})" + _mark(
        level.decision.origin is DecisionOrigin.EXAMPLE
    )


def baseline_phrase(row: StatusRow, language: Language) -> str:
    """The starting level with its year, marked where it is an example."""
    baseline, declared = row.applied.baseline, row.measure.baseline
    if baseline is None or declared is None:
        return "–"
    text = f"{written(baseline.value, row.measure.unit.decimals, language)} ({period_words(baseline.period, language)})"
    return text + _mark(declared.origin is DecisionOrigin.EXAMPLE)


def owner_phrase(row: StatusRow) -> str:
    """Who answers for the measure, marked where no public decision says so."""
    return "–" if row.owner is None else row.owner.unit + _mark(row.owner.origin is DecisionOrigin.EXAMPLE)


def status_phrase(row: StatusRow, language: Language) -> str:
    """The verdict as a sign and a word."""
    status = row.applied.status
    return f"{STATUS_SIGNS[status].symbol}\u00a0{STATUS_WORDS[language][status]}"


def unit_phrase(row: StatusRow, language: Language) -> str:
    """The unit in words."""
    return unit_word(row.measure.unit, language)


def _mark(is_example: bool) -> str:
    return EXAMPLE_MARK if is_example else ""


def marks_explained(table: StatusTable) -> Iterable[str]:
    """What the marks mean, if there are any, and whose knowledge the figures are."""
    if any(SYNTHETIC_MARK in value_phrase(row, table.language) for row in table):
        yield word("synthetic_note", table.language)
    if any(row.shows_example for row in table):
        yield word("example_note", table.language)
    yield word("known_today", table.language)
