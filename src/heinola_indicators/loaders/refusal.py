"""Refusing a file with every problem found in it, and no endless list."""

from collections.abc import Iterable

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem

TOLD = 20


def refuse_if_any(problems: Iterable[Problem]) -> None:
    """Raise what was found, in the order of the file; after twenty problems only how many more there are.

    Raises:
        ExportNotRead: there is a problem.
    """
    found = sorted(problems, key=lambda problem: problem.location.line or 0)
    if not found:
        return
    if len(found) > TOLD:
        rest = Problem(Location(found[0].location.path), f"and {len(found) - TOLD} more problems like these")
        found = [*found[:TOLD], rest]
    raise ExportNotRead(found)
