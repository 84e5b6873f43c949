from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_rows import entries_of, is_list_with, rows_of
from heinola_indicators.model.errors import ExportNotRead


def export(text):
    return Export("reply.json", text.encode())


def test_a_list_is_known_by_the_keys_of_its_first_object():
    assert is_list_with(export('\ufeff [ {"a": 1, "b": 2}]'), "a", "b")
    assert not is_list_with(export('[{"a": 1}]'), "a", "b")
    assert not is_list_with(export('{"a": 1, "b": 2}'), "a", "b")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1}', "no list of figures"),
        ("[]", "the list is empty"),
        ('[{"a": 1}, 5]', r"reply.json:\[1\]: expected an object"),
        ('[{"a": 1}, {"a"', "breaks off here"),
        ('[{"a": 1},\n,{"b": 2}]', "reply.json:2:1: is no JSON here"),
        ("[" * 100_000, "is no JSON that can be read"),
        ('[{"a": ' + "9" * 5000 + "}]", "is no JSON that can be read"),
    ],
)
def test_what_is_no_list_of_objects_is_refused(text, message):
    with pytest.raises(ExportNotRead, match=message):
        entries_of(export(text))


def test_rows_have_texts_and_figures_and_null_is_empty():
    entries = [{"id": 7, "v": 1.5}, {"id": "x", "v": None}, {"id": 8}, {"id": 9, "v": 10**400}]
    assert rows_of(export("[]"), entries, ["id"], ["v"]) == [["7", 1.5], ["x", ""], ["8", ""], ["9", "1" + "0" * 400]]


def test_every_entry_without_a_text_where_one_is_needed_is_told():
    entries = [{"id": None}, {"id": [1]}, {"id": True}, {"id": 1.5}, {}]
    with pytest.raises(ExportNotRead) as error:
        rows_of(export("[]"), entries, ["id"], [])
    assert [str(problem).removeprefix("reply.json:") for problem in error.value.problems] == [
        "[0].id: expected a text or a whole number, found 'null'",
        "[1].id: expected a text or a whole number, found '[1]'",
        "[2].id: expected a text or a whole number, found 'true'",
        "[3].id: expected a text or a whole number, found '1.5'",
        "[4].id: expected a text or a whole number, found nothing",
    ]


@given(st.binary(max_size=100))
def test_any_bytes_are_entries_or_refused(content):
    with suppress(ExportNotRead):
        entries_of(Export("reply.json", content))
