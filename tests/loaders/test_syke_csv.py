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


def test_the_machine_form_has_its_area_from_the_file_s_name():
    table = load(machine_form("2024;true;false;Kul;Kul;Asu;1,5;1,5;NA", "2024;true;false;Tuu;Tuu;Tuu;0;-0,9;NULL"))
    area = table.variables[0]
    assert (area.name, area.values, area.labels, area.role) == ("kunta", ("111",), ("Heinola",), Role.AREA)
    assert table.value[[0, 4]].tolist() == [1.5, -0.9]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.O] * 2
    assert table.units == {"kt": "ktCO2e", "kt_tuuli": "ktCO2e", "GWh": "GWh"}
    assert table.absent_is_zero


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


@given(st.text('0123;,\n"x.NA', max_size=100))
def test_anything_under_the_header_is_read_or_refused(text):
    with suppress(ExportNotRead):
        load(machine_form(text))
