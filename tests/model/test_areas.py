import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.areas import area_code, area_codes, area_name, areas, changed_between

of_today = st.sampled_from([area for area in areas().values() if area.until is None and area.level == "municipality"])


@pytest.mark.parametrize(
    "form",
    [
        "111",
        "KU111",
        "ku111",
        "Heinola",
        "HEINOLA",
        "heinola",
        " Heinola ",
        "111 Heinola",
        "KU111 Heinola",
        "Heinola (111)",
        "HEINOLA (111)",
        "111.0",
        111,
        111.0,
    ],
)
def test_every_form_of_the_exports_names_heinola(form):
    assert area_code(form) == "111"


@given(of_today)
def test_code_and_names_of_a_municipality_lead_to_it(area):
    forms = [area.code, f"KU{area.code}", int(area.code), float(area.code), f"{area.code} {area.name_fi}"]
    forms += [f"{area.name_fi} ({area.code})", area.name_fi, area.name_fi.upper(), area.name_sv or area.name_fi]
    assert {area_code(form) for form in forms} == {area.code}


@given(of_today)
def test_the_way_letters_are_stored_does_not_matter(area):
    assert area_code(unicodedata.normalize("NFD", area.name_fi)) == area.code
    assert area_code(f"{area.code}\u00a0{area.name_fi}") == area.code


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("5", "005"),
        (5, "005"),
        ("Koko maa", "SSS"),
        ("SSS", "SSS"),
        ("Hela landet", "SSS"),
        ("MK07", "MK07"),
        ("mk 07 Päijät-Häme", "MK07"),
        ("Päijät-Häme", "MK07"),
        ("HVA 09", "HVA09"),
        ("MA1", "MA1"),
        ("MA1 MANNER-SUOMI", "MA1"),
        ("Lahtis", "398"),
    ],
)
def test_small_numbers_regions_and_swedish_names_are_known(form, code):
    assert area_code(form) == code


@pytest.mark.parametrize(
    "form", ["", " ", "Atlantis", "Yhteensä", "999", 999, -5, 1e12, 111.5, float("nan"), float("inf"), None, [], True]
)
def test_what_is_no_area_has_no_code(form):
    assert area_code(form) is None


@pytest.mark.parametrize("form", ["111 Lahti", "Lahti (111)", "KU398 Heinola"])
def test_a_code_with_the_name_of_another_area_is_not_believed(form):
    assert area_code(form) is None


def test_an_area_known_by_its_code_may_have_a_name_that_is_not_known():
    assert area_code("111 Heinolan kaupunki") == "111"


def test_a_name_is_that_of_the_day():
    # Heinola's town and rural municipality became one in 1997
    assert area_code("Heinola", date(1996, 6, 1)) == "088"
    assert area_code("Heinola", date(1997, 1, 1)) == "111"
    assert area_code("Heinola") == "111"


def test_a_name_that_region_and_municipality_share_is_of_the_level_of_the_list():
    # Lappi is a region; a municipality of the name went into Rauma in 2009
    regions = area_codes(["Uusimaa", "Päijät-Häme", "Lappi"])
    municipalities = area_codes(["Heinola", "Lahti", "Lappi"], date(2008, 6, 1))
    assert regions[-1].startswith("MK")
    assert areas()[municipalities[-1]].level == "municipality"


def test_names_are_given_in_both_languages_and_codes_where_there_is_no_name():
    assert [area_name("398"), area_name("398", "sv"), area_name("111", "sv")] == ["Lahti", "Lahtis", "Heinola"]
    assert area_name("999") == "999"


def test_lahti_and_hollola_are_other_territories_after_the_mergers_of_2016():
    assert {"398", "098"} <= changed_between(date(2015, 12, 31), date(2016, 1, 1))
    assert "398" not in changed_between(date(2016, 1, 1), date(2025, 1, 1))
    assert "507" in changed_between(date(2024, 12, 31), date(2025, 1, 1))
    assert "111" not in changed_between(date(1997, 1, 1), date(2026, 1, 1))


@given(st.dates(date(1990, 1, 1), date(2026, 1, 1)))
def test_nothing_changes_between_a_day_and_itself(day):
    assert changed_between(day, day) == frozenset()


@given(st.tuples(*[st.dates(date(1990, 1, 1), date(2026, 1, 1))] * 3).map(sorted))
def test_what_changed_in_two_times_changed_in_both_together(days):
    first, second, third = days
    assert changed_between(first, second) | changed_between(second, third) == changed_between(first, third)


@pytest.mark.parametrize(
    ("code", "year", "changed"),
    [
        ("562", 2006, True),  # Orivesi took a part of Längelmäki, which was split on 1.1.2007
        ("859", 2000, True),  # Tyrnävä and Liminka took Temmes in 2001
        ("425", 2000, True),
        ("753", 2008, True),  # a part of Sipoo went to Helsinki on 1.1.2009
        ("753", 2007, False),  # earlier years are not taken back
        ("753", 2009, False),
        ("398", 2015, True),  # Nastola went into Lahti in 2016
        ("111", 2015, False),
    ],
)
def test_a_territory_that_was_split_or_got_a_part_is_not_the_same(code, year, changed):
    assert (code in changed_between(date(year, 12, 31), date(2023, 1, 1))) is changed
