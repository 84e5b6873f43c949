from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.evaluation_limits import LIMITS, Limit, Sign, limit_of, passed

# Local Government Act 410/2015, § 118: the words of the law, the figure at the limit, whether it is beyond it
AT_THE_LIMIT = {
    Sign.DEFICIT: (1_000.0, True),  # vähintään 1 000 euroa
    Sign.DEFICIT_BEFORE: (500.0, True),  # vähintään 500 euroa
    Sign.MARGIN: (80.0, False),  # alle 80 prosenttia
    Sign.TAX_RATE: (2.0, True),  # vähintään 2,0 prosenttiyksikköä korkeampi
    Sign.DEBT: (1.5, True),  # ylittää keskimääräisen vähintään 50 prosentilla
    Sign.SERVICING: (0.8, False),  # alle 0,8
}


@pytest.mark.parametrize("sign", Sign)
def test_a_figure_at_its_limit_is_beyond_it_as_the_law_says(sign):
    figure, beyond = AT_THE_LIMIT[sign]
    higher_is_worse = limit_of(sign, 2023).comparison == ">="
    assert passed(sign, np.array([figure]), 2023).tolist() == [beyond]
    assert passed(sign, np.array([figure - 0.001, figure + 0.001]), 2023).tolist() == (
        [0, 1] if higher_is_worse else [1, 0]
    )


def test_rates_with_two_decimals_are_compared_as_written():
    assert 9.36 - 7.36 < 2
    assert passed(Sign.TAX_RATE, np.array([9.36 - 7.36]), 2023).tolist() == [1]
    assert passed(Sign.MARGIN, np.array([100 * (0.1 + 0.7)]), 2023).tolist() == [0]  # 79.99999999999999


@given(st.sampled_from(list(Sign)), st.integers(1990, 2019))
def test_accounts_before_2020_have_no_limit_here(sign, year):
    assert limit_of(sign, year) is None
    assert np.isnan(passed(sign, np.array([0.0, 1e9]), year)).all()


def test_a_limit_holds_for_accounts_closed_between_its_dates():
    limit = Limit(1.0, "<", date(2020, 12, 31), date(2022, 12, 31))
    closed = [date(year, 12, 31) for year in range(2019, 2024)]
    assert [limit.is_valid(day) for day in closed] == [False, True, True, True, False]


@pytest.mark.parametrize("sign", Sign)
def test_no_two_limits_of_a_sign_hold_at_once(sign):
    for year in range(2015, 2040):
        assert sum(limit.is_valid(date(year, 12, 31)) for limit in LIMITS[sign]) <= 1


def test_what_is_not_known_is_neither_within_nor_beyond():
    assert np.isnan(passed(Sign.SERVICING, np.array([np.nan]), 2023)).all()
