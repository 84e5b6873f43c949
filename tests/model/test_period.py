from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.period import (
    MONTHS_IN,
    Frequency,
    Period,
    PeriodNotUnderstood,
    cumulative,
    day_period,
    is_preliminary,
    month_period,
    names_period,
    parse_period,
    part_of_year,
    span,
    week_period,
    year_period,
)

years = st.integers(1800, 2199)
parts = st.sampled_from(list(MONTHS_IN)).flatmap(
    lambda frequency: st.builds(part_of_year, st.just(frequency), years, st.integers(1, 12 // MONTHS_IN[frequency]))
)
cumulatives = st.builds(cumulative, years, st.integers(1, 12))
months = st.builds(month_period, years, st.integers(1, 12))
spans = st.tuples(months, months).map(lambda ends: span(*sorted(ends)))
whole_months = st.one_of(parts, cumulatives, spans)
dates = st.dates(date(1800, 1, 1), date(2199, 12, 31))
weeks = dates.map(lambda day: week_period(*day.isocalendar()[:2])).filter(lambda week: 1800 <= week.start.year < 2199)
days = dates.map(lambda day: day_period(day.year, day.month, day.day))
periods = st.one_of(whole_months, weeks, days)


@given(periods)
def test_a_written_period_reads_back_as_itself(period):
    assert parse_period(str(period)) == period


@given(periods)
def test_a_star_does_not_change_the_period(period):
    assert parse_period(f" {period}* ") == period
    assert is_preliminary(f"{period}*")
    assert not is_preliminary(str(period))


@given(whole_months)
def test_a_period_is_whole_months_from_its_start_to_its_end(period):
    assert period.start.day == 1
    assert date.fromordinal(period.end.toordinal() + 1).day == 1
    assert period.start < period.end
    assert period.year == period.end.year


@given(dates)
def test_a_day_begins_and_ends_on_itself(day):
    period = day_period(day.year, day.month, day.day)
    assert (period.start, period.end, period.year) == (day, day, day.year)
    assert str(period) == day.isoformat()
    assert parse_period(f"{day:%Y%m%d}") == period


@given(weeks)
def test_a_week_is_seven_days_from_monday(week):
    assert week.start.weekday() == 0
    assert week.end.toordinal() - week.start.toordinal() == 6
    assert week.year == week.end.year


@given(weeks, weeks, days, days)
def test_weeks_are_as_long_as_one_another_and_days_are(week, other_week, day, other_day):
    assert week.length == other_week.length > day.length == other_day.length
    assert month_period(2023, 2).length > week.length


@given(dates)
def test_the_last_day_of_a_month_ends_with_it(day):
    month = month_period(day.year, day.month)
    last = day_period(month.end.year, month.end.month, month.end.day)
    assert last.last == month.last
    assert day_period(day.year, day.month, day.day) <= last


@given(whole_months, st.integers(-240, 240))
def test_shifting_keeps_kind_and_length(period, number):
    shifted = period.shifted(number)
    assert shifted.frequency is period.frequency
    assert shifted.last - shifted.first == period.last - period.first
    assert shifted.shifted(-number) == period


@given(st.lists(periods))
def test_periods_are_ordered_by_their_ends(some):
    ends = [period.end for period in sorted(some)]
    assert ends == sorted(ends)


@given(periods, periods)
def test_of_two_periods_one_is_not_after_the_other(first, second):
    assert first <= second or second <= first
    assert (first < second) == (not second <= first)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023", "2023"),
        ("2023.0", "2023"),
        ("2023M04", "2023-04"),
        ("2023-04", "2023-04"),
        ("202304", "2023-04"),
        ("4/2023", "2023-04"),
        ("2023Q1", "2023-Q1"),
        ("2023-q1", "2023-Q1"),
        ("2023 Q1", "2023-Q1"),
        ("I/2023", "2023-Q1"),
        ("2023/IV", "2023-Q4"),
        ("2023H1", "2023-H1"),
        ("2023S2", "2023-H2"),
        ("2023T2", "2023-T2"),
        ("2021C12", "2021"),
        ("2021C06", "2021-C06"),
        ("2021-2025", "2021/2025"),
        ("2021–2025", "2021/2025"),
        ("2021-08/2025-05", "2021-08/2025-05"),
        ("2025*", "2025"),
        ("2023-W05", "2023-W05"),
        ("2023W05", "2023-W05"),
        ("2023W5*", "2023-W05"),
        ("2020v53", "2020-W53"),
        ("2023-05-14", "2023-05-14"),
        ("20230514", "2023-05-14"),
    ],
)
def test_the_forms_of_finnish_exports_are_understood(text, expected):
    assert str(parse_period(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Heinola",
        "23",
        "2023Q5",
        "2023M13",
        "2023-00",
        "2023H3",
        "2023T4",
        "2021C13",
        "2025/2021",
        "1234",
        "20234",
        "2023W54",
        "2023W53",
        "2023-W00",
        "2023-02-29",
        "20231301",
        "2023-5-14",
    ],
)
def test_what_names_no_period_is_told_with_an_example(text):
    assert not names_period(text)
    with pytest.raises(PeriodNotUnderstood, match=r"is not a period; write a year \(2023\)"):
        parse_period(text)


