"""YAML to plain values with the line and column of each, and nothing that YAML would guess wrong.

PyYAML tells the events, which carry their places; the values are made here, so that a duplicate key, ``no`` for
Norway, an octal municipality code and a date that does not exist are told and not turned into something else.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from yaml.composer import ComposerError
from yaml.reader import Reader

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.problem import Location, Problem

Keys = tuple[str | int, ...]

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

LARGEST = 20_000_000
DEEPEST = 40
MOST_VALUES = 200_000
MOST_EVENTS = 4 * MOST_VALUES
LONGEST_NUMBER = 400  # digits; int() refuses more than 4300, float() makes more than 309 infinite

INTEGER = re.compile(r"[-+]?(0|[1-9]\d*)", re.ASCII)
DECIMAL = re.compile(r"[-+]?(0|[1-9]\d*)?\.?\d+(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
LEADING_ZERO = re.compile(r"[-+]?0[0-9_o]+", re.ASCII)
UNDERSCORED = re.compile(r"[-+]?\d[\d_]*_[\d_]*(\.\d+)?", re.ASCII)
BYTE_ORDER_MARK = "\ufeff"
WORDS_FOR_BOOLEANS = {"yes", "no", "on", "off"}
NOT_IN_YAML = Reader.NON_PRINTABLE  # PyYAML's, which takes a byte order mark in the middle
HINTS = {
    "cannot start any token": "indent with blanks, not tabs, and put a text that begins with a sign in quotes",
    "mapping values are not allowed": "put a text that holds ': ' in quotes, or mend the indentation",
    "did not find expected key": "are the lines above it indented alike, and quotes and brackets closed?",
    "did not find expected '-' indicator": "are the lines of the list indented alike?",
    "did not find expected ',' or": "is a bracket not closed, or a comma missing?",
    "could not find expected ':'": "is a colon missing, or a quote or bracket not closed?",
    "undefined alias": "put a text that begins with * in quotes",
    "expected a single document": "take out the line '---'",
}
OF_VALUES = (yaml.NodeEvent, yaml.CollectionEndEvent)
ONE_DOCUMENT = "expected a single document in the stream"
UNDEFINED = "found undefined alias"
PLAIN_TAG = "tag:yaml.org,2002:"
PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class YamlFile:
    """The plain content of a file and where each value and key of it stands.

    *problems* are those of the values at *faulty*, which YAML would misread.
    """

    path: str
    content: Any
    places: dict[Keys, tuple[int, int]]
    key_places: dict[Keys, tuple[int, int]]
    problems: tuple[Problem, ...] = ()
    faulty: frozenset[Keys] = frozenset()

    def at(self, keys: Keys) -> Location:
        """The place of the value under *keys*, or of the nearest value around it."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        return Location(self.path, *self.places.get(keys, (1, 1)))

    def at_key(self, keys: Keys) -> Location:
        """The place of the last of *keys* itself."""
        return Location(self.path, *self.key_places[keys]) if keys in self.key_places else self.at(keys)

    def left_out(self, keys: Keys) -> bool:
        """Whether a value stands under *keys* in the file but was taken out of its content as faulty."""
        return keys in self.key_places and keys not in self.places


def read_yaml(path: Path) -> YamlFile:
    """The file at *path*; what YAML would misread in it is among its problems.

    Raises:
        StrategyNotSound: it cannot be read, is empty or is no YAML.
    """
    name = str(path)
    builder = _Builder(name, _events(_text_of(path, name), name))
    content = builder.value(())
    problems = tuple(sorted(builder.problems))
    return YamlFile(name, content, builder.places, builder.key_places, problems, frozenset(builder.faulty))


