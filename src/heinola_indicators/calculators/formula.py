"""The arithmetic behind one figure, with the numbers in it: what ``explain`` shows and an auditor checks.

A test evaluates every formula as it is written.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, TypeAlias

from heinola_indicators.model.period import Period
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.panel import Panel

VALUE = "value"
NAME = re.compile(r"\{([^{}]+)\}")
PART_OF_YEAR = re.compile(r"(?<=\d{4})_(?=[CHQTW]?\d)")  # of 2023_Q1, where an identifier has no hyphen


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a formula; without a *unit* it is a constant or a setting."""

    value: float
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Formula:
    """``name = text``, such as ``value = {times} * {part} / {whole}``, with the *numbers* and what it comes to.

    The text is arithmetic in Python's notation over names in braces: + - * / **, brackets, sqrt, exp, log, min, max.
    """

    name: str
    text: str
    numbers: Mapping[str, Number]
    result: Number

    @property
    def is_known(self) -> bool:
        """Whether all its numbers are there and it comes to one."""
        return all(isfinite(number.value) for number in (*self.numbers.values(), self.result))

    def with_numbers(self, written: Callable[[Number], str]) -> str:
        """The text with every number as *written* says; a negative one in brackets.

        >>> half = Formula("value", "{a} / {b}", {"a": Number(-1.0), "b": Number(2.0)}, Number(-0.5))
        >>> half.with_numbers(lambda number: f"{number.value:g}")
        '(-1) / 2'
        """
        return NAME.sub(lambda found: _bracketed(written(self.numbers[found[1]])), self.text)

    def with_names(self, named: Callable[[str], str] | None = None) -> str:
        """The text with the names of the numbers in words, or as *named* has them.

        >>> Formula("value", "{value_2023_Q1} / {other_unit}", {}, Number(1.0)).with_names()
        'value 2023-Q1 / other unit'
        """
        call = named or in_words
        return NAME.sub(lambda found: call(found[1]), self.text)


@dataclass(frozen=True, eq=False)
class Calculation:
    """One figure of a calculator: the panels that went in, by name, its *settings* and the panel that came out."""

    inputs: Mapping[str, Panel]
    settings: Mapping[str, Any]
    result: Panel
    area: str
    period: Period

    @property
    def value(self) -> Number:
        """What came out."""
        return figure(self.result, self.area, self.period)

    def part(self, name: str) -> Number:
        """What came out of a part."""
        return figure(self.result.parts[name], self.area, self.period)

    def number(self, name: str, period: Period | None = None) -> Number:
        """The figure of an input, of another *period* if one is given; or a setting."""
        if name in self.inputs:
            return figure(self.inputs[name], self.area, period or self.period)
        return Number(float(self.settings[name]))

    def formula(
        self,
        text: str,
        further: Mapping[str, Number] | None = None,
        *,
        name: str = VALUE,
        result: Number | None = None,
    ) -> Formula:
        """A formula over inputs, settings and *further* numbers; it comes to the calculator's figure or *result*."""
        known = further or {}
        names = dict.fromkeys(NAME.findall(text))
        numbers = {used: known[used] if used in known else self.number(used) for used in names}
        return Formula(name, text, numbers, result or self.value)


Formulas: TypeAlias = Callable[[Calculation], tuple[Formula, ...]]


def figure(panel: Panel, area: str, period: Period) -> Number:
    """The figure of *area* and *period*; NaN where there is none."""
    if area not in panel.areas or period not in panel.periods:
        return Number(float("nan"), panel.unit)
    return Number(float(panel.value[panel.areas.index(area), panel.periods.index(period)]), panel.unit)


def in_words(name: str) -> str:
    """A name as it is read.

    >>> in_words("value_2019_12"), in_words("financing_shares")
    ('value 2019-12', 'financing shares')
    """
    return PART_OF_YEAR.sub("-", name).replace("_", " ")


def _bracketed(text: str) -> str:
    return f"({text})" if text.startswith(("-", "\u2212")) else text
