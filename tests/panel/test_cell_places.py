import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.panel.cell_places import cell_name, cell_place


@given(st.integers(0, 2_000_000), st.integers(0, 20_000))
def test_a_cell_s_name_leads_back_to_its_place(row: int, column: int) -> None:
    assert cell_place(cell_name(row, column)) == (row, column)
    assert cell_place(f"Taul1!{cell_name(row, column)}") == (row, column)


@pytest.mark.parametrize("text", ["", "A", "5", "a5", "A5:B6", "Ä5"])
def test_what_names_no_cell_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="is no cell of a sheet"):
        cell_place(text)
