"""The council term of a day, and the day of its mid-term evaluation."""

from collections.abc import Sequence
from datetime import date

from heinola_indicators.model.strategy import Term


def term_of(terms: Sequence[Term], day: date) -> Term | None:
    """The term that *day* is in, if one is declared."""
    return next((term for term in terms if term.start <= day <= term.end), None)


def midterm_point(terms: Sequence[Term], as_of: date) -> date:
    """The day that the mid-term evaluation made on *as_of* looks from.

    It is the last day of the window that the term declares for it, once that has passed; *as_of* until then, and where
    no window is declared: the mid-point is the council's to name and is never computed.
    """
    term = term_of(terms, as_of)
    if term is None or term.midterm is None:
        return as_of
    return min(as_of, term.midterm[1])
