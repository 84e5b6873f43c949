"""State Treasury's Power BI export of municipal accounts: a header, a row per municipality, and the filters used.

The region stands on the first row of its group only. The reporting period stands in the filters, the one cell of
several lines below the rows ("Raportointikausi on 2021C12", "Vuosi on 2021"), or in a column ``Raportointikausi``
where several periods were exported. No unit is given: the figures are in euros. Where income and costs are there with
the margin that they make, a warning tells whether costs are written as positive or as negative figures.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Cell, Export, not_read
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.sheets import Rows, is_filled, sheets_asked_for
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.loaders.treasury_costs import cost_warnings
from heinola_indicators.model.period import names_period
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Role, Table, Variable

REGION, MUNICIPALITY = "Maakunta", "Kunta"
SHEET = "Export"
FILTERS = re.compile(r"\s*Käytössä olevat suodattimet:")
PERIOD_NAME = "Raportointikausi"
FILTER = re.compile(r"^\s*([^\W\d_]+)(?: on |\s*[:=]\s*)(.+?)\s*$", re.MULTILINE)
YEAR_NAMES = ("Vuosi", "Raportointivuosi", "Tilikausi")
PART_OF_YEAR = re.compile(r"C\d\d")


def recognises(export: Export) -> bool:
    """Whether a sheet has regions and municipalities in its first columns, and is called so or names its filters."""
    return export.is_workbook and _found(export, None) is not None


def load(export: Export, *, sheet: str | None = None) -> Table:
    """The accounts as a table: region, municipality, reporting period and the item (``contents``).

    Raises:
        ExportNotRead: there is no such sheet, the filters are of several periods, or a cell among the figures is
            no number; all are told.
    """
    found = _found(export, sheet)
    if found is None:
        raise not_read(export.name, f"has no sheet headed {REGION!r}, {MUNICIPALITY!r} with its filters below")
    name, rows = found
    end = next((number for number, row in enumerate(rows) if not is_filled(row) or _filters(row)), len(rows))
    filters, filter_row = next(((text, at) for at, row in enumerate(rows) if (text := _filters(row))), ("", end))
    header = [cell_text(cell) for cell in rows[0]]
    stub = [REGION, MUNICIPALITY, *(name for name in header if name == PERIOD_NAME)]
    periods = _periods(filters) if PERIOD_NAME not in header else []
    filter_place = Location(export.name, sheet=name, cell=cell_name(filter_row, 0))
    table = table_from_rows(
        header,
        _filled_down(rows[1:end], len(stub) - 1),
        loader="treasury-workbook",
        title="",
        reading=Reading(
            location_of=lambda row, column: Location(export.name, sheet=name, cell=cell_name(row + 1, column)),
            decimal_comma=True,
            problems=tuple(_period_problems(periods, filter_place)),
        ),
        variables=stub,
    )
    table = replace(table, notes=(filters,) if filters else (), warnings=tuple(cost_warnings(table)))
    if PERIOD_NAME in header:
        return table
    if not periods:
        return replace(table, warnings=(*table.warnings, f"{name}: no reporting period is named below the rows"))
    period = Variable(PERIOD_NAME, (periods[0],), (periods[0],), role=Role.TIME)
    return replace(
        table,
        variables=(*table.variables[:-1], period, table.variables[-1]),
        index=(*table.index[:-1], np.zeros(len(table), np.int32), table.index[-1]),
    )


def _periods(filters: str) -> list[str]:
    """The periods that the filters name; a part of a year (C09) goes with the year beside it."""
    named = FILTER.findall(filters)
    periods = list(dict.fromkeys(text for name, text in named if name == PERIOD_NAME))
    years = list(dict.fromkeys(text for name, text in named if name in YEAR_NAMES))
    if len(years) == 1:
        periods = [years[0] + period if PART_OF_YEAR.fullmatch(period) else period for period in periods]
    return periods or years


def _found(export: Export, sheet: str | None) -> tuple[str, Rows] | None:
    for name, rows in sheets_asked_for(export, sheet).items():
        is_headed = bool(rows) and [cell_text(cell) for cell in rows[0][:2]] == [REGION, MUNICIPALITY]
        if is_headed and (name == SHEET or any(map(_filters, rows))):
            return name, rows
    return None


def _filters(row: list[Cell]) -> str:
    """The text of the filters, where they stand in the row."""
    return row[0].strip() if isinstance(row[0], str) and FILTERS.match(row[0]) else ""


def _filled_down(rows: Rows, columns: int) -> Rows:
    """The rows, each with its group's cells in the first *columns*."""
    filled: Rows = []
    for row in rows:
        above = filled[-1] if filled else row
        group = [above[number] if row[number] == "" else row[number] for number in range(columns)]
        filled.append([*group, *row[columns:]])
    return filled


def _period_problems(periods: list[str], place: Location) -> Iterator[Problem]:
    if len(periods) > 1 or not all(map(names_period, periods)):
        found = ", ".join(periods)
        yield Problem(
            place, f"expected one reporting period, such as 2021C12, found {found}; filter by one and export again"
        )
