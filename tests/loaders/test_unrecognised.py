import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.unrecognised import looks_like
from heinola_indicators.model.errors import ExportNotRead


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document; save"),
        (b"\x89PNG\r\n\x1a\n\x00", r"a picture \(PNG\); save the figures"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", r"a picture \(JPEG\)"),
        (b"\x1f\x8b\x08\x00", r"a compressed file \(gzip\); unpack it first"),
        (b"\xef\xbb\xbf <!DOCTYPE html>\n<html>", r"a web page \(HTML\), perhaps a publisher's notice"),
        (b'<?xml version="1.0"?>\n<data/>', "XML, which only Excel's own older form is read of"),
        (b"\x00\x01\x02\x03\x00", "a binary file, neither text nor workbook; save it as CSV, Excel or PX"),
        (b" [ ]\n", "an empty list, as an interface replies where nothing fits what was asked; ask for"),
        (b"Hei!", "a text of one line, so no table; table-csv reads any CSV with a header row"),
        (b"c;" * 40_000 + b"\n1;2\n", "a text whose first line has no end in 65,536 bytes, so no table"),
        (b"Hei\nHeinola\nhei\n", "a text whose lines are no rows with fields under a header; table-csv reads"),
    ],
)
def test_a_file_of_no_kind_is_told_by_what_it_looks_like_and_not_by_a_list_of_all_kinds(content, words):
    with pytest.raises(ExportNotRead, match=f"no loader recognises the file: it looks like {words}") as error:
        kind_of(Export("a", content))
    assert str(error.value).count("treasury") == 0


def test_json_of_no_kind_names_the_kinds_of_json():
    with pytest.raises(
        ExportNotRead, match="looks like JSON, but of no kind that is read; json-stat, sotkanet-json and"
    ):
        kind_of(Export("a.json", b"[1, 2, 3]"))


def test_a_text_in_utf_16_is_no_binary_file():
    assert looks_like(Export("a", "Hei\nhei".encode("utf-16"))).startswith("a text")


@given(st.binary(max_size=60))
def test_any_bytes_look_like_something(content):
    assert len(looks_like(Export("a", content))) > 20
