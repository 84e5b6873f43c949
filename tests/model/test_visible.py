from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.visible import one_line, visible


@given(st.text())
def test_no_control_sign_is_left_in_a_line(text):
    assert not {category(sign) for sign in one_line(text)} & {"Cc", "Cs", "Zl", "Zp"}


@given(st.text(st.characters(categories=("L", "N", "P", "S"))))
def test_words_and_signs_stay_as_they_are(text):
    assert visible(text) == text


def test_a_problem_is_a_line_whatever_its_file_is_called():
    problem = Problem(Location("tal\x1b]0;x\x07ous\n.csv", 2), "found '\u202e'\r")
    assert str(problem) == "tal\\x1b]0;x\\x07ous .csv:2: found '\\u202e'\\x0d"
