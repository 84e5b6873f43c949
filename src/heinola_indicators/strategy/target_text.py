"""A target level or a comment as text of a strategy file, in YAML's flow style or in its block style."""

import json
import re
from collections.abc import Iterator

from heinola_indicators.model.period import Frequency, Period
from heinola_indicators.model.strategy import Comment, Decision, DecisionOrigin, TargetLevel
from heinola_indicators.strategy.yaml_events import NOT_IN_YAML

PLAIN_FREQUENCIES = {Frequency.YEAR, Frequency.HALF_YEAR, Frequency.THIRD, Frequency.QUARTER, Frequency.MONTH}
PLAIN_WORD = re.compile(r"[a-zåäö]{3,}(-[a-zåäö]+)*")  # no word of YAML's that is not below
WORDS_OF_YAML = {"true", "false", "null", "yes", "off"}
BREAKS = re.compile("[\x7f\x85\u2028\u2029\ufeff]")  # what json leaves as it is and YAML takes for a line break
LARGEST_WITHOUT_EXPONENT = 1e15


def flow_text(item: TargetLevel | Comment) -> str:
    """It on one line: ``{period: 2027, at-least: 65, decided: 2026-11-16}``."""
    return "{" + ", ".join(f"{key}: {text}" for key, text in _entries(item)) + "}"


def block_lines(item: TargetLevel | Comment) -> list[str]:
    """It as a line for each key."""
    return [f"{key}: {text}" for key, text in _entries(item)]


def _entries(item: TargetLevel | Comment) -> Iterator[tuple[str, str]]:
    """Keys and values as they are to be written, those that say nothing left out."""
    if isinstance(item, Comment):
        yield from _decision(item.decision)
        yield "text", _text(item.text)
        return
    yield "period", _period(item.period)
    yield _bound(item)
    yield from _decision(item.decision)
    if item.comment is not None:
        yield "comment", _text(item.comment)


def _decision(decision: Decision) -> Iterator[tuple[str, str]]:
    if decision.day:
        yield "decided", decision.day.isoformat()
    for key, text in (("body", decision.body), ("section", decision.section), ("reference", decision.reference)):
        if text is not None:
            yield key, _text(text)
    if decision.origin is DecisionOrigin.EXAMPLE:
        yield "origin", decision.origin.value


def _bound(level: TargetLevel) -> tuple[str, str]:
    if level.low is not None and level.high is not None:
        return "between", f"[{_number(level.low)}, {_number(level.high)}]"
    if level.low is not None:
        return "at-least", _number(level.low)
    return "at-most", _number(level.high or 0.0)


def _period(period: Period) -> str:
    return str(period) if period.frequency in PLAIN_FREQUENCIES else _text(str(period))


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < LARGEST_WITHOUT_EXPONENT else repr(value)


def _text(text: str) -> str:
    """A simple word as it is, anything else in double quotes, whose rules YAML shares with JSON."""
    if PLAIN_WORD.fullmatch(text) and text not in WORDS_OF_YAML:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return BREAKS.sub(_escaped, NOT_IN_YAML.sub(_escaped, quoted))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"
