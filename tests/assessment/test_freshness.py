from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import HEINOLA, panel

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.freshness import due, expected_period, staleness
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import MONTHS_IN, Frequency, parse_period


@pytest.mark.parametrize(
    ("frequency", "lag", "as_of", "expected"),
    [
        (Frequency.YEAR, 15, date(2025, 3, 31), "2023"),
        (Frequency.YEAR, 15, date(2025, 3, 30), "2022"),
        (Frequency.YEAR, 0, date(2024, 12, 31), "2024"),
        (Frequency.HALF_YEAR, 2, date(2025, 8, 31), "2025-H1"),
        (Frequency.THIRD, 1, date(2025, 9, 29), "2025-T1"),
        (Frequency.QUARTER, 2, date(2025, 6, 1), "2025-Q1"),
        (Frequency.MONTH, 1, date(2025, 6, 15), "2025-04"),
    ],
)
def test_the_newest_period_whose_publication_lag_is_over_should_be_out(frequency, lag, as_of, expected):
    assert str(expected_period(frequency, lag, as_of)) == expected


@pytest.mark.parametrize("frequency", [Frequency.IRREGULAR, Frequency.SPAN, Frequency.CUMULATIVE, None])
def test_without_a_fixed_rhythm_nothing_is_expected(frequency):
    assert expected_period(frequency, 1, date(2025, 1, 1)) is None


def test_without_a_known_lag_nothing_is_expected():
    assert expected_period(Frequency.YEAR, None, date(2025, 1, 1)) is None


@given(st.sampled_from(sorted(MONTHS_IN)), st.integers(0, 30), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_what_is_expected_can_be_written_and_the_next_period_is_not_yet_due(frequency, lag, as_of):
    period = expected_period(frequency, lag, as_of)
    assert parse_period(str(period)) == period
    assert period.shifted(lag).end <= as_of
    assert period.shifted(lag + MONTHS_IN[frequency]).end > as_of


@pytest.mark.parametrize(("expected", "code"), [("2021", None), ("2022", None), ("2023", "stale")])
def test_a_figure_older_than_the_expected_one_is_stale(expected, code):
    known = AreaFigures.known_on(date(2025, 1, 1), panel({"2022": 1.0}), HEINOLA)
    found = staleness(known, known.latest(), parse_period(expected))
    assert (found and found[0]) == code


def test_newer_observations_without_a_value_are_told():
    known = AreaFigures.known_on(date(2025, 1, 1), panel({"2022": 1.0, "2023": None}, flags={"2023": Flag.Q}), HEINOLA)
    assert staleness(known, known.latest(), parse_period("2023")) == (
        "newer-without-value",
        {"expected_period": "2023", "expected_by": "2023-12-31", "newest_period": "2023"},
    )


def test_a_stale_figure_says_by_which_day_the_newer_one_should_have_come():
    known = AreaFigures.known_on(date(2025, 6, 1), panel({"2022": 1.0}), HEINOLA)
    _, facts = staleness(known, known.latest(), parse_period("2024"), date(2025, 5, 31))
    assert facts == {"expected_period": "2024", "expected_by": "2025-05-31"}


@pytest.mark.parametrize(
    ("frequency", "rhythm", "lag", "as_of", "period", "by"),
    [
        (Frequency.YEAR, Frequency.YEAR, 5, date(2025, 5, 31), "2024", date(2025, 5, 31)),
        (Frequency.YEAR, Frequency.YEAR, 5, date(2025, 5, 30), "2023", date(2024, 5, 31)),
        (Frequency.HALF_YEAR, Frequency.HALF_YEAR, 2, date(2025, 8, 31), "2025-H1", date(2025, 8, 31)),
        (Frequency.HALF_YEAR, Frequency.HALF_YEAR, 2, date(2025, 8, 30), "2024-H2", date(2025, 2, 28)),
        (Frequency.THIRD, Frequency.THIRD, 1, date(2025, 9, 30), "2025-T2", date(2025, 9, 30)),
        (Frequency.QUARTER, Frequency.QUARTER, 2, date(2025, 5, 31), "2025-Q1", date(2025, 5, 31)),
        (Frequency.QUARTER, Frequency.QUARTER, 2, date(2025, 5, 30), "2024-Q4", date(2025, 2, 28)),
        (Frequency.MONTH, Frequency.MONTH, 1, date(2024, 2, 29), "2024-01", date(2024, 2, 29)),
        (Frequency.MONTH, Frequency.MONTH, 1, date(2024, 2, 28), "2023-12", date(2024, 1, 31)),
        (Frequency.MONTH, Frequency.YEAR, 5, date(2025, 12, 31), "2024-12", date(2025, 5, 31)),
        (Frequency.YEAR, Frequency.MONTH, 1, date(2025, 12, 31), "2024", date(2025, 1, 31)),
        (Frequency.YEAR, Frequency.QUARTER, 2, date(2025, 12, 31), "2024", date(2025, 2, 28)),
        (Frequency.CUMULATIVE, Frequency.QUARTER, 2, date(2025, 8, 31), "2025-C06", date(2025, 8, 31)),
        (Frequency.CUMULATIVE, Frequency.QUARTER, 2, date(2025, 8, 30), "2025-C03", date(2025, 5, 31)),
    ],
)
def test_what_is_due_follows_the_rhythm_that_a_source_has(frequency, rhythm, lag, as_of, period, by):
    found = due(frequency, rhythm, lag, as_of)
    assert (str(found.period), found.by) == (period, by)


@pytest.mark.parametrize(
    ("frequency", "rhythm", "lag"),
    [
        (Frequency.YEAR, Frequency.IRREGULAR, 5),
        (Frequency.SPAN, Frequency.YEAR, 5),
        (Frequency.YEAR, Frequency.YEAR, None),
    ],
)
def test_of_a_study_a_council_term_or_an_unknown_lag_nothing_is_due(frequency, rhythm, lag):
    assert due(frequency, rhythm, lag, date(2025, 1, 1)) is None


@given(
    st.sampled_from(sorted(MONTHS_IN)),
    st.sampled_from(sorted(MONTHS_IN)),
    st.integers(0, 30),
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
)
def test_what_is_due_was_due_by_its_day_and_that_day_has_come(frequency, rhythm, lag, as_of):
    found = due(frequency, rhythm, lag, as_of)
    assert found.period.shifted(lag).end <= found.by <= as_of
    if frequency is rhythm:
        assert found.period == expected_period(frequency, lag, as_of)
