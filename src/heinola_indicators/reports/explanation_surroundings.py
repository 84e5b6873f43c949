"""What lies around a verdict: other years, other methods, other municipalities, and the goal that it is a part of."""

from collections.abc import Iterator, Sequence

from heinola_indicators.assessment.other_methods import MethodVerdict
from heinola_indicators.assessment.peers import Standing
from heinola_indicators.assessment.roll_up import RolledUp
from heinola_indicators.assessment.stability import Reading
from heinola_indicators.calculators.composite.robustness import Robustness
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import DecisionOrigin
from heinola_indicators.reports.explanation import Explanation, PeerStanding, ReleaseComparison
from heinola_indicators.reports.explanation_words import explanation_word as say
from heinola_indicators.reports.lines import Line
from heinola_indicators.reports.method_words import reason_in_words, status_in_words
from heinola_indicators.reports.numbers import with_unit, written
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.status_phrases import target_phrase
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS

METHOD_DECIMALS = 3


def surroundings_branches(explanation: Explanation, language: Language) -> Iterator[Line]:
    """A branch for each that there is."""
    if explanation.stability is not None:
        yield _stability(explanation, language)
    if explanation.methods:
        yield Line(
            _methods_heading(explanation, language), tuple(_method(one, language) for one in explanation.methods)
        )
    if explanation.peers:
        peers = (_peer(one, explanation, language) for one in explanation.peers)
        by_size = [Line(say("by_size", language))] if explanation.measure.unit.grows_with_size else []
        yield Line(say("peers", language), (*peers, *by_size, *_funnel(explanation, language)))
    if explanation.robustness is not None:
        yield _robustness(explanation.robustness, explanation, language)
    goal, theme = explanation.goal, explanation.theme
    if explanation.goal_verdict is not None:
        yield _rolled_up("goal", goal.name.to(language), explanation.goal_verdict.rolled_up, explanation, language)
    if explanation.theme_verdict is not None:
        yield _rolled_up("theme", theme.name.to(language), explanation.theme_verdict.rolled_up, explanation, language)


def _stability(explanation: Explanation, language: Language) -> Line:
    found, previous = explanation.stability, explanation.previous_release
    if found is None:
        return Line(say("stability", language))
    lines = [f"{say('earlier', language)}: {_readings(found.earlier, language)}"]
    if found.baselines:
        turns = f"; {say('turns', language)}" if found.turns_with_baseline else ""
        others = ", ".join(
            f"{period_words(one.period, language)} {_status(one.status, language)}" for one in found.baselines
        )
        lines.append(f"{say('other_baselines', language)}: {others}{turns}")
    if previous is not None:
        lines.append(_previous_release(previous, explanation, language))
    return Line(say("stability", language), tuple(map(Line, lines)))


def _previous_release(found: ReleaseComparison, explanation: Explanation, language: Language) -> str:
    unit = explanation.measure.unit
    now, before = (one.figure and with_unit(one.figure.value, unit, language) for one in (found.now, found.before))
    turns = "turns_with_release" if found.now.status is not found.before.status else "same_with_release"
    period = period_words(found.period, language)
    return (
        f"{say('previous_release', language)} ({period}): {before} {_status(found.before.status, language)} → "
        f"{now} {_status(found.now.status, language)}: {say(turns, language)}"
    )


def _readings(readings: Sequence[Reading], language: Language) -> str:
    """Runs of years with one verdict together: ``2020–2023 ◄ jäljessä``."""
    runs: list[tuple[Reading, Reading]] = []
    for reading in readings:
        if runs and runs[-1][1].status is reading.status:
            runs[-1] = (runs[-1][0], reading)
        else:
            runs.append((reading, reading))
    texts = (f"{_between(first, last, language)} {_status(first.status, language)}" for first, last in runs)
    return ", ".join(texts) or "–"


def _between(first: Reading, last: Reading, language: Language) -> str:
    ends = dict.fromkeys(period_words(one.period, language) for one in (first, last))
    return "–".join(ends)


def _status(status: TargetStatus, language: Language) -> str:
    return f"{STATUS_SIGNS[status].symbol}\u00a0{STATUS_WORDS[language][status]}"


def _methods_heading(explanation: Explanation, language: Language) -> str:
    level = explanation.row.applied.target
    if level is None:
        return say("methods", language)
    phrase = target_phrase(level, explanation.measure.unit, language)
    return f"{say('methods', language)} ({say('by_level', language, phrase)})"


