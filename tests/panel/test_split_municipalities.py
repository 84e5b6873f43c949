"""Municipalities that were split: their figures go to nobody, and nobody's sum is silently too small."""

import math
from datetime import date

from tests.panels import by_area, flag_of, value_of

from heinola_indicators.panel.territory import in_division, split_by

LÄNGELMÄKI, JÄMSÄ, JÄMSÄNKOSKI, ORIVESI = "443", "182", "183", "562"  # split 1 January 2007; Jämsä merged in 2009
TODAY = date(2026, 1, 1)
FIGURES = {
    LÄNGELMÄKI: {2005: 1_600.0, 2006: 1_600.0},
    JÄMSÄ: {2005: 14_000.0, 2006: 14_000.0, 2007: 15_500.0, 2010: 22_500.0},
    JÄMSÄNKOSKI: {2005: 7_000.0, 2006: 7_000.0, 2007: 7_000.0},
    ORIVESI: {2005: 8_700.0, 2006: 8_700.0, 2007: 9_600.0, 2010: 9_600.0},
}


def persons():
    return by_area("persons", FIGURES)


def test_those_that_took_parts_of_a_municipality_have_no_value_before():
    panel = in_division(persons(), TODAY)
    assert set(panel.areas) == {JÄMSÄ, ORIVESI}
    for area in panel.areas:
        for year in ("2005", "2006"):
            assert math.isnan(value_of(panel, year, area))
            assert flag_of(panel, year, area) == "O"
    assert [value_of(panel, year, JÄMSÄ) for year in ("2007", "2010")] == [22_500.0, 22_500.0]
    assert [value_of(panel, year, ORIVESI) for year in ("2007", "2010")] == [9_600.0, 9_600.0]


def test_in_the_division_of_before_the_split_nothing_is_lost():
    panel = in_division(persons(), date(2006, 1, 1))
    assert value_of(panel, "2005", LÄNGELMÄKI) == 1_600.0
    assert value_of(panel, "2005", JÄMSÄ) == 14_000.0
    assert split_by(persons(), date(2006, 1, 1)) == []


def test_what_was_split_is_told_by_name():
    (told,) = split_by(persons(), TODAY)
    assert told.startswith("Längelmäki (443) was split between Jämsä (182) and Orivesi (562): its figures are left out")
    assert split_by(by_area("persons", {JÄMSÄ: {2010: 22_500.0}}), TODAY) == []
