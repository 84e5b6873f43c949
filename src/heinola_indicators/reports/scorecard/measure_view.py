"""A measure as the scorecard shows it."""

from collections.abc import Iterator

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin, Source
from heinola_indicators.reports.charts.chart import measure_chart
from heinola_indicators.reports.charts.chart_text import ChartText
from heinola_indicators.reports.charts.drawing import chart_svg
from heinola_indicators.reports.charts.keys import chart_keys
from heinola_indicators.reports.level_phrase import level_mark
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.measure_sentence import measure_sentence
from heinola_indicators.reports.numbers import with_unit, written_day
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.scorecard.badge import badge
from heinola_indicators.reports.scorecard.measure_facts import measure_facts
from heinola_indicators.reports.scorecard.phrase import Phrase, finnish, phrase, spoken
from heinola_indicators.reports.scorecard.tables import measure_tables
from heinola_indicators.reports.scorecard.view import Fact, MeasureView, Statement
from heinola_indicators.reports.scorecard.words import say
from heinola_indicators.reports.status_phrases import SYNTHETIC_MARK, measure_phrase
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS

ORIGINS = {Origin.SYNTHETIC: "synthetic", Origin.MIXED: "mixed"}


def measure_view(item: MeasureMaterial, language: Language) -> MeasureView:
    """The measure in *language*, with its chart drawn."""
    row, measure = item.row, item.measure
    name = measure_phrase(row, language)
    chart, anchor = measure_chart(item), f"m-{measure.id}"
    words = ChartText(
        name, measure.unit, language, _figure_mark(item), level_mark(item.levels[-1]) if item.levels else ""
    )
    reason = reason_sentence(row.applied.reason, measure.unit, language)
    return MeasureView(
        id=anchor,
        name=phrase(measure.name, language, name),
        key_figure=phrase(measure.interpretation, language) if measure.interpretation else None,
        badge=badge(row.applied.status, language, mark=_figure_mark(item)),
        sentence=Phrase(_sentence(item, name, language)) if row.figure else None,
        reason=Phrase(reason),
        facts=tuple(measure_facts(item, language)),
        chart=chart_svg(chart, words, f"{anchor}-chart") if chart else None,
        keys=chart_keys(chart) if chart else (),
        breaks=tuple(_breaks(item, language)),
        note=phrase(measure.note, language) if measure.note else None,
        sources=tuple(dict.fromkeys(_source(file.source, language) for file in item.files)),
        statement=_statement(item, language),
        tables=tuple(measure_tables(item, name, language)),
    )


def _sentence(item: MeasureMaterial, name: str, language: Language) -> str:
    """The plain sentence without the measure's name, which stands above it."""
    told = measure_sentence(item, language).removeprefix(f"{name}: ")
    return told[:1].upper() + told[1:]


def _figure_mark(item: MeasureMaterial) -> str:
    return SYNTHETIC_MARK if item.row.origin in ORIGINS else ""


def _breaks(item: MeasureMaterial, language: Language) -> Iterator[Phrase]:
    declared = item.measure.breaks
    for one in declared:
        text = f"{period_words(one.period, language)}: {one.reason.to(language)}"
        comparable = f" ({say('comparable', language)})" if one.comparable else ""
        yield Phrase(text + comparable, spoken(one.reason, language))
    panel = item.panel
    if panel is None or item.row.area not in panel.areas:
        return
    flags = panel.flag[panel.areas.index(item.row.area)].tolist()
    for period, flag in zip(panel.periods, flags, strict=True):
        if flag & Flag.B and not any(one.period.first <= period.last <= one.period.last for one in declared):
            yield Phrase(f"{period_words(period, language)}: {say('break_in_source', language)}")


def _source(source: Source, language: Language) -> Phrase:
    retrieved = say("retrieved", language, written_day(source.retrieved, language)) if source.retrieved else None
    origin = say(ORIGINS[source.origin], language) if source.origin in ORIGINS else None
    name = f"{source.publisher}: {source.name.to(language)}"
    parts = (name, source.table, retrieved, source.licence, origin)
    return Phrase(", ".join(part for part in parts if part), spoken(source.name, language))


def _statement(item: MeasureMaterial, language: Language) -> Statement | None:
    """What the responsible unit wrote last; an entry that says nothing has withdrawn what was said before."""
    if not item.entries:
        return None
    entry = item.entries[-1]
    said = tuple(_said(entry, item, language))
    if not said:
        return None
    written_by = Phrase(f"{entry.author}, {written_day(entry.as_of, language)}")
    heading = say("from_unit", language, period_words(entry.period, language))
    return Statement(heading, (*said, Fact(say("written_by", language), (written_by,))))


def _said(entry: FollowUpEntry, item: MeasureMaterial, language: Language) -> Iterator[Fact]:
    """The unit's own verdict first: it stands beside the computed one."""
    if entry.verdict is not None:
        verdict = f"{STATUS_SIGNS[entry.verdict].symbol}\u00a0{STATUS_WORDS[language][entry.verdict]}"
        yield Fact(say("own_verdict", language), (Phrase(verdict),))
    if entry.forecast is not None:
        label = say("forecast", language, period_words(entry.period, language))
        yield Fact(label, (Phrase(with_unit(entry.forecast, item.measure.unit, language)),))
    texts = {"own_reason": entry.reason, "explanation": entry.explanation, "measures_taken": entry.measures_taken}
    for key, text in texts.items():
        if text:
            yield Fact(say(key, language), (finnish(text, language),))
