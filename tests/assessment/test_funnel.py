import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import by_area

from heinola_indicators.assessment.funnel import FunnelPlace, funnel, scale_of
from heinola_indicators.model.period import parse_period

YEAR = parse_period("2023")


def of_year(code, figures):
    return by_area(code, {area: {2023: figure} for area, figure in figures.items()})


def placed(counts, sizes, *, unit="moves", scale=1000.0, area="111", group=None):
    return funnel(of_year(unit, counts), of_year("persons", sizes), area, YEAR, scale, group)


def test_the_limits_of_a_rate_are_those_of_poisson_around_the_rate_of_all():
    found = placed({"111": 12, "398": 88}, {"111": 1000, "398": 9000})
    assert found.centre == 10.0
    assert (found.low, found.high) == pytest.approx((10 - 1.959964 * math.sqrt(10), 10 + 1.959964 * math.sqrt(10)))
    assert found.place is FunnelPlace.INSIDE


def test_the_limits_of_a_share_are_binomial_and_end_at_the_whole():
    found = placed({"111": 60, "398": 40}, {"111": 100, "398": 100}, unit="persons", scale=100.0)
    assert found.centre == 50.0
    assert found.high == pytest.approx(50 + 1.959964 * 5)
    assert found.place is FunnelPlace.ABOVE
    certain = placed({"111": 2, "398": 97}, {"111": 2, "398": 98}, unit="persons", scale=100.0)
    assert certain.high == 100.0


@pytest.mark.parametrize(
    ("count", "place"),
    [(10, "inside"), (17, "above"), (24, "far-above"), (3, "below"), (0, "far-below")],
)
def test_beyond_the_limits_of_95_and_of_99_8_percent_it_is_told(count, place):
    found = placed({"111": count, "398": 99_990}, {"111": 1000, "398": 9_999_000})
    assert found.place == place


def test_the_smaller_the_municipality_the_wider_the_funnel():
    sizes = {"111": 1000, "398": 9000}
    small, large = (placed({"111": 10, "398": 90}, sizes, area=area) for area in ("111", "398"))
    assert small.high - small.low > large.high - large.low


def test_only_the_group_makes_the_centre():
    counts, sizes = {"111": 10, "398": 90, "049": 9000}, {"111": 1000, "398": 9000, "049": 9000}
    assert placed(counts, sizes, group=["398"]).centre == 10.0
    assert placed(counts, sizes).centre > 10.0


@pytest.mark.parametrize(
    ("counts", "sizes"),
    [
        ({"111": None, "398": 9}, {"111": 100, "398": 100}),
        ({"111": 1, "398": 9}, {"111": 0, "398": 100}),
        ({"111": 0, "398": 0}, {"111": 100, "398": 100}),
        ({"398": 9}, {"398": 100}),
    ],
)
def test_without_a_rate_there_is_no_funnel(counts, sizes):
    assert placed(counts, sizes) is None


def test_the_scale_is_found_from_the_rate():
    assert scale_of(12.0, 12, 1000) == 1000
    assert scale_of(0.0, 0, 1000) is None


@given(st.integers(0, 500), st.integers(1, 500), st.integers(100, 5000), st.integers(100, 5000))
def test_the_centre_is_inside_its_limits(count, other, size, other_size):
    found = placed({"111": count, "398": other}, {"111": size, "398": other_size})
    assert 0 <= found.low <= found.centre <= found.high
    rate = 1000 * count / size
    assert (found.place is FunnelPlace.INSIDE) == (abs(rate - found.centre) <= found.high - found.centre)


@pytest.mark.parametrize(("count", "place"), [(10, "inside"), (17, "above"), (24, "far-above"), (3, "below")])
def test_shares_below_one_are_placed_as_rates_by_thousand_are(count, place):
    found = placed({"111": count, "398": 99_990}, {"111": 1000, "398": 9_999_000}, scale=1.0)
    assert found.place == place
    reach = 1.959964 * (found.centre / 1000) ** 0.5
    assert found.centre == pytest.approx(0.01, rel=1e-3)
    assert (found.low, found.high) == pytest.approx((found.centre - reach, found.centre + reach))
