import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.reports.numbers import rounded
from heinola_indicators.reports.rounded_parts import rounded_parts

parts = st.lists(st.integers(-40_000, 40_000).map(lambda number: number / 8), min_size=1, max_size=12)
decimals = st.integers(0, 2)


def in_units(value, places):
    return round(value * 10**places)


@given(parts, decimals)
def test_what_is_shown_adds_up_to_the_total_that_is_shown(exact, places):
    shown = rounded_parts(exact, places)
    assert sum(in_units(part, places) for part in shown) == int(rounded(sum(exact), places).scaleb(places))


@given(parts, decimals)
def test_no_part_is_off_by_a_unit(exact, places):
    shown = rounded_parts(exact, places)
    assert all(abs(part - value) < 10**-places for part, value in zip(shown, exact, strict=True))


@given(parts, decimals)
def test_parts_of_the_other_sign_are_rounded_alike(exact, places):
    mirrored = rounded_parts([-part for part in exact], places)
    assert [-part for part in mirrored] == list(rounded_parts(exact, places))


@given(parts, decimals)
def test_a_larger_part_is_never_shown_as_a_smaller_one(exact, places):
    shown = rounded_parts(exact, places)
    ordered = [part for _, part in sorted(zip(exact, shown, strict=True))]
    assert ordered == sorted(ordered)


@given(st.lists(st.integers(-1000, 1000), max_size=8))
def test_whole_parts_stay_as_they_are(exact):
    assert list(rounded_parts([float(part) for part in exact], 0)) == exact


@pytest.mark.parametrize(
    ("exact", "shown"),
    [([33.4, 33.3, 33.3], (34, 33, 33)), ([0.5, 0.5], (1, 0)), ([1.4, 1.4, 1.4], (2, 1, 1)), ([], ())],
)
def test_of_equal_remainders_the_first_is_rounded_up(exact, shown):
    assert rounded_parts(exact, 0) == shown
