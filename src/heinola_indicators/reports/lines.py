"""A line of text with lines beneath it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """*text* and the *branches* that belong to it."""

    text: str
    branches: tuple["Line", ...] = ()
