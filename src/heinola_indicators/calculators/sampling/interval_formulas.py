"""The arithmetic of intervals, with its numbers: Wilson's of a share, Byar's and the exact one of a count, of a rate.

A limit that is no arithmetic (the exact one of a count below 10) is shown by the probability that defines it.
"""

from collections.abc import Iterator, Mapping
from math import factorial

import numpy as np

from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.unit import Unit
from heinola_indicators.statistics.counts import SMALLEST_FOR_BYAR, count_interval
from heinola_indicators.statistics.intervals import Interval, normal_quantile

CONFIDENCE = 0.95
SQUARE_ROOT = "{z} * sqrt({z} ** 2 + 4 * {x} * (1 - {x} / {n}))"
WILSON = {side: f"(2 * {{x}} + {{z}} ** 2 {side} {SQUARE_ROOT}) / (2 * ({{n}} + {{z}} ** 2))" for side in "-+"}
BYAR_LOW = "{x} * (1 - 1 / (9 * {x}) - {z} / (3 * sqrt({x}))) ** 3"
BYAR_HIGH = "({x} + 1) * (1 - 1 / (9 * ({x} + 1)) + {z} / (3 * sqrt({x} + 1))) ** 3"
OF_COUNT = {"low": "count_low", "high": "count_high"}  # what the limits of a count are called beside those of its rate


def share_formulas(value: float, n: float, whole: float, limits: Mapping[str, float], unit: Unit) -> Iterator[Formula]:
    """Wilson's limits of a share, given in parts of *whole* (100 in percent), that *n* were asked for."""
    x = value / whole * n
    numbers = {"z": z_number(), "x": Number(x), "n": Number(n)}
    share, times = ("{share} / 100", "100 * ") if whole != 1 else ("{share}", "")
    yield Formula("x", f"{share} * {{n}}", {"share": Number(value, unit), "n": Number(n)}, Number(x))
    for name, side in (("low", "-"), ("high", "+")):
        is_share_itself = limits[name] == value  # none or all: the limit is clipped there
        text = "{x} / {n}" if is_share_itself else WILSON[side]
        yield _formula(name, f"{times}{text}", numbers, limits[name], unit)


def count_formulas(count: float, unit: Unit | None = None, names: Mapping[str, str] | None = None) -> Iterator[Formula]:
    """The Poisson limits of a *count* of events: Byar's, below 10 the exact ones by their probability."""
    found = count_limits(count)
    low, high = float(found.low[0]), float(found.high[0])
    called = names or {}
    if count < SMALLEST_FOR_BYAR:
        yield from _exact(count, low, high, called)
        return
    numbers = {"x": Number(count), "z": z_number()}
    yield _formula(called.get("low", "low"), BYAR_LOW, numbers, low, unit)
    yield _formula(called.get("high", "high"), BYAR_HIGH, numbers, high, unit)


def rate_formulas(value: float, events: float, limits: Mapping[str, float], unit: Unit) -> Iterator[Formula]:
    """The limits of a rate: those of the *events* behind it, each as far as *value* is by events."""
    yield from count_formulas(events, names=OF_COUNT)
    if events > 0:
        of_count = count_limits(events)
        for name, limit in (("low", of_count.low), ("high", of_count.high)):
            numbers = {"value": Number(value, unit), "events": Number(events), OF_COUNT[name]: Number(float(limit[0]))}
            yield _formula(name, f"{{value}} / {{events}} * {{{OF_COUNT[name]}}}", numbers, limits[name], unit)


def moved_formulas(
    value: float, moved: Mapping[str, Interval], limits: Mapping[str, float], unit: Unit
) -> Iterator[Formula]:
    """Limits that follow from those of the inputs: *moved* is the lowest and highest value that each leads to."""
    for name, sign in (("low", "-"), ("high", "+")):
        ends = {f"{name}_by_{of}": float(at.low if name == "low" else at.high) for of, at in moved.items()}
        squares = " + ".join(f"({{value}} - {{{end}}}) ** 2" for end in ends)
        numbers = {"value": Number(value, unit), **{end: Number(reached, unit) for end, reached in ends.items()}}
        yield _formula(name, f"{{value}} {sign} sqrt({squares})", numbers, limits[name], unit)


def count_limits(count: float) -> Interval:
    """The Poisson limits of one count."""
    return count_interval(np.array([count]), CONFIDENCE)


def z_number() -> Number:
    """The normal quantile of the intervals that are shown."""
    return Number(normal_quantile(CONFIDENCE))


def _exact(count: float, low: float, high: float, called: Mapping[str, str]) -> Iterator[Formula]:
    """How likely fewer events are at the lower limit, and no more at the upper one."""
    half = (1 - CONFIDENCE) / 2
    if count != int(count):
        return
    low_name, high_name = called.get("low", "low"), called.get("high", "high")
    if count > 0:
        yield Formula("chance_of_fewer", _poisson(low_name, int(count) - 1), {low_name: Number(low)}, Number(1 - half))
    yield Formula("chance_of_no_more", _poisson(high_name, int(count)), {high_name: Number(high)}, Number(half))


def _poisson(mean: str, most: int) -> str:
    """The probability of *most* events or fewer, as a sum over 0, 1, … *most*."""
    terms = ["1", f"{{{mean}}}", *(f"{{{mean}}} ** {event} / {factorial(event)}" for event in range(2, most + 1))]
    return f"exp(-{{{mean}}}) * ({' + '.join(terms[: most + 1])})"


def _formula(name: str, text: str, numbers: Mapping[str, Number], result: float, unit: Unit | None) -> Formula:
    used = {key: number for key, number in numbers.items() if f"{{{key}}}" in text}
    return Formula(name, text, used, Number(result, unit))
