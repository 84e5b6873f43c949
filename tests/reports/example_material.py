"""The material of one small measure, judged as the program judges it."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.change import change
from heinola_indicators.assessment.needed_change import needed_change
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.target_levels import levels_in_force, proposed_levels
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import Goal, Measure, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.material import MeasureMaterial

HEINOLA, AS_OF = "111", date(2026, 11, 24)
PLACE = Location("strategy.yaml", 1, 1)


def material_of(
    followed: Measure,
    figures: Panel,
    *,
    area: str = HEINOLA,
    as_of: date = AS_OF,
    expected: Period | None = None,
    comparable: bool = True,
    **details: Any,
) -> MeasureMaterial:
    verdicts = assess(followed, figures, area, as_of, expected=expected, target_area=HEINOLA)
    row = StatusRow("theme", "goal", followed, area, verdicts.applied, verdicts.final, Origin.PUBLISHED)
    goal = Goal("goal", Localised("Tavoite", "Mål", "Goal"), (followed,), PLACE)
    known = AreaFigures.known_on(as_of, figures, area)
    latest, final = row.figure, row.final.target
    earlier = [period for period in figures.periods if latest and period.last < latest.period.last]
    found = [figure for period in earlier if (figure := known.at(period)) is not None]
    sampled = figures.margin is not None
    nothing: dict[str, Any] = dict.fromkeys(("panel", "trend", "forecast", "next_on_path"))
    return MeasureMaterial(
        theme=Theme("theme", Localised("Päämäärä"), (goal,)),
        goal=goal,
        row=row,
        levels=levels_in_force(followed.target_levels, as_of),
        proposed=proposed_levels(followed.target_levels, as_of),
        path=(),
        since_previous=change(found[-1], latest, comparable=comparable, sampled=sampled) if found and latest else None,
        needed=needed_change(figures, area, latest, final, followed.direction) if latest and final else None,
        peers=(),
        entries=(),
        files=(),
        **(nothing | {"panel": figures} | details),
    )


def with_margins(figures: Panel, margin: float, answers: float = 100.0) -> Panel:
    """The same figures out of samples."""
    shape = figures.value.shape
    return replace(figures, margin=np.full(shape, margin), n=np.full(shape, answers))
