from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders import figure_stream
from heinola_indicators.loaders.figure_stream import Figures, NotPlain, read_figures, read_texts
from heinola_indicators.loaders.symbols import SYMBOLS
from heinola_indicators.model.flag import Flag

FLAGS = {".": Flag.M, "..": Flag.O, "...": Flag.Q, "-": Flag.NIL, "null": Flag.O}


def read(text: str, count: int, wanted: list[int] | None = None) -> Figures:
    numbers = None if wanted is None else np.array(wanted, np.intp)
    return read_figures(BytesIO(text.encode()), b";", count, numbers, SYMBOLS)


cells = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False).map(repr).map(lambda text: text.replace("+", "")),
    st.decimals(-99999, 99999, places=1).map(str),
    st.integers(-(10**6), 10**20).map(str),
    st.sampled_from([*FLAGS, '".."', '"..."', '"-"', "1e3", "-2.5E-3", "-0.0"]),
)
separators = st.sampled_from([" ", "  ", "\n", "\r\n", "\r", "\t", ", ", ",", " \r\n"])


@st.composite
def bodies(draw) -> tuple[str, list[str]]:
    written = draw(st.lists(st.tuples(cells, separators), min_size=1, max_size=60))
    return draw(separators) + "".join(map("".join, written)), [cell.strip('"') for cell, _ in written]


@pytest.fixture(params=[70, 100, 1 << 19])
def block(request, monkeypatch) -> None:
    """Blocks so small that figures lie across their borders, and the usual ones."""
    monkeypatch.setattr(figure_stream, "AT_ONCE", request.param)


@given(body=bodies())
def _every_figure_is_read_as_python_reads_it(body):
    text, expected = body
    found = read(text + ";", len(expected))
    assert (found.count, found.end) == (len(expected), len(text))
    for cell, value, flag in zip(expected, found.value.tolist(), found.flag.tolist(), strict=True):
        assert flag == FLAGS.get(cell, Flag.A)
        if cell not in FLAGS:
            assert value.hex() == float(cell).hex()
        elif cell == "-":
            assert value == 0
        else:
            assert np.isnan(value)


@given(body=bodies(), data=st.data())
def _some_figures_are_those_of_all(body, data):
    text, expected = body
    wanted = sorted(data.draw(st.sets(st.integers(0, len(expected) - 1))))
    whole, some = read(text, len(expected)), read(text, len(expected), wanted)
    assert (some.count, some.end) == (len(expected), None)
    np.testing.assert_array_equal(some.value, whole.value[wanted])
    np.testing.assert_array_equal(some.flag, whole.flag[wanted])


def test_every_figure_is_read_as_python_reads_it(block):
    _every_figure_is_read_as_python_reads_it()


def test_some_figures_are_those_of_all(block):
    _some_figures_are_those_of_all()


@given(body=bodies(), data=st.data())
def _the_texts_of_some_figures_are_those_that_are_written(body, data):
    text, expected = body
    wanted = sorted(data.draw(st.sets(st.integers(0, len(expected) - 1))))
    texts = {}
    for found, positions in read_texts(BytesIO(text.encode() + b";"), b";", np.array(wanted, np.intp)):
        texts |= dict.fromkeys(positions.tolist(), found)
    assert [texts[position] for position in range(len(wanted))] == [expected[number][-8:] for number in wanted]


def test_the_texts_of_some_figures_are_those_that_are_written(block):
    _the_texts_of_some_figures_are_those_that_are_written()


def test_all_figures_are_counted_though_only_some_are_read():
    assert read("1 2 x 4 5", 3, [0]).count == 5
    assert read("1 2;3", 3, [0]).count == 2


@pytest.mark.parametrize(
    "text", ["1 x", "1 nan_1", "1 1e999", "1 2!", "1 2*3", "1 ä", "1 \x002", "1 \u00a02", "1 1_0", "1 +5", "1 5*"]
)
def test_what_is_not_plain_is_left_to_the_slower_way(text):
    with pytest.raises(NotPlain):
        read(text + ";", 2)


@pytest.mark.parametrize("at_once", [70, 1 << 19])
def test_a_figure_without_an_end_is_left_to_the_slower_way(at_once, monkeypatch):
    monkeypatch.setattr(figure_stream, "AT_ONCE", at_once)
    with pytest.raises(NotPlain):
        read("1" * 1000, 1)
