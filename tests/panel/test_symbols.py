import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.panel.symbols import Symbols, no_symbols

SIZE = 6
FOUND = st.lists(st.tuples(st.sampled_from(["..", "*", "e", "x y"]), st.sets(st.integers(0, SIZE - 1))))


@given(FOUND)
def test_a_row_has_the_texts_found_in_it_one_after_another(found: list[tuple[str, set[int]]]) -> None:
    symbols = Symbols.of(SIZE, [(text, np.array(sorted(rows), np.intp)) for text, rows in found])
    for row in range(SIZE):
        texts = [text for text, rows in found if row in rows]
        assert set(symbols[row].replace("x y", "x_y").split()) == {text.replace(" ", "_") for text in texts}
    assert len(set(symbols.texts)) == len(symbols.texts)
    assert len(symbols) == SIZE


def test_the_same_text_twice_is_one_symbol() -> None:
    assert list(Symbols.of(1, [("..", np.array([0])), ("..", np.array([0]))])) == [".."]


def test_a_table_of_numbers_has_empty_symbols() -> None:
    assert list(no_symbols(np.arange(3))) == ["", "", ""]
