import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.sotkanet_json import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role


def export(*entries):
    return Export("sotkanet.json", json.dumps(entries).encode())


def entry(**fields):
    return {"indicator": 127, "region": 44, "year": 2022, "gender": "total", "value": 18131, **fields}


def test_a_reply_is_recognised_before_json_stat():
    assert recognises(export(entry()))
    assert kind_of(export(entry())) == "sotkanet-json"
    assert not recognises(Export("a.json", b'[{"indicator": 1, "year": 2022}]'))


def test_value_and_absolute_value_are_contents_as_in_the_csv():
    table = load(export(entry(value=48.3, absValue=8757), entry(region=658, value=50.2)))
    assert [variable.name for variable in table.variables] == ["indicator", "region", "year", "gender", "contents"]
    assert table.variables[4].values == ("primary value", "absolute value")
    assert table.variables[1].values == ("111", "SSS")
    assert table.value[:3].tolist() == [48.3, 8757, 50.2]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.A, Flag.O]
    assert [table.variables[number].role for number in (1, 2, 4)] == [Role.AREA, Role.TIME, Role.CONTENTS]


def test_a_region_that_is_not_listed_has_the_area_that_the_sources_file_declares():
    table = load(export(entry(region=9999)), areas={"9999": "HVA13"})
    assert table.variables[1].values == ("HVA13",)
    assert not table.unknown_areas


def test_what_is_null_is_missing_and_never_zero():
    table = load(export(entry(value=None), entry(year=2023, value=0)))
    assert table.flag[[0, 2]].tolist() == [Flag.O, Flag.A]
    assert table.value[2] == 0
    assert not table.absent_is_zero


def test_a_place_is_the_entry_and_its_field():
    table = load(export(entry(), entry(year=2023)))
    assert table.place(3) == "[1].absValue"


def test_an_empty_reply_is_refused_as_such():
    with pytest.raises(ExportNotRead, match="the list is empty"):
        load(export())


def test_a_value_that_is_no_number_is_told_with_its_entry():
    with pytest.raises(ExportNotRead, match=r"sotkanet.json:\[1\].value: .*expected a number, found 'n.a'"):
        load(export(entry(), entry(value="n.a")))


def test_an_unknown_region_is_told():
    assert "sotkanet-9999" in load(export(entry(region=9999))).unknown_areas


fields = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.integers())


@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(entry(absValue=1), fields)), max_size=4))
def test_any_entries_are_read_or_refused(entries):
    with suppress(ExportNotRead):
        load(Export("sotkanet.json", json.dumps(entries).encode()))


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(content):
    with suppress(ExportNotRead):
        load(Export("sotkanet.json", content))
