"""By which method SYKE counted emissions: part of what a series is, so every table of SYKE's has a variable of it.

The Hinku rules leave out industry's plants in the emissions trade, its electricity and waste, and through-traffic.
Under them the wind power of the municipality is a credit or is not; ``all`` emissions know no Hinku rules. Figures
of two methods are never one series, so a series chooses one (``method``).

In the CSVs every cell belongs to one method, nothing is there twice: ``hinku-without-credits`` and ``outside-hinku``
together are all emissions. A column is taken for the one with credits when the credits stand in it as negative
figures; where that cannot be seen the method is ``unknown`` and a warning says so.
"""

import re
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.panel.table import Role, Table, Variable, folded

METHOD = "method"
HINKU_WITH, HINKU_WITHOUT, OUTSIDE_HINKU, ALL = "hinku-with-credits", "hinku-without-credits", "outside-hinku", "all"
EFFORT_SHARING, EMISSIONS_TRADE = "all-outside-emissions-trade", "all-in-emissions-trade"
NO_METHOD, UNKNOWN = "none", "unknown"
VALUES = (HINKU_WITH, HINKU_WITHOUT, OUTSIDE_HINKU, NO_METHOD, UNKNOWN)

METHOD_WORDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"taakanjako|effort sharing|outside the ets|non-ets"), EFFORT_SHARING),
    (re.compile(r"päästökaupan alais|emissions? trad(e|ing)"), EMISSIONS_TRADE),
    (re.compile(r"hinku.*(ilman.*hyvity|without.*credit|utan.*kompens)"), HINKU_WITHOUT),
    (re.compile(r"hinku.*(hyvity|with.*credit|med.*kompens)"), HINKU_WITH),
    (re.compile(r"kaikki (alas-)?päästö|all (alas )?emissions|alla (alas-)?utsläpp"), ALL),
)
HINKU_COLUMN = re.compile(r"hinku[-_. ]?laskenta")
CREDIT_CLASSES = frozenset({"tuu", "tuulivoima", "päästöhyvitykset", "kompensaatiot"})
YES, NO = frozenset({"true", "on", "kyllä", "1"}), frozenset({"false", "ei", "0"})


def method_in_words(text: str) -> str | None:
    """The method that a text names; none where it names none.

    >>> method_in_words("Hinku-laskenta ilman päästöhyvityksiä"), method_in_words("Kaikki ALas-päästöt")
    ('hinku-without-credits', 'all')
    """
    plain = folded(text)
    return next((method for pattern, method in METHOD_WORDS if pattern.search(plain)), None)


def with_one_method(table: Table, method: str) -> Table:
    """The table, all of it counted by *method*."""
    return _with_method(table, (method,), np.zeros(len(table), np.int32))


def hinku_variable(table: Table) -> int | None:
    """The position of the variable that tells which classes the Hinku rules count."""
    names = [folded(variable.name) for variable in table.variables]
    return next((number for number, name in enumerate(names) if HINKU_COLUMN.fullmatch(name)), None)


def with_method_of_each_cell(table: Table, hinku: int, without: str, with_credits: str | None) -> Table:
    """The table with each cell's method, by whether the Hinku rules count its class and by its column.

    *without* and *with_credits* are the columns of emissions, by their names what they are; which of them has the
    credits is seen from the figures.
    """
    cells = _Cells.of(table, hinku)
    found = _column_with_credits(cells, without, with_credits) if with_credits else _Found(None)
    method = np.full(len(table), VALUES.index(HINKU_WITHOUT), np.int32)
    method[cells.is_credit] = VALUES.index(NO_METHOD)
    if found.column is not None:
        method[cells.column == found.column] = VALUES.index(HINKU_WITH)
    elif with_credits is not None:
        method[(cells.column == without) | (cells.column == with_credits)] = VALUES.index(UNKNOWN)
    method[cells.is_outside] = VALUES.index(OUTSIDE_HINKU)
    method[~cells.is_hinku & ~cells.is_outside] = VALUES.index(UNKNOWN)
    table = _with_method(table, VALUES, method)
    return replace(table, warnings=(*table.warnings, found.warning)) if found.warning else table


@dataclass(frozen=True)
class _Found:
    column: str | None
    warning: str = ""


@dataclass(frozen=True, eq=False)
class _Cells:
    """What the cells of a table are: their column, and whether their class is a credit or counted by Hinku."""

    value: NDArray[np.float64]
    column: NDArray[np.str_]
    is_hinku: NDArray[np.bool_]
    is_outside: NDArray[np.bool_]
    is_credit: NDArray[np.bool_]

    @classmethod
    def of(cls, table: Table, hinku: int) -> "_Cells":
        contents = table.variable_with(Role.CONTENTS)
        names = table.variables[-1 if contents is None else contents]
        column = np.array(names.values)[table.index[-1 if contents is None else contents]]
        classes = [number for number, variable in enumerate(table.variables) if folded(variable.name)[:5] == "taso_"]
        is_credit = np.zeros(len(table), bool)
        for number in classes:
            is_credit |= _holds(table, number, CREDIT_CLASSES)
        return cls(table.value, column, _holds(table, hinku, YES), _holds(table, hinku, NO), is_credit)

    def credits_in(self, column: str) -> bool:
        """Whether a credit stands in the column as a negative figure."""
        return bool((self.value[self.is_credit & (self.column == column)] < 0).any())


def _holds(table: Table, number: int, words: frozenset[str]) -> NDArray[np.bool_]:
    wanted = np.array([folded(value) in words for value in table.variables[number].values], bool)
    return wanted[table.index[number]]


def _column_with_credits(cells: _Cells, without: str, with_credits: str) -> _Found:
    named, other = cells.credits_in(with_credits), cells.credits_in(without)
    if named and not other:
        return _Found(with_credits)
    if other and not named:
        return _Found(
            without, f"the credits stand in column {without!r}, not in {with_credits!r}; their methods follow"
        )
    if named:
        return _Found(None, _untold(without, with_credits, "credits stand in both"))
    more = cells.value[cells.column == with_credits] - cells.value[cells.column == without]
    if not (more > 0).any():  # without credits the two agree, and what lowers emissions elsewhere is a credit too
        return _Found(with_credits)
    return _Found(None, _untold(without, with_credits, "there are no credits and the columns differ"))


def _untold(without: str, with_credits: str, why: str) -> str:
    return (
        f"which of the columns {without!r} and {with_credits!r} has the emission credits cannot be told ({why}), so "
        f"their method is 'unknown'; save the file again, or compare it with the result service before choosing it"
    )


def _with_method(table: Table, values: tuple[str, ...], index: NDArray[np.int32]) -> Table:
    """The table with the variable before the last one, of the values that are there."""
    seen, place = np.unique(index, return_inverse=True)
    kept = tuple(values[number] for number in seen) or values[:1]
    variable = Variable(METHOD, kept, kept)
    return replace(
        table,
        variables=(*table.variables[:-1], variable, table.variables[-1]),
        index=(*table.index[:-1], place.astype(np.int32), table.index[-1]),
    )
