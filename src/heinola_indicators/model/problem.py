"""A problem: something the author of a file can mend, with its place."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from heinola_indicators.model.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LONGEST = 1000  # characters of a message; a file may call a variable by as many as it likes
COMPARED = 200_000  # characters of words; more take longer than a hint is worth


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: a line and column of a text, or a sheet and cell of a workbook."""

    path: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        text_place = [str(part) for part in (self.line, self.column) if part is not None]
        sheet_place = [part for part in (self.sheet, self.cell) if part is not None]
        return ":".join([self.path, *text_place, *sheet_place])


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Where, what and how to mend it. A *warning* does not stop the work; one that is a *note* may well be meant so.

    *rule* is the id of the rule of the lint that speaks, or several of one place with a comma between them.
    """

    location: Location
    message: str
    warning: bool = False
    rule: str = ""
    note: bool = False

    def __str__(self) -> str:
        kind = "note: " if self.note else "warning: " if self.warning else ""
        message = self.message if len(self.message) <= LONGEST else f"{self.message[:LONGEST]}…"
        return one_line(f"{self.location}: {kind}{message}" + (f" [{self.rule}]" if self.rule else ""))

    @property
    def severity(self) -> str:
        """How much it matters: ``error``, ``warning`` or ``note``."""
        return "note" if self.note else "warning" if self.warning else "error"


def nearest(word: str, known: "Iterable[str]") -> str:
    """An ending for a message that offers the known words nearest to *word*, or some of them.

    >>> nearest("target-levls", ["baseline", "target-levels"])
    "; did you mean 'target-levels'?"
    >>> nearest("x", ["Alue", "Vuosi"])
    "; there are 'Alue', 'Vuosi'"
    """
    candidates = sorted(set(known))
    if close := close_words(word, candidates):
        return f"; did you mean {_either(close)}?"
    if not candidates:
        return ""
    shown = ", ".join(repr(candidate) for candidate in candidates[:8])
    return f"; there are {shown}" + (f" and {len(candidates) - 8} more" if len(candidates) > 8 else "")


def close_words(word: str, known: "Iterable[str]") -> list[str]:
    """Up to three of the *known* words that *word* may be a misspelling of, the closest first."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    if len(word) * len(by_folded) + sum(map(len, by_folded)) > COMPARED:
        return []
    return [by_folded[match] for match in get_close_matches(word.casefold(), by_folded, n=3, cutoff=0.6)]


def nearest_file(path: "Path") -> str:
    """An ending for a message that offers the files beside a missing *path* whose names are nearest to its own."""
    try:
        beside = [] if path.exists() else [other.name for other in path.parent.iterdir()]
    except (OSError, ValueError):  # the folder is not there either, or the path holds a zero byte
        return ""
    near = nearest(path.name, beside)
    return near if "did you mean" in near else ""


def _either(words: "Iterable[str]") -> str:
    return " or ".join(repr(word) for word in words)
