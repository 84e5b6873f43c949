import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.treasury_json import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Frequency
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Origin, Part, Source, SourceFile
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.choices import NotInTable
from heinola_indicators.panel.selection import cut
from heinola_indicators.panel.table import Role

HERE = Location("sources.yaml", 1)
SOURCE = Source("s", Localised("l"), "Valtiokonttori", ("*.json",), Frequency.YEAR, Origin.PUBLISHED, HERE)


def fact(**fields):
    return {
        "ytunnus": "1068892-9",
        "raportointikokonaisuus": "KKNR",
        "osakokonaisuus": "k-t07",
        "raportointikausi": "2025C12",
        "taksonomia": "jhs-2018-01/2024-03-26",
        "tunnusluku": "1400",
        "arvo": "8206992.73",
        "tarkastushavainnot": [],
        "kommentti": None,
        "kieli": "fi",
        **fields,
    }


def export(*facts, name="KKNR_2025C12.json"):
    return Export(name, json.dumps(facts).encode())


def values_of(table, name):
    return table.variables[table.named(name)].values


def panel(table, **select):
    part = Part("s", HERE, select={name: (value,) for name, value in select.items()})
    return cut(table, part, "margin", Unit("EUR"), SourceFile("s:f", SOURCE, "f", "0")).panel


def test_a_document_is_recognised_before_json_stat():
    assert recognises(export(fact()))
    assert kind_of(export(fact())) == "treasury-json"
    assert not recognises(Export("a.json", b'[{"ytunnus": "1"}]'))


def test_facts_are_figures_in_euros_by_municipality_and_period():
    table = load(export(fact()))
    area, time = table.variable_with(Role.AREA), table.variable_with(Role.TIME)
    assert (table.variables[area].values, table.variables[area].labels) == (("111",), ("Heinola",))
    assert table.variables[time].values == ("2025C12",)
    assert table.value.tolist() == [8206992.73]
    assert table.units == {"": "euroa"}
    assert table.place(0) == "[0].arvo"
    found = panel(table)
    assert (found.areas, [str(period) for period in found.periods]) == (("111",), ["2025"])


def test_a_part_of_the_year_is_cumulative():
    found = panel(load(export(fact(raportointikausi="2025C09"))))
    assert [str(period) for period in found.periods] == ["2025-C09"]


def test_null_is_missing_and_zero_is_zero():
    table = load(export(fact(arvo=None), fact(tunnusluku="1", arvo="0.00"), fact(tunnusluku="2", arvo=5)))
    assert table.flag.tolist() == [Flag.O, Flag.A, Flag.A]
    assert table.value[1:].tolist() == [0, 5]


def test_a_package_has_a_basis_and_a_scope_and_is_chosen_under_either_name():
    table = load(export(fact(), fact(raportointikokonaisuus="KTAS", raportointikausi="2025")))
    assert values_of(table, "package") == values_of(table, "raportointikokonaisuus") == ("KKNR", "KTAS")
    assert values_of(table, "basis") == ("actual", "budget")
    assert values_of(table, "scope") == ("municipality",)


@pytest.mark.parametrize("other", ["KTAS", "KTPE", "KKTPA", "KKOTR"])
def test_what_is_of_another_kind_is_not_mixed_in(other):
    table = load(export(fact(), fact(raportointikokonaisuus=other)))
    with pytest.raises(NotInTable, match=r"variable .* has 2 values; choose"):
        panel(table)


def test_a_forecast_and_an_estimate_are_flagged_as_such():
    table = load(export(fact(raportointikokonaisuus="KTPE"), fact(raportointikokonaisuus="KKTPA", arvo=None)))
    assert table.flag.tolist() == [Flag.A | Flag.F, Flag.O]


