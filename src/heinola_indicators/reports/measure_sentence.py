"""One or two plain sentences about a measure, made of its numbers: how it is, since before, and what is left to do."""

from heinola_indicators.assessment.change import Change, ChangeWord
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.level_phrase import level_phrase
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import rounded
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.sentence_words import sentence_word as say
from heinola_indicators.reports.status_phrases import measure_phrase, value_phrase
from heinola_indicators.reports.unit_words import amount

MONTHS_IN_YEAR = 12
NOT_HELD_AGAINST = {TargetStatus.NOT_COMPARABLE, TargetStatus.STALE}
WHY_NOT = {  # of a reason's code: the words, and the fact that goes into them
    "break": ("break", "break_period"),
    "break-in-source": ("break", "break_period"),
    "before-baseline": ("before_baseline", "baseline_period"),
    "cumulative": ("cumulative", "period"),
    "stale": ("stale", "expected_period"),
    "newer-without-value": ("stale", "expected_period"),
}


def measure_sentence(material: MeasureMaterial, language: Language) -> str:
    """How the figure is, how it has changed, and how far it is to the target level of its verdict.

    What has changed is said only where the interval of the difference leaves out zero, or where there is no sampling
    error. Amounts are rounded as the unit is shown, after they were subtracted.
    """
    row, figure = material.row, material.row.figure
    name = measure_phrase(row, language)
    if figure is None:
        return (
            f"{say('no_figure', language, name=name)} {reason_sentence(row.applied.reason, row.measure.unit, language)}"
        )
    period = period_words(figure.period, language)
    now = say("figure", language, name=name, value=value_phrase(row, language), period=period)
    change = _change(material.since_previous, figure, row.measure.unit, language)
    return f"{_with_one_stop(f'{now}, {change}.')} {_with_one_stop(_target(material, figure, language))}"


def _with_one_stop(sentence: str) -> str:
    """Without a second full stop after an abbreviation that has its own."""
    return sentence.removesuffix(".") if sentence.endswith("..") else sentence


def _change(since: Change | None, figure: Figure, unit: Unit, language: Language) -> str:
    if since is None:
        return say("first", language)
    first = period_words(since.first, language)
    if since.word is ChangeWord.NOT_COMPARABLE:
        return say("break_between", language, period=first)
    if since.word is ChangeWord.NOT_KNOWN:
        return say("margin_not_known", language)
    if since.word is ChangeWord.NO_CHANGE and since.low is not None:
        return say("within_margin", language)
    gap = _gap(since)
    if not _is_seen(since.difference, unit.of_differences):
        key = "almost_same" if since.difference else "same"
        return say(key, language, as_=say(f"{gap}_as", language, period=first))
    below_zero = min(figure.value, figure.value - since.difference) < 0
    key = ("up" if since.difference > 0 else "down") if below_zero else "more" if since.difference > 0 else "less"
    return say(
        key,
        language,
        amount=amount(abs(since.difference), unit.of_differences, language),
        than=say(f"{gap}_than", language, period=first),
        since=say(f"{gap}_since", language, period=first),
    )


def _gap(since: Change) -> str:
    """How the time since the figure before is called."""
    return {MONTHS_IN_YEAR: "year", 1: "month"}.get(int(since.last.last - since.first.last), "time")


def _is_seen(difference: float, unit: Unit) -> bool:
    """Whether anything is left of it when it is rounded as it is shown."""
    return rounded(difference, unit.decimals) != 0


def _target(material: MeasureMaterial, figure: Figure, language: Language) -> str:
    applied = material.row.applied
    level, unit = applied.target, material.measure.unit
    if level is None:
        return _without_target(material, language)
    words = level_phrase(level, unit, language)
    if applied.status in NOT_HELD_AGAINST:
        return say("not_comparable", language, level=words, why=_why_not(material, language))
    if applied.reason.code == "baseline-only":
        return say("baseline_only", language, level=words)
    is_open, missing = applied.reason.code == "within-margin", _missing(level, figure.value)
    margin = amount(applied.reason.facts["margin"], unit.of_differences, language) if is_open else ""
    if applied.status is TargetStatus.REACHED or missing == 0:
        return say("met_within_margin" if is_open else "met", language, level=words, margin=margin)
    if not _is_seen(missing, unit.of_differences):
        return say("just_short", language, level=words)
    distance = amount(missing, unit.of_differences, language)
    has_ended = figure.period.last >= level.period.last
    if is_open:
        key = "short_within_margin" if has_ended else "away_within_margin"
        return say(key, language, level=words, amount=distance, margin=margin)
    if has_ended:
        return say("short", language, level=words, amount=distance)
    return _away(material, words, distance, language)


def _away(material: MeasureMaterial, level: str, distance: str, language: Language) -> str:
    needed = material.needed
    if needed is None or material.row.final.target is not material.row.applied.target or needed.years <= 1:
        return say("away", language, level=level, amount=distance)
    pace = amount(abs(needed.per_year), material.measure.unit.of_differences, language)
    return say("away_a_year", language, level=level, amount=distance, pace=pace)


def _missing(level: TargetLevel, value: float) -> float:
    """How far it is to the nearest value that meets the level; 0 where the value meets it."""
    below = level.low - value if level.low is not None else 0.0
    above = value - level.high if level.high is not None else 0.0
    return max(below, above, 0.0)


def _why_not(material: MeasureMaterial, language: Language) -> str:
    reason = material.row.applied.reason
    key, fact = WHY_NOT[reason.code]
    return say(key, language, period=period_words(parse_period(str(reason.facts[fact])), language))


def _without_target(material: MeasureMaterial, language: Language) -> str:
    reason = material.row.applied.reason
    if reason.code == "other-area":
        return say("other_area", language)
    if reason.code == "only-proposed":
        proposed = period_words(parse_period(str(reason.facts["proposed_period"])), language)
        return say("only_proposed", language, period=proposed)
    return say("no_target", language)
