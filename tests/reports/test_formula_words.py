import inspect
import re
from importlib.resources import files

import pytest

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.formula_words import NAMES, name_in
from heinola_indicators.reports.place_words import place_in

LITERAL = re.compile(r"\{([a-z][a-z_]*[a-z]|[a-z])\}(?!\})")
OF_PYTHON = {
    "name",
    "kind",
    "label",
    "member",
    "number",
    "rate_year",
    "sign",
    "term",
    "terms",
    "text",
    "weight",
    "group",
}
OF_PYTHON |= {"all_weights", "how", "x", "x_at_base", "a", "b", "c", "service", "net_cost"}


def required_inputs():
    for name in CALCULATORS:
        for parameter in inspect.signature(CALCULATORS.load(name)).parameters.values():
            if parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD:
                yield parameter.name


def test_every_input_that_a_calculator_asks_for_has_its_word():
    inputs = set(required_inputs())
    assert len(inputs) > 30
    assert inputs - set(NAMES) == set()


def test_every_number_that_a_formula_names_has_its_word():
    folder = files("heinola_indicators.calculators.formulas")
    texts = [entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".py")]
    named = {name for text in texts for name in LITERAL.findall(text)}
    assert len(named) > 30
    assert named - set(NAMES) - OF_PYTHON == set()


@pytest.mark.parametrize(
    ("name", "finnish", "swedish", "english"),
    [
        ("value_2019_12", "arvo joulukuu 2019", "värde december 2019", "value December 2019"),
        ("costs_2026", "kustannukset 2026", "kostnader 2026", "costs 2026"),
        ("amount_2021_to_2025", "määrä 2021–2025", "belopp 2021–2025", "amount 2021–2025"),
        ("jobs_on_scale", "jobs asteikolla", "jobs på skalan", "jobs on scale"),
        ("net_present_value_2", "nettonykyarvo 2", "nettonuvärde 2", "net present value 2"),
        ("events_0_14", "tapahtumat: 0 14", "händelser: 0 14", "events 0 14"),
        ("my_own_series", "my own series", "my own series", "my own series"),
    ],
)
def test_a_name_is_told_in_each_language(name, finnish, swedish, english):
    assert name_in(Language.FINNISH, name) == finnish
    assert name_in(Language.SWEDISH, name) == swedish
    assert name_in(Language.ENGLISH, name) == english


@pytest.mark.parametrize(
    ("place", "finnish", "swedish"),
    [
        ("line 6, column 'line 2'", "rivi 6, sarake 'line 2'", "rad 6, kolumn 'line 2'"),
        ("column B", "sarake B", "kolumn B"),
        ("DATA cell 12 (Heinola, 2024)", "DATA-solu 12 (Heinola, 2024)", "DATA-cell 12 (Heinola, 2024)"),
        ("Taul1!B5", "Taul1!B5", "Taul1!B5"),
    ],
)
def test_a_place_in_a_file_is_told_in_each_language(place, finnish, swedish):
    assert place_in(Language.FINNISH, place) == finnish
    assert place_in(Language.SWEDISH, place) == swedish
    assert place_in(Language.ENGLISH, place) == place
