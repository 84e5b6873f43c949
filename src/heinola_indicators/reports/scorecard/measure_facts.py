"""The short facts of a measure: figure, target levels, baseline, trend, peers."""

from collections.abc import Iterator

from heinola_indicators.assessment.peers import Standing
from heinola_indicators.assessment.trend import Trend
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.explanation import PeerStanding
from heinola_indicators.reports.explanation_words import explanation_word
from heinola_indicators.reports.level_phrase import level_phrase
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import with_unit
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.scorecard.phrase import Phrase, finnish, phrase
from heinola_indicators.reports.scorecard.view import Fact
from heinola_indicators.reports.scorecard.words import say
from heinola_indicators.reports.status_phrases import (
    SYNTHETIC_MARK,
    baseline_phrase,
    owner_phrase,
    value_phrase,
)
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS
from heinola_indicators.statistics.mann_kendall import TrendWord


def measure_facts(item: MeasureMaterial, language: Language) -> Iterator[Fact]:
    """A fact for each that there is something to say about; what is missing is said where it is expected."""
    row, unit = item.row, item.measure.unit
    yield _fact("latest", language, _latest(item, language))
    target, final = row.applied.target, row.final.target
    yield _fact("target", language, level_phrase(target, unit, language) if target else say("no_target", language))
    if final is not None and final is not target:
        status = row.final.status
        verdict = f"{STATUS_SIGNS[status].symbol}\u00a0{STATUS_WORDS[language][status]}"
        yield _fact("final", language, f"{level_phrase(final, unit, language)}: {verdict}")
    baseline = baseline_phrase(row, language) if row.applied.baseline else say("no_baseline", language)
    yield _fact("baseline", language, baseline)
    if item.trend is not None:
        yield _fact("trend", language, _trend(item.trend, language))
    peers = tuple(_peer(one, item, language) for one in item.peers if one.standing)
    if peers:
        yield Fact(say("peers", language), peers)
    if item.measure.owner is not None:
        yield Fact(say("owner", language), (finnish(owner_phrase(row), language),))


def _fact(key: str, language: Language, text: str) -> Fact:
    return Fact(say(key, language), (Phrase(text),))


def _latest(item: MeasureMaterial, language: Language) -> str:
    figure = item.row.figure
    if figure is None:
        return say("no_figure", language)
    margin = f" ±{with_unit(figure.margin, item.measure.unit, language)}" if figure.margin is not None else ""
    return f"{value_phrase(item.row, language)}{margin} ({period_words(figure.period, language)})"


def _trend(trend: Trend, language: Language) -> str:
    if trend.word is TrendWord.TOO_FEW_POINTS:
        return say("too_few", language, trend.number)
    said = explanation_word(trend.word.value, language)
    if trend.course is None or trend.word is TrendWord.NO_TREND:
        return said
    return f"{said}, {explanation_word(trend.course.value, language)}"


def _peer(one: PeerStanding, item: MeasureMaterial, language: Language) -> Phrase:
    found = one.standing
    if found is None:
        return phrase(one.group, language)
    mark = SYNTHETIC_MARK if SYNTHETIC_MARK in value_phrase(item.row, language) else ""
    median = say("median", language, with_unit(found.median, item.measure.unit, language)) + mark
    parts = filter(None, (_rank(found, language), median))
    text = f"{one.group.to(language)} ({period_words(found.period, language)}): {'; '.join(parts)}"
    return phrase(one.group, language, text)


def _rank(found: Standing, language: Language) -> str | None:
    if found.rank is None:
        return None
    if found.best_rank == found.worst_rank:
        return say("rank", language, found.rank, found.number)
    return say("rank_open", language, found.rank, found.number, found.best_rank, found.worst_rank)
