from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.syke_workbook import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

WITHOUT = "Hinku-laskenta ilman päästöhyvityksiä"
SECTORS = [
    ["HEINOLA", "1990", 2005.0, "E2024"],
    ["Kulutussähkö", 20.1, 15.2, 2.3],
    ["Tieliikenne", 48.0, 47.1, 31.4],
    ["Päästöhyvitykset", 0.0, 0.0, 0.0],
    ["kokonaispäästöt, ktCO2e", 68.1, 62.3, 33.8],
    ["per asukas, tCO2e", 3.1, 3.0, 1.9],
    ["asukasluku", 22255.0, 20729.0, 17827.0],
    ["", "", "", ""],
    [WITHOUT, "", "", ""],
]
DETAIL = [
    ["luokka", "alaluokka", "yksikkö", "1990", "2005"],
    ["Lämmitys", "Öljy", "ktCO2e", 20.0, 10.0],
    ["Lämmitys", "Puu", "ktCO2e", 1.0, ".."],
    ["", "", "", "", ""],
    ["luokka", "alaluokka", "yksikkö", "1990", "2005"],
    ["Lämmitys", "Öljy", "GWh", 80.0, 40.0],
]


def workbook(**sheets):
    export = Export("ALas_heinola.xlsx", b"PK\x03\x04")
    export.__dict__["sheets"] = {name.replace("_", " "): rows for name, rows in sheets.items()}
    return export


def sectors(rows=SECTORS, **others):
    export = workbook(**others)
    export.sheets["KHK-päästöt"] = rows
    return export


def value(table, contents, year):
    at = [table.named("contents"), table.named("vuosi")]
    wanted = [table.variables[at[0]].values.index(contents), table.variables[at[1]].values.index(year)]
    chosen = (table.index[at[0]] == wanted[0]) & (table.index[at[1]] == wanted[1])
    return table.value[chosen].item()


def test_sectors_total_and_population_are_contents_with_their_units():
    table = load(sectors())
    assert [(variable.name, variable.role) for variable in table.variables] == [
        ("alue", Role.AREA), ("contents", Role.CONTENTS), ("method", None), ("vuosi", Role.TIME)
    ]  # fmt: skip
    assert (table.variables[0].values, table.variables[0].labels) == (("111",), ("Heinola",))
    assert value(table, "Tieliikenne", "2005") == 47.1
    assert value(table, "kokonaispäästöt, ktCO2e", "2024") == 33.8
    assert table.units["Tieliikenne"] == table.units["kokonaispäästöt, ktCO2e"] == "ktCO2e"
    assert table.units["asukasluku"] == "henkilöä"
    assert table.warnings == ()


def test_the_total_is_called_a_total_so_that_nobody_adds_it_to_its_parts():
    contents = load(sectors()).variables[1]
    assert contents.labels[contents.values.index("kokonaispäästöt, ktCO2e")] == "yhteensä"


def test_a_year_that_is_marked_preliminary_is_estimated():
    table = load(sectors())
    assert table.variables[table.named("vuosi")].values == ("1990", "2005", "2024")
    assert table.flag[:3].tolist() == [Flag.A, Flag.A, Flag.A | Flag.E]


def test_the_method_is_read_below_the_figures():
    table = load(sectors())
    assert table.variables[table.named("method")].values == ("hinku-without-credits",)
    assert table.notes == (WITHOUT,)


@pytest.mark.parametrize("words", ["Hinku-laskenta", ""])
def test_a_method_that_is_not_told_is_unknown_and_a_warning_says_what_to_do(words):
    table = load(sectors([*SECTORS[:-1], [words, "", "", ""]]))
    assert table.variables[table.named("method")].values == ("unknown",)
    assert "save the Excel again" in table.warnings[0]


def test_two_methods_in_one_file_are_unknown():
    table = load(sectors([*SECTORS, ["Kaikki ALas-päästöt", "", "", ""]]))
    assert "it names several" in table.warnings[0]


def test_an_area_wrapped_in_tags_is_the_area():
    rows = [['<FONT COLOR="#fff">PÄIJÄT-HÄME</FONT>', *SECTORS[0][1:]], *SECTORS[1:]]
    assert load(sectors(rows)).variables[0].values == ("MK07",)


