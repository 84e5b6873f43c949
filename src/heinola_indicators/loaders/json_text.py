r"""The value that a text of JSON is, and where one that is no JSON breaks off or goes wrong.

No part is lost on the way: a key that stands twice in one object is refused, for which of two figures would hold is not
for a program to choose. Half a letter (a surrogate without its other half, ``\ud800``) becomes the replacement
character, so that every text can be written again.
"""

import json
import re
from collections import Counter
from collections.abc import Callable

from heinola_indicators.loaders.export import Export, not_read

END = " \t\r\n\x00\x1a"
HALVES = re.compile(r"(\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2})|\\u[dD][89a-fA-F][\da-fA-F]{2}")


class KeyTwice(ValueError):
    """A key stands twice in one object."""

    def __init__(self, key: str) -> None:
        super().__init__(f"{key[:40]!r} stands twice in one object; only one of them can hold")


def json_of(export: Export) -> object:
    """What the file holds; NaN and Infinity, which are no JSON and written for missing figures, are none.

    Raises:
        ExportNotRead: it is no JSON, is cut off, or a key stands twice in one object; the line and column are told.
    """
    try:
        return parsed(export.text)
    except KeyTwice as error:
        raise not_read(export.name, str(error)) from error
    except json.JSONDecodeError as error:
        is_cut_off = error.pos >= len(error.doc) - len("false") or error.msg.startswith("Unterminated")
        what = "the JSON breaks off here; download the file again" if is_cut_off else f"is no JSON here ({error.msg})"
        raise not_read(export.name, what, line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise not_read(export.name, f"is no JSON that can be read ({str(error)[:80]})") from error


def parsed(text: str, constant: Callable[[str], object] = lambda _: None) -> object:
    """What the text is; *constant* gives what stands for NaN and Infinity.

    Raises:
        ValueError: it is no JSON, or a key stands twice.
        RecursionError: it is nested too deeply.
    """
    whole = HALVES.sub(lambda match: match[1] or "\\ufffd", text) if "\\ud" in text or "\\uD" in text else text
    return json.loads(whole.rstrip(END), parse_constant=constant, object_pairs_hook=_each_key_once)


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise KeyTwice(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return found
