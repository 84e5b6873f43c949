import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.calculators.standardised_rate import standardised_rate
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import year_period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import panel_of

YEAR = year_period(2024)
STANDARD = {"0-14": 16_000, "15-64": 65_500, "65-plus": 18_500}


def of(events, people, standard=STANDARD, times=100_000.0):
    names = [name.replace("-", "_") for name in standard]
    ages = {
        f"{kind}_{name}": panel_of(f"{kind} {name}", UNITS["persons"], {("111", YEAR): number})
        for kind, numbers in (("events", events), ("population", people))
        for name, number in zip(names, numbers, strict=True)
    }
    return standardised_rate(standard=standard, times=times, **ages)


def test_the_rate_weights_each_age_group_as_the_standard_population_does():
    found = of([3, 40, 120], [2_000, 9_600, 6_200])
    by_hand = 100_000 * (16_000 * 3 / 2_000 + 65_500 * 40 / 9_600 + 18_500 * 120 / 6_200) / 100_000
    assert found.value[0, 0] == pytest.approx(by_hand)
    assert str(found.unit) == "persons/100000 persons"


def test_dobson_s_limits_are_those_worked_out_by_hand():
    found = of([3, 40, 120], [2_000, 9_600, 6_200])
    shares = [0.16 / 2_000, 0.655 / 9_600, 0.185 / 6_200]
    rate = sum(share * events for share, events in zip(shares, [3, 40, 120], strict=True))
    by_event = math.sqrt(sum(share**2 * events for share, events in zip(shares, [3, 40, 120], strict=True)) / 163)
    z = 1.959963984540054
    byar = (
        163 * (1 - 1 / (9 * 163) - z / (3 * math.sqrt(163))) ** 3,
        164 * (1 - 1 / (9 * 164) + z / (3 * math.sqrt(164))) ** 3,
    )
    low, high = (100_000 * (rate + by_event * (limit - 163)) for limit in byar)
    assert (found.low[0, 0], found.high[0, 0]) == pytest.approx((low, high))
    assert found.margin[0, 0] == pytest.approx((high - low) / 2)


def test_fewer_than_ten_events_have_no_rate_and_no_interval():
    found = of([1, 3, 5], [2_000, 9_600, 6_200])
    assert math.isnan(found.value[0, 0])
    assert math.isnan(found.low[0, 0])


@pytest.mark.parametrize("missing", [0, 1])
def test_a_missing_age_group_gives_no_rate(missing):
    events, people = [3, 40, 120], [2_000, 9_600, 6_200]
    (events, people)[missing][0] = None
    assert math.isnan(of(events, people).value[0, 0])


@given(st.floats(0.1, 10), st.integers(1, 500), st.integers(1, 500))
def test_the_size_of_the_standard_population_does_not_matter(factor, first, second):
    one = of([first, second, 10], [2_000, 9_600, 6_200])
    other = of([first, second, 10], [2_000, 9_600, 6_200], {name: factor * weight for name, weight in STANDARD.items()})
    assert other.value[0, 0] == pytest.approx(one.value[0, 0])
    assert other.high[0, 0] == pytest.approx(one.high[0, 0])


def test_age_groups_that_the_standard_population_lacks_are_refused():
    panels = {name: panel_of(name, UNITS["persons"], {("111", YEAR): 20.0}) for name in ("events_a", "population_b")}
    with pytest.raises(UsageError, match="population-a, population-b"):
        standardised_rate(standard={"a": 1.0}, **panels)
    with pytest.raises(UsageError, match="above 0"):
        of([3, 40, 120], [2_000, 9_600, 6_200], dict.fromkeys(STANDARD, 0.0))


def test_the_weights_may_be_shares_and_the_rate_is_called_by_its_name():
    events, people = [3, 40, 120], [2_000, 9_600, 6_200]
    of_shares = of(events, people, {"0-14": 0.16, "15-64": 0.655, "65-plus": 0.185})
    assert of_shares.value[0, 0] == pytest.approx(of(events, people).value[0, 0])
    assert of_shares.name == "standardised-rate"