def test_the_english_form_may_begin_with_its_method():
    rows = [
        ["Hinku calculation without emission credits", 1990.0],
        ["Road transport", 5.0],
        ["total emissions, ktCO2e", 5.0],
        ["per person, tCO2e", 1.0],
        ["population", 5000.0],
    ]
    table = load(workbook(GHG_emissions=rows))
    assert table.variables[table.named("method")].values == ("hinku-without-credits",)
    assert "of-area" in table.warnings[0]
    assert table.units["per person, tCO2e"] == "tCO2e/asukas"


def test_rounding_is_no_reason_for_a_warning():
    rows = [SECTORS[0][:2], ["Kulutussähkö", 20.1], ["Tieliikenne", 48.0], ["kokonaispäästöt, ktCO2e", 68.2]]
    assert [text for text in load(sectors(rows)).warnings if "total" in text] == []


def test_a_total_that_is_not_the_sum_of_its_sectors_is_told_with_its_cell():
    rows = [*SECTORS[:4], ["kokonaispäästöt, ktCO2e", 68.1, 65.0, 33.8], *SECTORS[5:]]
    (warning,) = load(sectors(rows)).warnings
    assert "KHK-päästöt!C5: the total 65 is not the sum of its sectors, 62.3" in warning


def test_credits_are_part_of_the_total():
    rows = [["HEINOLA", "2024"], ["Kulutussähkö", 20.0], ["Päästöhyvitykset", -5.0], ["kokonaispäästöt, ktCO2e", 15.0]]
    assert [text for text in load(sectors(rows)).warnings if "total" in text] == []


def test_the_detail_is_read_when_its_sheet_is_named():
    table = load(sectors(päästöt_ja_energia=DETAIL), sheet="päästöt ja energia")
    assert [variable.name for variable in table.variables] == [
        "alue", "luokka", "alaluokka", "yksikkö", "method", "vuosi"
    ]  # fmt: skip
    assert table.variables[3].role is Role.CONTENTS
    assert table.units == {"ktCO2e": "ktCO2e", "GWh": "GWh"}
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.A, Flag.O, Flag.A, Flag.A]
    assert table.value[[0, 5]].tolist() == [20, 40]
    assert "!E6" in table.place(5)


def test_blocks_that_are_not_alike_are_refused():
    rows = [*DETAIL[:4], ["luokka", "yksikkö", "1990"], ["Lämmitys", "GWh", 5.0]]
    with pytest.raises(ExportNotRead, match="expected blocks that begin with class"):
        load(workbook(päästöt_ja_energia=rows))


def test_it_is_recognised_by_its_sheets_and_years():
    assert recognises(sectors())
    assert kind_of(sectors()) == "syke-workbook"
    assert recognises(workbook(emissions_and_energy=DETAIL))
    assert not recognises(workbook(Taul1=SECTORS))
    assert not recognises(workbook(GHG_emissions=[["HEINOLA", "kt"]]))
    assert not recognises(Export("a.csv", b"HEINOLA;1990"))


def test_other_workbooks_and_sheets_are_refused():
    with pytest.raises(ExportNotRead, match="has no sheet 'KHK-päästöt'"):
        load(workbook(Taul1=SECTORS))
    with pytest.raises(ExportNotRead, match="there is no sheet 'Taul2'"):
        load(sectors(), sheet="Taul2")
    with pytest.raises(ExportNotRead, match="expected years across"):
        load(sectors([["HEINOLA", "kt"]]))


def test_a_figure_that_is_none_is_told_with_its_cell():
    with pytest.raises(ExportNotRead, match=r"ALas_heinola.xlsx:KHK-päästöt:B2: .*found 'paljon'"):
        load(sectors([SECTORS[0], ["Kulutussähkö", "paljon", 1.0, 2.0]]))


cells = st.sampled_from(["", "HEINOLA", WITHOUT, "asukasluku", "kokonaispäästöt", "2022", "..", 1.5, 2005.0, True, "x"])


@given(st.lists(st.lists(cells | st.just(date(2023, 1, 1)), max_size=5), max_size=8), st.booleans())
def test_any_sheet_is_read_or_refused(rows, is_detail):
    export = workbook(päästöt_ja_energia=rows) if is_detail else sectors(rows)
    recognises(export)
    try:
        table = load(export)
    except ExportNotRead:
        return
    assert all(len(index) == len(table) for index in table.index)
