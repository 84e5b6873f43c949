"""A series written in one generation of Statistics Finland's names finds files of the other."""

import pytest

from heinola_indicators.panel.choices import NotInTable, positions_chosen
from heinola_indicators.panel.table import Role, Variable

OLD = (
    Variable("Alue", ("KU111", "KU398"), ("Heinola", "Lahti")),
    Variable("Vuosi", ("2023", "2024"), ("2023", "2024")),
    Variable("Tiedot", ("vaesto", "vaesto_muutos"), ("Väestö 31.12.", "Muutos"), role=Role.CONTENTS),
)
NEW = (
    Variable("alue_23_20260101", ("KU111", "KU398"), ("Heinola", "Lahti")),
    Variable("timeperiod_y", ("2023", "2024"), ("2023", "2024")),
    Variable("contentscode", ("vaerak-vaesto", "vaerak-muutos"), ("Väestö 31.12.", "Muutos"), role=Role.CONTENTS),
)


@pytest.mark.parametrize("name", ["Alue", "alue_23_20250101", "Alue 2021"])
def test_an_area_is_found_under_its_name_of_either_generation(name: str) -> None:
    assert positions_chosen(NEW, {name: ("KU398",)}) == {0: [1]}
    assert positions_chosen(OLD, {name: ("KU398",)}) == {0: [1]}


@pytest.mark.parametrize(("name", "number"), [("Vuosi", 1), ("timeperiod_y", 1), ("Tiedot", 2), ("contentscode", 2)])
def test_period_and_contents_are_found_in_either_generation(name: str, number: int) -> None:
    for variables in (OLD, NEW):
        assert list(positions_chosen(variables, {name: (variables[number].values[0],)})) == [number]


def test_a_measure_s_code_is_found_with_and_without_its_prefix() -> None:
    assert positions_chosen(NEW, {"Tiedot": ("vaesto",)}) == {2: [0]}
    assert positions_chosen(OLD, {"contentscode": ("vaerak-vaesto",)}) == {2: [0]}


def test_two_measures_that_a_bare_code_may_mean_are_both_named() -> None:
    both = (Variable("contentscode", ("vaerak-vaesto", "synt-vaesto"), ("a", "b"), role=Role.CONTENTS),)
    with pytest.raises(NotInTable, match="'vaerak-vaesto' or 'synt-vaesto'"):
        positions_chosen(both, {"Tiedot": ("vaesto",)})


def test_two_variables_that_a_name_may_mean_are_both_named() -> None:
    both = (
        Variable("alue_23_20260101", ("KU111",), ("Heinola",)),
        Variable("alue_2_20260101", ("MK07",), ("Päijät-Häme",)),
    )
    with pytest.raises(NotInTable, match="'alue_23_20260101' or 'alue_2_20260101'"):
        positions_chosen(both, {"Alue": ("KU111",)})


def test_an_age_band_is_no_prefixed_code() -> None:
    ages = (Variable("Ikä", ("15-19", "20-24"), ("15-19", "20-24")),)
    with pytest.raises(NotInTable):
        positions_chosen(ages, {"Ikä": ("19",)})


def test_an_exact_name_goes_before_one_of_the_other_generation() -> None:
    both = (Variable("Alue 2021", ("x",), ("x",)), Variable("Alue", ("KU111",), ("Heinola",)))
    assert positions_chosen(both, {"Alue": ("KU111",)}) == {1: [0]}
