"""Tables of one measure with any panels behind it."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import (
    Frequency,
    cumulative,
    day_period,
    month_period,
    parse_period,
    part_of_year,
    span,
    week_period,
    year_period,
)
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Origin, Source, SourceFile
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import Panel
from heinola_indicators.usecases.compute import ComputeRequest, compute

ROOT = Path(__file__).resolve().parents[2]
AREAS = ("111", "398", "098")
PERIODS = {
    "years": tuple(map(year_period, (1990, 2023, 2024))),
    "half-years": tuple(part_of_year(Frequency.HALF_YEAR, 2023, half) for half in (1, 2)),
    "thirds": tuple(part_of_year(Frequency.THIRD, 2023, third) for third in (1, 2, 3)),
    "quarters": tuple(part_of_year(Frequency.QUARTER, 2023, quarter) for quarter in (1, 4)),
    "months": tuple(month_period(2023, month) for month in (1, 2, 12)),
    "weeks": tuple(week_period(*week) for week in ((2020, 53), (2021, 1), (2021, 9))),
    "days": tuple(day_period(2024, 2, day) for day in (1, 28, 29)),
    "cumulative months": tuple(cumulative(2023, month) for month in (1, 8, 11)),
    "spans of years": (span(year_period(2019), year_period(2021)), span(year_period(2021), year_period(2025))),
    "council terms": (parse_period("2017-06/2021-07"), parse_period("2021-08/2025-05")),
}
WITH_VALUE = [flag for flag in Flag if not flag & WITHOUT_VALUE and flag is not Flag.NIL]


@cache
def shipped() -> StatusTable:
    asked = ComputeRequest(ROOT / "config/strategy.yaml", ROOT / "data", date(2026, 11, 24), measures=("jobs",))
    return compute(asked).table


def table_of(*panels: Panel, areas: tuple[str, ...] = AREAS) -> StatusTable:
    """A table that shows *areas* of one measure; the first panel is the measure's, the others are its parts."""
    (row,) = shipped().rows
    names = [row.measure.id, *(f"{row.measure.id}.part-{number}" for number in range(1, len(panels)))]
    rows = tuple(replace(row, area=area) for area in areas)
    return replace(shipped(), rows=rows, panels=dict(zip(names, panels, strict=True)))


def source_file(name: str, origin: Origin = Origin.PUBLISHED, licence: str | None = None) -> SourceFile:
    source = Source(
        name, Localised(name), f"Publisher of {name}", ("f",), Frequency.YEAR, origin, Location("sources.yaml", 1, 1),
        licence=licence,
    )  # fmt: skip
    return SourceFile(f"{name}:f.csv", source, f"{name}/f.csv", "ab" * 32)


SETS = (
    (source_file("first"),),
    (source_file("second", Origin.SYNTHETIC),),
    (source_file("first"), source_file("second", Origin.SYNTHETIC)),
)

flags_with_value = st.sets(st.sampled_from(WITH_VALUE), max_size=3).map(lambda some: sum(some) | Flag.A)
flags_without = st.tuples(
    st.sampled_from([Flag.O, Flag.M, Flag.Q]), st.sampled_from([Flag(0), Flag.P, Flag.B, Flag.A, Flag.M])
).map(lambda two: two[0] | two[1])
nil = st.sampled_from([Flag.NIL, Flag.NIL | Flag.A, Flag.NIL | Flag.P])
cells = st.one_of(
    flags_with_value.flatmap(lambda flag: st.tuples(st.floats(allow_nan=False, allow_infinity=False), st.just(flag))),
    st.tuples(st.just(np.nan), flags_without),
    st.tuples(st.just(0.0), nil),
    st.just((np.nan, 0)),
)


@st.composite
def any_panel(draw: st.DrawFn) -> Panel:
    """Any panel: every kind of period, figures, missing, suppressed, nil and provisional ones, cells without any."""
    periods = PERIODS[draw(st.sampled_from(sorted(PERIODS)))]
    shape = (len(AREAS), len(periods))
    figures = draw(st.lists(cells, min_size=shape[0] * shape[1], max_size=shape[0] * shape[1]))
    value = np.array([figure for figure, _ in figures]).reshape(shape)
    flag = np.array([int(mask) for _, mask in figures], np.int64).reshape(shape)
    source = np.where(flag != 0, draw(arrays(np.int64, shape, elements=st.integers(-1, len(SETS) - 1))), -1)
    return Panel("p", UNITS["EUR"], AREAS, periods, value, flag, source, SETS)
