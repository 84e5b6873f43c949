from collections import Counter
from dataclasses import replace

import pytest

from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.sotkanet_regions import CODE_BEGINS, regions
from heinola_indicators.model.areas import MUNICIPALITY, area_code, area_name, areas

FORMER = [str(number) for number in range(877, 899)]  # of the counties, 80 below today's


def test_every_municipality_region_and_county_of_the_list_is_an_area():
    ours = [region for region in regions().values() if region.category in CODE_BEGINS]
    assert len(ours) > 20
    without = [region.name for region in ours if region.area_code not in areas()]
    assert without == [
        "Helsingin kaupunki",
        "Ahvenanmaa",
        "Helsingin kaupunki",
    ]  # THL's, not wellbeing services counties


def test_every_municipality_region_and_county_of_today_is_on_the_list_and_none_has_two_numbers_in_use():
    levels = {MUNICIPALITY, "region", "wellbeing-county"}
    times = Counter(region.area_code for region in regions().values() if region.number not in FORMER)
    today = [area.code for area in areas().values() if area.level in levels and area.until is None]
    assert len([code for code in today if code.startswith("HVA")]) == 21
    assert [code for code in today if times[code] != 1] == []
    assert [code for code, count in times.items() if count > 1] == []


def test_a_former_number_of_a_county_is_the_same_area_as_todays():
    assert {number: regions()[number].area_code for number in ("894", "895")} == {"894": "HVA13", "895": "HVA09"}
    assert all(regions()[number].name == regions()[str(int(number) + 80)].name for number in FORMER)


def test_the_list_says_how_many_regions_it_has():
    counted = Counter(region.category for region in regions().values() if region.number not in FORMER)
    assert (sum(counted.values()), len(FORMER)) == (366, 22)
    assert (counted["KUNTA"], counted["MAAKUNTA"], counted["HYVINVOINTIALUE"]) == (317, 19, 23)


# Sotkanet's indicator 127 (population) of 31.12.2009 by region number, from the tests of oskariorg/oskari-server
POPULATION_IN_2009 = {
    ("44",): 20_374, ("9",): 8551, ("38",): 3388, ("173",): 4875, ("257",): 16_353, ("264",): 3448, ("370",): 4391,
    ("49", "56"): 21_845 + 2126, ("177", "244"): 100_854 + 15_065, ("61", "152"): 7044 + 88_191,
}  # fmt: skip


@pytest.mark.parametrize("numbers", POPULATION_IN_2009)
def test_the_numbers_are_those_of_the_municipalities_with_that_population(shared, numbers):
    export = Export.read(shared / "exports" / "statfin" / "11ra_population_1990-2022.xlsx")
    table = load(export)
    area, year = table.named("Alue"), table.named("Vuosi")
    of_2009 = table.index[year] == table.variables[year].labels.index("2009")
    codes = [area_code(label) for label in table.variables[area].labels]
    wanted = {regions()[number].area_code for number in numbers}
    there = [code in wanted for code in codes]
    found = [value for value, at in zip(table.value[of_2009], table.index[area][of_2009], strict=True) if there[at]]
    assert sum(found) == POPULATION_IN_2009[numbers]


def test_a_code_that_a_spreadsheet_has_shortened_is_made_whole():
    espoo = regions()["20"]
    assert replace(espoo, code="49").area_code == "049"
    assert replace(espoo, code="NA").area_code == "sotkanet-20"


def test_the_names_of_the_list_are_those_of_the_areas():
    ours = [region for region in regions().values() if region.area_code in areas()]
    assert [region for region in ours if region.name != area_name(region.area_code)] == []


def test_a_code_is_told_apart_by_its_category():
    assert regions()["493"].area_code == "MK07"
    assert regions()["963"].area_code == "HVA07"
    assert regions()["658"].area_code == "SSS"


def test_a_region_of_no_kind_of_ours_keeps_its_number():
    assert regions()["833"].area_code == "sotkanet-833"
