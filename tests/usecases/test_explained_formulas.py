"""Every formula of every verdict of the shipped strategies comes to what is shown."""

from datetime import date

import pytest
from tests.arithmetic import assert_comes_to_what_it_shows

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.reports.formula_text import formula_text
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.explain import ExplainRequest, explain

AS_OF = date(2026, 11, 24)
PUBLISHED = ("operating-margin", "annual-margin", "annual-margin-per-resident", "population", "net-moves", "jobs",
             "road-traffic-emissions", "road-traffic-emissions-change")  # fmt: skip


@pytest.fixture(scope="module")
def explanations(root):
    path = root / "config/strategy.yaml"
    measures = read_strategy(path, LOADERS).measures()
    asked = (ExplainRequest(path, root / "data", AS_OF, measure.id) for _, _, measure in measures)
    return [explain(request) for request in asked]


def formulas_in(explanation):
    """All formulas of an explanation."""
    for explained in (explanation.figure, explanation.baseline):
        yield from (*explained.formulas, *explained.interval) if explained else ()
    yield from filter(None, (explanation.path_formula, explanation.needed_formula, explanation.deciding_margin))


def assert_shows_its_arithmetic(explanation):
    for formula in formulas_in(explanation):
        assert_comes_to_what_it_shows(formula)
    for explained in filter(None, (explanation.figure, explanation.baseline)):
        if explanation.measure.calculator == "value":
            assert explained.formulas == ()
        else:
            first = explained.formulas[0]
            assert (first.name, first.result.value) == ("value", explained.figure.value)


def test_every_formula_of_the_shipped_strategy_comes_to_what_is_shown(explanations):
    assert len(explanations) == 22
    for explanation in explanations:
        assert explanation.figure is not None
        assert_shows_its_arithmetic(explanation)
    assert sum(explanation.path_formula is not None for explanation in explanations) > 10
    assert sum(explanation.needed_formula is not None for explanation in explanations) > 10


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("language", Language)
def test_every_formula_stands_in_the_text(explanations, language, exact):
    for explanation in explanations:
        text = explanation_text(explanation, language, exact=exact, width=10_000)
        for formula in formulas_in(explanation):
            assert formula_text(formula, language, exact=exact) in text


@pytest.mark.parametrize("measure", PUBLISHED)
def test_published_figures_show_their_arithmetic(root, shared, measure):
    request = ExplainRequest(root / "config/published-exports.yaml", shared / "exports", AS_OF, measure)
    assert_shows_its_arithmetic(explain(request))


def test_a_measure_without_figures_is_explained_without_formulas(root, tmp_path):
    explanation = explain(ExplainRequest(root / "config/strategy.yaml", tmp_path, AS_OF, "wellbeing-index"))
    assert explanation.figure is None
    assert list(formulas_in(explanation)) == []
