"""How a figure was judged: decision, path, margin of error, change, trend, forecast, and what it takes."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from heinola_indicators.assessment.change import Change, ChangeWord
from heinola_indicators.assessment.forecast import point_apart
from heinola_indicators.assessment.needed_change import NeededChange, Pace
from heinola_indicators.assessment.process_chart import ProcessChart
from heinola_indicators.assessment.target_levels import levels_in_force
from heinola_indicators.assessment.trend import Trend
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Decision, DecisionOrigin, TargetLevel
from heinola_indicators.model.survey import Sampling
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.explanation import Explanation
from heinola_indicators.reports.explanation_words import explanation_word as say
from heinola_indicators.reports.forecast_words import doubts_about
from heinola_indicators.reports.formula_text import formula_text
from heinola_indicators.reports.formula_words import name_in
from heinola_indicators.reports.lines import Line
from heinola_indicators.reports.numbers import unit_word, with_unit, written, written_day
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.status_phrases import target_phrase
from heinola_indicators.reports.status_words import STATUS_WORDS
from heinola_indicators.reports.survey.words import SAMPLING_WORDS
from heinola_indicators.statistics.mann_kendall import TrendWord

PER_CENT = 100
P_DECIMALS = 4
SURE_NOT = 0.01


def judgement_branches(explanation: Explanation, language: Language, *, exact: bool) -> Iterator[Line]:
    """A branch for each part of the judgement that there is."""
    yield _target(explanation, language, exact=exact)
    yield from _final(explanation, language)
    yield _margin(explanation, language, exact=exact)
    for key, change in (("since_baseline", explanation.since_baseline), ("since_previous", explanation.since_previous)):
        if change is not None and change.first != change.last:
            yield _change(key, change, explanation, language)
    if explanation.trend is not None:
        yield _trend(explanation.trend, explanation, language)
    if explanation.process_chart is not None:
        yield _process_chart(explanation.process_chart, explanation, language)
    if explanation.forecast is not None:
        yield _forecast(explanation, language)
    if explanation.row.final.target is not None and explanation.row.applied.status is not TargetStatus.NOT_COMPARABLE:
        yield _needed(explanation, language, exact=exact)


def _target(explanation: Explanation, language: Language, *, exact: bool) -> Line:
    level = explanation.row.applied.target or _awaited(explanation)
    heading = say("target", language)
    if level is None:
        return Line(f"{heading}: {say('no_target', language)}")
    text = target_phrase(level, explanation.measure.unit, language)
    branches = [Line(_decision(level.decision, language))]
    if explanation.path_formula is not None:
        formula = explanation.path_formula
        written_out = Line(formula_text(formula, language, exact=exact))
        named = formula.with_names(partial(name_in, language))
        branches.append(Line(f"{say('path', language)}: {named}", (written_out, *_past_earlier(explanation, language))))
    return Line(f"{heading}: {text}", tuple(branches))


def _awaited(explanation: Explanation) -> TargetLevel | None:
    """The level that a figure would be held against, where there is none."""
    measure, as_of = explanation.measure, explanation.as_of
    levels = levels_in_force(measure.target_levels, as_of)
    if explanation.row.applied.status is not TargetStatus.NO_DATA or explanation.area != explanation.strategy.area:
        return None
    return next((level for level in levels if level.period.end >= as_of), levels[-1] if levels else None)


def _past_earlier(explanation: Explanation, language: Language) -> Iterator[Line]:
    """A word where the path leads past a target level that lies between the baseline and the one aimed at."""
    passed, baseline = explanation.passed_level, explanation.row.applied.baseline
    if passed is not None and passed.value is not None and baseline is not None:
        level = with_unit(passed.value, explanation.measure.unit, language)
        yield Line(say("path_past_earlier", language, *_in_words(language, baseline.period, passed.period), level))


def _decision(decision: Decision, language: Language) -> str:
    if decision.origin is DecisionOrigin.EXAMPLE:
        return say("no_decision", language)
    day = written_day(decision.day, language) if decision.day else "–"
    section = f"{say('section', language)} {decision.section}" if decision.section else None
    reference = f"{say('reference', language)}: {decision.reference}" if decision.reference else None
    return ", ".join(filter(None, (f"{say('decided', language)} {day}", decision.body, section, reference)))


def _final(explanation: Explanation, language: Language) -> Iterator[Line]:
    final = explanation.row.final
    if final.target is None or final.target is explanation.row.applied.target:
        return
    text = target_phrase(final.target, explanation.measure.unit, language)
    yield Line(f"{say('final', language)}: {text}: {STATUS_WORDS[language][final.status]}")


def _margin(explanation: Explanation, language: Language, *, exact: bool) -> Line:
    figure, heading = explanation.row.figure, say("margin", language)
    if figure is None or figure.margin is None:
        is_unknown = explanation.row.applied.reason.code == "margin-not-known"
        if Sampling.CENSUS in _samplings(explanation):
            n = f", {say('n', language)} {figure.n:g}" if figure and figure.n is not None else ""
            return Line(f"{heading}: {SAMPLING_WORDS[Sampling.CENSUS][language]}{n}")
        return Line(f"{heading}: {say('unknown_margin' if is_unknown else 'no_margin', language)}")
    n = f", {say('n', language)} {figure.n:g}" if figure.n is not None else ""
    unit, kind = explanation.measure.unit, explanation.interval
    method = [Line(say("interval_of", language, say(f"interval-{kind}", language)))] if kind else []
    if Sampling.QUOTA in _samplings(explanation):
        method.append(Line(SAMPLING_WORDS[Sampling.QUOTA][language]))
    method += _deciding_margin(explanation, language, exact=exact)
    if figure.low is None or figure.high is None:
        return Line(f"{heading}: ±{with_unit(figure.margin, unit, language)}{n}", tuple(method))
    shown = say("limits", language, *(written(end, unit.decimals, language) for end in (figure.low, figure.high)))
    return Line(f"{heading}: {shown} {unit_word(unit, language)}{n}", tuple(method))


def _deciding_margin(explanation: Explanation, language: Language, *, exact: bool) -> Iterator[Line]:
    """How far the figure is from the line that decides, and how the margin of that distance comes about."""
    formula, judged, unit = explanation.deciding_margin, explanation.row.applied, explanation.measure.unit
    if formula is None or judged.line is None or judged.figure is None:
        return
    distance = with_unit(abs(judged.figure.value - judged.line), unit.of_differences, language)
    told = say("deciding_margin", language, with_unit(judged.line, unit, language), distance)
    named = formula.with_names(partial(name_in, language))
    yield Line(f"{told} = {named}", (Line(formula_text(formula, language, exact=exact)),))


def _samplings(explanation: Explanation) -> set[Sampling]:
    """How those were found who answered, where the figure is a survey's result."""
    inputs = explanation.figure.inputs if explanation.figure else ()
    return {codebook.sampling for one in inputs for codebook in one.codebooks.values()}


