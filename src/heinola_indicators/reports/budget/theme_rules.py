"""What may be written into the inputs of a theme's sheet, and the colours that follow from what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.worksheet.datavalidation import DataValidation

from heinola_indicators.reports.budget.live_rule import NUMBER_OF
from heinola_indicators.reports.budget.rows import target_years
from heinola_indicators.reports.budget.structure import COMMENT, TARGET_LEVEL
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.cell_format import number_format
from heinola_indicators.reports.status_words import STATUS_SIGNS

if TYPE_CHECKING:
    from heinola_indicators.reports.budget.book import Book
    from heinola_indicators.reports.budget.theme_sheet import ThemeSheet

LARGEST_LEVEL = 10**15  # digits beyond are lost
LONGEST_COMMENT = 1000
CHANGED_FILL = "FFD966"
FIRST_OWN_FORMAT = 900  # ids below 164 are Excel's, the next ones the workbook's
TINTS = {"#1b6e3c": "E4F3E8", "#8a5a00": "FDF0D5", "#b3261e": "FBE4E2", "#5f6368": "EEEFF1"}


def add_validations(book: Book, made: ThemeSheet) -> None:
    """Numbers for target levels, texts for comments, with a word of help."""
    language = book.language
    level = DataValidation(
        type="decimal", operator="between", formula1=str(-LARGEST_LEVEL), formula2=str(LARGEST_LEVEL), allow_blank=True
    )
    level.promptTitle = level.errorTitle = word("target_level", language)
    level.prompt, level.error = word("input_level", language), word("wrong_level", language)
    comment = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(LONGEST_COMMENT))
    comment.promptTitle = comment.errorTitle = word("comment", language)
    comment.prompt = comment.error = word("input_comment", language)
    for validation, kind in ((level, TARGET_LEVEL), (comment, COMMENT)):
        cells = [one.cell for one in book.inputs if one.sheet == made.sheet.title and one.kind == kind]
        validation.showInputMessage = validation.showErrorMessage = True
        for cell in cells:
            validation.add(made.sheet[cell])
        if cells:
            made.sheet.add_data_validation(validation)


def add_colours(book: Book, made: ThemeSheet) -> None:
    """The verdict's colour beside its sign and word; a changed target level in bold, without the mark of an example."""
    number = f"${made.columns.letter('status_number')}{made.first}"
    for status, of_status in NUMBER_OF.items():
        colour = STATUS_SIGNS[status].colour
        made.sheet.conditional_formatting.add(
            made.column("status").replace("$", ""),
            _rule(f"{number}={of_status}", Font(bold=True, color=colour.removeprefix("#")), TINTS[colour]),
        )
    rows = {row.measure.id: row for row in book.rows}
    inputs = [one for one in book.inputs if one.sheet == made.sheet.title and one.kind == TARGET_LEVEL]
    for one in inputs:
        year = next(
            year for year in target_years(book.year) if one.cell.startswith(made.columns.letter(f"target_{year}"))
        )
        decimals = rows[one.measure].measure.unit.decimals
        at = one.cell.removeprefix(made.columns.letter(f"target_{year}"))
        written = f"${made.columns.letter(f'written_{year}')}{at}"
        style = NumberFormat(FIRST_OWN_FORMAT + decimals, number_format(decimals, book.language))
        made.sheet.conditional_formatting.add(
            one.cell, _rule(f"{one.cell}<>{written}", Font(bold=True), CHANGED_FILL, style)
        )


def _rule(formula: str, font: Font, fill: str, style: NumberFormat | None = None) -> Rule:
    dressed = DifferentialStyle(font=font, fill=PatternFill(bgColor=fill), numFmt=style)
    return Rule(type="expression", dxf=dressed, formula=[formula])
