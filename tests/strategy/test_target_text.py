from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.period import parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Decision, DecisionOrigin, Stage, TargetLevel
from heinola_indicators.strategy.target_text import block_lines, flow_text

BARE = Decision(DecisionOrigin.PUBLISHED)


def level(low=None, high=None, period="2027", decision=BARE, comment=None):
    return TargetLevel(parse_period(period), low, high, Stage.DECIDED, decision, Location("w.xlsx"), comment)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (level(low=65.0), "{period: 2027, at-least: 65}"),
        (level(high=-49700000.0), "{period: 2027, at-most: -49700000}"),
        (level(low=0.5, high=0.75), "{period: 2027, between: [0.5, 0.75]}"),
        (level(low=0.0, period="2026-12"), "{period: 2026-12, at-least: 0}"),
        (level(low=1.0, period="2026-Q3"), "{period: 2026-Q3, at-least: 1}"),
        (level(low=1.0, period="2025/2029"), '{period: "2025/2029", at-least: 1}'),
        (level(low=1.0, period="2026-05-14"), '{period: "2026-05-14", at-least: 1}'),
    ],
)
def test_a_level_is_written_by_its_period_and_its_bounds(wanted, text):
    assert flow_text(wanted) == text


def test_a_decision_comes_in_the_order_of_the_shipped_file_and_block_style_has_a_line_for_each_key():
    decision = Decision(DecisionOrigin.PUBLISHED, date(2026, 12, 14), "kaupunginvaltuusto", "§ 99", "TA 2027")
    assert block_lines(level(low=1.5, decision=decision, comment='"näin"')) == [
        "period: 2027",
        "at-least: 1.5",
        "decided: 2026-12-14",
        "body: kaupunginvaltuusto",
        'section: "§ 99"',
        'reference: "TA 2027"',
        'comment: "\\"näin\\""',
    ]


def test_an_example_says_so():
    example = Decision(DecisionOrigin.EXAMPLE, date(2026, 12, 14))
    assert flow_text(level(low=1.0, decision=example)).endswith("decided: 2026-12-14, origin: example}")


@pytest.mark.parametrize("word", ["yes", "null", "Off", "n", "12", "a: b", "# c", "- d", "", "*e", "kyllä: ei"])
def test_what_yaml_would_take_for_something_else_is_in_quotes(word):
    assert block_lines(level(low=1.0, comment=word))[-1] == f'comment: "{word}"'


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_in_both_styles(text):
    wanted = level(low=1.0, comment=text)
    for written in (flow_text(wanted), "\n".join(block_lines(wanted))):
        assert yaml.load(written, yaml.CSafeLoader)["comment"] == text
        assert len(written.splitlines()) in {1, 3}


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_is_read_back(number):
    text = flow_text(level(low=number))
    assert float(text.removeprefix("{period: 2027, at-least: ").removesuffix("}")) == number
