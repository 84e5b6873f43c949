"""What has to hold of every table and every refusal, whatever file they come of."""

import re
from collections.abc import Iterator
from math import prod

import numpy as np

from heinola_indicators.loaders.detection import load
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.panel.choices import NotInTable, rows_chosen
from heinola_indicators.panel.table import Table

from .made import Kind, Made, Random

LONGEST_SENTENCE = 1500  # characters
MOST_PROBLEMS = 21
MOST_VARIABLES = 70  # that are looked at
MOST_ROWS = 10_000  # whose positions are looked at one by one
COMPARED_DIGITS = 12  # of a figure; what a float keeps beyond them may be rounded
ROUNDED_UP = b"9" * 10  # a figure with so many is rounded to others
NO_DIGIT = re.compile(rb"[^0-9]+")


def faults_of_refusal(error: ExportNotRead) -> Iterator[str]:
    """A refusal tells at least one problem, not endlessly many, each in a sentence that can be printed."""
    if not 1 <= len(error.problems) <= MOST_PROBLEMS:
        yield f"{len(error.problems)} problems are told"
    for problem in error.problems:
        size = len(str(problem).encode().decode())
        if not problem.message.strip() or size > LONGEST_SENTENCE:
            yield f"a sentence of {size} characters"


def faults_of_table(table: Table, made: Made, kind: Kind, chance: Random) -> Iterator[str]:
    """A table has as many rows as its file declares, tells the place of each, and is the same when read in part."""
    if made.is_refused and (table.loader == kind.loader or not kind.is_lines):
        yield f"{made.what} was read as {len(table)} rows"
    yield from _in_itself(table)
    yield from _from_nowhere(table, made, kind)
    if table.loader == kind.loader:
        yield from _in_size(table, made, kind)
        yield from _in_a_part(table, made, kind, chance)


def _in_itself(table: Table) -> Iterator[str]:
    if len(table.value) != len(table.flag) or len(table.index) != len(table.variables):
        yield "values, flags and variables do not go together"
    if np.isinf(table.value).any():
        yield "an infinite value"
    texts = [table.title, *table.notes, *table.warnings, *table.units.values()]
    for variable in table.variables:
        texts += [variable.name, variable.code or "", *variable.values, *variable.labels]
    ends = np.array([0, len(table) - 1] if len(table) else [], np.intp)
    places = map(table.place, ends.tolist())
    "".join([*texts, *places, *table.symbols(ends).texts]).encode()  # half letters cannot be
    for number, variable in enumerate(table.variables[:MOST_VARIABLES]):
        if table.positions(number, ends).max(initial=-1) >= len(variable.values):
            yield "a position beyond the values"
        if len(table) < MOST_ROWS and len(table.index[number]) != len(table):
            yield "a variable is longer or shorter than the values"


def _from_nowhere(table: Table, made: Made, kind: Kind) -> Iterator[str]:
    """Every figure of a text stands in it: its first digits follow one another there, whatever stands between them."""
    if kind.counts or table.loader == "survey-answers" or made.content.startswith(b"PK") or len(table) > MOST_ROWS:
        return
    written = NO_DIGIT.sub(b"", made.content)
    if ROUNDED_UP in written:
        return
    for value in np.unique(table.value[np.isfinite(table.value) & (table.value != 0)]).tolist():
        digits = repr(abs(value)).partition("e")[0].replace(".", "").lstrip("0")[:COMPARED_DIGITS].rstrip("0")
        if digits.encode() not in written:
            yield f"{value} stands nowhere in the file"
            return


def _in_size(table: Table, made: Made, kind: Kind) -> Iterator[str]:
    if made.rows is not None and len(table) != made.rows:
        yield f"{len(table)} rows of {made.rows}"
    if kind.is_cube and len(table) != prod(len(variable.values) for variable in table.variables):
        yield f"{len(table)} rows, not all combinations of the values"


def _in_a_part(table: Table, made: Made, kind: Kind, chance: Random) -> Iterator[str]:
    """What is read of one value of a variable is what the whole table has there."""
    if not len(table):
        return
    variable = chance.choice(table.variables)
    where = {variable.name: (chance.choice(variable.values),)}
    try:
        expected = table.value[rows_chosen(table, where)]
    except NotInTable:
        return
    part = load(made.export(kind.loader), kind.loader, where=where)
    if not np.array_equal(part.value[rows_chosen(part, where)], expected, equal_nan=True):
        yield f"{where} selects other figures than the whole table has"
