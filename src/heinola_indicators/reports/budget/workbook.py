"""``report budget --format xlsx``: the workbook that the budget's target levels are worked out in."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.chart_sheet import add_chart_sheets
from heinola_indicators.reports.budget.check_sheet import add_check_sheet
from heinola_indicators.reports.budget.finished_file import finished
from heinola_indicators.reports.budget.map_sheet import add_map_sheet
from heinola_indicators.reports.budget.names import name_constants
from heinola_indicators.reports.budget.rows import budget_rows
from heinola_indicators.reports.budget.series_sheet import add_series_sheet
from heinola_indicators.reports.budget.sheet_style import set_default_font
from heinola_indicators.reports.budget.source_sheet import add_source_sheet
from heinola_indicators.reports.budget.summary_sheet import fill_summary
from heinola_indicators.reports.budget.theme_sheet import add_theme_sheet
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.workbook_text import legal_text


def budget_workbook(material: ReportMaterial, options: ReportOptions) -> bytes:
    """The workbook as bytes that depend on the material and the budget year only.

    With a *template* it is the city's own workbook, filled.

    Raises:
        TemplateNotFilled: the template has parts that would be lost, or names that nothing fits.
    """
    if options.template is not None:
        from heinola_indicators.reports.budget.template.filling import filled_template

        return filled_template(material, options.year, options.template)
    return new_workbook(material, options.year, None if options.all_areas else [material.area])


def new_workbook(material: ReportMaterial, year: int, areas: Sequence[str] | None) -> bytes:
    """A workbook of the program's own design; its series are those of *areas*, or of all where it is none."""
    workbook = Workbook()
    set_default_font(workbook)
    summary = workbook.active
    if not isinstance(summary, Worksheet):
        raise TypeError(summary)
    summary.title = word("summary", material.language)
    book = Book(material, year, budget_rows(material, year), workbook)
    workbook.properties.title = legal_text(f"{material.strategy.name.to(material.language)}: {year}")
    workbook.properties.creator = "heinola-indicators"
    name_constants(book)
    themes = [
        add_theme_sheet(book, theme, [row for row in book.rows if row.item.theme.id == theme.id])
        for theme in material.strategy.themes
    ]
    fill_summary(book, summary, themes)
    add_series_sheet(book, areas)
    add_chart_sheets(book)
    add_source_sheet(book)
    add_check_sheet(book)
    add_map_sheet(book)
    workbook.calculation.fullCalcOnLoad = True
    return finished(book)
