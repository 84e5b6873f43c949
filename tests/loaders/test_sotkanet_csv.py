from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.sotkanet_csv import load, recognises
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

HEADER = "indicator;region;year;gender;primary value;absolute value"


def export(*rows: str, header: str = HEADER) -> Export:
    return Export("sotkanet.csv", "\n".join([header, *rows]).encode())


def test_regions_become_municipality_codes():
    table = load(export("127;44;2022;total;18131;18131", "127;658;2022;total;5563970;"))
    assert table.warnings == ()
    region = table.variables[table.named("region")]
    assert region.values == ("111", "SSS")
    assert region.labels[0] == "Heinola"
    assert region.role is Role.AREA


def test_a_region_that_is_not_known_keeps_its_number_and_a_warning_says_how_to_add_it():
    table = load(export("127;9999;2022;total;5;5", "127;44;2022;total;5;5"))
    assert table.variables[1].values == ("sotkanet-9999", "111")
    assert "sotkanet-9999" in table.unknown_areas
    assert "declare its area in the sources file, as in areas: {9999: CODE}" in table.unknown_areas


def test_an_area_that_the_sources_file_declares_goes_before_the_list():
    declared = {"9999": "HVA13", "44": "MK07"}
    table = load(export("127;9999;2022;total;5;5", "127;44;2022;total;5;5"), areas=declared)
    assert table.variables[1].values == ("HVA13", "MK07")
    assert table.variables[1].labels == (area_name("HVA13"), "Päijät-Häme")
    assert not table.unknown_areas


def test_many_unknown_regions_are_one_warning():
    table = load(export(*(f"1;{9000 + number};2022;total;5;5" for number in range(9))))
    assert not table.warnings
    assert "sotkanet-9004 and 4 more" in table.unknown_areas


def test_both_values_are_contents_and_an_empty_one_is_missing():
    table = load(export("127;44;2022;total;48.3;"))
    assert [variable.name for variable in table.variables] == ["indicator", "region", "year", "gender", "contents"]
    assert table.variables[4].values == ("primary value", "absolute value")
    assert table.value[0] == 48.3
    assert table.flag.tolist() == [Flag.A, Flag.O]
    assert not table.absent_is_zero


def test_only_the_interface_s_header_is_recognised():
    assert recognises(export("127;44;2022;total;1;2"))
    assert not recognises(export("44;2022;1", header="region;year;value"))
    with pytest.raises(ExportNotRead, match="the header of Sotkanet is"):
        load(export("44;2022;1", header="region;year;value"))


NAMED = '"","region","region.title.fi","region.code","region.category","indicator","indicator.title.fi","year"'
NAMED += ',"gender","primary.value","absolute.value"'


def named(*rows: str) -> Export:
    return Export("sotkanet.csv", "\n".join([NAMED, *rows]).encode())


def test_a_file_that_names_its_regions_needs_no_list():
    rows = (
        '"1",9998,"Heinola","111","KUNTA",127,"Väestö 31.12.",2022,"total",18131,NA',
        '"2",9999,"Päijät-Hämeen hyvinvointialue","9","HYVINVOINTIALUE",127,"Väestö 31.12.",2022,"total",204635,NA',
    )
    assert recognises(named(*rows))
    table = load(named(*rows))
    assert [variable.name for variable in table.variables] == ["indicator", "region", "year", "gender", "contents"]
    assert table.variables[1].values == ("111", "HVA09")
    assert table.variables[1].labels == ("Heinola", "Päijät-Hämeen hyvinvointialue")
    assert table.value[::2].tolist() == [18131, 204635]
    assert table.warnings == ()


def test_a_column_that_describes_nothing_of_sotkanet_s_makes_it_another_kind_of_file():
    assert not recognises(export("127;44;2022;total;1;2;10-14", header=f"{HEADER};age"))
    assert not recognises(export("127;44;2022;total;1;2;44", header=f"{HEADER};region"))


@given(st.text('0123;\n"x.', max_size=100))
def test_anything_under_the_header_is_read_or_refused(text):
    with suppress(ExportNotRead):
        load(export(text))
