"""What a mid-term evaluation says about a measure beside its verdict."""

from dataclasses import dataclass
from datetime import date

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.level_changes import LevelChange, level_changes
from heinola_indicators.assessment.projection import Projection, projection
from heinola_indicators.assessment.stability import Reading
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.target_levels import levels_in_force
from heinola_indicators.assessment.verdict_history import verdict_history
from heinola_indicators.model.assessment import Figure
from heinola_indicators.panel.panel import Panel


@dataclass(frozen=True, slots=True)
class MidtermSpan:
    """From the day of adoption by way of the mid-term point to the ends of the council term and of the strategy.

    *target_area* is the area that the strategy's target levels are about.
    """

    adopted: date
    point: date
    term_end: date | None
    horizon: date | None
    target_area: str


@dataclass(frozen=True, slots=True)
class MidtermView:
    """*at_adoption* is the newest figure of a period that had ended when the strategy was adopted; as known now."""

    at_adoption: Figure | None
    history: tuple[Reading, ...]
    to_term_end: Projection | None
    to_horizon: Projection | None
    changes: tuple[LevelChange, ...]


def midterm_view(row: StatusRow, panel: Panel | None, span: MidtermSpan) -> MidtermView:
    """How the measure of *row* got where it is since the adoption, and where it is heading."""
    is_own = row.area == span.target_area
    changes = level_changes(row.measure.target_levels, span.adopted, span.point)
    if panel is None:
        return MidtermView(None, (), None, None, changes)
    return MidtermView(
        at_adoption=AreaFigures.known_on(span.adopted, panel, row.area).latest(),
        history=verdict_history(row.measure, panel, row.area, span.adopted, span.point) if is_own else (),
        to_term_end=_projection(row, panel, span, span.term_end),
        to_horizon=_projection(row, panel, span, span.horizon),
        changes=changes,
    )


def _projection(row: StatusRow, panel: Panel, span: MidtermSpan, day: date | None) -> Projection | None:
    if day is None:
        return None
    is_own = row.area == span.target_area
    levels = levels_in_force(row.measure.target_levels, span.point) if is_own else ()
    return projection(row.measure, panel, row.applied, row.area, day, levels)
