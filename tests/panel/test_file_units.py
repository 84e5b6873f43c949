import pytest

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.file_units import UNIT_WORDS, unit_in_words


@pytest.mark.parametrize(
    ("words", "code", "factor"),
    [
        ("1000 euroa", "EUR", 1e3),
        ("1 000 euroa", "EUR", 1e3),
        ("1 000 €", "EUR", 1e3),
        ("1\u00a0000 EUR", "EUR", 1e3),
        ("tuhatta euroa", "EUR", 1e3),
        ("t€", "EUR", 1e3),
        ("milj. euroa", "EUR", 1e6),
        ("Milj. €", "EUR", 1e6),
        ("miljoonaa euroa", "EUR", 1e6),
        ("M€", "EUR", 1e6),
        ("euroa", "EUR", 1),
        ("€", "EUR", 1),
        ("\x80", "EUR", 1),
        ("EUR", "EUR", 1),
        ("euroa/asukas", "EUR/resident", 1),
        ("€ / as.", "EUR/resident", 1),
        ("€ per asukas", "EUR/resident", 1),
        ("%", "percent", 1),
        ("prosenttia", "percent", 1),
        ("Procent", "percent", 1),
        ("kt CO2-ekv.", "ktCO2e", 1),
        ("ktCO2e", "ktCO2e", 1),
        ("t CO2-ekv", "ktCO2e", 0.001),
    ],
)
def test_words_of_publishers_are_understood(words, code, factor):
    assert unit_in_words(words) == (code, factor)


@pytest.mark.parametrize("words", ["", "Lukumäärä", "henkilöä", "eurooppalaista", "1000", "100 euroa", "%-yksikköä"])
def test_other_words_are_left_alone(words):
    assert unit_in_words(words) is None


def test_every_code_is_a_unit_of_ours():
    assert {code for _, code, _ in UNIT_WORDS} <= set(UNITS)
