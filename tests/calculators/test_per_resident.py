from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from tests.panels import above_zero, by_area, flag_of, monthly, panels, powers_of_two, same, scaled, value_of, yearly

from heinola_indicators.calculators.per_resident import per_resident
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import FrequencyMismatch


def test_heinolas_loans_of_118_million_in_2022_are_the_published_6485_euros_per_resident():
    # the city's accounts of 2022 give the loans in millions; StatFin 11ra has 18 131 residents
    residents = yearly("persons", {2022: 18_131})
    lowest, highest = (per_resident(yearly("EUR", {2022: loans}), residents) for loans in (117.5e6, 118.5e6))
    assert value_of(lowest, 2022) <= 6485 <= value_of(highest, 2022)
    assert lowest.unit.code == "EUR/resident"


@pytest.mark.parametrize(
    ("loans", "residents", "printed"),
    [(64_300, 14_029, 4_583), (368_324, 66_610, 5_530)],
    ids=["Lapua", "Seinäjoki"],
)
def test_loans_per_resident_are_those_of_the_accounts_of_2024(loans, residents, printed):
    result = per_resident(yearly("EUR", {2024: 1000.0 * loans}), yearly("persons", {2024: residents}))
    assert round(value_of(result, 2024)) == printed


def test_helsinkis_group_loans_and_lease_liabilities_of_2019_are_the_printed_8830_euros_per_resident():
    # financial statements 2019: 5 769 million euros, 653 400 residents
    residents = yearly("persons", {2019: 653_400})
    lowest, highest = (per_resident(yearly("EUR", {2019: debt}), residents) for debt in (5_768.5e6, 5_769.5e6))
    assert value_of(lowest, 2019) <= 8_830 <= value_of(highest, 2019) + 0.5


def test_a_preliminary_population_makes_a_preliminary_figure():
    population = yearly("persons", {2024: 17_827}, flags={2024: Flag.P})
    assert flag_of(per_resident(yearly("EUR", {2024: 1e6}), population), 2024) == "P"


def test_an_area_without_people_has_no_figure_per_resident():
    assert flag_of(per_resident(yearly("EUR", {2024: 1e6}), yearly("persons", {2024: 0})), 2024) == "M"


def test_emissions_per_resident_are_told_in_tonnes():
    # SYKE, road traffic of Heinola in 2018: 85.75 kt CO2e; StatFin 11ra: 18 889 residents
    result = per_resident(yearly("ktCO2e", {2018: 85.75}), yearly("persons", {2018: 18_889}))
    assert (round(value_of(result, 2018), 2), result.unit.code) == (4.54, "tCO2e/resident")


@given(panels(), panels("persons", above_zero), powers_of_two)
def test_twice_the_amount_is_twice_as_much_per_resident(amount, population, factor):
    assert same(per_resident(scaled(amount, factor), population), scaled(per_resident(amount, population), factor))


def test_a_municipality_that_took_another_in_has_no_figure_before_the_merger():
    # Lahti 398 took in Nastola and Hollola 098 took in Hämeenkoski at the turn of 2016
    years = {2014: 100.0, 2015: 100.0, 2016: 100.0, 2017: 100.0}
    of_the_year = by_area("EUR", {"398": years, "098": years, "532": {2014: 1.0, 2015: 1.0}, "111": years})
    of_today = replace(
        by_area("persons", {"398": years, "098": years, "111": years}), division=date(2025, 1, 1), name="population"
    )
    result = per_resident(of_the_year, of_today)
    assert result.areas == ("398", "098", "111")
    for area in ("398", "098"):
        assert [flag_of(result, year, area) for year in years] == ["", "", "A", "A"]
    assert [flag_of(result, year, "111") for year in years] == ["A", "A", "A", "A"]


def test_figures_of_one_division_keep_the_years_before_a_merger():
    panels_of_today = [
        replace(by_area(code, {"398": {2014: 6.0, 2016: 6.0}}), division=date(2025, 1, 1))
        for code in ("EUR", "persons")
    ]
    assert flag_of(per_resident(*panels_of_today), 2014, "398") == "A"


def test_two_divisions_drop_those_that_changed_between_them():
    # Pertunmaa went into Mäntyharju 507 at the turn of 2025
    money = replace(by_area("EUR", {"507": {2020: 6.0}, "111": {2020: 1.0}}), division=date(2024, 1, 1))
    people = replace(by_area("persons", {"507": {2020: 6.0}, "111": {2020: 1.0}}), division=date(2025, 1, 1))
    result = per_resident(money, people)
    assert [flag_of(result, 2020, area) for area in ("507", "111")] == ["", "A"]


def test_a_population_in_euros_is_refused():
    with pytest.raises(UsageError, match="a population is in persons"):
        per_resident(yearly("EUR", {2020: 1.0}), yearly("EUR", {2020: 1.0}))


def test_months_are_not_divided_by_a_years_population():
    with pytest.raises(FrequencyMismatch):
        per_resident(monthly("EUR", [1.0]), yearly("persons", {2020: 1.0}))
