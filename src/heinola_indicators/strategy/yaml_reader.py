"""YAML to plain values with the line and column of each, and nothing that YAML would guess wrong.

PyYAML composes the nodes, which carry their places; the values are made here, so that a duplicate key, ``no`` for
Norway, an octal municipality code and a date that does not exist are told and not turned into something else.
"""

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
MOST_VALUES = 2_000_000

INTEGER = re.compile(r"[-+]?(0|[1-9]\d*)", re.ASCII)
DECIMAL = re.compile(r"[-+]?(0|[1-9]\d*)?\.?\d+(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
LEADING_ZERO = re.compile(r"[-+]?0[0-9_o]+", re.ASCII)
UNDERSCORED = re.compile(r"[-+]?\d[\d_]*_[\d_]*(\.\d+)?", re.ASCII)
WORDS_FOR_BOOLEANS = {"yes", "no", "on", "off"}
PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class YamlFile:
    """The plain content of a file and where each value and key of it stands."""

    path: str
    content: Any
    places: dict[Keys, tuple[int, int]]
    key_places: dict[Keys, tuple[int, int]]

    def at(self, keys: Keys) -> Location:
        """The place of the value under *keys*, or of the nearest value around it."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        return Location(self.path, *self.places.get(keys, (1, 1)))

    def at_key(self, keys: Keys) -> Location:
        """The place of the last of *keys* itself."""
        return Location(self.path, *self.key_places[keys]) if keys in self.key_places else self.at(keys)


def read_yaml(path: Path, shown: str | None = None) -> YamlFile:
    """The file at *path*, told to the user as *shown*.

    Raises:
        StrategyNotSound: it cannot be read, is no YAML, or says what YAML would misread; with every problem.
    """
    name = shown or str(path)
    nodes = _composed(_text_of(path, name), name)
    builder = _Builder(name)
    content = builder.value(nodes, ()) if nodes is not None else None
    if builder.problems:
        raise StrategyNotSound(sorted(builder.problems))
    return YamlFile(name, content, builder.places, builder.key_places)


def _text_of(path: Path, name: str) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _not_sound(Location(name), f"cannot be read: {error.strerror or error}") from error
    if len(content) > LARGEST:
        raise _not_sound(Location(name), f"is larger than {LARGEST // 1_000_000} MB; this is no strategy file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _not_sound(Location(name, line), "is not in UTF-8; save it as UTF-8") from error


def _composed(text: str, name: str) -> yaml.Node | None:
    try:
        _check_depth(text, name)
        return yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(name, *_line_and_column(mark)) if mark else Location(name)
        raise _not_sound(place, f"is no YAML here: {error.problem or error.context}") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        place = Location(name, line, error.position - text.rfind("\n", 0, error.position))
        raise _not_sound(place, f"character {error.character!r} is not allowed in YAML") from error


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

    def value(self, node: yaml.Node, keys: Keys) -> Any:
        mark = node.start_mark
        self.places[keys] = (mark.line + 1, mark.column + 1)
        if len(self.places) > MOST_VALUES:
            raise _not_sound(self._here(node), "holds more values than any strategy (aliases that repeat themselves?)")
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, keys))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*keys, number)) for number, item in enumerate(node.value)]
        return self._scalar(node) if isinstance(node, yaml.ScalarNode) else None

    def _entries(self, node: yaml.MappingNode, keys: Keys) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._tell(key_node, "a key has to be a word")
                continue
            key = key_node.value
            if key in seen:
                self._tell(key_node, f"{key!r} is given twice (first in line {seen[key]})")
            seen[key] = key_node.start_mark.line + 1
            self.key_places[*keys, key] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            yield key, self.value(value_node, (*keys, key))

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text = node.value
        if node.style or not node.tag.startswith("tag:yaml.org,2002:"):
            return text
        if text in PLAIN or text.lower() in {"true", "false", "null"}:
            return PLAIN[text.lower()]
        if INTEGER.fullmatch(text):
            return int(text)
        if LEADING_ZERO.fullmatch(text):
            self._tell(
                node,
                f'{text} begins with a zero, which YAML reads in its own way; write it in quotes: "{text}"',
            )
        elif UNDERSCORED.fullmatch(text):
            self._tell(node, f"{text}: write the number without underscores")
        elif DECIMAL.fullmatch(text):
            return float(text)
        elif DAY.fullmatch(text):
            return self._day(node)
        elif text.lower() in WORDS_FOR_BOOLEANS:
            self._tell(node, f"{text} could be a word or a truth value; write true or false, or put it in quotes")
        return text

    def _day(self, node: yaml.ScalarNode) -> date | None:
        try:
            return date(*(int(part) for part in node.value.split("-")))
        except ValueError:
            self._tell(node, f"{node.value} is no day of the calendar; write year-month-day, as 2025-11-17")
            return None

    def _tell(self, node: yaml.Node, message: str) -> None:
        self.problems.append(Problem(self._here(node), message))

    def _here(self, node: yaml.Node) -> Location:
        return Location(self.path, node.start_mark.line + 1, node.start_mark.column + 1)
