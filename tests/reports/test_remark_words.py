import pytest

from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.remark_words import EXPORT, FIGURES, RULE_WORDS, about_and_mend
from heinola_indicators.strategy.lint.rules import RULES

PLACE = Location("strategy.yaml", 1, 1)


def test_every_rule_has_words_and_they_are_of_no_other() -> None:
    assert set(RULE_WORDS) == {*RULES, EXPORT, FIGURES}


@pytest.mark.parametrize("rule", RULES)
def test_the_english_words_are_those_of_the_rule(rule: str) -> None:
    about, mend = about_and_mend(Problem(PLACE, "", warning=True, rule=rule), Language.ENGLISH)
    assert (about, mend) == (RULES[rule].about.replace("`", ""), RULES[rule].mend.replace("`", ""))


@pytest.mark.parametrize("rule", RULE_WORDS)
def test_every_rule_is_told_in_three_different_languages(rule: str) -> None:
    for text in RULE_WORDS[rule]:
        assert len({text.to(language) for language in Language}) == len(Language)


def test_two_rules_of_one_place_are_told_one_after_the_other() -> None:
    about, mend = about_and_mend(Problem(PLACE, "", warning=True, rule="no-owner, no-baseline"), Language.FINNISH)
    assert about.endswith("tavoitteella. Mittarilla ei ole lähtötasoa.")
    assert mend.startswith("Lisää vastuutaho")


def test_without_a_rule_it_is_the_exports_that_lack_something_or_figures_that_look_odd() -> None:
    assert about_and_mend(Problem(PLACE, ""), Language.ENGLISH)[0].startswith("An export is missing")
    assert about_and_mend(Problem(PLACE, "", warning=True), Language.ENGLISH)[0].startswith("Something in the figures")
