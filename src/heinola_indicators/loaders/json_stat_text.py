"""The JSON of a JSON-stat file without its long lists of figures: these are left in the bytes, to be read from there.

A list is left out where it stands under ``value`` and begins like one of figures; in its place stands ``-Infinity``,
which is no JSON, and is parsed to where the list is. Inside a text of JSON no ``"value"`` can be written, its quotes
would have backslashes before them.
"""

import re
from dataclasses import dataclass
from typing import Any

from heinola_indicators.loaders import json_text
from heinola_indicators.loaders.export import Export, not_read

Json = dict[str, Any]

VALUES = re.compile(rb'"value"\s*+:\s*+\[(?=\s*+[-\dn])')
WORTH_WHILE = 1000  # bytes
MARK = b"-Infinity"


@dataclass(frozen=True)
class LeftOut:
    """What stands for a list of figures that begins *at* a byte."""

    at: int


@dataclass(frozen=True)
class Parsed:
    """The object that a file is; where *is_whole* is not, lists of figures are left out."""

    root: Json
    encoding: str
    is_whole: bool


def parsed_but_figures(export: Export) -> Parsed | None:
    """The object that the file is, without its lists of figures; none where there is no such list or no sound JSON."""
    reduced, places = _without_figures(export.content)
    if not places:
        return None
    rest = Export(export.name, reduced)
    left_out = map(LeftOut, places)
    try:
        root = json_text.parsed(rest.text, lambda name: next(left_out) if name.encode() == MARK else None)
    except (ValueError, RecursionError):
        return None
    return Parsed(root, rest.encoding, is_whole=False) if isinstance(root, dict) else None


def figures_at(part: object) -> int | None:
    """Where in the bytes the figures begin that are left out at this part; none where none are."""
    return part.at if isinstance(part, LeftOut) else None


def parsed(export: Export) -> Parsed:
    """The object that the file is.

    Raises:
        ExportNotRead: it is no JSON, is cut off, or is something else than an object.
    """
    root = json_text.json_of(export)
    if not isinstance(root, dict):
        raise not_read(export.name, "is JSON, but no JSON-stat: it is a list, not a dataset")
    return Parsed(root, export.encoding, is_whole=True)


def _without_figures(content: bytes) -> tuple[bytes, list[int]]:
    """The bytes with marks for lists of figures, and where these begin."""
    pieces: list[bytes] = []
    places: list[int] = []
    done = 0
    for match in VALUES.finditer(content if MARK not in content else b""):
        end = content.find(b"]", match.end())
        if match.start() < done or end - match.end() < WORTH_WHILE:
            continue
        pieces += [content[done : match.end() - 1], MARK]
        places.append(match.end())
        done = end + 1
    return b"".join([*pieces, content[done:]]), places
