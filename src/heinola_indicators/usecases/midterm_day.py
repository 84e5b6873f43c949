"""The day that a mid-term evaluation is as of."""

from dataclasses import replace

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.council_term import midterm_point
from heinola_indicators.strategy.reader import read_with_problems
from heinola_indicators.usecases.report_material import MaterialRequest


def at_midterm(request: MaterialRequest) -> MaterialRequest:
    """*request* as of the mid-term point; a strategy that cannot be read is told of when its material is made."""
    strategy = read_with_problems(request.strategy, LOADERS).strategy
    if strategy is None:
        return request
    return replace(request, as_of=midterm_point(strategy.terms, request.as_of))
