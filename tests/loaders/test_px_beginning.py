import pytest

from heinola_indicators.loaders import px_beginning
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.px_beginning import beginning_of

HEAD = 'CHARSET="ANSI";TITLE="Väestö";HEADING="x";VALUES("x")="1","2";\r\n'


def length_of(content: bytes) -> int | None:
    found = beginning_of(Export("example.px", content))
    return None if found is None else found.length


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("keyword", ["DATA=", "data =", "\x1a DATA\r\n="])
def test_a_beginning_ends_where_the_figures_begin(encoding, keyword):
    head = (HEAD + keyword).encode(encoding)
    assert length_of(head + b"1 2;") == len(head)


@pytest.mark.parametrize("note", ['NOTE="a;DATA=1 2;";', 'NOTE="a";NOTE="; data =";'])
def test_data_inside_a_text_is_no_end_of_a_beginning(note):
    head = (HEAD + note + "DATA=").encode()
    assert length_of(head + b"1 2;") == len(head)


def test_a_beginning_longer_than_the_first_look_is_found(monkeypatch):
    monkeypatch.setattr(px_beginning, "FIRST_LOOK", 10)
    head = (HEAD + "DATA=").encode()
    assert length_of(head + b"1 2;") == len(head)


@pytest.mark.parametrize(
    "content",
    [
        (HEAD + "DATA=1 2;").encode("utf-16"),
        HEAD.encode(),
        HEAD.replace('"2"', '"2').encode() + b"DATA=1 2;",
        b"",
    ],
)
def test_what_is_not_sound_or_not_written_in_bytes_has_no_beginning(content):
    assert length_of(content) is None


def test_a_long_run_of_semicolons_is_passed_over_once():
    head = (HEAD + "; \n" * 60_000 + "DATA=").encode()
    assert length_of(head + b"1 2;") == len(head)
