"""A sheet for a theme: its measures with target levels to work on, judged by formulas."""

import re
from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple

from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.strategy import Theme
from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.columns import TEXT_WIDTHS, Columns, heading
from heinola_indicators.reports.budget.measure_cells import write_formulas, write_measure, written_texts
from heinola_indicators.reports.budget.names import name_columns
from heinola_indicators.reports.budget.parameters import hidden_slots
from heinola_indicators.reports.budget.rows import BudgetRow
from heinola_indicators.reports.budget.sheet_style import (
    CHARACTERS_PER_WIDTH,
    NOTE,
    TITLE,
    fit_height,
    head,
    protect,
    put_line,
    set_pages,
    width_of,
)
from heinola_indicators.reports.budget.theme_rules import add_colours, add_validations
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.numbers import written, written_day
from heinola_indicators.reports.status_phrases import marks_explained

FIRST_NOTE = 3  # its row
HEADINGS = 7  # the row of the headings
REPEATED = "measure"  # the column that every page has
FIRST_OF_SECOND = "proposed"  # with it begins the page of verdicts and texts; the first has figures and levels
TITLE_HEIGHT = 21.0
LEAST_WIDTH = 8.0  # of a column of numbers that people write into
SPACES = re.compile(r"[ \n]+")  # where lines may end; not at the spaces inside numbers
WIDEST_WORD = 26.0  # longer ones are broken
BOLD_SHARE = 0.9  # of the room that a text has where it is bold


class ThemeSheet(NamedTuple):
    """A theme's sheet with its columns; its measures stand from row *first* to *last*."""

    theme: Theme
    sheet: Worksheet
    columns: Columns
    first: int
    last: int

    def column(self, key: str) -> str:
        """The absolute address of the cells of a column."""
        letter = self.columns.letter(key)
        return f"${letter}${self.first}:${letter}${self.last}"


def add_theme_sheet(book: Book, theme: Theme, rows: Sequence[BudgetRow]) -> ThemeSheet:
    """The sheet of *theme*, whose measures are in *rows*."""
    sheet = book.add_sheet(theme.name.to(book.language))
    columns = Columns(book.year, max((len(hidden_slots(row)) for row in rows), default=0))
    made = ThemeSheet(theme, sheet, columns, HEADINGS + 1, HEADINGS + max(len(rows), 1))
    _write_top(book, made)
    _write_headings(book, made)
    widths = _widths(book, made, rows)
    _write_notes(book, made, widths)
    for number, row in enumerate(rows, start=made.first):
        write_measure(book, sheet, columns, number, row)
        write_formulas(book, sheet, columns, number, row)
        texts = written_texts(book, row) | {"comment": row.item.comment or ""}
        fit_height(sheet, number, [(text, widths[key]) for key, text in texts.items()])
    name_columns(made.sheet, columns.hidden, made.column)
    add_validations(book, made)
    add_colours(book, made)
    _finish(book, made)
    return made


def _write_top(book: Book, made: ThemeSheet) -> None:
    language, strategy = book.language, book.material.strategy
    put_line(made.sheet["A1"], made.theme.name.to(language), TITLE)
    years = word("title", language).format(book.year, f"{book.year + 1}–{book.year + 2}")
    day = written_day(book.material.as_of, language)
    put_line(made.sheet["A2"], f"{strategy.name.to(language)} · {years} · {word('as_of', language)} {day}", NOTE)
    made.sheet.row_dimensions[1].height = TITLE_HEIGHT


def _write_notes(book: Book, made: ThemeSheet, widths: dict[str, float]) -> None:
    """How to work in the sheet and what its marks mean, in lines that end within the first page."""
    room = int(sum(widths[key] for key in _on_first_page(made)) * CHARACTERS_PER_WIDTH)
    notes = word("how_inputs", book.language), " · ".join(marks_explained(book.material.table))
    lines = [line for note in notes for line in wrap(note, room)]
    last = HEADINGS - FIRST_NOTE
    for row, line in enumerate((*lines[: last - 1], " ".join(lines[last - 1 :])), start=FIRST_NOTE):
        put_line(made.sheet.cell(row, 1), line, NOTE)


def _write_headings(book: Book, made: ThemeSheet) -> None:
    shown = [heading(key, book.year, book.language) for key in made.columns.shown]
    head(made.sheet, HEADINGS, [*shown, *made.columns.hidden])


def _widths(book: Book, made: ThemeSheet, rows: Sequence[BudgetRow]) -> dict[str, float]:
    """The width of every column that is seen: numbers get as much as the longest needs, texts their longest word."""
    number = max(LEAST_WIDTH, width_of(text for row in rows for text in _numbers(book, row)))
    texts = [written_texts(book, row) for row in rows]
    widths = {}
    for key in made.columns.shown:
        title = heading(key, book.year, book.language)
        words = [one for text in (title, *(each.get(key, "") for each in texts)) for one in SPACES.split(text)]
        widths[key] = max(TEXT_WIDTHS.get(key, number), min(width_of(words), WIDEST_WORD))
        made.sheet.column_dimensions[made.columns.letter(key)].width = widths[key]
    titles = [(heading(key, book.year, book.language), width * BOLD_SHARE) for key, width in widths.items()]
    fit_height(made.sheet, HEADINGS, titles)
    return widths


def _numbers(book: Book, row: BudgetRow) -> list[str]:
    figures = [figure.value for figure in row.actuals.values() if figure]
    levels = [slot.level.value for slot in row.slots if slot.year and slot.level and slot.level.value is not None]
    return [written(value, row.measure.unit.decimals, book.language) + "*" for value in (*figures, *levels)]


def _finish(book: Book, made: ThemeSheet) -> None:
    sheet = made.sheet
    for key in made.columns.hidden:
        sheet.column_dimensions[made.columns.letter(key)].hidden = True
    sheet.freeze_panes = f"{made.columns.letter('unit')}{made.first}"
    set_pages(sheet, book.language, HEADINGS)
    _set_print(made)
    protect(sheet)


def _set_print(made: ThemeSheet) -> None:
    """Two pages beside one another: on a single one the letters would be too small to read."""
    letter, shown = made.columns.letter, made.columns.shown
    first = f"A1:{letter(_on_first_page(made)[-1])}{made.last}"
    second = f"{letter(FIRST_OF_SECOND)}{HEADINGS}:{letter(shown[-1])}{made.last}"
    made.sheet.print_area = f"{first},{second}"
    made.sheet.print_title_cols = f"{letter(REPEATED)}:{letter(REPEATED)}"


def _on_first_page(made: ThemeSheet) -> tuple[str, ...]:
    shown = made.columns.shown
    return shown[: shown.index(FIRST_OF_SECOND)]
