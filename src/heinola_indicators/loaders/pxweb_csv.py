"""CSV and other text files saved from PxWeb (StatFin), wide or long, with or without a title.

Wide files have a column per combination of heading labels, whose texts are taken apart by ``joined_headings``; long
ones (csv2, csv3, relaatiotiedosto) end in a single column of figures. The columns in quotes are variables, bare ones
hold figures. Read too are files that Excel has saved again, without quotes and with decimal commas.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from heinola_indicators.loaders.class_dates import classes_that_are_dates
from heinola_indicators.loaders.columns import Column, Figures, columns_of
from heinola_indicators.loaders.cube import division_of
from heinola_indicators.loaders.delimited import Delimited, head_of, is_broken, read_delimited
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.joined_headings import heading_of, names_across
from heinola_indicators.loaders.melting import Heading, melted
from heinola_indicators.loaders.pxweb_sheet import title_names
from heinola_indicators.loaders.roles import role_of
from heinola_indicators.loaders.tidy import told_apart
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.table import Role, Table, Variable, folded

BETWEEN_ID_AND_TITLE = " -- "  # "11re -- Väestö …", StatFin's titles since 2019


def recognises(export: Export) -> bool:
    """Whether it has PxWeb's title, or PxWeb's quotes: texts in quotes on the left, bare figures on the right.

    A relaatiotiedosto has neither; it is known by its tabs and by rows that are all combinations in order.
    """
    head = head_of(export)
    if head is None or not head.rows or len(head.header) < 2:
        return False
    if is_broken(head):
        return True  # of PxWeb's old serializer; refused with what is wrong
    if head.title:
        return any(title_names(head.title)) or BETWEEN_ID_AND_TITLE in head.title[:20]
    return _has_quotes_of_pxweb(head) or (_may_be_relation(head) and _is_relation_file(export))


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - a text has no sheets
    """The table, its heading texts split into variables.

    Raises:
        ExportNotRead: it is no text in rows, or has rows or cells that are not understood; all are told.
    """
    found = read_delimited(export)
    columns = columns_of(found.header, found.rows)
    stub, figures = _stub_and_figures(found, columns)
    if not figures or not found.rows:
        raise not_read(export.name, "no column holds figures; save the export again", line=found.header_line)
    stub, texts = _codes_and_texts(stub)
    names = names_across(found.title, [column.name for column in stub])
    has_period = any(role_of(column.variable()[0]) is Role.TIME for column in stub)
    heading = heading_of([each.column.name for each in figures], names, has_period=has_period)
    problems = [*classes_that_are_dates(stub, found.reading()), *_not_taken_apart(found, heading, names)]
    table = melted(
        stub,
        heading,
        figures,
        loader="pxweb-csv",
        title=found.title,
        reading=replace(found.reading(), problems=(*found.problems, *problems)),
    )
    down = [
        _with_texts(variable, column, texts.get(at))
        for at, (variable, column) in enumerate(zip(table.variables, stub, strict=False))
    ]
    variables = (*down, *table.variables[len(stub) :])
    return replace(table, variables=variables, division=division_of(variables))


def _codes_and_texts(stub: Sequence[Column]) -> tuple[list[Column], dict[int, Column]]:
    """The columns, of those that stand twice as code and text the codes; and the texts by the place of their codes."""
    kept: list[Column] = []
    texts: dict[int, Column] = {}
    for column in stub:
        if kept and folded(kept[-1].name) == folded(column.name) and _tells_apart(kept[-1], column):
            texts[len(kept) - 1] = column
        else:
            kept.append(column)
    return kept, texts


def _tells_apart(code: Column, text: Column) -> bool:
    """Whether every code goes with one text."""
    return len(np.unique(np.stack([code.index, text.index]), axis=1).T) == len(code.distinct)


def _with_texts(variable: Variable, code: Column, text: Column | None) -> Variable:
    if text is None:
        return variable
    first = np.unique(code.index, return_index=True)[1]
    label_of = {code.texts[code.index[row]]: text.texts[text.index[row]] for row in first.tolist()}
    return replace(variable, labels=tuple(label_of[value] for value in variable.values))


def _not_taken_apart(found: Delimited, heading: Heading, names: Sequence[str]) -> Iterator[Problem]:
    if len(names) > 1 and len(heading.variables) < len(names):
        place = Location(found.name, line=found.header_line)
        yield Problem(
            place,
            f"the title names {', '.join(names)} across, but headings such as {heading.variables[0].values[0]!r} can "
            "be split over them in more than one way, or in none; save the table with one variable across, or as PX",
        )


def _stub_and_figures(found: Delimited, columns: list[Column]) -> tuple[list[Column], list[Figures]]:
    if found.rows and _has_quotes_of_pxweb(found):
        count = _columns_in_quotes(found)
    elif _may_be_relation(found) and _is_all_combinations(columns[:-1]):
        count = len(columns) - 1
    else:
        listed = {folded(name) for name in title_names(found.title)}
        count = next((place for place, column in enumerate(columns) if folded(column.name) not in listed), 0)
    if 0 < count < len(columns):
        return columns[:count], [found.reading().figures(column) for column in columns[count:]]
    filled = [column for column in columns if not column.is_empty]
    stub, figures = told_apart(filled, found.reading())
    first = min((each.column.position for each in figures), default=len(columns))
    right = [column for column in filled if column.position >= first]  # labels stand on the left
    return [column for column in stub if column.position < first], [found.reading().figures(column) for column in right]


def _has_quotes_of_pxweb(found: Delimited) -> bool:
    header, first = found.quoted
    count = _columns_in_quotes(found)
    is_all_quoted = len(header) == len(found.header) and all(header)
    if not is_all_quoted or not 0 < count < len(first) or any(first[count:]):
        return False
    bare, reading, row = found.header[count:], found.reading(), found.rows[0][count:]
    columns = columns_of(bare, [row])
    stub, figures = told_apart(columns, reading)
    if stub and figures and len(found.rows) == 1:  # the only cell may be one that cannot be read: the headers tell
        numbers = [
            cell if reading.figures(column).looks_numeric else "1" for column, cell in zip(columns, row, strict=True)
        ]
        stub, _ = told_apart(columns_of(bare, [numbers]), reading)
    return not stub


def _columns_in_quotes(found: Delimited) -> int:
    """How many columns on the left of the first row stand in quotes."""
    return next((place for place, quoted in enumerate(found.quoted[1]) if not quoted), len(found.header))


def _may_be_relation(found: Delimited) -> bool:
    return found.separator == "\t" and not found.title and not any(map(any, found.quoted))


def _is_relation_file(export: Export) -> bool:
    try:
        found = read_delimited(export)
    except ExportNotRead:
        return False
    return not found.problems and _is_all_combinations(columns_of(found.header, found.rows)[:-1])


def _is_all_combinations(columns: list[Column]) -> bool:
    """Whether the columns' labels make up all combinations, the last running fastest, and two of them vary."""
    sizes = [len(column.distinct) for column in columns]
    if sum(size > 1 for size in sizes) < 2 or np.prod(sizes, dtype=float) != len(columns[0].index):
        return False
    place = np.ravel_multi_index([column.index for column in columns], sizes)
    return bool(np.array_equal(place, np.arange(len(place))))
