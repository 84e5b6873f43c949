from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.syke_csv import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

MACHINE_FORM = "vuosi;hinku_laskenta;päästökauppa;taso_3;taso_4;taso_5;kt;kt_tuuli;GWh"
OLDER_FORM = "kuntanumero,kunta,maakunta,vuosi,taso_4,päästöt (ktCO2e),energiankulutus (GWh)"


def machine_form(*rows: str, name: str = "data/kunta_111.csv") -> Export:
    return Export(name, "\n".join([MACHINE_FORM, *rows]).encode())


def methods(table):
    number = table.named("method")
    return [table.variables[number].values[at] for at in table.index[number].tolist()]


def test_the_machine_form_has_its_area_from_the_file_s_name():
    table = load(machine_form("2024;true;false;Kul;Kul;Asu;1,5;1,5;NA", "2024;true;false;Tuu;Tuu;Tuu;0;-0,9;NULL"))
    area = table.variables[0]
    assert (area.name, area.values, area.labels, area.role) == ("kunta", ("111",), ("Heinola",), Role.AREA)
    assert table.value[[0, 4]].tolist() == [1.5, -0.9]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.O] * 2
    assert table.units == {"kt": "ktCO2e", "kt_tuuli": "ktCO2e", "GWh": "GWh"}
    assert table.absent_is_zero


def test_every_cell_of_the_machine_form_has_its_method():
    table = load(
        machine_form(
            "2024;true;false;Kul;Kul;Asu;1,5;1,5;7",
            "2024;false;true;Teo;Teo;TeP;9;9;30",
            "2024;true;false;Tuu;Tuu;Tuu;NA;-0,9;11",
        )
    )
    assert methods(table) == [
        *("hinku-without-credits", "hinku-with-credits", "hinku-without-credits"),
        *("outside-hinku", "outside-hinku", "outside-hinku"),
        *("none", "hinku-with-credits", "none"),
    ]
    assert table.warnings == ()


@pytest.mark.parametrize("name", ["kunta_5.csv", "kunta_5_2026.csv"])
def test_municipality_numbers_are_written_without_zeros(name):
    assert load(machine_form("2024;true;false;Kul;Kul;Asu;1;1;1", name=name)).variables[0].values == ("005",)


def test_without_a_municipality_in_the_name_there_is_a_warning_and_no_area():
    table = load(machine_form("2024;true;false;Kul;Kul;Asu;1;1;1", name="paastot.csv"))
    assert table.variable_with(Role.AREA) is None
    assert "of-area" in table.warnings[0]


def test_the_older_form_has_units_in_its_headers():
    example = Export("alas.csv", f'{OLDER_FORM}\n111,Heinola,Päijät-Häme,2018,Kadut,"8,435","1,000"\n'.encode())
    assert recognises(example)
    table = load(example)
    assert table.units == {"päästöt (ktCO2e)": "ktCO2e", "energiankulutus (GWh)": "GWh"}
    assert table.value.tolist() == [8.435, 1.0]
    assert table.variables[0].role is Role.AREA
    assert table.absent_is_zero


LONG_FORM = (
    "kuntanumero,kunta,maakunta,vuosi,taso_1,taso_2,taso_3,hinku-laskenta,päästökauppa,ktCO2e,ktCO2e_tuuli,"
    "energiankulutus (GWh),,,"
)


def test_the_long_form_has_empty_columns_at_its_end_and_a_method_for_each_cell():
    rows = [
        '111,Heinola,Päijät-Häme,2018,Energia,Liikenne,Tieliikenne,On,Ei,"8,435","8,435","30,1",,,',
        '111,Heinola,Päijät-Häme,2018,Energia,Teollisuus,Teollisuus,Ei,On,"4,2","4,2","9",,,',
        '111,Heinola,Päijät-Häme,2018,Kompensaatiot,Kompensaatiot,Päästöhyvitykset,On,Ei,"0","-1,5","",,,',
    ]
    export = Export("KAIKKI KUNNAT_ALas 1.1_web.csv", "\n".join([LONG_FORM, *rows]).encode())
    assert recognises(export)
    table = load(export)
    assert table.variables[-1].values == ("ktCO2e", "ktCO2e_tuuli", "energiankulutus (GWh)")
    assert table.units == {"ktCO2e": "ktCO2e", "ktCO2e_tuuli": "ktCO2e", "energiankulutus (GWh)": "GWh"}
    assert table.value[[0, 7]].tolist() == [8.435, -1.5]
    assert methods(table) == [
        *("hinku-without-credits", "hinku-with-credits", "hinku-without-credits"),
        *("outside-hinku", "outside-hinku", "outside-hinku"),
        *("none", "hinku-with-credits", "none"),
    ]


def test_the_method_of_road_traffic_is_what_the_file_says_itself():
    header = f"{OLDER_FORM},laskentaperuste"
    rows = '111,Heinola,Päijät-Häme,2018,Kadut,"8,4","1,0",Lipasto'
    table = load(Export("tie.csv", f"{header}\n{rows}\n".encode()))
    assert table.variables[table.named("method")].name == "laskentaperuste"
    assert methods(table) == ["Lipasto", "Lipasto"]
    assert table.warnings == ()


def test_a_file_that_does_not_say_its_method_is_told():
    table = load(Export("alas.csv", f'{OLDER_FORM}\n111,Heinola,Päijät-Häme,2018,Kadut,"8,435","1,000"\n'.encode()))
    assert methods(table) == ["unknown", "unknown"]
    assert "hinku-laskenta" in table.warnings[0]


def test_another_header_is_refused():
    with pytest.raises(ExportNotRead, match="none of SYKE's"):
        load(Export("a.csv", b"vuosi;kt\n2024;5\n"))


def test_road_traffic_of_heinola_is_what_syke_published(shared):
    export = Export.read(shared / "exports" / "syke" / "TIELIIKENNE_ALas 1.1_web_lipasto.csv")
    assert recognises(export)
    table = load(export)
    wanted = {"kuntanumero": "111", "vuosi": "2018", "contents": "päästöt (ktCO2e)"}
    chosen = np.ones(len(table), bool)
    for name, value in wanted.items():
        number = table.named(name)
        chosen &= table.index[number] == table.variables[number].values.index(value)
    assert round(table.value[chosen].sum(), 2) == 85.75
    assert table.variables[table.named("method")].values == ("Lipasto", "SYKE")


@given(st.text('0123;,\n"x.NA', max_size=100))
def test_anything_under_the_header_is_read_or_refused(text):
    with suppress(ExportNotRead):
        load(machine_form(text))
