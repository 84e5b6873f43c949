"""The budget's goals, measures and target levels as a document: the columns of the workbook, per theme."""

from collections.abc import Iterator
from dataclasses import replace

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import year_period
from heinola_indicators.model.strategy import DecisionOrigin, TargetLevel, Theme
from heinola_indicators.reports.budget.phrases import ABSENT, figure_mark, level_mark, owner_phrase
from heinola_indicators.reports.budget.rows import BudgetRow, actual_years, budget_rows, target_years
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.documents.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
)
from heinola_indicators.reports.documents.parts import (
    as_of_paragraph,
    entry_lines,
    marks,
    measure_cell,
    status_cell,
)
from heinola_indicators.reports.documents.sources import Sources
from heinola_indicators.reports.documents.words import document_word as say
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial, ReportOptions
from heinola_indicators.reports.measure_sentence import measure_sentence
from heinola_indicators.reports.numbers import unit_word, written
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK
from heinola_indicators.reports.year_level import PROPOSED


def budget_document(material: ReportMaterial, options: ReportOptions) -> Document:
    """The document for the budget of the year of *options*; actual figures are those of the year two before."""
    year, language = options.year, material.language
    rows, sources = budget_rows(material, year), Sources(language)
    blocks: list[Block] = [as_of_paragraph(material), _guidance(material)]
    for theme in material.strategy.themes:
        blocks += _theme(theme, [row for row in rows if row.item.theme.id == theme.id], sources, language, year)
    title = word("title", language).format(year, f"{year + 1}–{target_years(year)[-1]}")
    name = material.strategy.name.to(language)
    return Document(f"{name}: {_small(title)}", language, material.as_of, (*blocks, *sources.section()))


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _guidance(material: ReportMaterial) -> Items:
    guidance = (Paragraph(word(key, material.language)) for key in ("how_judged", "how_forecast"))
    return Items((*marks(material).items, *guidance))


def _theme(theme: Theme, rows: list[BudgetRow], sources: Sources, language: Language, year: int) -> Iterator[Block]:
    name = theme.name.to(language)
    yield Heading(1, name)
    if not rows:
        yield Paragraph(ABSENT)
        return
    yield Table(name, _columns(year, language), tuple(_cells(row, year, language) for row in rows))
    yield Items(tuple(_in_words(row, sources, language) for row in rows))


def _in_words(row: BudgetRow, sources: Sources, language: Language) -> Paragraph:
    return Paragraph(measure_sentence(row.item, language) + sources.sentence(row.item.row.sources))


def _columns(year: int, language: Language) -> tuple[Column, ...]:
    running, *planned = target_years(year)
    budget, *plan = planned
    headings = {
        word("goal", language): 25,
        word("measure", language): 38,
        word("baseline_year", language): 22,
        word("actual_year", language).format(actual_years(year)[-1]): 22,
        word("running_year", language).format(running): 26,
        word("forecast", language).format(running): 20,
        word("budget_year", language).format(budget): 23,
        **{word("plan_year", language).format(one): 21 for one in plan},
        word("status", language): 31,
        word("reason", language): 46,
        word("owner", language): 28,
    }
    return tuple(Column(heading, width) for heading, width in headings.items())


def _cells(row: BudgetRow, year: int, language: Language) -> tuple[Cell, ...]:
    item, applied = row.item, row.item.row.applied
    running, *planned = target_years(year)
    reason = [
        reason_sentence(applied.reason, row.measure.unit, language),
        *entry_lines(item.entries, running, language),
    ]
    return (
        Cell(item.goal.name.to(language)),
        _measure(item, language),
        Cell(_baseline(row, language)),
        Cell(_figure(row, row.actuals[actual_years(year)[-1]], language)),
        Cell(_levels(row, running, language)),
        Cell(_forecast(row, language)),
        *(Cell(_levels(row, one, language)) for one in planned),
        status_cell(applied.status, language),
        Cell("\n".join(reason)),
        Cell(owner_phrase(row)),
    )


def _measure(item: MeasureMaterial, language: Language) -> Cell:
    """The measure with the unit of all figures and levels of its row."""
    cell = measure_cell(item, language)
    unit = say("in_unit", language, unit_word(item.measure.unit, language))
    return replace(cell, text="\n".join(part for part in (cell.text, unit) if part))


def _baseline(row: BudgetRow, language: Language) -> str:
    baseline, declared = row.item.judged.baseline, row.measure.baseline
    if baseline is None or declared is None:
        return ABSENT
    mark = EXAMPLE_MARK if declared.origin is DecisionOrigin.EXAMPLE else ""
    return f"{_figure(row, baseline, language)}\n({period_words(baseline.period, language)}){mark}"


def _figure(row: BudgetRow, figure: Figure | None, language: Language) -> str:
    if figure is None:
        return ABSENT
    return written(figure.value, row.measure.unit.decimals, language) + figure_mark(row.item, figure.period)


def _forecast(row: BudgetRow, language: Language) -> str:
    if row.forecast is None or row.forecast.forecast is None:
        return ABSENT
    return written(row.forecast.forecast, row.measure.unit.decimals, language)


def _levels(row: BudgetRow, year: int, language: Language) -> str:
    """The decided level of *year* and beneath it the one that is only proposed."""
    slot = row.slot(year)
    lines = [_level(slot.level, row, year, language)] if slot and slot.level else []
    proposed = [_level(level, row, year, language) for level in row.item.proposed if level.period.year == year]
    lines += [PROPOSED[language].format(level=level) for level in proposed]
    return "\n".join(lines) or ABSENT


def _level(level: TargetLevel, row: BudgetRow, year: int, language: Language) -> str:
    """Both bounds, and the period where it is not the whole year."""
    bounds, decimals = (("at_least", level.low), ("at_most", level.high)), row.measure.unit.decimals
    words = [f"{word(key, language)} {written(end, decimals, language)}" for key, end in bounds if end is not None]
    period = "" if level.period == year_period(year) else f"\n({period_words(level.period, language)})"
    return "\n".join(words) + level_mark(level) + period