def _change(key: str, change: Change, explanation: Explanation, language: Language) -> Line:
    unit = explanation.measure.unit
    between = " → ".join(_in_words(language, change.first, change.last))
    interval = ""
    if change.low is not None and change.high is not None:
        low, high = (written(limit, unit.decimals, language) for limit in (change.low, change.high))
        interval = f" (95 %: {low} … {high})"
    word = change.word.value
    if change.word is ChangeWord.NO_CHANGE and interval:
        word = "within_margin"
    elif change.word is ChangeWord.CHANGE and not interval:
        word = "without_margin"
    difference = with_unit(change.difference, unit.of_differences, language)
    return Line(f"{say(key, language)} ({between}): {difference}{interval}: {say(word, language)}")


def _trend(trend: Trend, explanation: Explanation, language: Language) -> Line:
    heading = say("trend", language)
    if trend.word is TrendWord.TOO_FEW_POINTS or trend.slope is None or trend.low is None or trend.high is None:
        return Line(f"{heading}: {say(TrendWord.TOO_FEW_POINTS.value, language, trend.number)}")
    unit = finer(explanation.measure.unit.of_differences)
    slope = with_unit(trend.slope, unit, language)
    low, high = (written(limit, unit.decimals, language) for limit in (trend.low, trend.high))
    course = f", {say(trend.course.value, language)}" if trend.course else ""
    smallest = 10.0**-P_DECIMALS
    p = (
        f"= {written(trend.p, P_DECIMALS, language)}"
        if trend.p and trend.p >= smallest
        else (f"< {written(smallest, P_DECIMALS, language)}")
    )
    return Line(
        f"{heading}: {say(trend.word.value, language)}{course}",
        (
            Line(f"Theil–Sen: {slope} {say('slope', language)} (95 %: {low} … {high})"),
            Line(f"Mann–Kendall: p {p}"),
            Line(say("figures_used", language, trend.number, *_in_words(language, trend.first, trend.last))),
        ),
    )


