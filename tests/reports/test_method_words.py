from importlib import import_module

import pytest
from tools.docs_pages.method_reasons import METHOD_REASONS

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.path_reasons import PATH_REASONS, Rule
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.method_words import REASONS, STATUSES, reason_in_words, status_in_words

OF_PATH = {reason for (rule, _), reason in PATH_REASONS.items() if rule is not Rule.RANGE}
OF_STRATEGIES = {"range", "break", "break-in-source", "before-baseline"}  # what keeps the city's own rule from judging


def test_every_status_of_every_method_has_words_in_every_language():
    modules = [import_module(f"heinola_indicators.assessment.{METHODS[name].module}") for name in METHODS]
    used = {status for module in modules for status in getattr(module, "STATUSES", ())}
    codes = {getattr(status, "value", status) for status in used} | {status.value for status in TargetStatus}
    assert set(STATUSES) == codes
    assert all(set(words) == set(Language) and all(words.values()) for words in STATUSES.values())


def test_every_reason_of_every_method_has_words_in_every_language():
    assert set(REASONS) == OF_PATH | set(METHOD_REASONS) | OF_STRATEGIES
    assert all(set(words) == set(Language) and all(words.values()) for words in REASONS.values())


@pytest.mark.parametrize("language", Language)
def test_a_code_of_another_package_stands_for_itself(language):
    assert status_in_words("splendid", language) == "splendid"
    assert reason_in_words("by-lot", language) == "by-lot"
