from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.sotkanet_web_csv import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

SMALL = (
    "5;Toimeentulotukea saaneet, %;Heinola;111;yhteensä;2022;5,8",
    "5;Toimeentulotukea saaneet, %;Heinola;111;miehet;2022;..",
    "5;Toimeentulotukea saaneet, %;Koko maa;SSS;yhteensä;2022;6.1",
)


def export(*rows):
    return Export("sotkanet.csv", "\r\n".join(rows).encode())


def test_the_columns_are_found_by_their_content():
    table = load(export(*SMALL))
    assert [variable.name for variable in table.variables] == [
        "column 1", "column 2", "region", "column 4", "gender", "year", "contents"
    ]  # fmt: skip
    assert table.value[[0, 2]].tolist() == [5.8, 6.1]
    assert table.flag.tolist() == [Flag.A, Flag.O, Flag.A]
    assert table.variables[table.variable_with(Role.AREA)].name == "region"
    assert table.variables[table.variable_with(Role.TIME)].values == ("2022",)
    assert table.place(2) == "line 3, column 'value'"


def test_the_order_of_the_columns_does_not_matter():
    table = load(export("naiset;Heinola;2021;3,5", "naiset;Lahti;2021;4"))
    assert [variable.name for variable in table.variables] == ["gender", "region", "year", "contents"]
    assert table.value.tolist() == [3.5, 4]


def test_that_rates_and_counts_look_alike_is_a_warning():
    assert "abs=t" in load(export(*SMALL)).warnings[0]


def test_it_is_recognised_by_its_content_only():
    assert recognises(export(*SMALL))
    assert kind_of(export(*SMALL)) == "sotkanet-web-csv"
    assert not recognises(export("Alue;Vuosi;Arvo", "Heinola;2022;5"))
    assert not recognises(export("5;6;7", "8;9;10"))
    assert not recognises(Export("a.csv", b""))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("indikaattori;alue;vuosi;arvo", "5;Heinola;2022;5"), "no column of years"),
        (("5;2021;2022;5",), "more than one column of years"),
        (("5;Syntyneet;2022;5",), "no column of region names"),
        (("5;Heinola;2022;5;6",), "2 columns of figures"),
        (("5;Heinola;2022;-a-",), "0 columns of figures"),
        (("Heinola;Lahti;2022;5",), "more than one column of region names"),
    ],
)
def test_a_layout_that_is_not_certain_is_refused_with_what_was_expected(rows, found):
    with pytest.raises(ExportNotRead, match=f"expected rows without a header.*{found}"):
        load(export(*rows))


def test_a_row_with_other_fields_is_told_with_its_line():
    with pytest.raises(ExportNotRead, match=r"sotkanet.csv:2: 3 fields where the first row has 4"):
        load(export("naiset;Heinola;2021;3,5", "naiset;Lahti;2021", "naiset;Lahti;2022;5"))


@given(st.lists(st.lists(st.sampled_from(["Heinola", "2022", "5,5", "naiset", "", '"', "1900", "x"]), max_size=5)))
def test_any_rows_are_read_or_refused(rows):
    with suppress(ExportNotRead):
        load(export(*(";".join(row) for row in rows)))
    recognises(export(*(";".join(row) for row in rows)))


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(content):
    with suppress(ExportNotRead):
        load(Export("sotkanet.csv", content))
