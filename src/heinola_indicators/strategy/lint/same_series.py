"""``same-series``: two measures that are one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles

if TYPE_CHECKING:
    from heinola_indicators.model.problem import Location
    from heinola_indicators.strategy.strategy_document import MeasureEntry


def same_series(files: LintedFiles) -> Iterator[Finding]:
    """Measures with the calculator, inputs and parameters of an earlier one, told at the later."""
    first: dict[str, tuple[MeasureEntry, Location]] = {}
    for _, measure, keys in files.measures():
        place = files.file.at(keys)
        calculation = repr((measure.calculator, sorted(measure.inputs.items()), _sorted(measure.parameters)))
        if calculation in first:
            other, where = first[calculation]
            series = ", ".join(measure.inputs.values())
            message = f"measure {measure.id!r} is the figure of {other.id!r} (line {where.line}) once more"
            yield Finding("same-series", keys, place, f"{message}: {measure.calculator} of {series}")
        first.setdefault(calculation, (measure, place))


def _sorted(parameters: dict[str, object]) -> list[tuple[str, str]]:
    return sorted((name.replace("_", "-"), repr(value)) for name, value in parameters.items())
