"""What follows from the figures of a measure alone, for the council to look at.

unreachable    the last target level is reached in time with a probability below 5 %, and over as long a time none
               of the municipalities compared has ever moved so fast
reached        the last target level is reached already, and is not a limit or a range to keep to
no-data-twice  two figures running that should be there are not
Source         the project's own; nothing here is a cause or an opinion
"""

from enum import StrEnum

import numpy as np

from heinola_indicators.assessment.forecast import Forecast
from heinola_indicators.assessment.needed_change import NeededChange
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.model.period import MONTHS_IN, parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.panel.panel import Panel

UNLIKELY = 0.05
TWICE = 2


class Finding(StrEnum):
    """What was found."""

    UNREACHABLE = "unreachable"
    REACHED = "reached"
    NO_DATA_TWICE = "no-data-twice"


def findings(
    row: StatusRow, panel: Panel | None, forecast: Forecast | None, needed: NeededChange | None
) -> tuple[Finding, ...]:
    """What *row* and what is known around it give rise to; *forecast* and *needed* are of its last target level."""
    found = {
        Finding.UNREACHABLE: _is_unreachable(forecast, needed),
        Finding.REACHED: row.final.status is TargetStatus.REACHED and row.final.reason.code == "reached",
        Finding.NO_DATA_TWICE: missing_running(row, panel) >= TWICE,
    }
    return tuple(finding for finding, is_so in found.items() if is_so)


def _is_unreachable(forecast: Forecast | None, needed: NeededChange | None) -> bool:
    if needed is None or forecast is None or forecast.probability is None:
        return False
    return forecast.probability < UNLIKELY and needed.has_been_done is False


def missing_running(row: StatusRow, panel: Panel | None) -> int:
    """How many figures running, up to the newest that should be there, are not."""
    if row.applied.status is TargetStatus.NO_DATA:
        observed = panel is not None and row.area in panel.areas
        return int(np.count_nonzero(panel.flag[panel.areas.index(row.area)])) if panel and observed else 0
    figure, expected = row.figure, row.applied.reason.facts.get("expected_period")
    step = MONTHS_IN.get(figure.period.frequency) if figure else None
    if figure is None or expected is None or step is None:
        return 0
    return int((parse_period(str(expected)).last - figure.period.last) // step)