def test_the_stage_is_read_from_the_path_and_provisional_figures_flagged():
    table = load(export(fact(), name="dokumentti/alustava/KKNR/1068892-9/2025C12.json"))
    assert values_of(table, "stage") == values_of(table, "hyvaksymisvaihe") == ("alustava",)
    assert table.flag.tolist() == [Flag.A | Flag.P]
    assert values_of(load(export(fact(), name="jälkikorjattu_2025C12.json")), "stage") == ("jalkikorjattu",)
    assert load(export(fact())).named("stage") is None


def test_the_stage_of_the_facts_goes_before_that_of_the_path():
    facts = [fact(hyvaksymisvaihe="Lopullinen"), fact(hyvaksymisvaihe="Hyväksytty", tunnusluku="2")]
    table = load(export(*facts, name="alustava.json"))
    assert values_of(table, "stage") == ("lopullinen", "hyvaksytty")
    assert table.flag.tolist() == [Flag.A, Flag.A]


def test_a_municipality_that_is_not_known_is_told_with_how_to_declare_it():
    table = load(export(fact(ytunnus="7654321-0")))
    assert table.variable_with(Role.AREA) is None
    assert values_of(table, "ytunnus") == ("7654321-0",)
    assert "declare it in the sources file, as in areas: {7654321-0: CODE}" in table.unknown_areas


def test_a_municipality_that_the_sources_file_declares_needs_no_list():
    table = load(export(fact(ytunnus="7654321-0"), fact()), areas={"7654321-0": "398"})
    assert values_of(table, "kunta") == ("398", "111")
    assert not table.unknown_areas


def test_beside_known_municipalities_an_unknown_one_keeps_its_business_id():
    table = load(export(fact(), fact(ytunnus="7654321-0")))
    assert values_of(table, "kunta") == ("111", "7654321-0")


def test_findings_of_checks_known_faults_and_new_packages_are_told():
    finding = [{"havainto": "Summa ei täsmää", "vakavuus": "Virhe"}, None]
    table = load(
        export(
            fact(tarkastushavainnot=[{"havainto": None}]),
            fact(tarkastushavainnot=finding, raportointikausi="2022C03"),
            fact(raportointikokonaisuus="UUSI"),
        )
    )
    assert [text[:30] for text in table.warnings] == [
        "what the package UUSI holds is",
        "1 facts have findings of the S",
        "KKNR 2022C03: the sum of the a",
    ]
    assert table.units == {}


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ([fact(arvo="1,234")], r"\[0\].arvo: column 'arvo': expected a number, found '1,234'"),
        ([fact(), fact(raportointikausi="2025C13")], r"\[1\].raportointikausi: expected a period"),
        ([fact(tunnusluku=None)], r"\[0\].tunnusluku: expected a text or a whole number, found 'null'"),
        ([], "the list is empty"),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(facts, message):
    with pytest.raises(ExportNotRead, match=message):
        load(export(*facts))


def test_the_catalogue_is_recognised_and_refused():
    catalogue = Export("aineistot.json", json.dumps({"aineistot": [fact()]}).encode())
    assert recognises(catalogue)
    with pytest.raises(ExportNotRead, match="is the catalogue; save the documents"):
        load(catalogue)


def test_the_municipality_that_the_facts_name_is_that_of_their_id():
    table = load(export(fact(ytunnus="9999999-9", kunta="Hartola")))
    assert values_of(table, "kunta") == ("081",)
    assert table.warnings == ()


anything = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.none())


@given(st.lists(st.fixed_dictionaries({}, optional={key: anything | st.just(value) for key, value in fact().items()})))
def test_any_facts_are_read_or_refused(facts):
    with suppress(ExportNotRead):
        load(export(*facts))


@given(st.dictionaries(st.sampled_from(sorted(fact())), anything))
def test_a_fact_with_anything_in_it_is_read_or_refused(fields):
    with suppress(ExportNotRead):
        load(export(fact(**fields)))


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(content):
    with suppress(ExportNotRead):
        load(Export("a.json", content))
