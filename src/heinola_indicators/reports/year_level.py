"""What a year's target level is, in words: one decided for the year, or where the path to the next one stands."""

from collections.abc import Iterator

from heinola_indicators.assessment.hindrance import break_before
from heinola_indicators.assessment.target_levels import applicable_level
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period, year_period
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import written
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.status_phrases import target_phrase

ON_THE_WAY = {
    Language.FINNISH: "tavoiteura {value} ({year}), {level}",
    Language.SWEDISH: "målbanan {value} ({year}), {level}",
    Language.ENGLISH: "path {value} ({year}), {level}",
}
ACROSS_A_BREAK = {
    Language.FINNISH: "(lukuja ei verrata uraan: katko {period})",
    Language.SWEDISH: "(värdena jämförs inte med banan: brott {period})",
    Language.ENGLISH: "(figures are not compared with the path: break {period})",
}
NONE_OF_THE_YEAR = {
    Language.FINNISH: "ei tasoa vuodelle {year}; {which} {level}",
    Language.SWEDISH: "ingen nivå för {year}; {which} {level}",
    Language.ENGLISH: "no level for {year}; {which} {level}",
}
LATEST = {Language.FINNISH: "viimeisin", Language.SWEDISH: "den senaste", Language.ENGLISH: "the latest is"}
NEXT = {Language.FINNISH: "seuraava", Language.SWEDISH: "nästa", Language.ENGLISH: "the next is"}
PROPOSED = {
    Language.FINNISH: "ehdotettu: {level}",
    Language.SWEDISH: "föreslagen: {level}",
    Language.ENGLISH: "proposed: {level}",
}


def year_level_phrase(material: MeasureMaterial, year: int, language: Language) -> str:
    """The level that a figure of *year* is held against; or a dash.

    One of another year is told as such, with the path where one leads to it.
    """
    unit = material.measure.unit
    if not material.levels:
        return "–"
    level = applicable_level(material.levels, year_period(year))
    phrase = target_phrase(level, unit, language)
    value = _path_value(material, level, year)
    if value is not None:
        written_value = written(value, unit.decimals, language)
        on_the_way = ON_THE_WAY[language].format(value=written_value, year=year, level=phrase)
        return "\n".join([on_the_way, *_across_a_break(material, language)])
    if level.period.year == year:
        return phrase
    which = NEXT if level.period.year > year else LATEST
    return NONE_OF_THE_YEAR[language].format(year=year, which=which[language], level=phrase)


def _across_a_break(material: MeasureMaterial, language: Language) -> Iterator[str]:
    """That figures are not held against a path which begins before a break in them."""
    period = break_before(material.judged)
    if period is not None:
        yield ACROSS_A_BREAK[language].format(period=period_words(parse_period(period), language))


def proposed_phrase(material: MeasureMaterial, year: int, language: Language) -> str | None:
    """The level that is only proposed for *year*; it judges nothing."""
    level = next((level for level in material.proposed if level.period.year == year), None)
    if level is None:
        return None
    return PROPOSED[language].format(level=target_phrase(level, material.measure.unit, language))


def _path_value(material: MeasureMaterial, level: TargetLevel, year: int) -> float | None:
    """Where the path stands at the end of *year*; none where the level is that year's or no path leads to it."""
    baseline = material.judged.baseline
    if level.period.year <= year or level.value is None or baseline is None or baseline.period.year >= year:
        return None
    if material.measure.direction.sign * (level.value - baseline.value) <= 0:
        return None
    last = year_period(year).last
    return next((point.value for point in material.path if point.period.last == last), None)
