import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heinola_indicators.statistics.student import student_quantile


@given(st.integers(1, 20_000), st.floats(0.5, 0.9999))
def test_the_quantile_is_scipy_s(degrees: int, probability: float) -> None:
    assert student_quantile(probability, degrees) == pytest.approx(
        stats.t.ppf(probability, degrees), rel=1e-9, abs=1e-9
    )


def test_the_printed_table_of_the_distribution_is_reproduced() -> None:
    # Student's table as every textbook prints it, two-sided 95 %
    printed = {1: 12.706, 2: 4.303, 5: 2.571, 10: 2.228, 30: 2.042, 120: 1.980}
    assert {degrees: round(student_quantile(0.975, degrees), 3) for degrees in printed} == printed


@pytest.mark.parametrize(("probability", "degrees"), [(0.3, 5), (1.0, 5), (0.9, 0), (0.9, -1)])
def test_what_has_no_quantile_is_refused(probability: float, degrees: float) -> None:
    with pytest.raises(ValueError, match="no quantile"):
        student_quantile(probability, degrees)
