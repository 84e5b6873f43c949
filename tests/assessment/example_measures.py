"""Small measures, levels and panels that the tests of this folder are written with."""

from datetime import date
from typing import Any

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Period, parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import (
    Baseline,
    Break,
    Decision,
    DecisionOrigin,
    Measure,
    Stage,
    TargetLevel,
)
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import Panel, panel_of

HEINOLA = "111"
PLACE = Location("strategy.yaml", 1, 1)


def level(
    period: str,
    low: float | None = None,
    high: float | None = None,
    *,
    decided: date | None = None,
    stage: Stage = Stage.DECIDED,
) -> TargetLevel:
    decision = Decision(DecisionOrigin.EXAMPLE, decided)
    return TargetLevel(parse_period(period), low, high, stage, decision, PLACE)


def baseline(period: str, value: float | None = None, margin: float | None = None) -> Baseline:
    return Baseline(parse_period(period), value, margin, DecisionOrigin.EXAMPLE, PLACE)


def series_break(period: str, reason: str, *, comparable: bool = False) -> Break:
    return Break(parse_period(period), Localised(reason), comparable)


def measure(*levels: TargetLevel, direction: Direction = Direction.RISE, **details: Any) -> Measure:
    return Measure(
        id="example",
        name=Localised("Esimerkki", "Exempel", "Example"),
        unit=UNITS["index"],
        direction=direction,
        calculator="value",
        inputs={"value": "example"},
        location=PLACE,
        target_levels=levels,
        **details,
    )


def panel(figures: dict[str, float | None], area: str = HEINOLA, flags: dict[str, Any] | None = None) -> Panel:
    return panel_of(
        "example",
        UNITS["index"],
        {(area, parse_period(period)): figure for period, figure in figures.items()},
        flags={(area, parse_period(period)): flag for period, flag in (flags or {}).items()},
    )


def periods(*texts: str) -> list[Period]:
    return [parse_period(text) for text in texts]
