"""A text by its lines, as PyYAML counts them, into which pieces can be put while all the rest stays as it is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
LINE = re.compile(rf"[^\r\n\x85\u2028\u2029]*{BREAK}|[^\r\n\x85\u2028\u2029]+\Z")
ENDING = re.compile(rf"{BREAK}\Z")


@dataclass(frozen=True, slots=True)
class Insertion:
    """A *text* to stand before the character at *index*."""

    index: int
    text: str


@dataclass(frozen=True)
class Page:
    """A text and where its lines begin; lines are counted from 0."""

    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines, each with its line break."""
        return LINE.findall(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """The index of the first character of each line, and that of the end."""
        return list(accumulate(map(len, self.lines), initial=0))

    def below(self, line: int, new_lines: Sequence[str]) -> Insertion:
        """*new_lines* below a line, with its line break; below a last line without one they end without one too."""
        if found := ENDING.search(self.lines[line]):
            return Insertion(self.starts[line + 1], "".join(new + found[0] for new in new_lines))
        usual = ENDING.search(self.lines[0])
        ending = usual[0] if usual else "\n"
        return Insertion(len(self.text), "".join(ending + new for new in new_lines))

    def with_insertions(self, insertions: Iterable[Insertion]) -> str:
        """The text with all of *insertions*."""
        pieces, done = [], 0
        for insertion in sorted(insertions, key=lambda insertion: insertion.index):
            pieces += [self.text[done : insertion.index], insertion.text]
            done = insertion.index
        return "".join([*pieces, self.text[done:]])
