import numpy as np
import pytest
from hypothesis import given
from tests.panels import above_zero, by_area, flag_of, monthly, panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.constant_prices import constant_prices
from heinola_indicators.calculators.difference import difference
from heinola_indicators.calculators.per_resident import per_resident
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import month_period, year_period
from heinola_indicators.panel.panel import FrequencyMismatch, UnitMismatch

BASE = year_period(2020)
MARKKA = 5.94573


def test_900_markkas_of_1969_are_the_published_2844_euros_of_2011():
    # Tilastokoulu, Rahan arvon muuntaminen: index of wage and salary earnings, 1964 = 100: 1969 152, 2011 2856
    wage, index = yearly("EUR", {1969: 900 / MARKKA}), yearly("index", {1969: 152.0, 2011: 2856.0})
    result = constant_prices(wage, index, base=year_period(2011))
    assert (round(value_of(result, 1969)), result.unit.code) == (2844, "EUR@2011")


def test_a_national_index_holds_for_every_municipality():
    money = by_area("EUR", {"111": {2020: 10.0, 2021: 10.0}, "398": {2020: 1.0, 2021: 2.0}})
    index = by_area("index", {"SSS": {2020: 100.0, 2021: 125.0}})
    result = constant_prices(money, index, base=BASE)
    assert [value_of(result, year, area) for area in ("111", "398") for year in (2020, 2021)] == [10, 8, 1, 1.6]


def test_an_index_of_several_areas_holds_for_each_its_own():
    money = by_area("EUR", {"111": {2021: 10.0}, "398": {2021: 10.0}})
    index = by_area("index", {"111": {2020: 100.0, 2021: 125.0}, "398": {2020: 100.0, 2021: 200.0}})
    assert constant_prices(money, index, base=BASE).value.tolist() == [[8], [5]]


@given(panels(values=above_zero), panels("index", above_zero))
def test_euros_of_the_base_year_are_what_they_were(money, index):
    at_base = [money.taken(money.areas, [BASE]), index.taken(index.areas, [BASE])]
    result = constant_prices(*at_base, base=BASE)
    both = ~np.isnan(at_base[0].value) & ~np.isnan(at_base[1].value)
    assert result.value[both].tolist() == pytest.approx(at_base[0].value[both].tolist())


@given(panels(), panels("index", above_zero))
def test_the_index_may_have_any_base_of_its_own(money, index):
    assert same(constant_prices(money, index, base=BASE), constant_prices(money, scaled(index, 4), base=BASE))


def test_a_base_without_a_figure_is_missing_and_an_index_of_zero_cannot_be():
    money = yearly("EUR", {2020: 1.0, 2021: 1.0})
    unknown = yearly("index", {2020: None, 2021: 120.0}, flags={2020: Flag.O})
    assert [flag_of(constant_prices(money, unknown, base=BASE), year) for year in (2020, 2021)] == ["O", "O"]
    zero = yearly("index", {2020: 100.0, 2021: 0.0})
    assert [flag_of(constant_prices(money, zero, base=BASE), year) for year in (2020, 2021)] == ["A", "M"]


def test_a_preliminary_index_makes_a_preliminary_figure():
    index = yearly("index", {2020: 100.0, 2021: 103.0}, flags={2021: Flag.P})
    result = constant_prices(yearly("EUR", {2020: 1.0, 2021: 1.0}), index, base=BASE)
    assert [flag_of(result, year) for year in (2020, 2021)] == ["A", "P"]


def test_constant_and_current_prices_are_not_combined():
    money = yearly("EUR", {2020: 1.0, 2021: 2.0})
    real = constant_prices(money, yearly("index", {2020: 100.0, 2021: 103.0}), base=BASE)
    with pytest.raises(UnitMismatch, match="constant-prices is in EUR@2020, figures in EUR"):
        difference(real, money)
    assert per_resident(real, yearly("persons", {2020: 2.0})).unit.code == "EUR/resident@2020"


def test_prices_are_changed_once_and_only_those_of_euros():
    index = yearly("index", {2020: 100.0})
    with pytest.raises(UsageError, match="it has the prices of 2015 already"):
        constant_prices(yearly("EUR@2015", {2020: 1.0}), index, base=BASE)
    with pytest.raises(UsageError, match="only euros have prices"):
        constant_prices(yearly("persons", {2020: 1.0}), index, base=BASE)
    with pytest.raises(UsageError, match=r"a deflator is a price index \(unit: index\)"):
        constant_prices(yearly("EUR", {2020: 1.0}), yearly("percent", {2020: 100.0}), base=BASE)


def test_the_base_is_a_year_that_the_index_has():
    money, index = yearly("EUR", {2020: 1.0}), yearly("index", {2019: 99.0, 2020: 100.0})
    with pytest.raises(UsageError, match="figures has no 2023; it goes from 2019 to 2020"):
        constant_prices(money, index, base=year_period(2023))
    with pytest.raises(UsageError, match="the base 2020-05 is no year"):
        constant_prices(money, index, base=month_period(2020, 5))
    with pytest.raises(FrequencyMismatch):
        constant_prices(monthly("EUR", [1.0]), index, base=BASE)


def test_the_years_that_an_index_has_are_told_where_the_base_is_none_of_them():
    index = yearly("index", {2015: 100.0, 2018: 104.0, 2020: 106.0}, name="cpi")
    with pytest.raises(UsageError, match="cpi has no 2021; it goes from 2015 to 2020"):
        constant_prices(yearly("EUR", {2018: 1.0}), index, base=year_period(2021))
