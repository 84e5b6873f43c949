"""What the units' workbook says, in finished texts: the measures of each responsible unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from heinola_indicators.assessment.interim import Standing, forecast_verdict
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.strategy import Goal
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.interim.content import entry_of_year, verdict_phrase
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial, ReportOptions
from heinola_indicators.reports.numbers import unit_word
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.status_phrases import measure_phrase, owner_phrase, value_phrase
from heinola_indicators.reports.units.words import word
from heinola_indicators.reports.year_level import proposed_phrase, year_level_phrase


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One measure; *entry* is what was written on it last, with which its input cells are filled."""

    measure: str
    unit: Unit
    goal: str
    name: str
    target: str
    plan_target: str
    actual: str
    entry: FollowUpEntry | None


@dataclass(frozen=True, slots=True)
class UnitSheet:
    """The measures that a unit answers for, in the order of the strategy file."""

    unit: str
    rows: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class UnitYears:
    """The *year* that is followed up, and the next one, which is *planned*."""

    year: int
    planned: int


def unit_years(options: ReportOptions) -> UnitYears:
    """The year of the interim period where there is one, else the one before the budget year."""
    year = options.period.year if options.period else options.year - 1
    return UnitYears(year, year + 1)


def unit_sheets(material: ReportMaterial, years: UnitYears) -> tuple[UnitSheet, ...]:
    """A sheet for each unit that owns a measure or its goal; measures that nobody owns come last."""
    by_unit: dict[str, list[MeasureMaterial]] = {}
    for measure in sorted(material.measures, key=lambda measure: measure.row.owner is None):
        unit = owner_phrase(measure.row) if measure.row.owner else word("no_owner", material.language)
        by_unit.setdefault(unit, []).append(measure)
    return tuple(UnitSheet(unit, _rows(measures, material, years)) for unit, measures in by_unit.items())


def _rows(measures: Sequence[MeasureMaterial], material: ReportMaterial, years: UnitYears) -> tuple[UnitRow, ...]:
    return tuple(_row(measure, material, years) for measure in measures)


def _row(measure: MeasureMaterial, material: ReportMaterial, years: UnitYears) -> UnitRow:
    language = material.language
    entry = entry_of_year(measure.entries, years.year)
    proposed = proposed_phrase(measure, years.planned, language)
    planned = year_level_phrase(measure, years.planned, language)
    return UnitRow(
        measure=measure.measure.id,
        unit=measure.measure.unit,
        goal=_goal(measure.goal, language),
        name=_name(measure, language),
        target=year_level_phrase(measure, years.year, language),
        plan_target="\n".join(text for text in (planned, proposed) if text),
        actual=_actual(measure, material, entry, years),
        entry=entry,
    )


def _goal(goal: Goal, language: Language) -> str:
    """The goal and, beneath it, the operating plan and the part of the budget that carry it out."""
    carried_out = [text.to(language) for text in (goal.operating_plan, goal.budget_line, *goal.programmes) if text]
    return "\n".join([goal.name.to(language), *carried_out])


def _name(measure: MeasureMaterial, language: Language) -> str:
    interpretation = measure.measure.interpretation
    unit = word("unit_of_measure", language, unit=unit_word(measure.measure.unit, language))
    shown = [measure_phrase(measure.row, language), interpretation.to(language) if interpretation else "", unit]
    return "\n".join(text for text in shown if text)


def _actual(measure: MeasureMaterial, material: ReportMaterial, entry: FollowUpEntry | None, years: UnitYears) -> str:
    """The latest figure, its verdict, and that on the forecast where one was entered."""
    language, row = material.language, measure.row
    period = f" ({period_words(row.figure.period, language)})" if row.figure else ""
    lines = [f"{value_phrase(row, language)}{period}", verdict_phrase(row.applied.status, language)]
    if entry is not None and entry.forecast is not None:
        standing = Standing(measure.measure, measure.panel, row.area, row.applied)
        judged = forecast_verdict(standing, material.as_of, years.year, entry.forecast)
        if judged is not None:
            lines.append(f"{word('by_forecast', language)}: {verdict_phrase(judged.status, language)}")
    return "\n".join(lines)
