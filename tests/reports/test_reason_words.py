from string import Formatter

import pytest

from heinola_indicators.assessment.reasons import REASONS
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.reason_words import REASON_WORDS


def test_every_reason_has_words_and_every_words_a_reason():
    assert set(REASON_WORDS) == set(REASONS)


@pytest.mark.parametrize("code", REASONS)
def test_words_exist_in_every_language_with_the_same_facts(code):
    fields = {
        language: {name for _, name, _, _ in Formatter().parse(REASON_WORDS[code][language]) if name}
        for language in Language
    }
    assert fields[Language.FINNISH] <= set(REASONS[code])
    assert fields[Language.SWEDISH] == fields[Language.ENGLISH] == fields[Language.FINNISH]


@pytest.mark.parametrize("code", REASONS)
@pytest.mark.parametrize("language", Language)
def test_words_are_one_sentence_with_a_full_stop(code, language):
    text = REASON_WORDS[code][language].format_map(dict.fromkeys(REASONS[code], "x."))
    assert text.endswith(".")
    text = text.replace("x.", "x")
    assert text.count(". ") == 0
    assert "  " not in text
