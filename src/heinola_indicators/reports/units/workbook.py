"""The units' workbook: how to fill it in, a sheet per unit, and the map that finds its input cells again."""

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.budget.sheet_style import set_default_font
from heinola_indicators.reports.budget.structure import (
    AS_OF,
    MAP_COLUMNS,
    MAP_SHEET,
    STRATEGY_AREA,
    VERSION,
    InputCell,
)
from heinola_indicators.reports.documents.workbook_titles import sheet_titles
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.repeatable_workbook import workbook_bytes
from heinola_indicators.reports.units.content import unit_sheets, unit_years
from heinola_indicators.reports.units.guide import fill_guide
from heinola_indicators.reports.units.sheet import fill_sheet
from heinola_indicators.reports.units.structure import FOLLOW_UP_YEAR, FORM_VERSION
from heinola_indicators.reports.units.words import word


def units_workbook(material: ReportMaterial, options: ReportOptions) -> bytes:
    """The workbook for the operating plans of a year and the follow-up of the one before, to be filled in."""
    language, years = material.language, unit_years(options)
    sheets = unit_sheets(material, years)
    workbook = Workbook()
    set_default_font(workbook)
    workbook.properties.title = word("title", language, plan=years.planned, year=years.year)
    workbook.properties.creator = material.strategy.name.to(language)
    guide_title, *titles = sheet_titles([word("guide", language), *(sheet.unit for sheet in sheets)])
    guide = workbook.create_sheet(guide_title)
    inputs: list[InputCell] = []
    for title, sheet in zip(titles, sheets, strict=True):
        inputs += fill_sheet(workbook.create_sheet(title), sheet, material, years)
    fill_guide(guide, dict(zip(titles, sheets, strict=True)), material, years)
    workbook.remove(workbook.worksheets[0])
    _fill_map(workbook.create_sheet(MAP_SHEET), inputs)
    constants = {
        FOLLOW_UP_YEAR: str(years.year),
        AS_OF: f'"{material.as_of}"',
        STRATEGY_AREA: f'"{material.strategy.area}"',
        VERSION: str(FORM_VERSION),
    }
    for name, constant in constants.items():
        workbook.defined_names[name] = DefinedName(name, attr_text=constant, hidden=True)
    return workbook_bytes(workbook, material.as_of)


def _fill_map(sheet: Worksheet, inputs: list[InputCell]) -> None:
    sheet.append(MAP_COLUMNS)
    for row, each in enumerate(inputs, start=2):
        for column, value in enumerate(
            (each.measure, each.kind, each.period, each.sheet, each.cell, each.value), start=1
        ):
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    sheet.sheet_state = "veryHidden"