def _method(judged: MethodVerdict, language: Language) -> Line:
    numbers = [
        say(key, language, written(number, METHOD_DECIMALS, language))
        for key, number in (("progress", judged.progress), ("score", judged.score))
        if number is not None
    ]
    words = f"{judged.method}: {status_in_words(judged.status, language)}"
    return Line("; ".join([words, *numbers, reason_in_words(judged.reason, language)]))


def _peer(one: PeerStanding, explanation: Explanation, language: Language) -> Line:
    name, found = one.group.to(language), one.standing
    if found is None:
        return Line(f"{name}: {say('nobody_else', language)}")
    unit = explanation.measure.unit
    quartiles = (
        with_unit(value, unit, language) for value in (found.median, found.lower_quartile, found.upper_quartile)
    )
    some = [say("some_of", language, found.number, one.members)] if one.members and found.number < one.members else []
    parts = [*_rank(found, language), say("quartiles", language, *quartiles), *some]
    return Line(f"{name} ({period_words(found.period, language)}): {'; '.join(parts)}")


def _funnel(explanation: Explanation, language: Language) -> Iterator[Line]:
    found, unit = explanation.funnel, explanation.measure.unit
    if found is not None:
        limits = (written(one, unit.decimals, language) for one in (found.centre, found.low, found.high))
        place = say(found.place.value, language)
        yield Line(f"{say('funnel', language)}: {say('funnel_limits', language, *limits)}: {place}")


def _robustness(found: Robustness, explanation: Explanation, language: Language) -> Line:
    heading = say("robustness", language)
    if explanation.area not in found.areas:
        return Line(heading)
    row, decimals = found.areas.index(explanation.area), explanation.measure.unit.decimals
    low, high = (written(float(grid[row]), decimals, language) for grid in (found.lowest, found.highest))
    best, worst = (written(float(grid[row]), 0, language) for grid in (found.best_rank, found.worst_rank))
    weights = ", ".join(
        f"{name.replace('_', '-')} {written(weight, 2, language)}" for name, weight in found.effective_weights.items()
    )
    lines = (
        say("index_between", language, low, high),
        say("ranks_between", language, best, worst, found.compared),
        say("effective_weights", language, weights),
    )
    return Line(heading, tuple(map(Line, lines)))


def _rank(found: Standing, language: Language) -> Iterator[str]:
    if found.rank is None:
        return
    rank = say("rank", language, found.rank, found.number)
    open_ranks = say("rank_between", language, found.best_rank, found.worst_rank)
    yield rank if found.best_rank == found.worst_rank else f"{rank} ({open_ranks})"


def _rolled_up(kind: str, name: str, found: RolledUp, explanation: Explanation, language: Language) -> Line:
    status = say("not_known_enough", language) if found.status is None else _status(found.status, language)
    return Line(f"{say(kind, language)} {name}: {status}", tuple(map(Line, _facts(found, explanation, language))))


def _names_of(explanation: Explanation, language: Language) -> dict[str, str]:
    """What the measures of the goal and the goals of the theme are called."""
    goals, measures = explanation.theme.goals, explanation.goal.measures
    named = {goal.id: goal.name for goal in goals} | {measure.id: measure.name for measure in measures}
    return {member: name.to(language) for member, name in named.items()}


def _facts(found: RolledUp, explanation: Explanation, language: Language) -> Iterator[str]:
    known = f"{written(100 * found.known_share, 0, language)}\u00a0%"
    rule = explanation.strategy.roll_up
    example = f" ({say('no_decision', language)})" if rule.origin is DecisionOrigin.EXAMPLE else ""
    yield f"{say(rule.rule.value, language)}{example}; {say('known_share', language, known)}"
    weight = found.effective_weights.get(explanation.measure.id, found.effective_weights.get(explanation.goal.id))
    if weight is not None:
        yield say("weight_of_this", language, f"{written(100 * weight, 0, language)}\u00a0%")
    if found.hangs_on:
        key = "hangs_on" if len(found.hangs_on) == 1 else "hangs_on_each"
        names = _names_of(explanation, language)
        yield say(key, language, ", ".join(names.get(member, member) for member in found.hangs_on))
    if found.silent:
        yield say("silent", language, found.silent)
    if found.synthetic:
        yield say("synthetic_members", language, found.synthetic)
