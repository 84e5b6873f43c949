import pytest

from heinola_indicators.loaders.detection import kind_of, load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.panel.table import Role

LONG = [
    "kuntanumero", "kunta", "maakunta", "vuosi", "taso_1", "taso_2", "hinku-laskenta", "päästökauppa",
    "ktCO2e", "ktCO2e_tuuli", "energiankulutus (GWh)", "", "",
]  # fmt: skip
ROWS = [
    [111.0, "Heinola", "Päijät-Häme", 2018.0, "Energia", "Tieliikenne", "On", "Ei", 8.435, 8.435, 30.1, "", ""],
    [111.0, "Heinola", "Päijät-Häme", 2018.0, "Energia", "Teollisuus", "Ei", "On", 4.2, 4.2, "", "", ""],
    [398.0, "Lahti", "Päijät-Häme", 2018.0, "Hyvitys", "Päästöhyvitykset", "On", "Ei", 0.0, "-1,5", "", "", ""],
]
ACROSS = ["Kunta", "Sektori", 2005.0, 2010.0, 2018.0]


def workbook(*rows, **others):
    export = Export("KAIKKI KUNNAT_ALas 1.1_web.xlsx", b"PK\x03\x04")
    export.__dict__["sheets"] = {"KAIKKI KUNNAT": [list(row) for row in rows], **others}
    export.__dict__["merged"] = {}
    return export


def methods(table):
    number = table.named("method")
    return [table.variables[number].values[at] for at in table.index[number].tolist()]


def test_the_workbook_of_all_municipalities_is_read_as_the_csv_that_it_is_the_same_as():
    export = workbook(LONG, *ROWS)
    assert kind_of(export) == "syke-workbook"
    table = load(export)
    assert table.variables[0].values == ("111", "398")
    assert table.variables[0].role is Role.AREA
    assert table.value[[0, 7]].tolist() == [8.435, -1.5]
    assert table.units == {"ktCO2e": "ktCO2e", "ktCO2e_tuuli": "ktCO2e", "energiankulutus (GWh)": "GWh"}
    assert table.absent_is_zero
    assert methods(table) == [
        *("hinku-without-credits", "hinku-with-credits", "hinku-without-credits"),
        *("outside-hinku", "outside-hinku", "outside-hinku"),
        *("none", "hinku-with-credits", "none"),
    ]


def test_a_title_may_stand_above_the_header_and_a_place_is_a_cell():
    table = load(workbook(["ALas 1.1", *[""] * 12], [""] * 13, LONG, *ROWS))
    assert table.title == "ALas 1.1"
    assert table.place(0) == "KAIKKI KUNNAT!I4"


def test_years_across_are_read_with_the_method_that_a_text_names():
    named = ["Hinku-laskenta ilman päästöhyvityksiä, ktCO2e", "", "", "", ""]
    table = load(workbook(named, ACROSS, ["Heinola", "Tieliikenne", 87.7, 87.2, 85.8]))
    assert table.loader == "syke-workbook"
    assert set(methods(table)) == {"hinku-without-credits"}
    assert table.value.tolist() == [87.7, 87.2, 85.8]
    assert table.notes == ("Hinku-laskenta ilman päästöhyvityksiä, ktCO2e",)
    assert [variable.role for variable in table.variables if variable.role] == [Role.AREA, Role.TIME]


def test_the_method_may_be_named_on_another_sheet():
    table = load(
        workbook(["ktCO2e", *[""] * 4], ACROSS, ["Heinola", "Tie", 1.0, 2.0, 3.0], Tiedot=[["Kaikki ALas-päästöt"]])
    )
    assert set(methods(table)) == {"all"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            [["ALas_1.1, päästöt, ktCO2e"]],
            "the emissions are counted is missing .none is named.: there is neither a column 'hinku-",
        ),
        (
            [["Hinku-laskenta ilman päästöhyvityksiä, ktCO2e"], ["Kaikki ALas-päästöt"]],
            "is missing .several are named: 'Hinku-laskenta ilman päästöhyvityksiä, ktCO2e', 'Kaikki ALas-päästöt'",
        ),
    ],
)
def test_a_workbook_that_names_no_method_or_two_is_refused_with_what_is_missing(words, message):
    export = workbook(*([*row, *[""] * 4] for row in words), ACROSS, ["Heinola", "Tie", 1.0, 2.0, 3.0])
    assert kind_of(export) == "syke-workbook"
    with pytest.raises(ExportNotRead, match=message):
        load(export)


def test_a_city_s_own_table_of_years_is_no_such_sheet():
    export = Export("own.xlsx", b"PK\x03\x04")
    rows = [["Päästöt, ktCO2e", "", "", ""], ["Kunta", "Sektori", 2005.0, 2010.0], ["Heinola", "alas", 1.0, 2.0]]
    export.__dict__.update(sheets={"Taul1": rows}, merged={})
    assert kind_of(export) == "table-workbook"
