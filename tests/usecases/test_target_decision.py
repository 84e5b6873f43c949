from datetime import date

import pytest

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.strategy import Decision, DecisionOrigin
from heinola_indicators.usecases.target_decision import decision_of

DAY = date(2026, 12, 14)


def test_a_decision_has_its_day_and_where_it_can_be_read():
    decided = Decision(DecisionOrigin.PUBLISHED, DAY, "kaupunginvaltuusto", "§ 99", "TA 2027")
    assert decision_of(DAY, "TA 2027", "kaupunginvaltuusto", "§ 99", "published") == decided


def test_an_example_has_its_day():
    assert decision_of(DAY, None, None, None, "example") == Decision(DecisionOrigin.EXAMPLE, DAY)


def test_without_a_day_nothing_is_decided():
    assert decision_of(None, None, None, None, "published") is None


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ((None, "TA 2027", None, None, "published"), "--reference belongs to a decision"),
        ((None, None, None, "§ 9", "published"), "--section belongs to a decision"),
        ((DAY, None, "valtuusto", None, "published"), "--decided needs --reference"),
        ((DAY, "TA 2027", "valtuusto", None, "example"), "leave out --reference, --body"),
        ((DAY, "", None, None, "published"), "--reference needs a text"),
        ((DAY, "TA", "\udcff", None, "published"), "--body needs a text"),
    ],
)
def test_what_does_not_fit_together_is_wrong_usage(told, message):
    with pytest.raises(UsageError, match=message):
        decision_of(*told)
