"""The cells of a measure in the mid-term evaluation."""

from collections.abc import Iterator, Sequence

from heinola_indicators.assessment.forecast import Forecast, NoForecast, point_apart
from heinola_indicators.assessment.midterm import MidtermView
from heinola_indicators.assessment.projection import Projection
from heinola_indicators.assessment.stability import Reading
from heinola_indicators.assessment.trend import Course
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import DecisionOrigin
from heinola_indicators.reports.documents.document import Cell
from heinola_indicators.reports.documents.parts import figure_text, measure_cell, status_cell, status_text
from heinola_indicators.reports.explanation_words import explanation_word
from heinola_indicators.reports.forecast_words import doubts_about
from heinola_indicators.reports.level_phrase import level_phrase
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.midterm.words import word
from heinola_indicators.reports.numbers import written
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.probability_phrase import probability_phrase
from heinola_indicators.reports.report_words import word as report_word
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK, SYNTHETIC_MARK, value_phrase
from heinola_indicators.reports.unit_words import amount
from heinola_indicators.statistics.mann_kendall import TrendWord


def measure_cells(item: MeasureMaterial, view: MidtermView, language: Language) -> tuple[Cell, ...]:
    """One for each column of a goal's table."""
    return (
        measure_cell(item, language),
        Cell(_target(item, language)),
        Cell("\n".join(_baseline(item, view, language)) or "–"),
        Cell(_now(item, language)),
        Cell("\n".join(_trend(item, language))),
        Cell("\n".join(_projection(item, view.to_term_end, language))),
        Cell("\n".join(_projection(item, view.to_horizon, language))),
        status_cell(item.row.applied.status, language),
        Cell("\n".join(_history(view.history, language)) or "–"),
    )


def _target(item: MeasureMaterial, language: Language) -> str:
    """The level that the verdict is by and, where it is another, the last one."""
    applied, final = item.row.applied.target, item.row.final.target
    levels = [level for level in (applied, final) if level is not None]
    phrases = (level_phrase(level, item.measure.unit, language) for level in levels)
    return "\n".join(dict.fromkeys(phrases)) or "–"


def _baseline(item: MeasureMaterial, view: MidtermView, language: Language) -> Iterator[str]:
    """The baseline, then the figure at adoption where that is another."""
    baseline, declared, adoption = item.judged.baseline, item.measure.baseline, view.at_adoption
    if baseline is not None:
        mark = EXAMPLE_MARK if declared and declared.origin is DecisionOrigin.EXAMPLE else ""
        yield _figure(item, baseline, language) + mark
    if adoption is not None and (baseline is None or adoption.period != baseline.period):
        yield word("at_adoption", language, figure=_figure(item, adoption, language))


def _figure(item: MeasureMaterial, figure: Figure, language: Language) -> str:
    return f"{figure_text(item, figure, language)} ({period_words(figure.period, language)})"


def _now(item: MeasureMaterial, language: Language) -> str:
    figure = item.row.figure
    return f"{value_phrase(item.row, language)} ({period_words(figure.period, language)})" if figure else "–"


def _trend(item: MeasureMaterial, language: Language) -> Iterator[str]:
    trend = item.trend
    if trend is None:
        yield "–"
        return
    if trend.word is TrendWord.TOO_FEW_POINTS:
        yield word("too_few", language, number=trend.number)
        return
    yield explanation_word(trend.word.value, language)
    if trend.course in {Course.IMPROVING, Course.WORSENING}:
        yield explanation_word(trend.course.value, language)
    if trend.slope is not None:
        slope = amount(trend.slope, item.measure.unit.of_differences, language)
        yield word("a_year", language, slope=slope + _mark(item))
    if point_apart(trend, item.forecast):
        yield explanation_word("trend_against_forecast", language)
    if item.forecast is not None:
        yield from doubts_about(item.forecast, item.measure.unit, language, _mark(item))


def _mark(item: MeasureMaterial) -> str:
    """That of what is calculated from figures that are not all published."""
    return SYNTHETIC_MARK if item.row.origin in {Origin.SYNTHETIC, Origin.MIXED} else ""


def _projection(item: MeasureMaterial, found: Projection | None, language: Language) -> Iterator[str]:
    if found is None:
        yield "–"
        return
    forecast, measure = found.forecast, item.measure
    unit = measure.unit
    period = period_words(found.period, language)
    if forecast.value is None:
        yield f"{period}: {_no_forecast(forecast, language)}"
        return
    yield f"{period}: {amount(forecast.value, unit, language)}{_mark(item)}"
    if forecast.low is not None and forecast.high is not None:
        low, high = (written(end, unit.decimals, language) for end in (forecast.low, forecast.high))
        yield word("interval", language, low=low, high=high)
    if forecast.probability is not None and found.level is not None:
        bound = report_word("at_least" if measure.direction is Direction.RISE else "at_most", language)
        level = f"{bound} {written(found.level, unit.decimals, language)}"
        yield word("chance", language, level=level, p=probability_phrase(forecast.probability, language))


def _no_forecast(forecast: Forecast, language: Language) -> str:
    if forecast.reason is NoForecast.TOO_FEW_POINTS:
        return word("too_few", language, number=forecast.number)
    return explanation_word(forecast.reason.value, language) if forecast.reason else "–"


def _history(readings: Sequence[Reading], language: Language) -> Iterator[str]:
    """A line for each run of years with one verdict: ``2022–2023 ◄ jäljessä tavoiteurasta``."""
    runs: list[tuple[Reading, Reading]] = []
    for reading in readings:
        if runs and runs[-1][1].status is reading.status:
            runs[-1] = (runs[-1][0], reading)
        else:
            runs.append((reading, reading))
    for first, last in runs:
        years = period_words(first.period, language)
        if first is not last:
            years = f"{years}–{period_words(last.period, language)}"
        yield f"{years} {status_text(first.status, language)}"
