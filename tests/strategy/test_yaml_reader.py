from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.strategy.yaml_events import DEEPEST, LARGEST
from heinola_indicators.strategy.yaml_reader import read_yaml


def read(tmp_path, text):
    path = tmp_path / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_yaml(path)


def told(tmp_path, text):
    """What is told of a text, whether it could be read all the same or not."""
    path = tmp_path / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return [str(problem).removeprefix(f"{tmp_path}/") for problem in problems_of_file(path)]


def problems_of_file(path):
    try:
        return read_yaml(path).problems
    except StrategyNotSound as error:
        return error.problems


def test_plain_values_come_in_their_types(tmp_path):
    text = """\
    text: Hyvä asuu Heinolassa
    code: "049"
    quoted: 'no'
    whole: -41200000
    number: 6.5
    power: 1e3
    day: 2025-11-17
    right: true
    nothing:
    also nothing: ~
    list: [1, 2]
    block: >-
      two
      lines
    """
    assert read(tmp_path, text).content == {
        "text": "Hyvä asuu Heinolassa",
        "code": "049",
        "quoted": "no",
        "whole": -41200000,
        "number": 6.5,
        "power": 1000.0,
        "day": date(2025, 11, 17),
        "right": True,
        "nothing": None,
        "also nothing": None,
        "list": [1, 2],
        "block": "two lines",
    }


def test_a_value_and_its_key_have_their_places(tmp_path):
    file = read(tmp_path, "ä: 1\nlist:\n  - {b: x}\n")
    assert str(file.at(("list", 0, "b"))).endswith("file.yaml:3:9")
    assert str(file.at_key(("list", 0, "b"))).endswith("file.yaml:3:6")


def test_the_place_of_something_missing_is_that_of_what_it_is_missing_from(tmp_path):
    file = read(tmp_path, "list:\n  - {b: x}\n")
    assert file.at(("list", 0, "c", "d")) == file.at(("list", 0))


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path):
    assert read(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: \xc3\xa4\r\n").content == {"a": 1, "b": "ä"}


def test_an_alias_is_read_where_it_stands(tmp_path):
    file = read(tmp_path, "a: &breaks [{period: 2023}]\nb: *breaks\n")
    assert file.content == {"a": [{"period": 2023}], "b": [{"period": 2023}]}


MISREAD = {
    "a key given twice": ("a: 1\nb: 2\na: 3", "3:1: 'a' is given twice (first in line 1)"),
    "no": ("a: no", "1:4: no could be a word or a truth value; write true or false, or put it in quotes"),
    "Yes": ("a: Yes", "1:4: Yes could be a word or a truth value; write true or false, or put it in quotes"),
    "an octal code": (
        "a: 010",
        '1:4: 010 begins with a zero, which YAML reads in its own way; write it in quotes: "010"',
    ),
    "a code with a nine": (
        "a: 091",
        '1:4: 091 begins with a zero, which YAML reads in its own way; write it in quotes: "091"',
    ),
    "a day that is not": (
        "a: 2025-02-30",
        "1:4: 2025-02-30 is no day of the calendar; write year-month-day, as 2025-11-17",
    ),
    "a day of the year nought": (
        "a: 0000-01-01",
        "1:4: 0000-01-01 is no day of the calendar; write year-month-day, as 2025-11-17",
    ),
    "underscores": ("a: -41_200_000", "1:4: -41_200_000: write the number without underscores"),
    "a number without end": (f"a: {'9' * 5000}", "1:4: the number is larger than any that can be calculated with"),
    "an infinite number": ("a: 1e999", "1:4: the number is larger than any that can be calculated with"),
    "a key that is a list": ("? [a]\n: 1", "1:3: a key has to be a word"),
}


@pytest.mark.parametrize(("text", "expected"), MISREAD.values(), ids=MISREAD)
def test_what_yaml_would_misread_is_told_with_its_place(tmp_path, text, expected):
    assert told(tmp_path, text) == [f"file.yaml:{expected}"]


def test_every_misreading_is_told_and_the_rest_is_read(tmp_path):
    file = read(tmp_path, "a: no\nb: 2025-13-01\nc: 5\nd: [007, x]\n")
    assert [problem.location.line for problem in file.problems] == [1, 2, 4]
    assert file.faulty == {("a",), ("b",), ("d", 0)}
    assert file.content["c"] == 5


NOT_READ = {
    "empty": ("", ":1:1: the file is empty"),
    "comments only": ("# nothing\n", ":1:1: the file is empty"),
    "a tab": ("a:\n\tb: 1", ":2:1: this is no YAML: found character that cannot start any token; indent with blanks"),
    "a colon in a text": (
        "a: b: c",
        ":1:5: this is no YAML: mapping values are not allowed in this context; put a text",
    ),
    "an open bracket": (
        "a: [1, 2\nb: 3\n",
        ":2:2: this is no YAML: did not find expected ',' or ']'; is a bracket not closed",
    ),
    "uneven lines": ("a:\n  b: 1\n c: 2", ":3:2: this is no YAML: did not find expected key; are the lines above it"),
    "an open quote": ('a: "x\nb: 3\n', ":3:1: this is no YAML: found unexpected end of stream"),
    "a star": ("a: *breaks", ":1:4: this is no YAML: found undefined alias; put a text that begins with * in quotes"),
    "a percent sign": ("a: %", ":1:4: this is no YAML: found character that cannot start any token"),
    "two documents": ("a: 1\n---\nb: 2", ":2:1: this is no YAML: found another document; take out the line '---'"),
    "a control character": (
        "ä: ö\nb: \x07",
        ":2:4: the invisible character U+0007 is not allowed in YAML; take it out",
    ),
    "a zero byte": ("ä: ö\nb: \x00", ":2:4: the invisible character U+0000 is not allowed in YAML; take it out"),
    "not UTF-8": ("a: 1\nb: ä".encode("latin-1"), ":2: is not in UTF-8; save it as UTF-8"),
    "UTF-16": ("a: 1".encode("utf-16"), ":1: is not in UTF-8; save it as UTF-8"),
    "a workbook": (b"PK\x03\x04\x14\x00\xff\xfe\x08", ":1: is not in UTF-8; save it as UTF-8"),
    "deep": ("[" * 100, f":1:{DEEPEST + 1}: is nested deeper than {DEEPEST} levels; this is no strategy file"),
    "an alias of itself": ("a: &a [*a]", ":1:4: holds more values than any strategy: do aliases repeat one another?"),
}


@pytest.mark.parametrize(("text", "expected"), NOT_READ.values(), ids=NOT_READ)
def test_a_file_that_cannot_be_read_is_one_line(tmp_path, text, expected):
    lines = told(tmp_path, text)
    assert len(lines) == 1
    assert lines[0].startswith(f"file.yaml{expected}")


def test_aliases_that_multiply_are_stopped(tmp_path):
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]" for number in range(1, 12)]
    assert "do aliases repeat one another?" in told(tmp_path, "\n".join(rows))[0]


