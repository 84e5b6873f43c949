"""What differs, in short sentences; the formats only arrange them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.difference import (
    Difference,
    DifferenceKind,
    FigureChange,
    LevelChange,
    MeasureChange,
    ObservationChange,
    RollUpChange,
    VerdictChange,
)
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.status_file import StatedLevel
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.difference.amounts import (
    by_how_much,
    decimals_to_tell,
    figure_text,
    synthetic_mark,
    unit_of,
)
from heinola_indicators.reports.difference.fields import field_sentence
from heinola_indicators.reports.difference.words import CAUSE_WORDS, CODE_WORDS, DECISION_WORDS, KIND_WORDS, word
from heinola_indicators.reports.numbers import with_unit, written_day
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.report_words import word as heading
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS


def from_to(difference: Difference, language: Language) -> str:
    """Which two are compared, and the day of each."""
    old, new = difference.old, difference.new
    days = {"old_day": written_day(old.as_of, language), "new_day": written_day(new.as_of, language)}
    return word("from_to", language).format(old=old.name, new=new.name, **days)


def counts(difference: Difference, language: Language) -> str:
    """How many of each, or that nothing has changed."""
    if not difference.is_any:
        return word("nothing", language)
    figures = Counter(each.figure.kind for each in difference.measures if each.figure)
    verdicts = sum(bool(each.verdicts) for each in difference.measures)
    return word("counts", language).format(
        measures=len(difference.measures),
        new=figures[DifferenceKind.NEW],
        revised=figures[DifferenceKind.REVISED],
        vanished=figures[DifferenceKind.VANISHED],
        verdicts=verdicts,
    )


def marks_explained(difference: Difference, language: Language) -> Iterator[str]:
    """What the marks mean, if there are any."""
    figures = [figure for each in difference.measures if each.figure for figure in (each.figure.old, each.figure.new)]
    origins = [figure.origin for figure in figures if figure]
    origins += [origin for each in difference.observations for origin in (each.old_origin, each.new_origin)]
    if any(map(synthetic_mark, origins)):
        yield heading("synthetic_note", language)
    levels = [level for each in difference.measures for change in each.levels for level in (change.old, change.new)]
    fields = [field for each in difference.measures for field in each.fields]
    if any(level and level.is_example for level in levels) or any(field.is_example for field in fields):
        yield heading("example_note", language)


def counted(changes: Iterable[DifferenceKind], language: Language) -> str:
    """``uusi 3, poistunut 1``."""
    found = Counter(changes)
    return ", ".join(f"{KIND_WORDS[change][language]} {found[change]}" for change in DifferenceKind if found[change])


def measure_heading(change: MeasureChange, difference: Difference, language: Language) -> str:
    """The measure by name and id, and its area where several are compared."""
    both = (*difference.old.measures, *difference.new.measures)
    area = f" · {area_name(change.area, language.value)}" if len({each.area for each in both}) > 1 else ""
    return f"{change.name} ({change.measure}){area}"


def measure_sentences(change: MeasureChange, language: Language) -> Iterator[str]:
    """Everything that differs about a measure, a sentence each."""
    unit = unit_of(change.unit)
    if change.presence is not None:
        yield word(f"measure_{change.presence}", language)
    if change.figure is not None:
        yield _figure_sentence(change.figure, unit, language)
    for field in change.fields:
        yield field_sentence(field, language, unit)
    for level in change.levels:
        yield _level_sentence(level, unit, language)
    for verdict in change.verdicts:
        yield _verdict_sentence(verdict, language)


def roll_up_sentence(change: RollUpChange, language: Language) -> str:
    """``tavoite growing-wellbeing: jäljessä tavoiteurasta → saavutettu``."""
    old, new = (_status(each, language) for each in (change.old, change.new))
    return f"{word(change.kind, language)} {change.id} ({area_name(change.area, language.value)}): {old} → {new}"


def observation_cells(change: ObservationChange, language: Language) -> tuple[str, ...]:
    """Measure, area, period, what happened, before, after, by how much."""
    unit = unit_of(change.unit)
    decimals = decimals_to_tell(unit, change.old, change.new)
    old, new = (
        _observation(value, flag, origin, replace(unit, decimals=decimals), language)
        for value, flag, origin in (
            (change.old, change.old_flag, change.old_origin),
            (change.new, change.new_flag, change.new_origin),
        )
    )
    by = (
        ""
        if change.kind is DifferenceKind.FLAG
        else by_how_much(change.difference, change.percent, unit, decimals, language)
    )
    happened, period = KIND_WORDS[change.kind][language], period_words(parse_period(change.period), language)
    return change.name, area_name(change.area, language.value), period, happened, old, new, by


def _observation(value: float | None, flag: str, origin: str, unit: Unit, language: Language) -> str:
    shown = [] if value is None else [with_unit(value, unit, language) + synthetic_mark(origin)]
    return " ".join([*shown, *([flag] if flag not in {"", "A"} else [])]) or word("none", language)


def _figure_sentence(change: FigureChange, unit: Unit, language: Language) -> str:
    old, new = change.old, change.new
    if change.kind is DifferenceKind.REVISED and old is not None and new is not None:
        decimals = decimals_to_tell(unit, old.value, new.value)
        by = by_how_much(change.difference, change.percent, unit, decimals, language)
        exact = replace(unit, decimals=decimals)
        values = [with_unit(each.value, exact, language) + synthetic_mark(each.origin) for each in (old, new)]
        return word("figure_revised", language).format(
            period=new.period, old=values[0], new=values[1], by=by and f" ({by})"
        )
    lone, both = ("new", "later") if change.kind is DifferenceKind.NEW else ("vanished", "earlier")
    key = both if old is not None and new is not None else lone
    told = {name: figure_text(each, unit, language) for name, each in (("old", old), ("new", new)) if each is not None}
    return word(f"figure_{key}", language).format(**told)


def _level_sentence(change: LevelChange, unit: Unit, language: Language) -> str:
    key = (
        "level_beside"
        if change.beside
        else "moved_on"
        if change.moved_on
        else "final_level"
        if change.final
        else "level"
    )
    old, new = (_level(each, unit, language) for each in (change.old, change.new))
    decision = "; ".join(_decision_changes(change, language))
    if old == new and decision:
        return f"{word(key, language).partition(':')[0]} {old}: {decision}"
    return word(key, language).format(old=old, new=new) + (f" ({decision})" if decision else "")


def _level(level: StatedLevel | None, unit: Unit, language: Language) -> str:
    if level is None:
        return word("none", language)
    ends = [end for end in (level.low, level.value, level.high) if end is not None]
    exact = [replace(unit, decimals=decimals_to_tell(unit, end, round(end, unit.decimals))) for end in ends]
    bounds = "–".join(with_unit(end, of_end, language) for end, of_end in zip(ends, exact, strict=True))
    return f"{bounds} ({period_words(parse_period(level.period), language)}){EXAMPLE_MARK if level.is_example else ''}"


def _decision_changes(change: LevelChange, language: Language) -> Iterator[str]:
    old, new = change.old, change.new
    if old is None or new is None or change.moved_on:
        return
    for key, words in DECISION_WORDS.items():
        before, after = old.decision.get(key), new.decision.get(key)
        is_known = key != "origin" or None not in (before, after)  # files of 1.1 have none of the final level
        if before != after and is_known:
            yield f"{words[language]} {_code(before, language)} → {_code(after, language)}"


def _code(text: str | None, language: Language) -> str:
    return CODE_WORDS[text][language] if text in CODE_WORDS else text or word("none", language)


def _verdict_sentence(change: VerdictChange, language: Language) -> str:
    causes = ", ".join(CAUSE_WORDS[cause][language] for cause in change.causes)
    if change.old == change.new:
        status = _status(change.new, language)
        return word("reason", language).format(
            status=status, old=change.old_reason, new=change.new_reason, causes=causes
        )
    key = "final_verdict" if change.final else "verdict"
    old, new = (_status(each, language) for each in (change.old, change.new))
    return word(key, language).format(old=old, new=new, causes=causes)


def _status(status: str | None, language: Language) -> str:
    if status is None:
        return word("unknown", language)
    known = TargetStatus(status)
    return f"{STATUS_SIGNS[known].symbol}\u00a0{STATUS_WORDS[language][known]}"
