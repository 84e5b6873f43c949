"""The defined names of the budget workbook."""

from collections.abc import Callable, Iterable

from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.budget.book import Book, quoted
from heinola_indicators.reports.budget.columns import NAME_PREFIX
from heinola_indicators.reports.budget.structure import AS_OF, BUDGET_YEAR, FORMAT_VERSION, STRATEGY_AREA, VERSION
from heinola_indicators.reports.budget.words import word

STATUS_WORDS_NAME, CHANGED_LEVEL_NAME = "status_words", "changed_level"


def name_constants(book: Book) -> None:
    """What the way back asks a workbook about itself, and the sentence of a changed target level."""
    constants = {
        BUDGET_YEAR: str(book.year),
        AS_OF: text_constant(book.material.as_of.isoformat()),
        STRATEGY_AREA: text_constant(book.material.area),
        VERSION: str(FORMAT_VERSION),
        CHANGED_LEVEL_NAME: text_constant(word("changed_level", book.language)),
    }
    for name, constant in constants.items():
        book.workbook.defined_names[name] = DefinedName(name, attr_text=constant)


def name_columns(sheet: Worksheet, keys: Iterable[str], address: Callable[[str], str]) -> None:
    """Name the hidden columns of *sheet*, for this sheet alone."""
    for key in keys:
        name = NAME_PREFIX + key
        sheet.defined_names[name] = DefinedName(name, attr_text=f"{quoted(sheet.title)}!{address(key)}")


def text_constant(text: str) -> str:
    """A text as a formula writes it."""
    return '"' + text.replace('"', '""') + '"'