def _text_of(path: Path, name: str) -> str:
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: the path holds a zero byte
        raise _not_sound(Location(name), f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(content) > LARGEST:
        raise _not_sound(Location(name), f"is larger than {LARGEST // 1_000_000} MB; this is no strategy file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _not_sound(Location(name, line), "is not in UTF-8; save it as UTF-8") from error


def _events(text: str, name: str) -> list[Any]:
    """The events of the one document in *text*, from its first value on."""
    _check_characters(text, name)
    events: list[Any] = []
    try:
        for event in _within_limits(yaml.parse(text, Loader=Loader), name):
            if isinstance(event, yaml.DocumentStartEvent) and events:
                second: Any = event.start_mark
                raise ComposerError(ONE_DOCUMENT, None, "but found another document", second)
            if isinstance(event, OF_VALUES):
                events.append(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(name, *_line_and_column(mark)) if mark else Location(name)
        raise _not_sound(place, f"this is no YAML: {_in_words(error)}") from error
    if not events:
        raise _not_sound(Location(name, 1, 1), "the file is empty")
    return events


def _in_words(error: yaml.MarkedYAMLError) -> str:
    """PyYAML's words, with what most often lies behind them."""
    words = (error.problem or error.context or "").removeprefix("but ")
    for part, hint in HINTS.items():
        if part in f"{error.context} {words}":
            return f"{words}; {hint}"
    return words


def _check_characters(text: str, name: str) -> None:
    found = NOT_IN_YAML.search(text)
    at = min(
        (place for place in (found.start() if found else -1, text.find(BYTE_ORDER_MARK)) if place >= 0), default=-1
    )
    if at >= 0:
        place = Location(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        raise _not_sound(place, f"the invisible character U+{ord(text[at]):04X} is not allowed in YAML; take it out")


def _within_limits(events: Iterable[Any], name: str) -> Iterator[Any]:
    depth = 0
    for number, event in enumerate(events):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or number > MOST_EVENTS:
            place = Location(name, *_line_and_column(event.start_mark))
            limit = (
                f"is nested deeper than {DEEPEST} levels" if depth > DEEPEST else "holds more values than any strategy"
            )
            raise _not_sound(place, f"{limit}; this is no strategy file")
        yield event


def _line_and_column(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def _not_sound(location: Location, message: str) -> StrategyNotSound:
    return StrategyNotSound([Problem(location, message)])


class _Builder:
    """Makes the values out of events in turn; where an alias stands, those of its anchor come once more."""

    def __init__(self, path: str, events: list[Any]) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.places: dict[Keys, tuple[int, int]] = {}
        self.key_places: dict[Keys, tuple[int, int]] = {}
        self.faulty: set[Keys] = set()
        self._events = events
        self._at = 0
        self._anchors = self._places_of_anchors()

    def value(self, keys: Keys) -> Any:
        event = self._next()
        if isinstance(event, yaml.AliasEvent):
            return self._value_again(event, keys)
        mark = event.start_mark
        self.places[keys] = (mark.line + 1, mark.column + 1)
        if len(self.places) > MOST_VALUES or len(keys) > DEEPEST:
            raise _not_sound(self._here(event), "holds more values than any strategy: do aliases repeat one another?")
        if isinstance(event, yaml.MappingStartEvent):
            return dict(self._entries(keys))
        if isinstance(event, yaml.SequenceStartEvent):
            return list(self._items(keys))
        return self._scalar(event, keys)

    def _places_of_anchors(self) -> dict[str, int]:
        places: dict[str, int] = {}
        for at, event in enumerate(self._events):
            if isinstance(event, yaml.NodeEvent) and not isinstance(event, yaml.AliasEvent) and event.anchor:
                if event.anchor in places:
                    raise _not_sound(
                        self._here(event), f"the anchor &{event.anchor} is given twice; call one otherwise"
                    )
                places[event.anchor] = at
        return places

    def _anchored(self, alias: Any) -> int:
        """Where the value of *alias* begins."""
        at = self._anchors.get(alias.anchor)
        if at is None or alias.start_mark.index < self._events[at].start_mark.index:
            raise _not_sound(self._here(alias), f"this is no YAML: {_in_words(ComposerError(None, None, UNDEFINED))}")
        return at

    def _next(self) -> Any:
        self._at += 1
        return self._events[self._at - 1]

    def _value_again(self, alias: Any, keys: Keys) -> Any:
        back = self._at
        self._at = self._anchored(alias)
        value = self.value(keys)
        self._at = back
        return value

    def _items(self, keys: Keys) -> Iterator[Any]:
        number = 0
        while not isinstance(self._events[self._at], yaml.SequenceEndEvent):
            yield self.value((*keys, number))
            number += 1
        self._at += 1

    def _entries(self, keys: Keys) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        while not isinstance(self._events[self._at], yaml.MappingEndEvent):
            key_event = self._events[self._at]
            key = self._key()
            if key is None:
                self._tell(key_event, "a key has to be a word")
                self._skip()
                continue
            line = key_event.start_mark.line + 1
            if key in seen:
                self._tell(key_event, f"{key!r} is given twice (first in line {seen[key]})")
                self.value((*keys, key, "again"))  # for its problems; the first one holds
                continue
            seen[key] = line
            self.key_places[*keys, key] = (line, key_event.start_mark.column + 1)
            yield key, self.value((*keys, key))
        self._at += 1

    def _key(self) -> str | None:
        """The key that comes next, or none where it is no word."""
        event = self._events[self._at]
        if isinstance(event, yaml.AliasEvent):
            event = self._events[self._anchored(event)]
        self._skip()
        if not isinstance(event, yaml.ScalarEvent):
            return None
        key: str = event.value
        return key

    def _skip(self) -> None:
        """Leave out the value that comes next, with all that is in it."""
        depth = 0
        while True:
            event = self._next()
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if not depth:
                return

    def _scalar(self, event: Any, keys: Keys) -> Any:
        text = event.value
        if event.style or not (event.tag or PLAIN_TAG).startswith(PLAIN_TAG):
            return text
        if text in PLAIN or text.lower() in {"true", "false", "null"}:
            return PLAIN[text.lower()]
        if problem := _misread(text):
            self._tell(event, problem)
            self.faulty.add(keys)
            return text
        if INTEGER.fullmatch(text):
            return int(text)
        if DECIMAL.fullmatch(text):
            return float(text)
        return _day(text) if DAY.fullmatch(text) else text

    def _tell(self, event: Any, message: str) -> None:
        self.problems.append(Problem(self._here(event), message))

    def _here(self, event: Any) -> Location:
        return Location(self.path, *_line_and_column(event.start_mark))


def _misread(text: str) -> str | None:
    """What is wrong with a plain scalar that YAML would take for something else than it says."""
    if LEADING_ZERO.fullmatch(text):
        return f'{text} begins with a zero, which YAML reads in its own way; write it in quotes: "{text}"'
    if UNDERSCORED.fullmatch(text):
        return f"{text}: write the number without underscores"
    if DECIMAL.fullmatch(text) and (len(text) > LONGEST_NUMBER or not math.isfinite(float(text))):
        return "the number is larger than any that can be calculated with"
    if DAY.fullmatch(text) and _day(text) is None:
        return f"{text} is no day of the calendar; write year-month-day, as 2025-11-17"
    if text.lower() in WORDS_FOR_BOOLEANS:
        return f"{text} could be a word or a truth value; write true or false, or put it in quotes"
    return None


def _day(text: str) -> date | None:
    try:
        return date(*(int(part) for part in text.split("-")))
    except ValueError:
        return None
