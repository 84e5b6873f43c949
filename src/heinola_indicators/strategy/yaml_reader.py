"""YAML to plain values with the line and column of each, and nothing that YAML would guess wrong.

PyYAML tells the events, which carry their places; the values are made here, so that a duplicate key, ``no`` for
Norway, an octal municipality code and a date that does not exist are told and not turned into something else.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from yaml.composer import ComposerError

from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.visible import STEERING
from heinola_indicators.strategy.yaml_events import (
    DEEPEST,
    MOST_VALUES,
    events_of,
    in_words,
    line_and_column,
    not_sound,
    text_of,
)

Keys = tuple[str | int, ...]

LONGEST_NUMBER = 400  # digits; int() refuses more than 4300, float() makes more than 309 infinite

FORGOTTEN_DASH = 3  # keys given twice in one mapping that are one mistake: the '- ' of a list's next entry
SHOWN = 8

INTEGER = re.compile(r"[-+]?(0|[1-9]\d*)", re.ASCII)
DECIMAL = re.compile(r"[-+]?(0|[1-9]\d*)?\.?\d+(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
LEADING_ZERO = re.compile(r"[-+]?0[0-9_o]+", re.ASCII)
UNDERSCORED = re.compile(r"[-+]?\d[\d_]*_[\d_]*(\.\d+)?", re.ASCII)
WORDS_FOR_BOOLEANS = {"yes", "no", "on", "off"}
UNDEFINED = "found undefined alias"
TEXT_TAG = "tag:yaml.org,2002:str"
MERGE_KEY = "<<"
PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class YamlFile:
    """The plain content of a file and where each value and key of it stands.

    *problems* are those of the values at *faulty*, which YAML would misread. Of a file without its faulty values,
    *thinned* are the lists that have lost some, and *meant* the keys that a misspelt one stands for.
    """

    path: str
    content: Any
    places: dict[Keys, tuple[int, int]]
    key_places: dict[Keys, tuple[int, int]]
    problems: tuple[Problem, ...] = ()
    faulty: frozenset[Keys] = frozenset()
    thinned: frozenset[Keys] = frozenset()
    meant: frozenset[Keys] = frozenset()

    def at(self, keys: Keys) -> Location:
        """The place of the value under *keys*, or of the nearest value around it."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        return Location(self.path, *self.places.get(keys, (1, 1)))

    def at_key(self, keys: Keys) -> Location:
        """The place of the last of *keys* itself."""
        return Location(self.path, *self.key_places[keys]) if keys in self.key_places else self.at(keys)

    def left_out(self, keys: Keys) -> bool:
        """Whether a value under *keys*, or a part of such a list, stands in the file but was taken out as faulty."""
        return keys in self.thinned or keys in self.meant or (keys in self.key_places and keys not in self.places)

    def taken_out(self) -> frozenset[Keys]:
        """All that is ``left_out``."""
        return self.thinned | self.meant | (self.key_places.keys() - self.places.keys())


def read_yaml(path: Path) -> YamlFile:
    """The file at *path*; what YAML would misread in it is among its problems.

    Raises:
        StrategyNotSound: it cannot be read, is empty or is no YAML.
    """
    name = str(path)
    builder = _Builder(name, events_of(text_of(path, name), name))
    content = builder.value(())
    problems = tuple(sorted(builder.problems))
    return YamlFile(name, content, builder.places, builder.key_places, problems, frozenset(builder.faulty))


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
        self._check_tag(event)
        mark = event.start_mark
        self.places[keys] = (mark.line + 1, mark.column + 1)
        if len(self.places) > MOST_VALUES or len(keys) > DEEPEST:
            raise not_sound(self._here(event), "holds more values than any strategy: do aliases repeat one another?")
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
                    raise not_sound(self._here(event), f"the anchor &{event.anchor} is given twice; call one otherwise")
                places[event.anchor] = at
        return places

    def _anchored(self, alias: Any) -> int:
        """Where the value of *alias* begins."""
        at = self._anchors.get(alias.anchor)
        if at is None or alias.start_mark.index < self._events[at].start_mark.index:
            raise not_sound(self._here(alias), f"this is no YAML: {in_words(ComposerError(None, None, UNDEFINED))}")
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
        again: list[tuple[Any, str]] = []
        while not isinstance(self._events[self._at], yaml.MappingEndEvent):
            key_event = self._events[self._at]
            key = self._key()
            if key is None:
                self._tell(key_event, "a key has to be a word")
                self._skip()
                continue
            line = key_event.start_mark.line + 1
            if key in seen:
                again.append((key_event, key))
                self.value((*keys, key, "again"))  # for its problems; the first one holds
                continue
            seen[key] = line
            if key == MERGE_KEY:
                self._tell(key_event, "YAML's merge key '<<' is not read; write the keys themselves")
                self._skip()
                continue
            self.key_places[*keys, key] = (line, key_event.start_mark.column + 1)
            yield key, self.value((*keys, key))
        self._at += 1
        self._tell_twice(again, seen)

    def _tell_twice(self, again: list[tuple[Any, str]], first: dict[str, int]) -> None:
        if len(again) < FORGOTTEN_DASH:
            for event, key in again:
                self._tell(event, f"{key!r} is given twice (first in line {first[key]})")
            return
        words = ", ".join(repr(key) for _, key in again[:SHOWN]) + (", …" if len(again) > SHOWN else "")
        lines = f"lines {min(first[key] for _, key in again)} to {max(first[key] for _, key in again)}"
        message = f"{words} are given twice (first in {lines}); where another entry begins, write '- ' before it"
        self._tell(again[0][0], message)

    def _key(self) -> str | None:
        """The key that comes next, or none where it is no word."""
        event = self._events[self._at]
        if isinstance(event, yaml.AliasEvent):
            event = self._events[self._anchored(event)]
        self._skip()
        if not isinstance(event, yaml.ScalarEvent):
            return None
        self._steers(event)
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
        if self._steers(event):
            self.faulty.add(keys)
            return text
        if event.style or event.tag in {"!", TEXT_TAG}:
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

    def _check_tag(self, event: Any) -> None:
        if event.tag and event.tag not in {"!", TEXT_TAG}:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._tell(event, f"the tag {tag} is not read; leave it out, and put what is a text in quotes")

    def _steers(self, scalar: Any) -> bool:
        """Whether a text would do something to a terminal or a log; told where it would."""
        found = STEERING.search(scalar.value)
        if found:
            self._tell(scalar, f"the invisible sign U+{ord(found[0]):04X} steers what is shown after it; take it out")
        return found is not None

    def _here(self, event: Any) -> Location:
        return Location(self.path, *line_and_column(event.start_mark))


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
