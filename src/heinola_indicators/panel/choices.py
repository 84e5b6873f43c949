"""Choosing values of a table's variables, by code or label."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.problem import nearest
from heinola_indicators.model.source import AgeRange, Choice
from heinola_indicators.panel.ages import bands_of
from heinola_indicators.panel.table import Table, Variable, folded


class NotInTable(Exception):
    """What a part names is not in the table; told to the user with the part's place in the sources file."""


class ValueNotInTable(NotInTable):
    """A chosen value is not among a variable's values."""


def selected(table: Table, select: Mapping[str, Choice]) -> NDArray[np.bool_]:
    """Which rows of *table* hold the chosen values."""
    chosen = np.ones(len(table), bool)
    for name, choice in select.items():
        number = variable_named(table, name)
        wanted = np.zeros(len(table.variables[number].values), bool)
        wanted[positions_of(table.variables[number], choice)] = True
        chosen &= wanted[table.index[number]]
    return chosen


def variable_named(table: Table, name: str) -> int:
    """The position of a variable by name or code.

    Raises:
        NotInTable: there is none, with the nearest names.
    """
    number = table.named(name)
    if number is None:
        names = [variable.name for variable in table.variables]
        msg = f"there is no variable {name!r}{nearest(name, names)}"
        raise NotInTable(msg)
    return number


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
    places = {folded(label): position for position, label in reversed(list(enumerate(variable.labels)))}
    places |= {folded(value): position for position, value in reversed(list(enumerate(variable.values)))}
    found = [places[folded(text)] for text in choice if folded(text) in places]
    if not found:
        known = list(dict.fromkeys((*variable.values, *variable.labels)))
        wanted = " or ".join(repr(text) for text in choice)
        msg = f"variable {variable.name!r} has no value {wanted}{nearest(choice[0], known)}"
        raise ValueNotInTable(msg)
    return found
