"""The time that a mid-term evaluation is about, and what it says about it."""

from collections.abc import Iterator
from datetime import date

from heinola_indicators.assessment.midterm import MidtermSpan
from heinola_indicators.model.council_term import term_of
from heinola_indicators.reports.material import ReportMaterial
from heinola_indicators.reports.midterm.words import word
from heinola_indicators.reports.numbers import written_day


def span_of(material: ReportMaterial) -> MidtermSpan:
    """From the adoption to the as-of date of *material*, the ends of its council term and the strategy's horizon.

    A strategy whose day of adoption is not known is looked at from its beginning on.
    """
    strategy, term = material.strategy, term_of(material.strategy.terms, material.as_of)
    horizon = date(strategy.horizon, 12, 31) if strategy.horizon else None
    adopted, term_end = strategy.adopted or date.min, term.end if term else None
    return MidtermSpan(adopted, material.as_of, term_end, horizon, strategy.area)


def span_sentences(material: ReportMaterial) -> Iterator[str]:
    """The span in words."""
    language, strategy = material.language, material.strategy
    point = written_day(material.as_of, language)
    if strategy.adopted is None:
        yield word("not_adopted", language, point=point)
    else:
        yield word("span", language, adopted=written_day(strategy.adopted, language), point=point)
    term = term_of(strategy.terms, material.as_of)
    if term is None:
        yield word("no_term", language)
    else:
        yield word("term", language, start=written_day(term.start, language), end=written_day(term.end, language))
        if term.midterm is None:
            yield word("no_window", language)
        else:
            first, last = (written_day(day, language) for day in term.midterm)
            yield word("window", language, first=first, last=last)
    if strategy.horizon:
        yield word("horizon", language, year=strategy.horizon)
