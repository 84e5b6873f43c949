"""Terms of a formula's text: names in braces, sums, signs."""

from heinola_indicators.calculators.formula import NAME, Calculation
from heinola_indicators.model.period import Period


def braced(name: str) -> str:
    """The name as a formula's text has it."""
    return "{" + name + "}"


def dated(name: str, period: Period) -> str:
    """The name of a figure where several periods are used.

    >>> from heinola_indicators.model.period import parse_period
    >>> dated("value", parse_period("2019-12"))
    'value_2019_12'
    """
    return f"{name}_{str(period).replace('-', '_').replace('/', '_to_')}"


def added(*terms: str) -> str:
    """A sum; a term with a minus is subtracted.

    >>> added("{a}", "-{b}", "{c}")
    '{a} - {b} + {c}'
    """
    first, *others = terms
    return first + "".join(f" - {term[1:]}" if term.startswith("-") else f" + {term}" for term in others)


def opposite(term: str) -> str:
    """The term with the other sign."""
    return term[1:] if term.startswith("-") else f"-{term}"


def grouped(text: str) -> str:
    """The text in brackets if it is more than one name."""
    return text if NAME.fullmatch(text) else f"({text})"


def positive(name: str, of: Calculation) -> str:
    """The term of a cost or outlay that enters as a positive figure, turned if it is written as a negative one."""
    return opposite(braced(name)) if of.number(name).value < 0 else braced(name)
