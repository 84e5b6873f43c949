"""The recipes on the page about composite indices are measures that the program takes."""

import re

import pytest
import yaml
from tests.docs.markdown_tables import DOCS, named, tables

from heinola_indicators.calculators.composite.settings import Imputation, Normaliser
from heinola_indicators.calculators.composite_index import composite_index
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import empty_panel
from heinola_indicators.statistics.aggregation import Mean
from heinola_indicators.strategy.calculator_checks import settings

PAGE = (DOCS / "composites.md").read_text("utf-8")
RECIPES = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)]


def test_there_are_recipes() -> None:
    assert len(RECIPES) >= 6


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: "-".join(recipe["inputs"]))
def test_a_recipe_is_sound(recipe: dict[str, dict[str, object]]) -> None:
    inputs = {name.replace("-", "_"): empty_panel(name, UNITS["EUR"]) for name in recipe["inputs"]}
    chosen = settings(composite_index, recipe["parameters"])
    assert composite_index(**inputs, **chosen).unit.code == "index"


def test_the_tables_have_every_choice() -> None:
    assert named(tables("composites.md")["Normalisers"]) == list(Normaliser.__args__)
    assert named(tables("composites.md")["Dimensions, weights, means"]) == list(Mean.__args__)
    assert all(f"imputation: {word}" in PAGE for word in Imputation.__args__)
