"""The shipped table of regions, against the table of areas and what is published about both."""

import csv
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from heinola_indicators.model import regions
from heinola_indicators.model.areas import MUNICIPALITY, area_code, area_codes, areas
from heinola_indicators.model.regions import municipalities_of, region_of

FIRST_KNOWN = date(2002, 1, 1)
MUNICIPALITIES = {code: area for code, area in areas().items() if area.level == MUNICIPALITY}
REGIONS = {code: area for code, area in areas().items() if area.level == "region"}
ROWS = list(
    csv.DictReader(Path(regions.__file__).with_name("area_regions.csv").read_text(encoding="utf-8").splitlines())
)

# Statistics Finland, key of municipalities and regions; 2021 and 2026 are alike but for Pertunmaa, which merged in 2025
NUMBER_OF_MUNICIPALITIES = {
    "MK01": 26,
    "MK02": 27,
    "MK04": 16,
    "MK05": 11,
    "MK06": 23,
    "MK07": 10,
    "MK08": 6,
    "MK09": 9,
    "MK10": 11,
    "MK11": 19,
    "MK12": 13,
    "MK13": 22,
    "MK14": 18,
    "MK15": 14,
    "MK16": 8,
    "MK17": 30,
    "MK18": 8,
    "MK19": 21,
    "MK21": 16,
}
# Code, region before, first day in the region after: the Government's decisions
MOVES = [
    ("619", "MK04", date(2005, 1, 1), "MK06"),
    ("785", "MK18", date(2016, 1, 1), "MK17"),
    ("090", "MK10", date(2021, 1, 1), "MK12"),
    ("142", "MK08", date(2021, 1, 1), "MK07"),
    ("152", "MK15", date(2021, 1, 1), "MK14"),
    ("171", "MK10", date(2021, 1, 1), "MK11"),
    ("291", "MK13", date(2021, 1, 1), "MK06"),
]
OF_ITA_UUSIMAA = {"018", "407", "434", "504", "616", "638", "753"}

since_2002 = st.dates(FIRST_KNOWN, date(2030, 12, 31))
any_municipality = st.sampled_from(sorted(MUNICIPALITIES))


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2026, 1, 1), None])
@pytest.mark.parametrize(("region", "number"), NUMBER_OF_MUNICIPALITIES.items())
def test_a_region_has_the_number_of_municipalities_of_the_published_key(
    day: date | None, region: str, number: int
) -> None:
    assert len(municipalities_of(region, day)) == number


@pytest.mark.parametrize("day", [date(2002, 1, 1), date(2011, 1, 1), date(2021, 1, 1), date(2025, 1, 1)])
def test_every_municipality_of_a_day_is_in_exactly_one_region(day: date) -> None:
    members = Counter(code for region in REGIONS for code in municipalities_of(region, day))
    assert members == Counter(code for code, area in MUNICIPALITIES.items() if area.existed_on(day))


@given(any_municipality, since_2002)
def test_a_municipality_has_a_region_on_the_days_that_it_exists_and_on_no_others(code: str, day: date) -> None:
    region = region_of(code, day)
    assert (region is not None) == MUNICIPALITIES[code].existed_on(day)
    assert region is None or code in municipalities_of(region, day)


@given(any_municipality, since_2002)
def test_a_region_with_municipalities_exists_on_that_day(code: str, day: date) -> None:
    region = region_of(code, day)
    assert region is None or REGIONS[region].existed_on(day)


@given(any_municipality)
def test_without_a_day_it_is_the_region_of_the_latest_division(code: str) -> None:
    assert region_of(code) == region_of(code, date(2026, 1, 1))


def test_heinola_is_in_paijat_hame_with_nine_others() -> None:
    names = ["Asikkala", "Hartola", "Heinola", "Hollola", "Iitti", "Kärkölä", "Lahti", "Orimattila", "Padasjoki"]
    assert region_of("111") == "MK07"
    assert set(municipalities_of("MK07")) == set(area_codes([*names, "Sysmä"]))


@pytest.mark.parametrize(("code", "before", "day", "after"), MOVES)
def test_a_municipality_that_moved_is_in_its_old_region_to_the_last_day(
    code: str, before: str, day: date, after: str
) -> None:
    assert region_of(code, day - timedelta(days=1)) == before
    assert region_of(code, day) == after


def test_those_of_ita_uusimaa_are_in_uusimaa_since_2011() -> None:
    assert set(municipalities_of("MK20", date(2010, 12, 31))) == OF_ITA_UUSIMAA
    assert {region_of(code, date(2011, 1, 1)) for code in OF_ITA_UUSIMAA} == {"MK01"}
    assert municipalities_of("MK20") == ()


def test_no_other_municipality_has_moved() -> None:
    moved = {code for code, times in Counter(row["municipality"] for row in ROWS).items() if times > 1}
    assert moved == {code for code, *_ in MOVES} | OF_ITA_UUSIMAA


def test_a_merged_municipality_has_the_region_of_its_time_and_none_today() -> None:
    assert region_of("775", date(2012, 12, 31)) == "MK09"  # Suomenniemi of Etelä-Karjala, now Mikkeli of Etelä-Savo
    assert region_of("775", date(2013, 1, 1)) is None
    assert region_of("775") is None


@pytest.mark.parametrize("code", ["MK07", "SSS", "999", "", "Heinola"])
def test_what_is_no_municipality_is_in_no_region(code: str) -> None:
    assert region_of(code) is None


@pytest.mark.parametrize("code", ["111", "SSS", "MK03", "MK99", "", "Päijät-Häme"])
def test_what_is_no_region_has_no_municipalities(code: str) -> None:
    assert municipalities_of(code) == ()


def test_before_the_first_known_division_there_is_no_answer() -> None:
    day = FIRST_KNOWN - timedelta(days=1)
    assert region_of("111", day) is None
    assert municipalities_of("MK07", day) == ()


def test_the_table_is_in_order_and_the_stays_of_a_municipality_follow_one_another() -> None:
    assert [(row["municipality"], row["valid_from"]) for row in ROWS] == sorted(
        (row["municipality"], row["valid_from"]) for row in ROWS
    )
    for before, after in pairwise(ROWS):
        if before["municipality"] == after["municipality"]:
            last_day = date.fromisoformat(before["valid_until"])
            assert date.fromisoformat(after["valid_from"]) == last_day + timedelta(days=1)
            assert before["region"] != after["region"]


def test_the_regions_are_those_of_the_environment_institute_but_for_the_moves_since(shared: Path) -> None:
    path = shared / "exports/syke/TIELIIKENNE_ALas 1.1_web_lipasto.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        told = {row["kuntanumero"].zfill(3): area_codes([row["maakunta"], "MK07"])[0] for row in csv.DictReader(lines)}
    assert len(told) == 310
    assert {code: region_of(code, date(2020, 1, 1)) for code in told} == told


def test_the_regions_are_those_of_state_treasury_in_2021(shared: Path) -> None:
    workbook = CalamineWorkbook.from_path(str(shared / "exports/valtiokonttori/katteet2021.xlsx"))
    rows = workbook.get_sheet_by_index(0).to_python()[1:]
    told: dict[str, str | None] = {}
    region = ""
    for of_region, name, *_ in rows:
        region = str(of_region or region)  # written on the first row of a group only
        if code := area_code(name, date(2021, 1, 1)):
            told[code] = area_codes([region, "MK07"])[0]
    assert len(told) == 292
    assert {code: region_of(code, date(2021, 12, 31)) for code in told} == told
