import doctest
import inspect
from importlib import import_module

import pytest
from tests.docs.markdown_tables import DOCS

PAGE = (DOCS / "statistics" / "intervals.md").read_text("utf-8")
MODULES = ["better_side", "counts", "differences", "means", "proportions", "standardised_rates"]


def test_the_example_gives_what_the_page_shows() -> None:
    test = doctest.DocTestParser().get_doctest(PAGE.replace("```", ""), {}, "intervals.md", None, 0)
    assert len(test.examples) > 5
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_the_page_names_every_function_that_gives_an_interval_or_probability(name: str) -> None:
    module = import_module(f"heinola_indicators.statistics.{name}")
    public = [
        function
        for function, _ in inspect.getmembers(module, inspect.isfunction)
        if inspect.getmodule(getattr(module, function)) is module and not function.startswith("_")
    ]
    assert public
    helpers = {"reach", "error_of_mean"}
    assert [function for function in public if function not in helpers and f"`{function}`" not in PAGE] == []