@given(st.text())
def test_any_text_is_a_period_or_not_understood(text):
    if names_period(text):
        assert isinstance(parse_period(text), Period)


def test_a_council_term_ends_where_its_last_month_does():
    term = parse_period("2021-08/2025-05")
    assert (term.start, term.end, term.year) == (date(2021, 8, 1), date(2025, 5, 31), 2025)
    assert term.frequency is Frequency.SPAN


def test_a_leap_year_february_has_29_days():
    assert month_period(2024, 2).end == date(2024, 2, 29)


def test_interim_accounts_to_june_are_before_the_year_and_not_the_half_year():
    to_june, year = parse_period("2023C06"), year_period(2023)
    assert to_june < year
    assert to_june != parse_period("2023H1")
    assert to_june.end == parse_period("2023H1").end


def test_a_week_belongs_to_the_year_in_which_it_ends():
    assert parse_period("2020W53").end == date(2021, 1, 3)
    assert parse_period("2020W53").year == 2021
    assert parse_period("2020W53") < parse_period("2021-01-04") < parse_period("2021W01")


@pytest.mark.parametrize("build", [lambda: week_period(2023, 53), lambda: day_period(2023, 2, 29)])
def test_there_is_no_week_or_day_that_the_calendar_has_not(build):
    with pytest.raises(PeriodNotUnderstood):
        build()


def test_a_span_does_not_end_before_it_starts():
    with pytest.raises(PeriodNotUnderstood, match="'2025/2021' is not a period"):
        span(year_period(2025), year_period(2021))


@pytest.mark.parametrize(
    ("build", "written"),
    [
        (lambda: part_of_year(Frequency.QUARTER, 2023, 5), "2023 quarter 5"),
        (lambda: part_of_year(Frequency.QUARTER, 2023, 0), "2023 quarter 0"),
        (lambda: cumulative(2023, 13), "2023C13"),
        (lambda: cumulative(2023, 0), "2023C0"),
        (lambda: week_period(2023, 53), "2023W53"),
        (lambda: day_period(2023, 2, 29), "2023-02-29"),
        (lambda: parse_period("kevät"), "kevät"),
    ],
)
def test_what_is_no_period_is_named_in_the_message(build, written):
    with pytest.raises(PeriodNotUnderstood, match=f"^{written!r} is not a period"):
        build()


def test_the_twelve_months_of_a_year_are_the_year():
    assert cumulative(2023, 12) == year_period(2023)
    assert cumulative(2023, 11) != year_period(2023)
    assert str(cumulative(2023, 11)) == "2023-C11"
