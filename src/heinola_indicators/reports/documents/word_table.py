"""A table in a Word file: headings repeated on every page, rows kept whole, a description for screen readers.

It is written element by element: python-docx looks its styles and columns up anew for every cell, which takes seconds.
"""

from collections.abc import Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from heinola_indicators.reports.documents.document import Cell, Table
from heinola_indicators.reports.documents.printable import printable
from heinola_indicators.reports.documents.word_xml import element, text_run

PAGE_WIDTH = 267.0  # millimetres between the margins
TWIPS_A_MILLIMETRE = 1440 / 25.4
TABLE_STYLE, TEXT_STYLE, HEADING_STYLE, SMALL = "TableGrid", "TableText", "TableHeading", "Small"  # style ids
MANY_COLUMNS = 10
HEADING_SHADE, LINES = "DCE6F1", "8A94A6"
SIDES = ("top", "left", "bottom", "right")
PADDING = (40, 70, 40, 70)  # twips, of the sides


def word_table(table: Table) -> BaseOxmlElement:
    """*table* in the style Table Grid; its columns share the page's width as they ask for."""
    widths = _widths([column.width for column in table.columns])
    headings = [Cell(column.heading) for column in table.columns]
    numbers = [column.is_number for column in table.columns]
    return element(
        "tbl",
        _properties(table.title),
        element("tblGrid", *(element("gridCol", w=width) for width in widths)),
        _row(headings, widths, numbers, is_heading=True),
        *(_row(row, widths, numbers, is_heading=False) for row in table.rows),
    )


def _widths(shares: Sequence[float]) -> list[int]:
    scale = PAGE_WIDTH / sum(shares) * TWIPS_A_MILLIMETRE
    return [round(share * scale) for share in shares]


def _properties(title: str) -> BaseOxmlElement:
    borders = (element(side, val="single", sz=4, space=0, color=LINES) for side in (*SIDES, "insideH", "insideV"))
    padding = (element(side, w=width, type="dxa") for side, width in zip(SIDES, PADDING, strict=True))
    return element(
        "tblPr",
        element("tblStyle", val=TABLE_STYLE),
        element("tblW", w=0, type="auto"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *padding),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=printable(title)),
        element("tblDescription", val=printable(title)),
    )


def _row(cells: Sequence[Cell], widths: Sequence[int], numbers: Sequence[bool], *, is_heading: bool) -> BaseOxmlElement:
    marks = [element("cantSplit"), element("tblHeader")] if is_heading else [element("cantSplit")]
    return element(
        "tr",
        element("trPr", *marks),
        *(
            _cell(cell, width, is_number=is_number, is_heading=is_heading, is_small=len(cells) >= MANY_COLUMNS)
            for cell, width, is_number in zip(cells, widths, numbers, strict=True)
        ),
    )


def _cell(cell: Cell, width: int, *, is_number: bool, is_heading: bool, is_small: bool) -> BaseOxmlElement:
    shade = [element("shd", val="clear", color="auto", fill=HEADING_SHADE)] if is_heading else []
    properties = element("tcPr", element("tcW", w=width, type="dxa"), *shade)
    lines = [(line, bool(cell.colour)) for line in printable(cell.text).splitlines()]
    lead = [(line, True) for line in printable(cell.lead).splitlines()]
    style = (HEADING_STYLE if is_heading else TEXT_STYLE) + (SMALL if is_small else "")
    paragraphs = (
        _paragraph(line, style, [*_weight(is_bold=is_bold), *_colour(cell.colour)], is_number=is_number)
        for line, is_bold in [*lead, *lines] or [("", False)]
    )
    return element("tc", properties, *paragraphs)


def _weight(*, is_bold: bool) -> list[BaseOxmlElement]:
    return [element("b")] if is_bold else []


def _colour(colour: str | None) -> list[BaseOxmlElement]:
    return [element("color", val=colour.removeprefix("#").upper())] if colour else []


def _paragraph(line: str, style: str, look: Sequence[BaseOxmlElement], *, is_number: bool) -> BaseOxmlElement:
    aligned = [element("jc", val="right")] if is_number else []
    return element("p", element("pPr", element("pStyle", val=style), *aligned), text_run(line, *look))
