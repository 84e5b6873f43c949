import doctest
import inspect
from importlib import import_module

import pytest
from tests.docs.markdown_tables import DOCS

PAGE = (DOCS / "statistics" / "surveys.md").read_text("utf-8")
MODULES = [
    "agreement", "answer_counts", "design_effect", "grouped_means", "item_index", "raking", "scales",
    "survey_items", "survey_margins", "weight_margins",
]  # fmt: skip


def test_the_examples_give_what_the_page_shows() -> None:
    test = doctest.DocTestParser().get_doctest(PAGE.replace("```", ""), {}, "surveys.md", None, 0)
    assert len(test.examples) > 10
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_the_page_names_every_function(name: str) -> None:
    module = import_module(f"heinola_indicators.statistics.{name}")
    public = [
        function
        for function, _ in inspect.getmembers(module, inspect.isfunction)
        if inspect.getmodule(getattr(module, function)) is module and not function.startswith("_")
    ]
    assert public
    assert [function for function in public if function != "summed_to" and f"`{function}`" not in PAGE] == []
