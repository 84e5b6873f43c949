"""The workbook of the shipped strategy, and target levels changed in it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.reports.budget.office import opened
from tests.reports.budget.rule_rows import status_of
from tests.reports.budget.small_excel import Cell, sheet_values
from tests.reports.shipped import AS_OF, shipped_material

from heinola_indicators.assessment.assess import assess
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Decision, DecisionOrigin, Measure, Stage, TargetLevel
from heinola_indicators.reports.budget.structure import MAP_SHEET, TARGET_LEVEL, InputCell
from heinola_indicators.reports.budget.theme_sheet import HEADINGS
from heinola_indicators.reports.budget.workbook import budget_workbook
from heinola_indicators.reports.material import MeasureMaterial, ReportOptions

YEAR = 2027


@lru_cache(maxsize=4)
def shipped_workbook(language: Language = Language.FINNISH) -> bytes:
    return budget_workbook(shipped_material(language), ReportOptions(YEAR))


@lru_cache(maxsize=1)
def shipped_inputs() -> tuple[InputCell, ...]:
    """The input cells by the workbook's own map."""
    rows = opened(shipped_workbook())[MAP_SHEET].iter_rows(min_row=2, values_only=True)
    return tuple(InputCell(*row) for row in rows)


def level_inputs() -> list[InputCell]:
    return [one for one in shipped_inputs() if one.kind == TARGET_LEVEL]


def column_of(sheet: Worksheet, name: str) -> str:
    """The letter of a hidden column by its name."""
    return str(sheet.defined_names[f"rule_{name}"].attr_text).split("!")[1].split("$")[1]


def theme_sheets(workbook: Workbook) -> Iterator[Worksheet]:
    for theme in shipped_material().strategy.themes:
        yield workbook[theme.name.fi]


def status_cells(workbook: Workbook) -> dict[str, tuple[Worksheet, str]]:
    """The cell of the status number by measure."""
    found = {}
    for sheet in theme_sheets(workbook):
        ids, statuses = column_of(sheet, "id"), column_of(sheet, "status_number")
        for row in range(HEADINGS + 1, sheet.max_row + 1):
            measure = sheet[f"{ids}{row}"].value
            if measure:
                found[str(measure)] = (sheet, f"{statuses}{row}")
    return found


@lru_cache(maxsize=1)
def _contents() -> dict[str, dict[str, Any]]:
    sheets = theme_sheets(opened(shipped_workbook()))
    return {sheet.title: {cell.coordinate: cell.value for row in sheet for cell in row} for sheet in sheets}


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[str, str]]:
    return {measure: (sheet.title, cell) for measure, (sheet, cell) in status_cells(opened(shipped_workbook())).items()}


def statuses_with(changes: Mapping[InputCell, float | None]) -> dict[str, TargetStatus]:
    """The workbook's verdicts by measure once *changes* stand in its inputs."""
    sheets: dict[str, Cell] = {}
    for title, contents in _contents().items():
        changed = {one.cell: value for one, value in changes.items() if one.sheet == title}
        sheets[title] = sheet_values(contents | changed)
    return {measure: status_of(sheets[title](cell)) for measure, (title, cell) in _places().items()}


def program_with(changes: Mapping[InputCell, float | None]) -> dict[str, TargetStatus]:
    """The program's verdicts by measure once *changes* are decided."""
    return {item.measure.id: _judged_with(item, changes) for item in shipped_material().measures}


def _judged_with(item: MeasureMaterial, changes: Mapping[InputCell, float | None]) -> TargetStatus:
    if item.panel is None:
        return item.row.applied.status
    levels = {str(level.period): level for level in item.levels}
    for one, value in changes.items():
        if one.measure == item.measure.id and one.period is not None:
            levels.pop(one.period, None)
            if value is not None:
                levels[one.period] = _level(item.measure, one.period, value)
    changed = replace(item.measure, target_levels=tuple(levels.values()))
    area = shipped_material().area
    verdicts = assess(changed, item.panel, area, AS_OF, expected=_expected(item), target_area=area)
    return verdicts.applied.status


def _level(measure: Measure, period: str, value: float) -> TargetLevel:
    low, high = (None, value) if measure.direction is Direction.FALL else (value, None)
    decision = Decision(DecisionOrigin.EXAMPLE)
    return TargetLevel(parse_period(period), low, high, Stage.DECIDED, decision, Location("strategy.yaml"))


def _expected(item: MeasureMaterial) -> Any:
    said = item.row.applied.reason.facts.get("expected_period")
    return None if said is None else parse_period(str(said))
