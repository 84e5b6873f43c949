"""The rules of the lint that hold what a part chooses against the files of its source."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from heinola_indicators.model.areas import area_codes, area_name
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.source import Choice, Part, Source
from heinola_indicators.panel.choices import NotInTable, positions_of, rows_chosen, variable_named
from heinola_indicators.panel.table import Role, Table, Variable
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.yaml_reader import Keys
from heinola_indicators.usecases.series import SeriesPanels


def selection_findings(panels: SeriesPanels, written: Sequence[str]) -> Iterator[Finding]:
    """What the rules find in the parts of all series whose files can be read; *written* are the ids as they follow."""
    for number, name in enumerate(written):
        series = panels.strategy.series.get(name)
        for part in series.parts if series else ():
            tables = _tables(panels, part)
            yield from _in_no_file(part, list(tables.values()), ("series", number))
            for file, table in tables.items():
                yield from _of_another_area(part, file, table, ("series", number))


def _tables(panels: SeriesPanels, part: Part) -> dict[str, Table]:
    source: Source | None = panels.strategy.sources.get(part.source)
    if source is None or source.codebook is not None:
        return {}
    try:
        return {name: panels.exports.table(source, name) for name in panels.exports.names(source)}
    except ExportNotRead:
        return {}


def _in_no_file(part: Part, tables: list[Table], keys: Keys) -> Iterator[Finding]:
    """Values that are nowhere, where the program goes on without them: one of several, or one that may be absent."""
    choices: list[Mapping[str, Choice]] = [part.select, *part.beside.values()]
    for name, choice in (entry for select in choices for entry in select.items()):
        if not isinstance(choice, tuple) or not (len(choice) > 1 or part.absent_is_missing):
            continue
        variables = [variable for table in tables if (variable := _variable(table, name)) is not None]
        known = [text for variable in variables for text in (*variable.values, *variable.labels)]
        for text in choice:
            if variables and not any(_has(variable, text) for variable in variables):
                message = f"no file of the source {part.source!r} has the value {text!r} of {name!r}"
                yield Finding("value-in-no-file", keys, part.location, f"{message}{nearest(text, known)}")


def _variable(table: Table, name: str) -> Variable | None:
    try:
        return table.variables[variable_named(table, name)]
    except NotInTable:
        return None


def _has(variable: Variable, text: str) -> bool:
    try:
        return bool(positions_of(variable, (text,)))
    except NotInTable:
        return False


def _of_another_area(part: Part, name: str, table: Table, keys: Keys) -> Iterator[Finding]:
    """Files that name an area, and not the one that the part says they are of."""
    area = table.variable_with(Role.AREA)
    if part.of_area is None or area is None:
        return
    try:
        rows = rows_chosen(table, part.select)
    except NotInTable:
        return
    seen = np.flatnonzero(np.bincount(table.positions(area, rows))).tolist()
    variable = table.variables[area]
    by_value = area_codes([variable.values[position] for position in seen], table.division)
    by_label = area_codes([variable.labels[position] for position in seen], table.division)
    codes = sorted({value or label or "" for value, label in zip(by_value, by_label, strict=True)} - {""})
    if codes and codes != [part.of_area]:
        named = ", ".join(f"{area_name(code)} ({code})" for code in codes[:3])
        message = f"{name}: the file itself gives figures of {named}, of-area says {part.of_area}"
        yield Finding("of-area-against-file", keys, part.location, message)
