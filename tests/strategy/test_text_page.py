import re

from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.strategy.text_page import Insertion, Page

LINES = st.lists(st.sampled_from(["a", "", " ", "ä\u2028", "\r", "\r\n", "\n", "\x85"]), max_size=12).map("".join)


def test_lines_keep_their_breaks():
    assert Page("a\r\nb\rc\u2028\nd").lines == ["a\r\n", "b\r", "c\u2028", "\n", "d"]


@given(LINES)
def test_lines_make_up_the_text(text):
    page = Page(text)
    assert "".join(page.lines) == text
    assert [text[start:].startswith(line) for start, line in zip(page.starts, page.lines, strict=False)] == [
        True for _ in page.lines
    ]
    assert page.starts[-1] == len(text)


@given(LINES, st.data())
def test_what_was_inserted_can_be_taken_out_again(text, data):
    places = data.draw(st.lists(st.integers(0, len(text)), unique=True))
    put_in = Page(text).with_insertions([Insertion(place, f"<{place}>") for place in places])
    assert re.sub(r"<\d+>", "", put_in) == text
    assert put_in.count("<") == len(places)


def test_new_lines_end_as_the_line_above_them():
    page = Page("a\r\nb\n")
    assert page.with_insertions([page.below(0, ["x", "y"])]) == "a\r\nx\r\ny\r\nb\n"


def test_below_a_last_line_without_a_break_nothing_ends_with_one():
    page = Page("a\r\nb")
    assert page.with_insertions([page.below(1, ["x", "y"])]) == "a\r\nb\r\nx\r\ny"
    page = Page("b")
    assert page.with_insertions([page.below(0, ["x"])]) == "b\nx"
