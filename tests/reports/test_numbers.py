from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.numbers import rounded, with_unit, written, written_day
from heinola_indicators.reports.plain_numbers import plain


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.FINNISH, "−111\u00a0793\u00a0222,3"),
        (Language.SWEDISH, "−111\u00a0793\u00a0222,3"),
        (Language.ENGLISH, "−111,793,222.3"),
    ],
)
def test_numbers_are_grouped_and_signed_as_the_language_does_it(language: Language, text: str) -> None:
    assert written(-111793222.29, 1, language) == text


def test_a_number_that_rounds_to_zero_has_no_sign() -> None:
    assert written(-0.04, 1, Language.FINNISH) == "0,0"


def test_a_figure_stands_with_its_unit() -> None:
    assert with_unit(92.62, UNITS["ktCO2e"], Language.FINNISH) == "92,6\u00a0kt CO2-ekv."


def test_days_are_written_as_the_language_does_it() -> None:
    day = date(2026, 11, 4)
    assert [written_day(day, language) for language in Language] == ["4.11.2026", "4.11.2026", "4 November 2026"]


LOCALES = {Language.FINNISH: "fi_FI", Language.SWEDISH: "sv_FI", Language.ENGLISH: "en_GB"}


@given(st.floats(-1e11, 1e11), st.integers(0, 4), st.sampled_from(Language))
def test_numbers_are_written_as_cldr_says(value: float, decimals: int, language: Language) -> None:
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    by_babel = format_decimal(rounded(value, decimals), pattern, LOCALES[language])
    assert written(value, decimals, language) == by_babel.replace("-", "\u2212")


@given(st.floats(-1e11, 1e11), st.integers(0, 4))
def test_a_rounded_number_is_the_nearest_and_of_two_the_larger(value: float, decimals: int) -> None:
    written_out, half = Decimal(repr(value)), Decimal(5).scaleb(-decimals - 1)
    off = rounded(value, decimals) - written_out
    assert abs(off) < half or (abs(off) == half and abs(rounded(value, decimals)) > abs(written_out))


@given(st.dates(), st.sampled_from(Language))
def test_days_are_written_as_cldr_says(day: date, language: Language) -> None:
    pattern = "d MMMM y" if language is Language.ENGLISH else "d.M.y"
    assert written_day(day, language) == format_date(day, pattern, LOCALES[language])


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_plain_number_reads_back_as_itself(value: float) -> None:
    assert float(plain(value)) == value
