"""From the header and rows of a plain table to a Table: which columns are variables and which hold figures.

A column is a variable when its header says so (areas, periods, ages and the like, also where they are numbers) or
when it holds texts. The others hold figures: their headers become the values of the variable ``contents``.
Columns headed by periods are the figures where there are any, their headers become the variable ``year``; then
numbers to their left are variables, and what somebody added to their right (a mean) stays beside them as a
heading that is no period. A header of several rows gives a variable for each of them.

A column without a header, of nothing but ``*``, ``p``, ``e`` or ``b`` beside figures, marks them as provisional,
estimated or after a break. A class that a spreadsheet has made a date of (2-5, 2 May) is refused. Periods may be
written in words or as dates; see ``written_periods``.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from heinola_indicators.loaders.class_dates import classes_that_are_dates
from heinola_indicators.loaders.columns import Column, Figures, columns_of
from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.marks import marked, marks_of_nothing, without_marks
from heinola_indicators.loaders.melting import Heading, Reading, melted
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.loaders.roles import AREA, CONTENTS, MUNICIPALITY, TIME
from heinola_indicators.loaders.written_periods import is_period, period_labels
from heinola_indicators.model.areas import area_code
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
    labels: Sequence[Sequence[str]] = (),
) -> Table:
    """The table that a header and its rows are; each row is as long as the header.

    Columns with neither header nor cells are passed over. *variables* names the columns that are variables where
    the kind of export settles it; else it is found out. *labels* are the rows of a header of several rows, the upper
    first. Units are those that headers give in brackets.

    Raises:
        ExportNotRead: a header is given twice, no column holds figures, a cell among figures is none, a class has
            become a date, or the reading has problems already; all are told.
    """
    return table_from_columns(
        columns_of(header, rows),
        loader=loader,
        title=title,
        reading=reading,
        variables=variables,
        labels=labels,
    )


def table_from_columns(
    columns: Sequence[Column],
    *,
    loader: str,
    title: str,
    reading: Reading,
    variables: Collection[str] | None = None,
    labels: Sequence[Sequence[str]] = (),
) -> Table:
    """The table that columns of equal length are; see ``table_from_rows``.

    Raises:
        ExportNotRead: as there.
    """
    columns = [column for column in columns if not (column.has_no_header and column.is_empty)]
    if not columns or not len(columns[0].cells):
        _refuse(reading, "there is a header and no row under it")
    columns, marks = without_marks(columns)
    if variables is None:
        stub, figures = told_apart(columns, reading, labels)
        stub = sorted([*stub, *marks_of_nothing(marks, figures)], key=lambda column: column.position)
    else:
        stub = [column for column in columns if column.name in variables]
        figures = [reading.figures(column) for column in columns if column.name not in variables]
    if not figures:
        _refuse(reading, f"no column holds figures{_for_instance(columns)}")
    reading = replace(reading, problems=(*reading.problems, *classes_that_are_dates(stub, reading)))
    heading = _heading(stub, figures, labels)
    table = melted(stub, heading, marked(figures, marks), loader=loader, title=title, reading=reading)
    return replace(table, variables=_with_period_labels(table.variables), units=_units(figures))


def told_apart(
    columns: Sequence[Column], reading: Reading, labels: Sequence[Sequence[str]] = ()
) -> tuple[list[Column], list[Figures]]:
    """The columns that are variables, and the figures of the others."""
    candidates = [reading.figures(column) for column in columns if not _is_variable_by_name(column)]
    figures = [each for each in candidates if each.looks_numeric and not _is_area_or_period(each.column)]
    under_periods = [each.column.position for each in figures if _is_under_period(each.column, labels)]
    if under_periods:
        known = {each.column.position for each in figures}
        figures = [
            each
            for each in candidates
            if each.column.position >= under_periods[0]
            and (each.column.position in known or is_period(each.column.name))  # texts there are no labels
        ]
    with_figures = {each.column.position for each in figures}
    return [column for column in columns if column.position not in with_figures], figures


def _is_under_period(column: Column, labels: Sequence[Sequence[str]]) -> bool:
    return is_period(column.name) or any(is_period(row[column.position]) for row in labels)


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
    return TIME.fullmatch(name) is not None and _mostly(is_period(text) for text in column.texts)


def _for_instance(columns: Sequence[Column]) -> str:
    """What stands in the last column that has a text: the one where figures were to be expected."""
    found = ((column.name, next(filter(None, column.texts), "")) for column in reversed(columns))
    return next((f"; in column {name!r} stands {text[:40]!r}, for instance" for name, text in found if text), "")


def _mostly(answers: Iterable[bool]) -> bool:
    given = list(answers)
    return 2 * sum(given) >= len(given)


def _heading(stub: Sequence[Column], figures: Sequence[Figures], labels: Sequence[Sequence[str]]) -> Heading:
    """What the columns of figures are about: a variable, or one for each row of the header."""
    rows = [tuple(row[each.column.position] for each in figures) for row in labels]
    rows = [row for row in rows if any(row)] or [tuple(each.column.name for each in figures)]
    taken = {folded(column.name) for column in stub}
    variables, index = [], []
    for number, row in enumerate(rows):
        values = tuple(dict.fromkeys(row))
        is_time = any(map(is_period, values))
        kind = "year" if is_time else "contents" if number == len(rows) - 1 else "heading"
        name = kind if kind not in taken else f"{kind} of column"
        while folded(name) in taken:
            name = f"{name} {number + 1}"
        taken.add(folded(name))
        variables.append(Variable(name, values, values, role=Role.TIME if is_time else None))
        index.append([values.index(label) for label in row])
    return Heading(tuple(variables), tuple(index))


def _with_period_labels(variables: Iterable[Variable]) -> tuple[Variable, ...]:
    """The variables; periods that are written in words or as dates have the model's form as labels."""
    return tuple(
        replace(variable, labels=period_labels(variable.labels)) if variable.role is Role.TIME else variable
        for variable in variables
    )


def _units(figures: Sequence[Figures]) -> dict[str, str]:
    """The units that headers give in brackets, where they are known ones: ``Kulut (1000 €)``."""
    found = {each.column.name: UNIT_IN_HEADER.fullmatch(each.column.name) for each in figures}
    return {name: match[1] for name, match in found.items() if match and unit_in_words(match[1])}
