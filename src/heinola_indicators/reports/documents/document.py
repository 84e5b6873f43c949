"""What a report in words and tables is made of, whatever file it is written to."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from heinola_indicators.model.localised import Language


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; *level* 1 stands below the document's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text; *lead* are its first words, set off from the rest."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list with a mark before each paragraph."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, its lines divided by line breaks; *lead* is a line before it, set off from the rest.

    *colour* (``#1b6e3c``) is for a word that says the same. Where the text is a *number* with its unit, a spreadsheet
    shows the number in *number_format*.
    """

    text: str
    colour: str | None = None
    number: float | None = None
    number_format: str = "General"
    lead: str = ""

    @property
    def whole(self) -> str:
        """The lead and the text."""
        return "\n".join(part for part in (self.lead, self.text) if part)


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading; *width* is its share of the page in millimetres of a landscape A4."""

    heading: str
    width: float
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells as there are columns; *title* says what they are about, *note* stands below."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


Block: TypeAlias = Heading | Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A report as of *day*, in reading order."""

    title: str
    language: Language
    day: date
    blocks: tuple[Block, ...]
