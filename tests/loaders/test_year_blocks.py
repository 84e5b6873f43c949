from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.sheets import is_filled
from heinola_indicators.loaders.year_blocks import year_blocks


def is_year(text: str) -> bool:
    return text in {"2022", "2023"}


def blocks(rows, **limits):
    return list(year_blocks("s", rows, is_year, lambda row, _: not is_filled(row), **limits))


def test_a_block_begins_with_years_to_the_right_of_something_and_goes_on_to_its_end():
    rows = [["Päästöt", "", ""], ["Luokka", 2022.0, "2023"], ["Tie", 1.0, 2.0], ["", "", ""], ["Lähde", "", ""]]
    (block,) = blocks(rows)
    assert (block.header, block.end, block.first_year) == (1, 3, 1)
    assert block.heading == ["Luokka"]
    assert block.body == [["Tie", 1.0, 2.0]]


def test_blocks_below_one_another_are_several():
    header, row, gap = ["", "2022"], ["a", 1.0], ["", ""]
    assert [block.header for block in blocks([header, row, gap, header, row])] == [0, 3]
    assert [block.header for block in blocks([header, row, gap, header, row], header_within=3)] == [0]


def test_a_row_that_begins_with_a_year_or_ends_in_words_is_no_header():
    assert blocks([["2022", "2023"], ["2022", 1.0]]) == []
    assert blocks([["a", "2022", "yhteensä"]]) == []


@given(st.lists(st.lists(st.sampled_from(["", "a", "2022", 2023.0, 1.0]), min_size=3, max_size=3), max_size=8))
def test_no_row_is_in_two_blocks(rows):
    seen = [number for block in blocks(rows) for number in range(block.header, block.end)]
    assert len(seen) == len(set(seen))
