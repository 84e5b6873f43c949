import pytest

from heinola_indicators.loaders.sotkanet_columns import (
    column_of_genders,
    column_of_regions,
    column_of_years,
    names_region,
)

COLUMNS = [["127", "127"], ["Heinola", "Koko maa"], ["yhteensä", "Naiset"], ["2022", "1999"], ["1,5", "2050"]]


def test_columns_are_told_by_their_content():
    assert column_of_regions(COLUMNS) == 1
    assert column_of_genders(COLUMNS) == 2
    assert column_of_years(COLUMNS) == 3
    assert column_of_genders(COLUMNS[:2]) is None


def test_what_is_not_there_or_there_twice_is_said():
    with pytest.raises(ValueError, match="no column of years"):
        column_of_years(COLUMNS[:3])
    with pytest.raises(ValueError, match=r"more than one column of years .*: 1, 2"):
        column_of_years([["2022"], ["2023"]])
    with pytest.raises(ValueError, match="no column of region names"):
        column_of_regions([["127"], ["111"], ["Syntyneet"]])


def test_kinds_of_regions_that_we_have_not_are_regions_too():
    assert names_region("Päijät-Hämeen sairaanhoitopiiri")
    assert names_region("Lahden seutukunta")
    assert not names_region("111")
    assert not names_region("Koulutuksen ulkopuolelle jääneet 17-24-vuotiaat")
