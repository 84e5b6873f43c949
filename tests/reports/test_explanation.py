"""The explanation of one verdict, as it is kept: numbers, sources and words read together."""

from datetime import date
from pathlib import Path

import pytest
from tests.golden import assert_golden

from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.explanation import Explanation
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.reports.explanation_words import EXPLANATION_WORDS
from heinola_indicators.reports.formula_text import formula_text
from heinola_indicators.usecases.explain import ExplainRequest, explain

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def jobs(root: Path) -> Explanation:
    return explain(ExplainRequest(root / "config/strategy.yaml", root / "data", AS_OF, "jobs"))


@pytest.mark.parametrize("language", Language)
def test_the_explanation_of_the_jobs_reads_as_it_is_kept(jobs: Explanation, language: Language, update_golden: bool):
    text = explanation_text(jobs, language, exact=False, width=132)
    assert_golden(f"explanation.{language}.txt", text, update=update_golden)


def test_on_a_narrow_terminal_nothing_is_cut_off(jobs: Explanation):
    wide, narrow = (explanation_text(jobs, Language.ENGLISH, exact=False, width=width) for width in (400, 60))
    words = set(wide.replace("│", " ").replace("├──", " ").replace("└──", " ").split())
    assert {word for word in words if len(word) < 30} <= set(narrow.replace("│", " ").split()) | {"├──", "└──"}
    assert max(map(len, narrow.splitlines())) <= 60


def test_every_word_is_there_in_three_languages_with_the_same_places_to_fill():
    for words in EXPLANATION_WORDS.values():
        assert set(words) == set(Language)
        assert all(words.values())
        assert len({text.count("{}") for text in words.values()}) == 1


def half() -> Formula:
    numbers = {"part": Number(-1234.5, UNITS["EUR"]), "whole": Number(2.0), "share": Number(1 / 3)}
    return Formula("value", "{part} / {whole} * {share} - 1", numbers, Number(-206.75, UNITS["EUR"]))


def test_the_rounded_formula_says_about_and_has_the_signs_of_the_language():
    assert formula_text(half(), Language.FINNISH, exact=False) == "(−1\u00a0235) / 2 · 0,3333 − 1 ≈ −207"
    assert formula_text(half(), Language.ENGLISH, exact=False) == "(−1,235) / 2 · 0.3333 − 1 ≈ −207"


def test_the_exact_formula_has_every_digit_and_an_equals_sign():
    assert formula_text(half(), Language.FINNISH, exact=True) == "(-1234.5) / 2 * 0.3333333333333333 - 1 = -206.75"


def test_the_names_of_the_numbers_stand_as_they_are_declared():
    assert half().with_names() == "part / whole * share - 1"
