"""How the sheets of the budget workbook look: fonts, fills, number formats, heights, pages."""

from collections.abc import Iterable
from textwrap import wrap

from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.kept_styles import KeptAlignment, KeptBorder, KeptFill, KeptFont
from heinola_indicators.reports.workbook_text import legal_text, write_text

FONT = "Arial"  # LibreOffice has one of the same widths, so that pages break alike
SIZE, SMALL_SIZE, TITLE_SIZE, SECTION_SIZE = 10, 9, 14, 11
LINE_HEIGHT = 12.8  # points; programs do not agree on fitting rows to wrapped text, so it is said
CHARACTERS_PER_WIDTH = 1.15  # letters are narrower than the digits that widths are counted in
TALLEST = 409.0  # points of a row, in Excel

BODY, BOLD = KeptFont(name=FONT, size=SIZE), KeptFont(name=FONT, size=SIZE, bold=True)
TITLE, SECTION = KeptFont(name=FONT, size=TITLE_SIZE, bold=True), KeptFont(name=FONT, size=SECTION_SIZE, bold=True)
SMALL_BOLD = KeptFont(name=FONT, size=SMALL_SIZE, bold=True)
NOTE = KeptFont(name=FONT, size=SIZE, italic=True, color="444444")
HEADING_FILL = KeptFill("solid", fgColor="DCE6F1")
INPUT_FILL = KeptFill("solid", fgColor="FFF8D6")
_LINE = Side(style="thin", color="B8C4D0")
LINES = KeptBorder(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
TOP_LEFT = KeptAlignment(vertical="top", wrap_text=True)
ONE_LINE = KeptAlignment(vertical="top")
INDENTED = KeptAlignment(horizontal="left", vertical="top", indent=1)
TOP_RIGHT = KeptAlignment(horizontal="right", vertical="top")
TOP_RIGHT_WRAPPED = KeptAlignment(horizontal="right", vertical="top", wrap_text=True)
CENTRED = KeptAlignment(horizontal="center", vertical="top")
HEADING = KeptAlignment(vertical="center", wrap_text=True)


def set_default_font(workbook: Workbook) -> None:
    """The font that column widths are counted in."""
    default = KeptFont(name=FONT, size=SIZE, family=2)
    workbook._fonts[0] = default  # type: ignore[attr-defined] # noqa: SLF001 - there is no other way to it
    workbook._named_styles["Normal"].font = default  # type: ignore[attr-defined] # noqa: SLF001


def put(cell: Cell | MergedCell, value: str | float | None) -> Cell:
    """Write *value*; a text stays a text, whatever it begins with."""
    if isinstance(cell, MergedCell):
        raise TypeError(cell)
    if isinstance(value, str):
        write_text(cell, value)
    else:
        cell.value = value
    cell.font = BODY
    cell.alignment = TOP_LEFT if isinstance(value, str) else TOP_RIGHT
    return cell


def put_line(cell: Cell | MergedCell, text: str, font: Font = BODY) -> None:
    """Write a *text* that runs on over the empty cells beside it."""
    written = put(cell, text)
    written.font, written.alignment = font, ONE_LINE


def bold_first_line(text: str) -> CellRichText:
    """*text* with its first line in bold."""
    first, end, rest = legal_text(text).partition("\n")
    fonts = (InlineFont(rFont=FONT, sz=SIZE, b=True), InlineFont(rFont=FONT, sz=SIZE))
    return CellRichText(*(TextBlock(font, part) for font, part in zip(fonts, (first, end + rest), strict=True) if part))


def put_formula(cell: Cell | MergedCell, formula: str) -> Cell:
    """Write a *formula*, given without its sign of equality."""
    written = put(cell, None)
    written.value = f"={formula}"
    return written


def head(sheet: Worksheet, row: int, headings: list[str]) -> None:
    """A row of *headings* over a table."""
    for column, text in enumerate(headings, start=1):
        cell = put(sheet.cell(row, column), text)
        cell.font, cell.fill, cell.border, cell.alignment = SMALL_BOLD, HEADING_FILL, LINES, HEADING


def set_widths(sheet: Worksheet, widths: dict[str, float]) -> None:
    """Widths by column letter."""
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = width


def fit_height(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]], least: int = 1) -> None:
    """Make *row* as high as its longest text; *texts* with the widths that they have to fit in."""
    sheet.row_dimensions[row].height = height_of(texts, least)


def height_of(texts: Iterable[tuple[str, float]], least: int = 1) -> float:
    """The points that a row needs for *texts* with the widths that they have to fit in."""
    lines = max([least, *(lines_of(text, width) for text, width in texts)])
    return min(LINE_HEIGHT * lines + 3, TALLEST)


def width_of(words: Iterable[str]) -> float:
    """The column width that the longest of *words* needs."""
    return max((len(one) for one in words), default=0) * 0.87 + 1.7


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes, words kept whole, in a column of *width*."""
    room = max(int(width * CHARACTERS_PER_WIDTH) - 1, 1)
    return sum(max(1, len(wrap(paragraph, width=room))) for paragraph in text.split("\n"))


def set_pages(sheet: Worksheet, language: Language, title_row: int | None) -> None:
    """A4 landscape, as wide as the page, the headings on every page, sheet and page number at its foot."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.35, right=0.35, top=0.45, bottom=0.6, header=0.2, footer=0.3)
    sheet.oddFooter.left.text = "&A"  # type: ignore[union-attr] # the stubs know no footer
    sheet.oddFooter.right.text = word("page", language)  # type: ignore[union-attr]
    if title_row is not None:
        sheet.print_title_rows = f"{title_row}:{title_row}"
    sheet.sheet_view.showGridLines = False


def protect(sheet: Worksheet) -> None:
    """Locked but for its unlocked cells, without a password; widths, heights and filters may be changed."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.autoFilter = False
