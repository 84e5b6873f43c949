"""The actual figure to an interim day, with its period, its mark and what has accumulated beside it."""

from collections.abc import Iterator

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Frequency, Period, cumulative
from heinola_indicators.model.source import Origin
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.interim.words import word
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import with_unit
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.status_phrases import SYNTHETIC_MARK


def actual_phrase(measure: MeasureMaterial, figure: Figure | None, period: Period, language: Language) -> str:
    """The latest figure to the interim day, and beneath it what has accumulated in a series of its own; or a dash."""
    lines = [] if figure is None else [_line(measure, measure.panel, figure.period, figure.value, language)]
    lines += _accumulated(measure, period, language)
    return "\n".join(lines) or "–"


def _accumulated(measure: MeasureMaterial, period: Period, language: Language) -> Iterator[str]:
    to_the_month = cumulative(period.year, period.end.month)
    for panel in measure.further.values():
        if to_the_month not in panel.periods or measure.row.area not in panel.areas:
            continue
        value = panel.value[panel.areas.index(measure.row.area), panel.periods.index(to_the_month)]
        if value == value:  # there is one
            yield _line(measure, panel, to_the_month, float(value), language)


def _line(measure: MeasureMaterial, panel: Panel | None, period: Period, value: float, language: Language) -> str:
    unit = panel.unit if panel else measure.measure.unit
    text = (
        f"{with_unit(value, unit, language)}{_mark(panel, measure.row.area, period)} ({period_words(period, language)})"
    )
    if period.frequency is Frequency.CUMULATIVE:
        return f"{text}: {word('accumulated', language)}"
    return text


def _mark(panel: Panel | None, area: str, period: Period) -> str:
    """The mark of a figure that is not, or not only, made of published ones."""
    if panel is None or area not in panel.areas or period not in panel.periods:
        return ""
    files = panel.files_of(panel.areas.index(area), panel.periods.index(period))
    return SYNTHETIC_MARK if any(file.source.origin is not Origin.PUBLISHED for file in files) else ""
