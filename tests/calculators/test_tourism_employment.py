import numpy as np
import pytest
from hypothesis import given
from tests.panels import above_zero, flag_of, panels, value_of, yearly

from heinola_indicators.calculators.tourism_employment import tourism_employment
from heinola_indicators.model.errors import UsageError


def incomes(*figures):
    return [yearly("EUR", {2023: figure}) for figure in figures]


def turnover(figure, code="EUR/person-year"):
    return yearly(code, {2023: figure}, name="turnover")


def test_the_quoted_multiplier_keeps_sixty_one_more_at_work_for_a_hundred():
    # padasjoensanomat.fi, 7 December 2023: a visitor's euro leaves about 0.61 € to other trades of the region
    result = tourism_employment(*incomes(1e7, 6.1e6, 0.0), turnover(100_000))
    assert (round(value_of(result, 2023)), result.unit.code) == (161, "person-years")
    assert [round(value_of(part, 2023)) for part in result.parts.values()] == [100, 61, 0]


@given(panels(), panels(), panels(), panels("EUR/person-year", above_zero))
def test_the_parts_make_the_total(direct, indirect, induced, per_person_year):
    result = tourism_employment(direct, indirect, induced, per_person_year)
    there = ~np.isnan(result.value)
    np.testing.assert_allclose(
        sum(part.value[there] for part in result.parts.values()), result.value[there], rtol=1e-9, atol=1e-9
    )


@pytest.mark.parametrize("figure", [0.0, -1.0])
def test_a_turnover_of_zero_or_below_keeps_nobody_at_work(figure):
    assert flag_of(tourism_employment(*incomes(1.0, 1.0, 1.0), turnover(figure)), 2023) == "M"


def test_a_turnover_that_is_not_by_person_year_is_refused():
    with pytest.raises(UsageError, match="turnover is in EUR; it is needed in EUR/person-year"):
        tourism_employment(*incomes(1.0, 1.0, 1.0), turnover(1.0, "EUR"))
