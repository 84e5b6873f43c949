import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_text import json_of
from heinola_indicators.model.errors import ExportNotRead

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


def of(text: str | bytes) -> object:
    return json_of(Export("a.json", text if isinstance(text, bytes) else text.encode()))


@given(values)
def test_what_was_written_is_read(value):
    assert of(json.dumps(value)) == value


def test_what_is_written_for_missing_figures_is_none():
    assert of("[1, NaN, -Infinity, Infinity]") == [1, None, None, None]


def test_what_follows_the_end_of_a_file_does_not_matter():
    assert of(b"[1]\r\n\x1a\x00") == [1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"value": [1, 2', r"a\.json:1:16: the JSON breaks off here; download the file again"),
        ('{"label": "Hein', r"a\.json:1:11: the JSON breaks off here"),
        ('{"a": 1,\n "b" 2, "c": 3}', r"a\.json:2:6: is no JSON here \(Expecting ':' delimiter\)"),
        ("[" * 100_000 + "]" * 100_000, r"a\.json: is no JSON that can be read"),
        ("[" + "9" * 5000 + "]", r"a\.json: is no JSON that can be read"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(text, message):
    with pytest.raises(ExportNotRead, match=message):
        of(text)


def test_a_key_that_stands_twice_in_one_object_is_refused():
    with pytest.raises(ExportNotRead, match="'0' stands twice in one object"):
        of('{"value": {"0": 1, "1": 2, "0": 3}}')


def test_half_a_letter_becomes_the_replacement_character_and_whole_ones_stay():
    assert of(r'["\ud800", "a\uDFFFb", "\ud83d\ude00", "\\ud800"]') == ["\ufffd", "a\ufffdb", "\U0001f600", "\\ud800"]


@given(st.text('{}[]",:1e-. \nnulltrue', max_size=30))
def test_any_text_is_read_or_refused(text):
    with suppress(ExportNotRead):
        of(text)
