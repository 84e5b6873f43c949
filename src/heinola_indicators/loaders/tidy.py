"""From the header and rows of a plain table to a Table: which columns are variables and which hold figures.

A column is a variable when its header says so (areas, periods, ages and the like, also where they are numbers) or
when it holds texts. The others hold figures: their headers become the values of the variable ``contents``.
Columns headed by periods are the figures where there are any, their headers become the variable ``year``; then
numbers to their left are variables, and what somebody added to their right (a mean) stays beside them as a
heading that is no period.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from heinola_indicators.loaders.columns import Column, Figures, columns_of
from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.melting import Heading, Reading, melted
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.loaders.roles import AREA, CONTENTS, MUNICIPALITY, TIME
from heinola_indicators.model.areas import area_code
from heinola_indicators.model.period import names_period
from heinola_indicators.model.problem import Problem
from heinola_indicators.panel.file_units import unit_in_words
from heinola_indicators.panel.table import Role, Table, Variable, folded

CLASSIFYING = re.compile(
    r"ikä(ryhmä|luokka)?|age|ålder|sukupuoli|kön|sex|gender|koodi|kod|code|id|tunnus|postinumero|indicator|taso_\d"
)
UNIT_IN_HEADER = re.compile(r".*\(([^()]+)\)")


def table_from_rows(
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    loader: str,
    title: str,
    reading: Reading,
    variables: Collection[str] | None = None,
) -> Table:
    """The table that a header and its rows are; each row is as long as the header.

    Columns with neither header nor cells are passed over. *variables* names the columns that are variables where
    the kind of export settles it; else it is found out. Units are those that headers give in brackets.

    Raises:
        ExportNotRead: a header is given twice, no column holds figures, a cell among figures is none, or the
            reading has problems already; all are told.
    """
    columns = [
        column
        for column, name in zip(columns_of(header, rows), header, strict=True)
        if name.strip() or not column.is_empty
    ]
    if not rows:
        _refuse(reading, "there is a header and no row under it")
    if variables is None:
        stub, figures = told_apart(columns, reading)
    else:
        stub = [column for column in columns if column.name in variables]
        figures = [reading.figures(column) for column in columns if column.name not in variables]
    if not figures:
        _refuse(reading, "no column holds figures")
    table = melted(stub, _heading(stub, figures), figures, loader=loader, title=title, reading=reading)
    return replace(table, units=_units(figures))


def told_apart(columns: Sequence[Column], reading: Reading) -> tuple[list[Column], list[Figures]]:
    """The columns that are variables, and the figures of the others."""
    candidates = [reading.figures(column) for column in columns if not _is_variable_by_name(column)]
    figures = [each for each in candidates if each.looks_numeric and not _is_area_or_period(each.column)]
    under_periods = [each.column.position for each in figures if names_period(each.column.name)]
    if under_periods:
        figures = [each for each in figures if each.column.position >= under_periods[0]]
    with_figures = {each.column.position for each in figures}
    return [column for column in columns if column.position not in with_figures], figures


def _refuse(reading: Reading, message: str) -> None:
    refuse_if_any([*reading.problems, Problem(reading.location_of(-1, 0), message)])


def _is_variable_by_name(column: Column) -> bool:
    name = folded(column.name)
    return any(pattern.fullmatch(name) for pattern in (MUNICIPALITY, CONTENTS, CLASSIFYING))


def _is_area_or_period(column: Column) -> bool:
    """Whether numbers are areas or periods; under such headers there are square kilometres and minutes as well."""
    name = folded(column.name)
    if AREA.fullmatch(name):
        return _mostly(area_code(text) is not None for text in column.texts)
    return TIME.fullmatch(name) is not None and _mostly(names_period(text) for text in column.texts)


def _mostly(answers: Iterable[bool]) -> bool:
    given = list(answers)
    return 2 * sum(given) >= len(given)


def _heading(stub: Sequence[Column], figures: Sequence[Figures]) -> Heading:
    names = tuple(each.column.name for each in figures)
    kind, role = ("year", Role.TIME) if any(map(names_period, names)) else ("contents", None)
    taken = {folded(column.name) for column in stub}
    free = kind if kind not in taken else f"{kind} of column"
    return Heading((Variable(free, names, names, role=role),), (range(len(names)),))


def _units(figures: Sequence[Figures]) -> dict[str, str]:
    """The units that headers give in brackets, where they are known ones: ``Kulut (1000 €)``."""
    found = {each.column.name: UNIT_IN_HEADER.fullmatch(each.column.name) for each in figures}
    return {name: match[1] for name, match in found.items() if match and unit_in_words(match[1])}
