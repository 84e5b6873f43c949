"""A sheet as PxWeb lays it out: title A1, headings C3:F4 (years over sexes), labels A5:B8 (areas over ages)."""

import pytest

from heinola_indicators.panel.cell_notes import CellNote, CellNotes

FIGURES = [f"S!{column}{row}" for row in range(5, 9) for column in "CDEF"]


def note(cell: str, label: str = "", right: int = 0, down: int = 0) -> CellNote:
    return CellNote(f"S!{cell}", "huom.", label, right, down)


NOTES = {
    "title": note("A1", "Väestö muuttujina Alue, Ikä, Vuosi ja Sukupuoli", right=5),
    "year": note("E3", "2024", right=5),
    "sex": note("D4", "Naiset", right=3),
    "area": note("A5", "Heinola", down=5),
    "age": note("B6", "15-64", down=5),
    "cell": note("E7"),
    "beside": note("H7", "tarkista", down=7),
    "footer": note("A11", "Lähde:"),
    "footer in a column of figures": note("D11"),
}


@pytest.mark.parametrize(
    ("place", "labels", "expected"),
    [
        ("S!C5", {"Heinola", "0-14", "2023", "Miehet"}, {"area"}),
        ("S!D6", {"Heinola", "15-64", "2023", "Naiset"}, {"area", "age", "sex"}),
        ("S!F8", {"Lahti", "15-64", "2024", "Naiset"}, {"year"}),
        ("S!E7", {"Lahti", "0-14", "2024", "Miehet"}, {"year", "cell", "beside"}),
    ],
)
def test_a_comment_is_on_its_cell_row_column_or_group(place: str, labels: set[str], expected: set[str]) -> None:
    found = CellNotes(NOTES.values(), FIGURES).on(place, labels)
    names = {name for name, each in NOTES.items() if each in found}
    assert names == expected | {"title", "footer", "footer in a column of figures"}


def test_a_label_does_not_go_for_empty_cells_that_mean_something_else() -> None:
    remark = CellNotes([note("A5", "tarkistettu", down=7)], FIGURES)
    assert remark.on("S!C5", {"Heinola"})
    assert not remark.on("S!C6", {"Heinola"})
