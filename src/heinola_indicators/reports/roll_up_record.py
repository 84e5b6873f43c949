"""The verdicts on goals and themes as objects of status.json."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from heinola_indicators.assessment.roll_up import RolledUp
from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.assessment.strategy_roll_up import goal_verdicts, theme_verdicts
from heinola_indicators.model.strategy import RollUp


def goal_records(table: StatusTable) -> list[dict[str, Any]]:
    """An object for each area and goal whose measures were all computed."""
    return [
        {"theme": verdict.theme, "goal": verdict.goal, "area": area}
        | _fields(verdict.rolled_up, table.strategy.roll_up)
        for area, verdicts in _by_area(table)
        for verdict in verdicts
    ]


def theme_records(table: StatusTable) -> list[dict[str, Any]]:
    """An object for each area and theme whose goals are all there."""
    return [
        {"theme": verdict.theme, "area": area} | _fields(verdict.rolled_up, table.strategy.roll_up)
        for area, goals in _by_area(table)
        for verdict in theme_verdicts(table.strategy, goals)
    ]


def _by_area(table: StatusTable) -> Iterator[tuple[str, Any]]:
    order = {area: number for number, area in enumerate(dict.fromkeys(row.area for row in table))}
    rows = sorted(table, key=lambda row: order[row.area])
    for area, of_area in groupby(rows, key=lambda row: row.area):
        yield area, goal_verdicts(table.strategy, list(of_area))


def _fields(found: RolledUp, rule: RollUp) -> dict[str, Any]:
    return {
        "status": found.status and found.status.value,
        "score": found.score,
        "rule": rule.rule.value,
        "rule_origin": rule.origin and rule.origin.value,
        "known_share": found.known_share,
        "effective_weights": dict(found.effective_weights),
        "without": {member: status and status.value for member, status in found.without.items()},
        "hangs_on": list(found.hangs_on),
        "silent": found.silent,
        "synthetic": found.synthetic,
    }
