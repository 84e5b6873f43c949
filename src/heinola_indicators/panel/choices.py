"""Choosing values of a table's variables, by code or label."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.problem import nearest
from heinola_indicators.model.source import AgeRange, Choice
from heinola_indicators.panel.ages import bands_of
from heinola_indicators.panel.naming import values_of_same_stem, variables_of_same_stem
from heinola_indicators.panel.table import Table, Variable, folded, variable_called


class NotInTable(Exception):
    """What a part names is not in the table; told to the user with the part's place in the sources file."""


class ValueNotInTable(NotInTable):
    """A chosen value is not among a variable's values."""


def rows_chosen(table: Table, select: Mapping[str, Choice]) -> NDArray[np.intp]:
    """The rows of *table* that hold the chosen values.

    Raises:
        NotInTable: a variable, or every value chosen of one, is not there.
    """
    wanted = [np.ones(len(variable.values), bool) for variable in table.variables]
    for number, positions in positions_chosen(table.variables, select).items():
        wanted[number] = np.isin(np.arange(len(wanted[number])), positions)
    return table.rows_with(wanted)


def positions_chosen(variables: Sequence[Variable], select: Mapping[str, Choice]) -> dict[int, list[int]]:
    """The positions of the chosen values, ascending, by the position of their variable.

    Raises:
        NotInTable: a variable, or every value chosen of one, is not there.
    """
    chosen: dict[int, list[int]] = {}
    for name, choice in select.items():
        number = _named(variables, name)
        positions = set(positions_of(variables[number], choice))
        chosen[number] = sorted(positions & set(chosen.get(number, positions)))
    return chosen


def variable_named(table: Table, name: str) -> int:
    """The position of a variable by name or code.

    Raises:
        NotInTable: there is none, with the nearest names.
    """
    return _named(table.variables, name)


def _named(variables: Sequence[Variable], name: str) -> int:
    number = variable_called(variables, name)
    if number is not None:
        return number
    found = variables_of_same_stem(variables, name)
    if len(found) > 1:
        msg = f"{name!r} may be {' or '.join(repr(variables[number].name) for number in found)}; write which one"
        raise NotInTable(msg)
    if not found:
        known = [variable.name for variable in variables]
        known += [translation.name for variable in variables for translation in variable.translations]
        msg = f"there is no variable {name!r}{nearest(name, known)}"
        raise NotInTable(msg)
    return found[0]


def positions_of(variable: Variable, choice: Choice) -> list[int]:
    """The positions of the chosen values that are there.

    Raises:
        ValueNotInTable: none of them is, with the nearest names.
    """
    if isinstance(choice, AgeRange):
        positions = bands_of(choice, variable.labels) or bands_of(choice, variable.values)
        if positions is None:
            msg = f"ages {choice} cannot be made up of the bands of {variable.name!r}{nearest('', variable.labels)}"
            raise ValueNotInTable(msg)
        return positions
    texts = (*(translation.labels for translation in reversed(variable.translations)), variable.labels)
    places: dict[str, int] = {}
    for labels in texts:
        places |= {folded(label): position for position, label in reversed(list(enumerate(labels)))}
    places |= {folded(value): position for position, value in reversed(list(enumerate(variable.values)))}
    found = [places[folded(text)] for text in choice if folded(text) in places] or _of_other_generation(
        variable, choice
    )
    if not found:
        known = list(dict.fromkeys((*variable.values, *variable.labels)))
        wanted = " or ".join(repr(text) for text in choice)
        msg = f"variable {variable.name!r} has no value {wanted}{nearest(choice[0], known)}"
        raise ValueNotInTable(msg)
    return found


def _of_other_generation(variable: Variable, choice: tuple[str, ...]) -> list[int]:
    found = [position for text in choice for position in values_of_same_stem(variable, text)]
    if len(set(found)) > 1:
        values = " or ".join(repr(variable.values[position]) for position in dict.fromkeys(found))
        msg = f"{' or '.join(map(repr, choice))} of {variable.name!r} may be {values}; write which one"
        raise ValueNotInTable(msg)
    return found[:1]
