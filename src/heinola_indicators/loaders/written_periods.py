"""Periods as people write them in tables of their own, brought to the form that the model reads.

Quarters (``Q1/2023``, ``1. neljännes 2023``), months (``tammikuu 2023``, ``jan 2023``), what has come from January on
(``1–9/2023``), weeks (``viikko 5/2023``) and dates (``31.12.2023``). A date stands for its month; where every date of a
column is the last of December they stand for their years, and where two are of one month for their days.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache

from heinola_indicators.model.period import YEAR, names_period

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "tammi jan january januari", "helmi feb february februari", "maalis mar march mars", "huhti apr april",
            "touko may maj", "kesä jun june juni", "heinä jul july juli", "elo aug august augusti",
            "syys sep sept september", "loka oct october okt oktober", "marras nov november", "joulu dec december",
        ],
        1,
    )
    for name in names.split()
}  # fmt: skip
HAS_YEAR = re.compile(YEAR)
NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
QUARTER_FIRST = re.compile(
    rf"(?:q|k)?\s?([1-4]|i|ii|iii|iv)\.?\s?(?:q|(?:vuosi)?neljännes|kvartaali|kvartalet|kvartal|quarter)?[ /-]?({YEAR})"
)
QUARTER_LAST = re.compile(rf"({YEAR})[ /-]?(?:q|k|neljännes |kvartaali )\s?([1-4])")
NAMES_QUARTER = re.compile(r"q|k\s?[1-4]|neljännes|kvarta|quarter")
MONTH_FIRST = re.compile(rf"([a-zä]+?)(?:kuu|k)?\.?[ /-]({YEAR})")
MONTH_LAST = re.compile(rf"({YEAR})[ /-]([a-zä]+?)(?:kuu|k)?\.?")
FROM_JANUARY = re.compile(rf"(?:0?1\s?[-–]\s?|(?:0?1\.)?0?1\.\s?[-–]\s?(?:\d\d?\.))(\d\d?)[/. ]\s?({YEAR})")
WEEK_FIRST = re.compile(rf"(?:viikko|vk|vko|vecka|week)\.? ?(\d\d?)[ /-]({YEAR})")
WEEK_LAST = re.compile(rf"({YEAR})[ /-](?:viikko|vk|vko|vecka|week)\.? ?(\d\d?)")
YEAR_IN_WORDS = re.compile(rf"(?:v\.|vuosi|år|year)\s?({YEAR})")
ISO_DATE = re.compile(rf"({YEAR})-(\d\d?)-(\d\d?)(?:[T ]00:00(?::00)?)?")
FINNISH_DATE = re.compile(rf"(\d\d?)\.(\d\d?)\.({YEAR})")


def period_labels(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts, those that name a period in words or by a date in the model's form.

    >>> period_labels(["Q1/2023", "tammikuu 2023", "1–9/2023*", "2023", "Yhteensä"])
    ('2023Q1', '2023M01', '2023C09*', '2023', 'Yhteensä')
    >>> period_labels(["31.12.2022", "31.12.2023"]), period_labels(["30.6.2023", "31.12.2023"])
    (('2022', '2023'), ('2023M06', '2023M12'))
    >>> period_labels(["1.5.2023", "2.5.2023"]), period_labels(["vk 5/2023"])
    (('2023-05-01', '2023-05-02'), ('2023W05',))
    """
    dates = {text: found for text in texts if (found := date_in(text))}
    written = _form_of(set(dates.values()))
    return tuple(_label(text, dates.get(text), written) for text in texts)


@lru_cache(maxsize=4096)
def is_period(text: str) -> bool:
    """Whether a text names a period, in the model's form or in one of these."""
    if not HAS_YEAR.search(text):
        return False
    return names_period(text) or names_period(period_labels([text])[0])


def date_in(text: str) -> date | None:
    """The date that a text is."""
    bare = text.removesuffix("*").strip()
    if match := ISO_DATE.fullmatch(bare):
        year, month, day = match[1], match[2], match[3]
    elif match := FINNISH_DATE.fullmatch(bare):
        day, month, year = match[1], match[2], match[3]
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _form_of(days: Collection[date]) -> str:
    """How the periods that a column's dates stand for are written."""
    if all((day.month, day.day) == (12, 31) for day in days):
        return "%Y"
    months = {(day.year, day.month) for day in days}
    return "%YM%m" if len(months) == len(days) else "%Y-%m-%d"


def _label(text: str, day: date | None, written: str) -> str:
    star = "*" if text.strip().endswith("*") else ""
    if day is not None:
        return f"{day.strftime(written)}{star}"
    if not HAS_YEAR.search(text) or names_period(text):
        return text
    found = _in_words(" ".join(text.strip().removesuffix("*").casefold().split()))
    return f"{found}{star}" if found else text


def _in_words(text: str) -> str | None:
    if match := YEAR_IN_WORDS.fullmatch(text):
        return match[1]
    if match := FROM_JANUARY.fullmatch(text):
        return f"{match[2]}C{int(match[1]):02d}" if 1 <= int(match[1]) <= 12 else None
    if NAMES_QUARTER.search(text):
        if match := QUARTER_FIRST.fullmatch(text):
            return f"{match[2]}Q{NUMBERS[match[1]]}"
        if match := QUARTER_LAST.fullmatch(text):
            return f"{match[1]}Q{match[2]}"
    for pattern, year, number in ((WEEK_FIRST, 2, 1), (WEEK_LAST, 1, 2)):
        match = pattern.fullmatch(text)
        if match and names_period(week := f"{match[year]}W{match[number].zfill(2)}"):
            return week
    for pattern, year, name in ((MONTH_FIRST, 2, 1), (MONTH_LAST, 1, 2)):
        match = pattern.fullmatch(text)
        if match and match[name] in MONTHS:
            return f"{match[year]}M{MONTHS[match[name]]:02d}"
    return None
