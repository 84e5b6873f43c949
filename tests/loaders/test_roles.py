import pytest

from heinola_indicators.loaders.roles import role_of, with_roles
from heinola_indicators.panel.table import Role, Variable


def variable(name: str, *labels: str, code: str | None = None) -> Variable:
    return Variable(name, labels, labels, code=code)


@pytest.mark.parametrize(
    ("example", "role"),
    [
        (variable("Alue", "Heinola"), Role.AREA),
        (variable("kunta18", "5", "111"), Role.AREA),
        (variable("Alue 2021", "KU111"), Role.AREA),
        (variable("x", "KU111", code="alue_23_20260101"), Role.AREA),
        (variable("Paikka", "Heinola", "Lahti"), Role.AREA),
        (variable("vuosi", "2023"), Role.TIME),
        (variable("Raportointikausi", "2023C06"), Role.TIME),
        (variable("x", "2023", code="timeperiod_y"), Role.TIME),
        (variable("milloin", "2023M01", "2023M02"), Role.TIME),
        (variable("Tiedot", "Väestö"), Role.CONTENTS),
        (variable("x", "vaesto", code="contentscode"), Role.CONTENTS),
        (variable("Ikä", "15-19", "20-24"), None),
        (variable("Ikä", "18 vuotta", "19 vuotta"), None),
        (variable("Sukupuoli", "Miehet", "Naiset"), None),
        (variable("aika", "nopea", "hidas"), None),
        (variable("Luokka"), None),
    ],
)
def test_a_role_is_found_by_name_or_values(example, role):
    assert role_of(example) is role


def test_a_municipality_is_rather_the_area_than_the_region_it_is_in():
    found = with_roles([variable("Maakunta", "Päijät-Häme"), variable("Kunta", "Heinola"), variable("vuosi", "2023")])
    assert [each.role for each in found] == [None, Role.AREA, Role.TIME]


def test_each_role_is_given_once_and_what_is_settled_stays():
    settled = Variable("Kausi", ("2022",), ("2022",), role=Role.TIME)
    found = with_roles([variable("vuosi", "2023"), settled])
    assert [each.role for each in found] == [None, Role.TIME]
