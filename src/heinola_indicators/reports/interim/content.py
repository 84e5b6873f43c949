"""What the interim report says, in finished texts; the workbook and the Markdown page arrange them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from heinola_indicators.assessment.interim import Basis, InterimVerdict, Standing, interim_verdict
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Period, year_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.interim.actual import actual_phrase
from heinola_indicators.reports.interim.period import interim_period
from heinola_indicators.reports.interim.words import BASIS_WORDS, word
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial, ReportOptions
from heinola_indicators.reports.numbers import with_unit, written_day
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.status_phrases import marks_explained, measure_phrase, owner_phrase
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS
from heinola_indicators.reports.year_level import year_level_phrase


@dataclass(frozen=True, slots=True)
class InterimRow:
    """One measure; *basis* tells what the verdict rests on, *own* is the verdict of the author, if there is one."""

    goal: str
    measure: str
    interpretation: str | None
    target: str
    actual: str
    forecast: str
    status: TargetStatus
    verdict: str
    basis: str
    reason: str
    own: str | None
    explanation: str
    measures_taken: str
    author: str
    owner: str
    has_forecast: bool


@dataclass(frozen=True, slots=True)
class InterimSection:
    """The measures of a theme, in the order of the strategy file."""

    theme: str
    rows: tuple[InterimRow, ...]

    @property
    def counts(self) -> Mapping[TargetStatus, int]:
        """How many measures have each verdict."""
        return Counter(row.status for row in self.rows)


@dataclass(frozen=True, slots=True)
class InterimReport:
    """The report; *headings* are those of the columns in their order, *notes* what one has to know to read it."""

    strategy: str
    title: str
    as_of: str
    language: Language
    headings: tuple[str, ...]
    sections: tuple[InterimSection, ...]
    notes: tuple[str, ...]

    @property
    def rows(self) -> tuple[InterimRow, ...]:
        """Every measure."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def statuses(self) -> tuple[TargetStatus, ...]:
        """The verdicts that there are, the best first."""
        return tuple(status for status in TargetStatus if any(row.status is status for row in self.rows))


def interim_report(material: ReportMaterial, options: ReportOptions) -> InterimReport:
    """The report on the period that *options* name.

    Raises:
        UsageError: they name none, or one that is no part of a year that has ended by the as-of date.
    """
    period = interim_period(options.period, material.as_of)
    language = material.language
    day = written_day(period.end, language)
    return InterimReport(
        strategy=material.strategy.name.to(language),
        title=word("title", language, day=day),
        as_of=word("as_of", language, day=written_day(material.as_of, language)),
        language=language,
        headings=_headings(period, day, language),
        sections=tuple(
            InterimSection(
                theme.name.to(language),
                tuple(_row(measure, material, period) for measure in material.measures if measure.theme.id == theme.id),
            )
            for theme in material.strategy.themes
        ),
        notes=(
            word("note_forecast", language, year=period.year),
            word("note_own", language),
            word("note_entered", language),
            *marks_explained(material.table),
        ),
    )


def _headings(period: Period, day: str, language: Language) -> tuple[str, ...]:
    keys = ("goal", "measure", "target", "actual", "forecast", "status", "explanation", "measures_taken", "author")
    return tuple(word(key, language, year=period.year, day=day) for key in keys)


def _row(measure: MeasureMaterial, material: ReportMaterial, period: Period) -> InterimRow:
    language, unit = material.language, measure.measure.unit
    entry = entry_of_year(measure.entries, period.year)
    forecast = entry.forecast if entry else None
    standing = Standing(measure.measure, measure.panel, measure.row.area, measure.row.applied)
    verdict = interim_verdict(standing, material.as_of, period, forecast)
    status = verdict.assessment.status
    interpretation = measure.measure.interpretation
    return InterimRow(
        goal=measure.goal.name.to(language),
        measure=measure_phrase(measure.row, language),
        interpretation=interpretation.to(language) if interpretation else None,
        target=year_level_phrase(measure, period.year, language),
        actual=actual_phrase(measure, verdict.actual, period, language),
        forecast=word("no_forecast", language) if forecast is None else with_unit(forecast, unit, language),
        status=status,
        verdict=verdict_phrase(status, language),
        basis=_basis(verdict, forecast, language),
        reason=reason_sentence(verdict.assessment.reason, unit, language),
        own=_own_verdict(entry, language),
        explanation=(entry and entry.explanation) or "",
        measures_taken=(entry and entry.measures_taken) or "",
        author=f"{entry.author}, {written_day(entry.as_of, language)}" if entry else "",
        owner=owner_phrase(measure.row),
        has_forecast=forecast is not None,
    )


def entry_of_year(entries: Sequence[FollowUpEntry], year: int) -> FollowUpEntry | None:
    """The newest entry on a year; it counts as a whole."""
    return next((entry for entry in reversed(entries) if entry.period == year_period(year)), None)


def forecasts_given(rows: Sequence[InterimRow]) -> str:
    """How many measures have an entered forecast: ``3 / 5``."""
    return f"{sum(row.has_forecast for row in rows)} / {len(rows)}"


def verdict_phrase(status: TargetStatus, language: Language) -> str:
    """A verdict as a sign and a word."""
    return f"{STATUS_SIGNS[status].symbol}\u00a0{STATUS_WORDS[language][status]}"


def _basis(verdict: InterimVerdict, forecast: float | None, language: Language) -> str:
    if forecast is not None and verdict.basis is not Basis.FORECAST:
        return word("no_level", language)
    return BASIS_WORDS[verdict.basis][language]


def _own_verdict(entry: FollowUpEntry | None, language: Language) -> str | None:
    if entry is None or entry.verdict is None:
        return None
    day = written_day(entry.as_of, language)
    heading = word("own_verdict", language)
    return f"{heading}: {verdict_phrase(entry.verdict, language)}. {entry.reason} ({entry.author}, {day})"
