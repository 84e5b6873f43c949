import numpy as np
import pytest
from hypothesis import given
from tests.panels import by_area, flag_of, monthly, panels, same, value_of, yearly

from heinola_indicators.calculators.total import total
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import FrequencyMismatch, UnitMismatch


def test_nights_of_residents_and_non_residents_in_2019_are_the_published_23_101_274():
    # Statistics Finland, Accommodation statistics, December 2019, appendix table 6
    residents, others = yearly("nights", {2019: 16_061_833}), yearly("nights", {2019: 7_039_441})
    assert value_of(total(residents=residents, others=others), 2019) == 23_101_274


def test_a_total_keeps_its_addends_as_parts_on_its_own_axes():
    loans = yearly("EUR", {2020: 10.0, 2021: 11.0}, name="loans")
    leases = yearly("EUR", {2021: 2.0, 2022: 3.0}, name="leases")
    result = total(loans=loans, leases=leases)
    assert list(result.parts) == ["loans", "leases"]
    assert {part.periods for part in result.parts.values()} == {result.periods}
    assert [value_of(part, 2021) for part in result.parts.values()] == [11, 2]


def test_a_part_of_a_total_that_is_hidden_hides_the_total():
    result = total(first=yearly("EUR", {2020: None}, flags={2020: Flag.Q}), second=yearly("EUR", {2020: 5.0}))
    assert flag_of(result, 2020) == "Q"


def test_a_published_zero_adds_nothing_and_leaves_no_mark():
    nil = yearly("EUR", {2020: 0.0}, flags={2020: Flag.NIL})
    result = total(first=nil, second=yearly("EUR", {2020: 5.0}))
    assert (value_of(result, 2020), flag_of(result, 2020)) == (5, "A")


@given(panels(), panels(), panels())
def test_the_order_of_the_addends_does_not_matter(first, second, third):
    assert same(total(a=first, b=second, c=third), total(c=third, a=first, b=second))


@given(panels())
def test_a_total_of_one_is_that_one(panel):
    assert same(total(only=panel), panel)


@given(panels(), panels())
def test_a_total_is_the_sum_of_its_parts(first, second):
    result = total(a=first, b=second)
    there = ~np.isnan(result.value)
    assert (result.value[there] == sum(part.value[there] for part in result.parts.values())).all()


def test_euros_and_residents_are_not_added():
    with pytest.raises(UnitMismatch, match="money is in EUR, people in persons"):
        total(a=yearly("EUR", {2020: 1.0}, name="money"), b=yearly("persons", {2020: 1.0}, name="people"))


def test_years_and_months_are_not_added():
    with pytest.raises(FrequencyMismatch):
        total(a=yearly("nights", {2020: 1.0}), b=monthly("nights", [1.0]))


def test_a_total_of_nothing_is_refused():
    with pytest.raises(UsageError, match="at least one"):
        total()


def test_the_areas_are_in_the_order_of_the_first_addend():
    first = by_area("EUR", {"398": {2020: 1.0}, "111": {2020: 2.0}})
    second = by_area("EUR", {"111": {2020: 1.0}, "398": {2020: 2.0}})
    assert total(a=first, b=second).areas == ("398", "111")
