import inspect
import re
from importlib.resources import files
from pathlib import Path

import pytest

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.panel.panel import Panel

LABELS = ["Formula", "Units", "Periods", "Missing", "Flags", "Source"]
HERE = Path(__file__).parent


def modules():
    folder = files("heinola_indicators.calculators")
    found = {entry.name.removesuffix(".py") for entry in folder.iterdir() if entry.name.endswith(".py")}
    return found - {"__init__", "formula"}


def test_folder_and_registry_agree():
    assert {member.module for member in CALCULATORS.values()} == modules()
    assert len(CALCULATORS) == len(modules()) == 28


def test_every_calculator_has_a_test_file_of_its_name():
    assert [module for module in sorted(modules()) if not (HERE / f"test_{module}.py").is_file()] == []


@pytest.mark.parametrize("name", CALCULATORS)
def test_a_calculator_is_named_after_its_module(name):
    member = CALCULATORS[name]
    assert member.module == member.attribute == name.replace("-", "_")
    assert CALCULATORS.load(name).__module__ == f"heinola_indicators.calculators.{member.module}"


@pytest.mark.parametrize("name", CALCULATORS)
def test_a_calculator_answers_a_statisticians_questions(name):
    text = inspect.getdoc(CALCULATORS.load(name))
    assert [label for label in LABELS if not re.search(rf"^{label}  +\S", text, re.MULTILINE)] == []
    assert [text.index(f"\n{label} ") for label in LABELS] == sorted(text.index(f"\n{label} ") for label in LABELS)


@pytest.mark.parametrize("name", CALCULATORS)
def test_inputs_are_panels_and_settings_are_keyword_only(name):
    signature = inspect.signature(CALCULATORS.load(name))
    assert signature.return_annotation is Panel
    for parameter in signature.parameters.values():
        assert parameter.annotation is not parameter.empty
        is_setting = parameter.kind is parameter.KEYWORD_ONLY
        assert is_setting == (parameter.annotation is not Panel)


@pytest.mark.parametrize("name", CALCULATORS)
def test_help_is_one_short_line(name):
    assert 0 < len(CALCULATORS[name].help) < 80
