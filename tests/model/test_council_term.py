from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.council_term import midterm_point, term_of
from heinola_indicators.model.strategy import Term

FIRST = Term(date(2021, 8, 1), date(2025, 5, 31), midterm=(date(2024, 1, 4), date(2024, 5, 8)))
SECOND = Term(date(2025, 6, 1), date(2029, 5, 31))


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2021, 7, 31), None),
        (date(2021, 8, 1), FIRST),
        (date(2025, 5, 31), FIRST),
        (date(2025, 6, 1), SECOND),
        (date(2029, 6, 1), None),
    ],
)
def test_a_day_is_in_the_term_that_it_falls_between(day: date, term: Term | None) -> None:
    assert term_of((FIRST, SECOND), day) is term


def test_the_midterm_point_is_the_end_of_the_declared_window_once_that_has_passed() -> None:
    assert midterm_point((FIRST, SECOND), date(2024, 5, 8)) == date(2024, 5, 8)
    assert midterm_point((FIRST, SECOND), date(2025, 3, 1)) == date(2024, 5, 8)


def test_before_and_in_the_window_the_point_is_the_day_itself() -> None:
    assert midterm_point((FIRST, SECOND), date(2022, 3, 1)) == date(2022, 3, 1)
    assert midterm_point((FIRST, SECOND), date(2024, 2, 1)) == date(2024, 2, 1)


def test_without_a_declared_window_the_point_is_the_day_itself() -> None:
    assert midterm_point((FIRST, SECOND), date(2027, 6, 1)) == date(2027, 6, 1)
    assert midterm_point((), date(2027, 6, 1)) == date(2027, 6, 1)


@given(day=st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_the_midterm_point_is_never_after_the_day_and_in_the_same_term(day: date) -> None:
    point = midterm_point((FIRST, SECOND), day)
    assert point <= day
    assert term_of((FIRST, SECOND), point) is term_of((FIRST, SECOND), day)
