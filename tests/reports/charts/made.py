"""Material of a measure for tests of charts."""

from dataclasses import replace
from datetime import date

from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import year_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.status import Reason, TargetStatus
from heinola_indicators.model.strategy import Decision, DecisionOrigin, Goal, Measure, Stage, TargetLevel, Theme
from heinola_indicators.reports.material import MeasureMaterial, PathPoint

PLACE = Location("strategy.yaml")


def level(year, low=None, high=None, *, stage=Stage.DECIDED):
    decision = Decision(DecisionOrigin.PUBLISHED, date(2022, 11, 14))
    return TargetLevel(year_period(year), low, high, stage, decision, PLACE)


def measure_of(panel, **settings):
    return Measure("jobs", Localised("Työpaikat"), panel.unit, Direction.RISE, "value", {}, PLACE, **settings)


def material(panel, *, path=(), levels=(), proposed=(), path_="straight", **settings):
    """The material of a measure with these figures; *path* by year."""
    measure = measure_of(panel, path=path_, **settings)
    goal = Goal("goal", Localised("Tavoite"), (measure,), PLACE)
    figure = Figure(panel.periods[-1], float(panel.value[0, -1]), 1)
    applied = Assessment(TargetStatus.NO_TARGET, Reason("no-target", {"value": 1.0, "period": "2023"}), figure)
    return MeasureMaterial(
        theme=Theme("theme", Localised("Päämäärä"), (goal,)),
        goal=goal,
        row=_row(measure, applied),
        panel=panel,
        levels=tuple(levels),
        proposed=tuple(proposed),
        path=tuple(PathPoint(year_period(year), value) for year, value in dict(path).items()),
        since_previous=None,
        trend=None,
        forecast=None,
        needed=None,
        next_on_path=None,
        peers=(),
        entries=(),
        files=(),
    )


def _row(measure, applied):
    return StatusRow("theme", "goal", measure, "111", applied, replace(applied), None)
