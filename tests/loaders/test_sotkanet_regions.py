from heinola_indicators.loaders.sotkanet_regions import CODE_BEGINS, regions
from heinola_indicators.model.areas import area_name, areas


def test_every_municipality_region_and_county_of_the_list_is_an_area():
    ours = [region for region in regions().values() if region.category in CODE_BEGINS]
    assert len(ours) > 20
    assert [region for region in ours if region.area_code not in areas()] == []


def test_the_names_of_the_list_are_those_of_the_areas():
    ours = [region for region in regions().values() if region.area_code in areas()]
    assert [region for region in ours if region.name != area_name(region.area_code)] == []


def test_a_code_is_told_apart_by_its_category():
    assert regions()["493"].area_code == "MK07"
    assert regions()["963"].area_code == "HVA07"
    assert regions()["658"].area_code == "SSS"


def test_a_region_of_no_kind_of_ours_keeps_its_number():
    assert regions()["833"].area_code == "sotkanet-833"
