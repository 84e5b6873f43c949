"""The JSON of a JSON-stat file without its long lists of figures: these are left in the bytes, to be read from there.

A list is left out where it stands under ``value`` and begins like one of figures; in its place stands a text that tells
where. Inside a text of JSON no ``"value"`` can be written, its quotes would have backslashes before them.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from heinola_indicators.loaders.export import Export, not_read

Json = dict[str, Any]

VALUES = re.compile(rb'"value"\s*+:\s*+\[(?=\s*+[-\dn])')
WORTH_WHILE = 1000  # bytes
LEFT_OUT = "list of figures after byte "


@dataclass(frozen=True)
class Parsed:
    """The object that a file is; where *is_whole* is not, lists of figures are left out."""

    root: Json
    encoding: str
    is_whole: bool


def parsed_but_figures(export: Export) -> Parsed | None:
    """The object that the file is, without its lists of figures; none where there is no such list or no sound JSON."""
    reduced = _without_figures(export.content)
    if reduced is None:
        return None
    rest = Export(export.name, reduced)
    try:
        root = json.loads(rest.text.rstrip(), parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None
    return Parsed(root, rest.encoding, is_whole=False) if isinstance(root, dict) else None


def figures_at(part: object) -> int | None:
    """Where in the bytes the figures begin that are left out at this part; none where none are."""
    if isinstance(part, str) and part.startswith(LEFT_OUT):
        return int(part.removeprefix(LEFT_OUT))
    return None


def parsed(export: Export) -> Parsed:
    """The object that the file is.

    Raises:
        ExportNotRead: it is no JSON, is cut off, or is something else than an object.
    """
    text = export.text.rstrip(" \t\r\n\x00\x1a")
    try:
        root = json.loads(text, parse_constant=lambda _: None)  # NaN and Infinity are no JSON; written for missing
    except json.JSONDecodeError as error:
        is_cut_off = error.pos >= len(text) - len("false") or error.msg.startswith("Unterminated")
        message = (
            "the JSON breaks off here; download the file again" if is_cut_off else f"is no JSON here ({error.msg})"
        )
        raise not_read(export.name, message, line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise not_read(export.name, f"is no JSON that can be read ({str(error)[:80]})") from error
    if not isinstance(root, dict):
        raise not_read(export.name, "is JSON, but no JSON-stat: it is a list, not a dataset")
    return Parsed(root, export.encoding, is_whole=True)


def _without_figures(content: bytes) -> bytes | None:
    if LEFT_OUT.encode() in content:
        return None
    pieces, done = [], 0
    for match in VALUES.finditer(content):
        end = content.find(b"]", match.end())
        if match.start() < done or end - match.end() < WORTH_WHILE:
            continue
        pieces += [content[done : match.end() - 1], f'"{LEFT_OUT}{match.end()}"'.encode()]
        done = end + 1
    return b"".join([*pieces, content[done:]]) if pieces else None
