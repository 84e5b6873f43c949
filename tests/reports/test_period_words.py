import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.reports.period_words import period_words

FI, SV, EN = Language.FINNISH, Language.SWEDISH, Language.ENGLISH


@pytest.mark.parametrize(
    ("period", "fi", "sv", "en"),
    [
        ("2026", "2026", "2026", "2026"),
        ("2026-09", "syyskuu 2026", "september 2026", "September 2026"),
        ("2026-C08", "tammi–elokuu 2026", "januari–augusti 2026", "January–August 2026"),
        ("2026-C01", "tammikuu 2026", "januari 2026", "January 2026"),
        ("2026-Q2", "huhti–kesäkuu 2026", "april–juni 2026", "April–June 2026"),
        ("2026-H2", "heinä–joulukuu 2026", "juli–december 2026", "July–December 2026"),
        ("2021/2025", "2021–2025", "2021–2025", "2021–2025"),
    ],
)
def test_periods_are_told_in_words(period: str, fi: str, sv: str, en: str) -> None:
    assert tuple(period_words(parse_period(period), language) for language in (FI, SV, EN)) == (fi, sv, en)


@given(year=st.integers(1900, 2199), month=st.integers(1, 12), language=st.sampled_from(list(Language)))
def test_every_month_has_a_name_of_its_own(year: int, month: int, language: Language) -> None:
    others = {period_words(parse_period(f"{year}-{other:02d}"), language) for other in range(1, 13)}
    assert len(others) == 12
    assert period_words(parse_period(f"{year}-{month:02d}"), language).endswith(str(year))
