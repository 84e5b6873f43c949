"""The shipped table of areas, against what is published about the municipal division of each year."""

import csv
import re
from collections import Counter
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest

# Municipalities on 1 January, from the yearly handbooks of municipal divisions
NUMBER_OF_MUNICIPALITIES = {
    1990: 460,
    1992: 460,
    1993: 455,
    1996: 455,
    1997: 452,
    2000: 452,
    2001: 448,
    2002: 448,
    2003: 446,
    2004: 444,
    2005: 432,
    2006: 431,
    2007: 416,
    2008: 415,
    2009: 348,
    2010: 342,
    2011: 336,
    2012: 336,
    2013: 320,
    2014: 320,
    2015: 317,
    2016: 313,
    2017: 311,
    2019: 311,
    2020: 310,
    2021: 309,
    2024: 309,
    2025: 308,
    2026: 308,
}
# Längelmäki to Jämsä and Orivesi in 2007, Temmes to Tyrnävä and Liminka in 2001
SPLIT_BETWEEN_TWO = {"443", "841"}


def rows(name):
    with files("heinola_indicators.model").joinpath(name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


AREAS = {row["code"]: row for row in rows("areas.csv")}
MUNICIPALITIES = {code: row for code, row in AREAS.items() if row["level"] == "municipality"}


def valid_on(day):
    written = day.isoformat()
    return [
        row
        for row in MUNICIPALITIES.values()
        if row["valid_from"] <= written and (not row["valid_until"] or written <= row["valid_until"])
    ]


def chain(code):
    codes = [code]
    while AREAS[codes[-1]]["successor"]:
        codes.append(AREAS[codes[-1]]["successor"])
        assert len(codes) == len(set(codes)), f"the successors of {code} go round: {codes}"
    return codes


@pytest.mark.parametrize(("year", "number"), NUMBER_OF_MUNICIPALITIES.items())
def test_the_number_of_municipalities_is_the_published_one(year, number):
    assert len(valid_on(date(year, 1, 1))) == number


def test_every_code_stands_on_one_row():
    times = Counter(row["code"] for row in rows("areas.csv"))
    assert [code for code in times if times[code] > 1] == []


def test_a_municipality_has_a_code_of_three_digits():
    assert [code for code in MUNICIPALITIES if not re.fullmatch("[0-9]{3}", code)] == []


def test_a_municipality_begins_and_ends_at_the_turn_of_a_year():
    for row in MUNICIPALITIES.values():
        assert row["valid_from"] == "" or date.fromisoformat(row["valid_from"]).strftime("%m-%d") == "01-01"
        assert row["valid_until"] == "" or date.fromisoformat(row["valid_until"]).strftime("%m-%d") == "12-31"


def test_every_successor_is_in_the_table_and_of_the_same_level():
    for row in AREAS.values():
        assert row["successor"] == "" or AREAS[row["successor"]]["level"] == row["level"]


def test_a_successor_is_there_on_the_day_after_its_predecessor_ended():
    for code in AREAS:
        for before, after in pairwise(chain(code)):
            end = AREAS[before]["valid_until"]
            assert AREAS[after]["valid_from"][:4] <= str(int(end[:4]) + 1)
            assert AREAS[after]["valid_until"] == "" or AREAS[after]["valid_until"] > end


def test_every_chain_of_successors_ends_in_an_area_of_today():
    assert {code for code in AREAS if AREAS[chain(code)[-1]]["valid_until"]} == SPLIT_BETWEEN_TWO


def test_only_an_area_that_ended_has_a_successor():
    assert [code for code, row in AREAS.items() if row["successor"] and not row["valid_until"]] == []


def test_a_municipality_of_a_new_code_was_born_on_the_day_its_predecessors_ended():
    for code, row in MUNICIPALITIES.items():
        ends = {before["valid_until"] for before in MUNICIPALITIES.values() if before["successor"] == code}
        assert row["valid_from"] == "" or f"{int(row['valid_from'][:4]) - 1}-12-31" in ends


@pytest.mark.parametrize("year", range(1990, 2027))
@pytest.mark.parametrize("language", ["name_fi", "name_sv"])
def test_a_name_belongs_to_one_municipality_at_a_time(year, language):
    names = Counter(row[language].casefold() for row in valid_on(date(year, 1, 1)) if row[language])
    assert [name for name, times in names.items() if times > 1] == []


def test_a_swedish_name_is_not_the_finnish_name_of_another_municipality():
    finnish = {row["name_fi"].casefold(): row["code"] for row in valid_on(date(2026, 1, 1))}
    for code, row in MUNICIPALITIES.items():
        assert finnish.get(row["name_sv"].casefold(), code) == code


def test_heinola_and_its_rural_municipality_became_heinola_111_in_1997():
    assert chain("088") == ["088", "111"]
    assert chain("089") == ["089", "111"]
    assert AREAS["111"]["valid_from"] == "1997-01-01"


def test_a_chain_of_two_mergers_leads_to_the_municipality_of_today():
    assert chain("479") == ["479", "945", "946"]
    assert chain("184") == ["184", "640", "593"]
    assert chain("772") == ["772", "912", "790"]


def test_paijat_hame_has_the_codes_that_its_exports_use():
    named = {"016": "Asikkala", "081": "Hartola", "111": "Heinola", "142": "Iitti", "398": "Lahti"}
    assert {code: AREAS[code]["name_fi"] for code in named} == named
    assert (AREAS["MK07"]["name_fi"], AREAS["MK07"]["name_sv"]) == ("Päijät-Häme", "Päijänne-Tavastland")


def test_an_alias_is_written_once_names_a_known_area_and_repeats_no_name():
    names = {row[column].casefold() for row in AREAS.values() for column in ("name_fi", "name_sv")}
    aliases = [row["alias"].casefold() for row in rows("area_aliases.csv")]
    assert len(aliases) == len(set(aliases))
    assert [alias for alias in aliases if alias in names] == []
    assert [row["code"] for row in rows("area_aliases.csv") if row["code"] not in AREAS] == []
