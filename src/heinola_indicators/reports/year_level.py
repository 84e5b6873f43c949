"""What a year's target level is, in words: one decided for the year, or where the path to the next one stands."""

from heinola_indicators.assessment.target_levels import applicable_level
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import year_period
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import written
from heinola_indicators.reports.status_phrases import target_phrase

ON_THE_WAY = {
    Language.FINNISH: "tavoiteura {value} ({year}), {level}",
    Language.SWEDISH: "målbanan {value} ({year}), {level}",
    Language.ENGLISH: "path {value} ({year}), {level}",
}
PROPOSED = {
    Language.FINNISH: "ehdotettu: {level}",
    Language.SWEDISH: "föreslagen: {level}",
    Language.ENGLISH: "proposed: {level}",
}


def year_level_phrase(material: MeasureMaterial, year: int, language: Language) -> str:
    """The level that a figure of *year* is held against, with the path where it is one of a later year; or a dash."""
    unit = material.measure.unit
    if not material.levels:
        return "–"
    level = applicable_level(material.levels, year_period(year))
    phrase = target_phrase(level, unit, language)
    value = _path_value(material, level, year)
    if value is None:
        return phrase
    return ON_THE_WAY[language].format(value=written(value, unit.decimals, language), year=year, level=phrase)


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
