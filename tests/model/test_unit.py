import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import UNITS, Unit, UnitTable

euros = st.sampled_from([unit for code, unit in UNITS.items() if code.startswith("EUR")])
years = st.integers(1900, 2199)


@given(euros, years)
def test_euros_of_a_year_know_their_year_and_what_they_were(unit, year):
    real = unit.at_prices_of(year)
    assert (real.price_year, real.at_own_prices, real.decimals) == (year, unit, unit.decimals)
    assert unit.price_year is None
    assert unit.at_own_prices == unit


@given(years)
def test_a_quotient_of_euros_of_a_year_is_one(year):
    assert UNITS["EUR"].at_prices_of(year).per("resident") == UNITS["EUR/resident"].at_prices_of(year)


def test_a_price_year_is_told_in_three_languages():
    unit = UNITS["EUR"].at_prices_of(2023)
    assert [unit.name.to(language) for language in Language] == [
        "€ (vuoden 2023 hinnoin)", "€ (i 2023 års priser)", "€ (2023 prices)",
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["EUR@23", "EUR@20233", "EUR@", "persons@2023", "@2023", "EUR/person@2023"])
def test_other_codes_with_a_year_are_not_known(code):
    assert code not in UnitTable(UNITS)


def test_a_table_of_units_lists_those_that_it_was_given_and_knows_their_price_years():
    table = UnitTable(UNITS | {"stars": Unit("stars")})
    assert (set(table), len(table)) == ({*UNITS, "stars"}, len(UNITS) + 1)
    assert table["EUR/resident@2020"].code == "EUR/resident@2020"
