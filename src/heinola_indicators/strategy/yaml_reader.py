"""YAML to plain values with the line and column of each, and nothing that YAML would guess wrong.

PyYAML composes the nodes, which carry their places; the values are made here, so that a duplicate key, ``no`` for
Norway, an octal municipality code and a date that does not exist are told and not turned into something else.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

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
LONGEST_NUMBER = 400  # digits; int() refuses more than 4300, float() makes more than 309 infinite

INTEGER = re.compile(r"[-+]?(0|[1-9]\d*)", re.ASCII)
DECIMAL = re.compile(r"[-+]?(0|[1-9]\d*)?\.?\d+(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
LEADING_ZERO = re.compile(r"[-+]?0[0-9_o]+", re.ASCII)
UNDERSCORED = re.compile(r"[-+]?\d[\d_]*_[\d_]*(\.\d+)?", re.ASCII)
WORDS_FOR_BOOLEANS = {"yes", "no", "on", "off"}
NOT_IN_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
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
    nodes = _composed(_text_of(path, name), name)
    if nodes is None:
        raise _not_sound(Location(name, 1, 1), "the file is empty")
    builder = _Builder(name)
    content = builder.value(nodes, ())
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


def _composed(text: str, name: str) -> yaml.Node | None:
    _check_characters(text, name)
    try:
        _check_depth(text, name)
        return yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(name, *_line_and_column(mark)) if mark else Location(name)
        raise _not_sound(place, f"this is no YAML: {_in_words(error)}") from error


def _in_words(error: yaml.MarkedYAMLError) -> str:
    """PyYAML's words, with what most often lies behind them."""
    words = (error.problem or error.context or "").removeprefix("but ")
    for part, hint in HINTS.items():
        if part in f"{error.context} {words}":
            return f"{words}; {hint}"
    return words


def _check_characters(text: str, name: str) -> None:
    found = NOT_IN_YAML.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        place = Location(name, line, found.start() - text.rfind("\n", 0, found.start()))
        raise _not_sound(place, f"the invisible character U+{ord(found[0]):04X} is not allowed in YAML; take it out")


def _check_depth(text: str, name: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                place = Location(name, *_line_and_column(event.start_mark))
                raise _not_sound(place, f"is nested deeper than {DEEPEST} levels; this is no strategy file")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _line_and_column(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def _not_sound(location: Location, message: str) -> StrategyNotSound:
    return StrategyNotSound([Problem(location, message)])


@dataclass
class _Builder:
    path: str
    problems: list[Problem] = field(default_factory=list)
    places: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    key_places: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    faulty: set[Keys] = field(default_factory=set)

    def value(self, node: yaml.Node, keys: Keys) -> Any:
        mark = node.start_mark
        self.places[keys] = (mark.line + 1, mark.column + 1)
        if len(self.places) > MOST_VALUES or len(keys) > DEEPEST:
            raise _not_sound(self._here(node), "holds more values than any strategy: do aliases repeat one another?")
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, keys))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*keys, number)) for number, item in enumerate(node.value)]
        return self._scalar(node, keys) if isinstance(node, yaml.ScalarNode) else None

    def _entries(self, node: yaml.MappingNode, keys: Keys) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._tell(key_node, "a key has to be a word")
                continue
            key = key_node.value
            if key in seen:
                self._tell(key_node, f"{key!r} is given twice (first in line {seen[key]})")
                self.value(value_node, (*keys, key, "again"))  # for its problems; the first one holds
                continue
            seen[key] = key_node.start_mark.line + 1
            self.key_places[*keys, key] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            yield key, self.value(value_node, (*keys, key))

    def _scalar(self, node: yaml.ScalarNode, keys: Keys) -> Any:
        text = node.value
        if node.style or not node.tag.startswith("tag:yaml.org,2002:"):
            return text
        if text in PLAIN or text.lower() in {"true", "false", "null"}:
            return PLAIN[text.lower()]
        if problem := _misread(text):
            self._tell(node, problem)
            self.faulty.add(keys)
            return text
        if INTEGER.fullmatch(text):
            return int(text)
        if DECIMAL.fullmatch(text):
            return float(text)
        return _day(text) if DAY.fullmatch(text) else text

    def _tell(self, node: yaml.Node, message: str) -> None:
        self.problems.append(Problem(self._here(node), message))

    def _here(self, node: yaml.Node) -> Location:
        return Location(self.path, node.start_mark.line + 1, node.start_mark.column + 1)


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
