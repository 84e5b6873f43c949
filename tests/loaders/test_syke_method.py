import pytest

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.syke_csv import load
from heinola_indicators.loaders.syke_method import method_in_words

HEADER = "vuosi;hinku_laskenta;päästökauppa;taso_3;taso_4;taso_5;kt;kt_tuuli;GWh"


def machine_form(*rows):
    return load(Export("kunta_111.csv", "\n".join([HEADER, *rows]).encode()))


def method_of(table, column, row=0):
    number = table.named("method")
    at = row * len(table.variables[-1].values) + table.variables[-1].values.index(column)
    return table.variables[number].values[table.index[number][at]]


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Hinku-laskenta ilman päästöhyvityksiä", "hinku-without-credits"),
        ("HINKU-LASKENTA  PÄÄSTÖHYVITYKSILLÄ", "hinku-with-credits"),
        ("Hinku calculation without emission credits", "hinku-without-credits"),
        ("Hinku calculation with emission credits", "hinku-with-credits"),
        ("Kaikki ALas-päästöt", "all"),
        ("Taakanjakosektorin kaikki ALas-päästöt", "all-outside-emissions-trade"),
        ("Päästökaupan alaiset ALas-päästöt", "all-in-emissions-trade"),
        ("Päästöhyvitykset", None),
        ("Hinku-laskenta", None),
        ("kokonaispäästöt, ktCO2e", None),
        ("total emissions, ktCO2e", None),
    ],
)
def test_the_method_is_read_from_words(text, method):
    assert method_in_words(text) == method


def test_the_column_with_credits_is_the_one_where_they_are_negative():
    table = machine_form("2024;true;false;Kul;Kul;Asu;5;5;1", "2024;true;false;Tuu;Tuu;Tuu;-2;0;1")
    assert method_of(table, "kt") == "hinku-with-credits"
    assert method_of(table, "kt_tuuli") == "hinku-without-credits"
    assert "the credits stand in column 'kt'" in table.warnings[0]


def test_credits_in_both_columns_leave_the_method_unknown():
    table = machine_form("2024;true;false;Kul;Kul;Asu;5;5;1", "2024;true;false;Tuu;Tuu;Tuu;-2;-2;1")
    assert {method_of(table, "kt"), method_of(table, "kt_tuuli")} == {"unknown"}
    assert "cannot be told" in table.warnings[0]


def test_without_credits_the_columns_agree_and_their_names_hold():
    table = machine_form("2024;true;false;Kul;Kul;Asu;5;5;1")
    assert method_of(table, "kt_tuuli") == "hinku-with-credits"
    assert table.warnings == ()


def test_without_credits_a_column_that_is_higher_has_none():
    table = machine_form("2024;true;false;Kul;Kul;Asu;5;6;1")
    assert method_of(table, "kt_tuuli") == "unknown"
    assert table.warnings


def test_a_class_of_which_hinku_is_not_told_has_no_known_method():
    table = machine_form("2024;NA;false;Kul;Kul;Asu;5;5;1", "2024;true;false;Kul;Kul;Pal;5;5;1")
    assert method_of(table, "kt") == "unknown"
    assert method_of(table, "kt", row=1) == "hinku-without-credits"


def test_hinku_and_what_is_outside_it_are_all_emissions_once():
    table = machine_form("2024;true;false;Kul;Kul;Asu;5;5;1", "2024;false;true;Teo;Teo;TeP;9;9;1")
    chosen = [at for at in range(2) if method_of(table, "kt", at) in ("hinku-without-credits", "outside-hinku")]
    assert sum(table.value[3 * at] for at in chosen) == 14
