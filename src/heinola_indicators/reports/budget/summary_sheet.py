"""Yhteenveto: whose strategy, as of when, how many verdicts of each kind, what the words mean, what is missing."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.budget.book import Book, quoted
from heinola_indicators.reports.budget.lacks import lacking, made_up
from heinola_indicators.reports.budget.live_rule import NUMBER_OF
from heinola_indicators.reports.budget.names import STATUS_WORDS_NAME
from heinola_indicators.reports.budget.sheet_style import (
    BOLD,
    CENTRED,
    FONT,
    LINES,
    NOTE,
    SECTION,
    SIZE,
    TITLE,
    fit_height,
    head,
    protect,
    put,
    put_formula,
    put_line,
    set_pages,
)
from heinola_indicators.reports.budget.theme_sheet import TITLE_HEIGHT, ThemeSheet
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.status_meanings import STATUS_MEANINGS
from heinola_indicators.reports.status_phrases import marks_explained, measure_phrase
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS

STATUSES = tuple(TargetStatus)
FIRST_WIDTH, COUNT_WIDTH = 46.0, 14.5
LINE_LENGTH = 175  # characters that fit across the sheet
MADE_UP_COLUMN = 7


def fill_summary(book: Book, sheet: Worksheet, themes: Sequence[ThemeSheet]) -> None:
    """Fill the first sheet, once the sheets of *themes* are there to be counted."""
    sheet.column_dimensions["A"].width = FIRST_WIDTH
    for number in range(2, len(STATUSES) + 3):
        sheet.column_dimensions[get_column_letter(number)].width = COUNT_WIDTH
    row = _top(book, sheet)
    row = _counts(book, sheet, themes, row)
    row = _legend(book, sheet, row)
    row = _guidance(book, sheet, row)
    _what_is_missing(book, sheet, row)
    sheet.freeze_panes = "B3"
    set_pages(sheet, book.language, None)
    protect(sheet)


def _top(book: Book, sheet: Worksheet) -> int:
    material, language = book.material, book.language
    put_line(sheet["A1"], material.strategy.name.to(language), TITLE)
    years = word("title", language).format(book.year, f"{book.year + 1}–{book.year + 2}")
    day = written_day(material.as_of, language)
    line = f"{area_name(material.area, language.value)} · {years} · {word('as_of', language)} {day}"
    put_line(sheet["A2"], line, BOLD)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    return 4


def _counts(book: Book, sheet: Worksheet, themes: Sequence[ThemeSheet], row: int) -> int:
    """How many verdicts of each kind every theme has, counted by the workbook itself."""
    _section(book, sheet, row, "verdicts_by_theme")
    headings = [word("theme", book.language), *_status_words(book), word("total", book.language)]
    head(sheet, row + 1, headings)
    fit_height(sheet, row + 1, [(text, COUNT_WIDTH * 0.9) for text in headings])
    first, last = row + 2, row + 1 + len(themes)
    for number, made in enumerate(themes, start=first):
        put(sheet.cell(number, 1), made.theme.name.to(book.language)).border = LINES
        numbers = f"{quoted(made.sheet.title)}!{made.column('status_number')}"
        of_theme = [item.row.applied.status for item in book.material.measures if item.theme.id == made.theme.id]
        for column, status in enumerate(STATUSES, start=2):
            _count(book, sheet, number, column, f"COUNTIF({numbers},{NUMBER_OF[status]})", of_theme.count(status))
        _count(book, sheet, number, len(STATUSES) + 2, _sum_across(number), len(of_theme))
    put(sheet.cell(last + 1, 1), word("total", book.language)).font = BOLD
    sheet.cell(last + 1, 1).border = LINES
    statuses = [item.row.applied.status for item in book.material.measures]
    in_all = [*map(statuses.count, STATUSES), len(statuses)]
    for column, number_of in enumerate(in_all, start=2):
        letter = get_column_letter(column)
        _count(book, sheet, last + 1, column, f"SUM({letter}{first}:{letter}{last})", number_of)
        sheet.cell(last + 1, column).font = BOLD
    return last + 3


def _count(book: Book, sheet: Worksheet, row: int, column: int, formula: str, result: int) -> None:
    cell = put_formula(sheet.cell(row, column), formula)
    cell.border, cell.number_format, cell.alignment = LINES, "0;;–", CENTRED
    book.results[sheet.title, cell.coordinate] = result


def _sum_across(row: int) -> str:
    return f"SUM(B{row}:{get_column_letter(len(STATUSES) + 1)}{row})"


def _status_words(book: Book) -> list[str]:
    return [f"{STATUS_SIGNS[status].symbol}\u00a0{STATUS_WORDS[book.language][status]}" for status in STATUSES]


def _legend(book: Book, sheet: Worksheet, row: int) -> int:
    """The words that the status formulas take, each with its meaning."""
    _section(book, sheet, row, "legend")
    first, last = row + 1, row + len(STATUSES)
    for number, (status, text) in enumerate(zip(STATUSES, _status_words(book), strict=True), start=first):
        colour = STATUS_SIGNS[status].colour.removeprefix("#")
        put_line(sheet.cell(number, 1), text, Font(name=FONT, size=SIZE, bold=True, color=colour))
        put_line(sheet.cell(number, 2), STATUS_MEANINGS[status][book.language])
    address = f"{quoted(sheet.title)}!$A${first}:$A${last}"
    book.workbook.defined_names[STATUS_WORDS_NAME] = DefinedName(STATUS_WORDS_NAME, attr_text=address)
    return last + 2


def _guidance(book: Book, sheet: Worksheet, row: int) -> int:
    _section(book, sheet, row, "marks")
    keys = ("how_inputs", "how_judged", "how_forecast", "how_back")
    texts = [*marks_explained(book.material.table), *(word(key, book.language) for key in keys)]
    for line in (line for text in texts for line in wrap(text, LINE_LENGTH)):
        row += 1
        put_line(sheet.cell(row, 1), line, NOTE)
    return row + 2


def _what_is_missing(book: Book, sheet: Worksheet, row: int) -> None:
    """The measures that lack something or show something made up."""
    sheet.row_breaks.append(Break(id=row - 1))
    _section(book, sheet, row, "lacking")
    row += 1
    for column, text in _line(
        word("measure", book.language), *(word(key, book.language) for key in ("lacks", "made_up"))
    ):
        put_line(sheet.cell(row, column), text, BOLD)
    for item in book.material.measures:
        lacks = ", ".join(lacking(item, book.language))
        made = ", ".join(made_up(item, book.language))
        if not lacks and not made:
            continue
        row += 1
        for column, text in _line(measure_phrase(item.row, book.language), _begun(lacks), _begun(made)):
            put_line(sheet.cell(row, column), text)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:] or "–"


def _line(name: str, lacks: str, made: str) -> Iterator[tuple[int, str]]:
    yield from ((1, name), (2, lacks), (MADE_UP_COLUMN, made))


def _section(book: Book, sheet: Worksheet, row: int, key: str) -> None:
    put_line(sheet.cell(row, 1), word(key, book.language), SECTION)
