"""Small panels for tests, and hypothesis strategies for any."""

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from heinola_indicators.model.flag import WITHOUT_VALUE, Flag, flag_codes
from heinola_indicators.model.period import month_period, parse_period, year_period
from heinola_indicators.model.unit import UNITS, Unit
from heinola_indicators.panel.panel import Panel, panel_of

AREAS = ("111", "398", "098")
YEARS = (2019, 2020, 2021)


def unit(code):
    return UNITS.get(code, Unit(code))


def yearly(code, figures, *, area="111", flags=None, name="figures"):
    """One area's figures by year."""
    return by_area(code, {area: figures}, flags={(area, year): flag for year, flag in (flags or {}).items()}, name=name)


def by_area(code, figures, *, flags=None, name="figures"):
    """Figures by area and year."""
    cells = {(area, year_period(year)): figure for area, years in figures.items() for year, figure in years.items()}
    return panel_of(
        name, unit(code), cells, flags={(area, year_period(year)): flag for (area, year), flag in (flags or {}).items()}
    )


def monthly(code, figures, *, start=(2019, 1), flags=None, area="111"):
    """One area's figures by month from *start* on; flags by position."""
    months = [month_period(*start).shifted(number) for number in range(len(figures))]
    return panel_of(
        "months",
        unit(code),
        {(area, month): figure for month, figure in zip(months, figures, strict=True)},
        flags={(area, months[number]): flag for number, flag in (flags or {}).items()},
    )


def position(panel, period, area="111"):
    return panel.areas.index(area), panel.periods.index(parse_period(str(period)))


def value_of(panel, period, area="111"):
    return float(panel.value[position(panel, period, area)])


def flag_of(panel, period, area="111"):
    return flag_codes(int(panel.flag[position(panel, period, area)]))


def same(first, second):
    """Whether two panels hold the same observations on the same axes."""
    return (
        (first.areas, first.periods, first.unit.code) == (second.areas, second.periods, second.unit.code)
        and np.array_equal(first.value, second.value, equal_nan=True)
        and np.array_equal(_codes(first), _codes(second))
    )


def _codes(panel):
    return [[flag_codes(int(flag)) for flag in row] for row in panel.flag]


def scaled(panel, factor):
    return replace(panel, value=panel.value * factor)


# quarters and powers of two are exact in binary, so results can be compared to the last digit
quarters = st.integers(-4000, 4000).map(lambda number: number / 4)
above_zero = st.integers(1, 4000).map(lambda number: number / 4)
powers_of_two = st.integers(-8, 8).map(lambda exponent: 2.0**exponent)


FLAGS = [int(flag) for flag in (Flag.A, Flag.P, Flag.E, Flag.A | Flag.B, Flag.O, Flag.Q)]


@st.composite
def panels(draw, code="EUR", values=quarters, areas=AREAS, years=YEARS, name="figures"):
    """Any panel of these axes: normal, provisional, estimated, broken, missing and suppressed figures."""
    shape = (len(areas), len(years))
    flag = draw(arrays(np.int64, shape, elements=st.sampled_from(FLAGS)))
    value = draw(arrays(np.float64, shape, elements=values))
    has_value = (flag & int(WITHOUT_VALUE)) == 0
    periods = tuple(year_period(year) for year in years)
    return Panel(name, unit(code), areas, periods, np.where(has_value, value, np.nan), flag, np.full(shape, -1))
