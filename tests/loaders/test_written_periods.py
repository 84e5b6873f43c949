import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.written_periods import is_period, period_labels
from heinola_indicators.model.period import names_period, parse_period


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("Q1/2023", "2023-Q1"),
        ("Q1 2023", "2023-Q1"),
        ("1Q2023", "2023-Q1"),
        ("1Q/2023", "2023-Q1"),
        ("2. neljännes 2023", "2023-Q2"),
        ("IV neljännes 2023", "2023-Q4"),
        ("3. kvartalet 2023", "2023-Q3"),
        ("2023 Q3", "2023-Q3"),
        ("2023/Q3", "2023-Q3"),
        ("tammikuu 2023", "2023-01"),
        ("Kesä 2023", "2023-06"),
        ("2023 joulukuu", "2023-12"),
        ("maj 2023", "2023-05"),
        ("1–9/2023", "2023-C09"),
        ("1-12/2023", "2023"),
        ("1.1.–30.9.2023", "2023-C09"),
        ("v. 2023", "2023"),
        ("viikko 5/2023", "2023-W05"),
        ("vk 52 2020", "2020-W52"),
        ("2020 vecka 53", "2020-W53"),
        ("30.6.2023", "2023-06"),
        ("2023-06-30", "2023-06"),
        ("2023-06-30 00:00:00", "2023-06"),
    ],
)
def test_what_people_write_is_a_period(written, period):
    assert is_period(written)
    assert str(parse_period(period_labels([written])[0])) == period


@pytest.mark.parametrize(
    "text", ["", "Yhteensä", "1 2023", "31.2.2023", "TA 2024", "2-5", "5/2023/1", "1-13/2023", "vk 54/2023"]
)
def test_other_texts_stay_as_they_are(text):
    assert period_labels([text]) == (text,)


def test_dates_that_are_all_the_last_of_december_are_years():
    assert period_labels(["31.12.2022", "2023-12-31*"]) == ("2022", "2023*")


def test_dates_of_one_month_are_days():
    assert period_labels(["1.5.2023", "2023-05-02*", "3.6.2023"]) == ("2023-05-01", "2023-05-02*", "2023-06-03")


def test_a_date_that_is_written_in_two_ways_is_one_and_stands_for_its_month():
    assert period_labels(["2023-05-31", "31.5.2023", "30.6.2023"]) == ("2023M05", "2023M05", "2023M06")


def test_the_star_of_preliminary_figures_stays():
    assert period_labels(["Q1/2023*"]) == ("2023Q1*",)


@given(st.text("0123456789./-– QKqkIV*aäjnutmi", max_size=14))
def test_a_label_is_the_text_or_names_a_period(text):
    (label,) = period_labels([text])
    assert label == text or names_period(label)
