from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.sotkanet_workbook import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

SMALL = [
    ["Tilasto- ja indikaattoripankki Sotkanet.fi", "", "", "", ""],
    ["", "", "", 2021.0, "2022"],
    ["Väestö 31.12.", "Heinola", "yhteensä", 18344.0, 18131.0],
    ["Väestö 31.12.", "Heinola", "miehet", "", ""],
    ["Väestö 31.12.", "Koko maa", "yhteensä", 5548241.0, ".."],
    ["", "", "", "", ""],
    ["© THL", "", "", "", ""],
]


def workbook(**sheets):
    export = Export("taulukko.xlsx", b"PK\x03\x04")
    export.__dict__["sheets"] = sheets
    return export


def test_years_across_are_melted_and_the_columns_beside_them_told_apart():
    table = load(workbook(Taulukko=SMALL))
    assert [variable.name for variable in table.variables] == ["column 1", "region", "gender", "year"]
    assert table.variables[table.variable_with(Role.AREA)].values == ("Heinola", "Koko maa")
    assert table.variables[table.variable_with(Role.TIME)].values == ("2021", "2022")
    assert table.value[[0, 1, 4]].tolist() == [18344, 18131, 5548241]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.O, Flag.O, Flag.A, Flag.O]
    assert table.title == "Tilasto- ja indikaattoripankki Sotkanet.fi"


def test_a_region_without_any_figure_does_not_end_the_table():
    rows = [["", "2021"], ["Heinola", ""], ["Lahti", 5.0], ["Lähde: Sotkanet", ""]]
    assert len(load(workbook(Taulukko=rows))) == 2


def test_only_a_workbook_that_names_sotkanet_is_recognised():
    assert recognises(workbook(Taulukko=SMALL))
    assert kind_of(workbook(Taulukko=SMALL)) == "sotkanet-workbook"
    assert not recognises(workbook(Taulukko=SMALL[1:]))
    assert not recognises(workbook(Taulukko=[["Sotkanet", "2021"], ["Syntyneet", 5.0]]))
    assert not recognises(Export("a.csv", b"Sotkanet;2021"))


def test_a_group_that_names_its_indicator_once_is_refused_with_the_cell():
    rows = [*SMALL[:3], ["", "Lahti", "yhteensä", 1.0, 2.0]]
    with pytest.raises(ExportNotRead, match=r"taulukko.xlsx:Taulukko:A4: the cell is empty; expected years across"):
        load(workbook(Taulukko=rows))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["Alue", "arvo"], ["Heinola", 5.0]], "no row that ends in years"),
        ([["", "2021"], ["Syntyneet", 5.0]], "no column of region names"),
        ([["", "", "2021"], ["Heinola", "Lahti", 5.0]], "more than one column of region names"),
    ],
)
def test_a_layout_that_is_not_certain_is_refused_with_what_was_expected(rows, found):
    with pytest.raises(ExportNotRead, match=f"expected years across.*{found}"):
        load(workbook(Taulukko=rows))


cells = st.sampled_from(["", "Heinola", "Sotkanet", "naiset", "2022", "..", 1.0, 2021.0, True, date(2023, 1, 1)])


@given(st.lists(st.lists(cells, max_size=5), max_size=7))
def test_any_sheet_is_read_or_refused(rows):
    export = workbook(Taulukko=rows)
    recognises(export)
    try:
        table = load(export)
    except ExportNotRead:
        return
    assert all(len(index) == len(table) for index in table.index)
