"""The formulas behind a figure: a module beside each calculator, by its name, imported when somebody asks.

Each has a function ``formulas``: a calculation in, its formulas out, the first that of the value. Where a rule chooses
(a percentile place, an outlier brought in) they show the arithmetic that there is. A calculator of another package has
``formulas`` in its own module.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from inspect import Parameter, signature
from math import isnan
from typing import Any

from heinola_indicators.calculators.formula import Calculation, Formula, Formulas
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import Panel

OURS = "heinola_indicators.calculators"


def calculation(
    calculator: Callable[..., Panel], inputs: Mapping[str, Panel], given: Mapping[str, Any], area: str, period: Period
) -> Calculation:
    """What *calculator* makes of *inputs* and *given* settings, for the figure of *area* and *period*."""
    settings = {**_defaults(calculator), **given}
    return Calculation(inputs, settings, calculator(**inputs, **settings), area, period)


def formulas_behind(calculator: Callable[..., Panel], calculated: Calculation) -> tuple[Formula, ...]:
    """How *calculator* came to the figure: none where there is no figure, and none of what is not known."""
    formulas = formulas_of(calculator)
    if formulas is None or isnan(calculated.value.value):
        return ()
    return tuple(formula for formula in formulas(calculated) if formula.is_known)


def formulas_of(calculator: Callable[..., Panel]) -> Formulas | None:
    """The function that gives a calculator's formulas; none where its figures are taken over as they are."""
    package, _, name = calculator.__module__.rpartition(".")
    if package != OURS:
        found: Formulas | None = getattr(import_module(calculator.__module__), "formulas", None)
        return found
    module = f"{__name__}.{name}"
    if find_spec(module) is None:
        return None
    ours: Formulas = import_module(module).formulas
    return ours


def _defaults(calculator: Callable[..., Panel]) -> dict[str, Any]:
    settings = (one for one in signature(calculator).parameters.values() if one.kind is Parameter.KEYWORD_ONLY)
    return {one.name: one.default for one in settings if one.default is not Parameter.empty}