def _process_chart(found: ProcessChart, explanation: Explanation, language: Language) -> Line:
    unit = explanation.measure.unit.of_differences
    low, high = (written(limit, unit.decimals, language) for limit in (found.low, found.high))
    change = say(
        "change_of_month", language, with_unit(found.value, unit, language), *_in_words(language, found.last), low, high
    )
    marks = ", ".join(say(mark, language) for mark in found.marks) or say("usual", language)
    return Line(f"{say('process_chart', language)}: {change}: {marks}")


def _forecast(explanation: Explanation, language: Language) -> Line:
    forecast, target = explanation.forecast, explanation.row.final.target
    if forecast is None or target is None:
        return Line(say("forecast", language))
    heading = f"{say('forecast', language)} ({period_words(target.period, language)})"
    if forecast.value is None:
        return Line(f"{heading}: {say(forecast.reason.value, language, forecast.number) if forecast.reason else '–'}")
    unit = explanation.measure.unit
    text = with_unit(forecast.value, unit, language)
    if forecast.low is not None and forecast.high is not None:
        low, high = (written(limit, unit.decimals, language) for limit in (forecast.low, forecast.high))
        text = f"{text} (95 %: {low} … {high})"
    apart = point_apart(explanation.trend, forecast)
    disagreement = [say("trend_against_forecast", language)] if apart else []
    doubts = doubts_about(forecast, unit, language)
    lines = [
        *disagreement,
        *doubts,
        f"{say('forecast_method', language)}: {say('figures_used', language, *_used(explanation, language))}",
    ]
    if forecast.probability is not None:
        lines.insert(0, say("probability", language, _probability(forecast.probability, language)))
    elif forecast.reason is not None:
        lines.insert(0, say(forecast.reason.value, language))
    return Line(f"{heading}: {text}", tuple(map(Line, lines)))


def _used(explanation: Explanation, language: Language) -> tuple[object, ...]:
    forecast = explanation.forecast
    return (forecast.number, *_in_words(language, forecast.first, forecast.last)) if forecast else (0, "–", "–")


def _in_words(language: Language, *periods: Period | None) -> tuple[str, ...]:
    return tuple(period_words(period, language) if period else "–" for period in periods)


def _needed(explanation: Explanation, language: Language, *, exact: bool) -> Line:
    heading, needed = say("needed", language), explanation.needed
    if needed is None or explanation.row.final.target is None:
        return Line(f"{heading}: {say('nothing_needed', language)}")
    pace = with_unit(needed.per_year, finer(explanation.measure.unit.of_differences), language)
    text = say("needed_a_year", language, pace, *_in_words(language, explanation.row.final.target.period))
    formula = (
        [Line(formula_text(explanation.needed_formula, language, exact=exact))] if explanation.needed_formula else []
    )
    branches = (*formula, *_next(explanation, language), *map(Line, _paces(needed, explanation, language)))
    return Line(f"{heading}: {text}", branches)


def _next(explanation: Explanation, language: Language) -> Iterator[Line]:
    following = explanation.next_on_path
    if following is not None:
        value = with_unit(following.value, explanation.measure.unit, language)
        yield Line(say("next_on_path", language, value, period_words(following.period, language)))


def _paces(needed: NeededChange, explanation: Explanation, language: Language) -> Iterator[str]:
    def shown(pace: Pace) -> str:
        return with_unit(pace.per_year, finer(explanation.measure.unit.of_differences), language)

    own, fastest = needed.fastest_own, needed.fastest
    if own is not None:
        yield say("fastest_own", language, shown(own), *_in_words(language, own.first, own.last))
    if fastest is not None and fastest != own:
        name = area_name(fastest.area, language.value)
        yield say("fastest", language, shown(fastest), name, *_in_words(language, fastest.first, fastest.last))
    yield say(_ever_done(needed), language)
    if needed.compared:
        yield say("moves_compared", language, needed.compared)


def _ever_done(needed: NeededChange) -> str:
    if needed.has_been_done is None:
        return "no_pace"
    if needed.fastest is None:
        return "never_that_way"
    return "once_so_fast" if needed.has_been_done else "never_so_fast"


def finer(unit: Unit) -> Unit:
    """The unit of a change a year: with a decimal more, because changes are small."""
    return replace(unit, decimals=unit.decimals + 1)


def _probability(share: float, language: Language) -> str:
    """In whole percents; never 0 or 100 %, which no forecast can promise."""
    if share < SURE_NOT:
        return f"< {written(PER_CENT * SURE_NOT, 0, language)}\u00a0%"
    if share > 1 - SURE_NOT:
        return f"> {written(PER_CENT * (1 - SURE_NOT), 0, language)}\u00a0%"
    return f"{written(PER_CENT * share, 0, language)}\u00a0%"
