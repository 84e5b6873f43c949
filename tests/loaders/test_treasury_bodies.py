from collections import Counter
from pathlib import Path

from heinola_indicators.loaders.treasury_bodies import listed, municipalities
from heinola_indicators.model.areas import MUNICIPALITY, areas

LIST = Path(__file__).parents[2] / "src" / "heinola_indicators" / "loaders" / "treasury_bodies.csv"


def check_digit(number: str) -> int:
    weighed = sum(int(digit) * weight for digit, weight in zip(number[:7], (7, 9, 10, 5, 8, 4, 2), strict=True))
    return (11 - weighed % 11) % 11


def test_business_ids_have_their_check_digit():
    assert len(listed()) == 21
    assert [number for number in listed() if check_digit(number) != int(number[-1])] == []


def test_every_business_id_is_of_another_municipality_of_today_and_none_is_twice():
    assert [code for code, count in Counter(listed().values()).items() if count > 1] == []
    assert {areas()[code].level for code in listed().values()} == {MUNICIPALITY}
    assert [code for code in listed().values() if areas()[code].until is not None] == []
    lines = LIST.read_text("utf-8").splitlines()[1:]
    assert len({line.split(",")[0] for line in lines}) == len(lines)


def test_the_names_of_the_list_are_those_of_the_areas():
    for line in LIST.read_text("utf-8").splitlines()[1:]:
        _, code, name, evidence = line.split(",")
        assert name == areas()[code].name_fi
        assert evidence in {"accounts", "licence", "register", "data-exchange"}


def test_a_name_in_the_file_tells_the_municipality_of_an_unknown_id():
    facts = [{"ytunnus": "9999999-9", "kunta": "Hartola"}, {"ytunnus": "9999999-9"}, {"ytunnus": "1068892-9"}]
    found = municipalities(facts, "ytunnus")
    assert (found["9999999-9"], found["1068892-9"]) == ("081", "111")


def test_the_name_in_the_file_goes_before_the_list():
    assert municipalities([{"ytunnus": "1068892-9", "nimi": "Lahti"}], "ytunnus")["1068892-9"] == "398"


def test_what_is_no_municipality_names_none():
    facts = [{"ytunnus": "9999999-9", "kunta": name} for name in ("Uusimaa", "Kuntayhtymä", None, ["Lahti"], 5.5)]
    assert "9999999-9" not in municipalities(facts, "ytunnus")
