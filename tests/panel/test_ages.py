import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.source import AgeRange
from heinola_indicators.panel.ages import OLDEST, band, bands_of

FIVE_YEARS = ["SSS", "0-4", "5-9", "10-14", *(f"{age} - {age + 4}" for age in range(15, 85, 5)), "85-"]
ONE_YEAR = ["Yhteensä", *(str(age) for age in range(100)), "100-"]


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [
        ("15-19", 15, 19),
        ("15 - 19", 15, 19),
        ("15–19", 15, 19),
        ("15", 15, 15),
        (" 15 ", 15, 15),
        ("15-19 v", 15, 19),
        ("15 years", 15, 15),
        ("85-", 85, OLDEST),
        ("85 -", 85, OLDEST),
        ("100-", 100, OLDEST),
    ],
)
def test_a_band_is_read_from_its_label(text, lowest, highest):
    assert band(text) == AgeRange(lowest, highest)


@pytest.mark.parametrize("text", ["", "SSS", "Yhteensä", "Ikä", "19-15", "2023"])
def test_what_is_no_band_is_none(text):
    assert band(text) is None


@pytest.mark.parametrize("text", ["85+", "85 ja yli", "85 or over", "85 years and over"])
def test_an_open_band_may_be_written_in_words(text):
    assert band(text) == AgeRange(85, OLDEST)


def test_working_age_is_ten_bands_of_five_years_and_fifty_of_one():
    ages = AgeRange(15, 64)
    assert [FIVE_YEARS[position] for position in bands_of(ages, FIVE_YEARS)][::9] == ["15 - 19", "60 - 64"]
    assert len(bands_of(ages, FIVE_YEARS)) == 10
    assert len(bands_of(ages, ONE_YEAR)) == 50


def test_18_to_64_cannot_be_made_of_bands_of_five_years():
    assert bands_of(AgeRange(18, 64), FIVE_YEARS) is None
    assert len(bands_of(AgeRange(18, 64), ONE_YEAR)) == 47


def test_a_band_that_holds_others_is_not_added_to_them():
    labels = ["0-14", "15-64", "15-19", "20-64", "65-"]
    assert bands_of(AgeRange(15, 64), labels) == [2, 3]


def test_the_oldest_are_found_by_an_open_band():
    assert bands_of(AgeRange(85, OLDEST), FIVE_YEARS) == [len(FIVE_YEARS) - 1]
    assert bands_of(AgeRange(85, 94), FIVE_YEARS) is None


@given(st.integers(0, 99), st.integers(0, 99), st.randoms())
def test_chosen_bands_cover_every_age_once(one_end, other_end, random):
    labels = ONE_YEAR.copy()
    random.shuffle(labels)
    ages = AgeRange(*sorted((one_end, other_end)))
    chosen = [int(labels[position]) for position in bands_of(ages, labels)]
    assert chosen == list(range(ages.lowest, ages.highest + 1))


@given(st.sets(st.integers(1, 98), max_size=8), st.data())
def test_bands_are_joined_where_they_meet_and_nowhere_else(cuts, data):
    starts = [0, *sorted(cuts)]
    labels = [f"{low}-{high - 1}" for low, high in zip(starts, [*starts[1:], 99], strict=True)]
    low, high = sorted(data.draw(st.tuples(st.integers(0, 98), st.integers(0, 98))))
    whole = low in starts and (high + 1 in starts or high == 98)
    assert (bands_of(AgeRange(low, high), labels) is not None) == whole
