"""What people write beside the cells of a workbook (comments), and which figures it is about."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from heinola_indicators.panel.cell_places import cell_place


@dataclass(frozen=True, slots=True)
class CellNote:
    """The *text* beside the cell at *place* (``Taul1!C7``), in which *label* stands.

    A label goes for the empty cells after it: up to the column *right* and the row *down*, from 0.
    """

    place: str
    text: str
    label: str
    right: int
    down: int

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


class CellNotes:
    """The comments of a sheet whose figures stand at *places*."""

    def __init__(self, notes: Iterable[CellNote], places: Iterable[str]) -> None:
        self._notes = tuple(notes)
        self._figures = frozenset(places)
        cells = [cell_place(place) for place in self._figures]
        self._rows = frozenset(row for row, _ in cells)
        self._columns = frozenset(column for _, column in cells)

    def on(self, place: str, labels: Collection[str]) -> tuple[CellNote, ...]:
        """The comments on the figure at *place*: on its own cell, its row's labels, its column's headings, the table.

        *labels* are what the figure is about. A comment on the label of a group is on all figures of the group.
        """
        return tuple(note for note in self._notes if self._is_on(note, place, labels))

    def _is_on(self, note: CellNote, place: str, labels: Collection[str]) -> bool:
        if note.place in self._figures:
            return note.place == place
        (row, column), (own_row, own_column) = cell_place(note.place), cell_place(place)
        if row in self._rows:
            return row == own_row or (row < own_row <= note.down and note.label in labels)
        if column in self._columns and row < max(self._rows):
            is_of_group = column < own_column <= note.right and note.label in labels
            return row < own_row and (column == own_column or is_of_group)
        return True


def no_comments() -> tuple[CellNote, ...]:
    """Those of a table that does not come from a workbook."""
    return ()
