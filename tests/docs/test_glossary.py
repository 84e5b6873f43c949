import pytest
from tests.docs.markdown_tables import tables

from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.status_words import STATUS_WORDS

VERDICTS = {row[0].strip("`"): row[1:4] for row in tables("glossary.md")["Verdicts"]}


def test_every_verdict_is_in_the_glossary() -> None:
    assert list(VERDICTS) == [status.value for status in TargetStatus]


@pytest.mark.parametrize("status", TargetStatus)
def test_a_verdict_has_the_words_of_the_reports(status: TargetStatus) -> None:
    order = (Language.ENGLISH, Language.FINNISH, Language.SWEDISH)
    assert VERDICTS[status.value] == [STATUS_WORDS[language][status] for language in order]
