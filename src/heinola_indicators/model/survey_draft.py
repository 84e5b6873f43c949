"""The draft of a codebook: what the columns of an answer file seem to be."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column seems to be."""

    SCALED = "scaled"
    OPTION = "option"
    OPTIONS = "options"
    BACKGROUND = "background"
    RESPONDENT = "respondent"
    LEFT_OUT = "left out"
    EMPTY = "empty"


@dataclass(frozen=True)
class ColumnKind:
    """A column by its kind.

    Attributes:
        ends: of a scaled one, the lowest and highest point.
        labels: of a scaled one, its labels with their values, as the file has them.
        dont_know: labels of it that mean no opinion.
        answers: of others, the answers that five or more gave, in the order of their numbers.
        rare: how many other answers were given, by fewer than five each.
        question: of an option, the question it belongs to; *option* is what can be ticked.
    """

    name: str
    kind: Kind
    ends: tuple[int, int] | None = None
    labels: tuple[tuple[str, int], ...] = ()
    dont_know: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    rare: int = 0
    question: str = ""
    option: str = ""


@dataclass(frozen=True)
class Draft:
    """The columns of a file by kind, in its order, how many rows there are, and what its name tells."""

    file: str
    sheet: str | None
    period: str | None
    rows: int
    columns: tuple[ColumnKind, ...]
    is_synthetic: bool = False
