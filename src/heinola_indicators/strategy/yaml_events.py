"""The events of a YAML file, within limits: what PyYAML says of it, in words that help."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.composer import ComposerError
from yaml.reader import Reader

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.input_file import bytes_of
from heinola_indicators.model.problem import Location, Problem, nearest_file

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

LARGEST = 20_000_000
DEEPEST = 40
MOST_VALUES = 200_000
MOST_EVENTS = 4 * MOST_VALUES

BYTE_ORDER_MARK = "\ufeff"
NOT_IN_YAML = Reader.NON_PRINTABLE  # PyYAML's, which takes a byte order mark in the middle
HINTS = {
    "cannot start any token": "indent with blanks, not tabs, and put a text that begins with a sign in quotes",
    "mapping values are not allowed": "put a text that holds ': ' in quotes, or mend the indentation",
    "did not find expected key": "are the lines above it indented alike, and quotes and brackets closed?",
    "did not find expected '-' indicator": "are the lines of the list indented alike?",
    "did not find expected ',' or": "is a bracket not closed, or a comma missing?",
    "could not find expected ':'": "is a colon missing, or a quote or bracket not closed?",
    "undefined alias": "put a text that begins with * in quotes",
    "nesting depth": f"at most {DEEPEST} levels are read",
    "expected a single document": "take out the line '---'",
}
OF_VALUES = (yaml.NodeEvent, yaml.CollectionEndEvent)
ONE_DOCUMENT = "expected a single document in the stream"


def text_of(path: Path, name: str) -> str:
    """The text of a file.

    Raises:
        StrategyNotSound: it cannot be read, is too large or is not in UTF-8.
    """
    try:
        content = bytes_of(path, LARGEST)
    except (OSError, ValueError) as error:  # ValueError: the path holds a zero byte
        why = f"{getattr(error, 'strerror', None) or error}{nearest_file(path)}"
        raise not_sound(Location(name), f"cannot be read: {why}") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise not_sound(Location(name, line), "is not in UTF-8; save it as UTF-8") from error


def events_of(text: str, name: str) -> list[Any]:
    """The events of the one document in *text*, from its first value on.

    Raises:
        StrategyNotSound: it is empty, no YAML, nested too deep or holds too much.
    """
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
        place = Location(name, *line_and_column(mark)) if mark else Location(name)
        raise not_sound(place, f"this is no YAML: {in_words(error)}") from error
    if not events:
        raise not_sound(Location(name, 1, 1), "the file is empty")
    return events


def in_words(error: yaml.MarkedYAMLError) -> str:
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
        raise not_sound(place, f"the invisible character U+{ord(text[at]):04X} is not allowed in YAML; take it out")


def _within_limits(events: Iterable[Any], name: str) -> Iterator[Any]:
    depth = 0
    for number, event in enumerate(events):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or number > MOST_EVENTS:
            place = Location(name, *line_and_column(event.start_mark))
            limit = (
                f"is nested deeper than {DEEPEST} levels" if depth > DEEPEST else "holds more values than any strategy"
            )
            raise not_sound(place, f"{limit}; this is no strategy file")
        yield event


def line_and_column(mark: Any) -> tuple[int, int]:
    """The place of a mark, counted from 1."""
    return mark.line + 1, mark.column + 1


def not_sound(location: Location, message: str) -> StrategyNotSound:
    """The error for one problem."""
    return StrategyNotSound([Problem(location, message)])