def test_a_file_that_is_too_large_is_not_looked_into(tmp_path):
    lines = told(tmp_path, b"a: " + b"x" * LARGEST)
    assert lines == [f"file.yaml: cannot be read: it holds 20,000,003 bytes; at most {LARGEST:,} are read"]


def test_a_missing_file_and_a_folder_are_told_by_their_path(tmp_path):
    for path, reason in ((tmp_path / "none.yaml", "No such file or directory"), (tmp_path, "Is a directory")):
        with pytest.raises(StrategyNotSound) as error:
            read_yaml(path)
        assert str(error.value) == f"{path}: cannot be read: {reason}"


yaml_like = st.text(st.sampled_from("ab:- \n\t[]{}&*!|>'\"%@`#,?0123456789_.\x00\x07\x85\u2028\ufeffäé😀"), max_size=60)


@given(text=st.one_of(st.text(max_size=60), yaml_like))
@example(text="%YAML 1.99999999999\n---\na: 1")
@example(text="\ufeffa: \ufeff")
@example(text="!!python/object/apply:os.system [true]")
@example(text="a: !!binary x")
@example(text="- &a b: *a")
def test_any_text_is_read_or_reported_with_a_line(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("yaml", numbered=True) / "any.yaml"
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    problems = problems_of_file(path)
    assert all(problem.location.line for problem in problems)


@given(content=st.binary(max_size=80))
def test_any_bytes_are_read_or_reported(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("yaml", numbered=True) / "any.yaml"
    path.write_bytes(content)
    assert all(str(problem.location).startswith(str(path)) for problem in problems_of_file(path))


names = st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=8)
plain = st.one_of(st.integers(-(10**12), 10**12), st.floats(-1e12, 1e12), st.booleans(), st.none(), st.dates(), names)


@given(values=st.dictionaries(names, st.one_of(plain, st.lists(plain, max_size=3)), min_size=1, max_size=5))
def test_what_pyyaml_writes_reads_back_as_itself(tmp_path_factory, values):
    import yaml

    path = tmp_path_factory.mktemp("yaml", numbered=True) / "any.yaml"
    path.write_text(yaml.safe_dump(values, allow_unicode=True), "utf-8")
    file = read_yaml(path)
    assert file.problems == ()
    assert file.content == values
