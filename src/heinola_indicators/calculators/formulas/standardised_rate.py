"""How a standardised rate and its limits come about."""

from collections.abc import Iterator

from heinola_indicators.calculators.formula import Calculation, Formula, Number
from heinola_indicators.calculators.sampling.interval_formulas import OF_COUNT, count_formulas, count_limits
from heinola_indicators.calculators.standardised_rate import EVENTS, POPULATION
from heinola_indicators.panel.panel import FloatGrid


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The rate with its numbers, then Dobson's limits; the weights are those of the standard population."""
    groups = [name.replace("-", "_") for name in of.settings["standard"]]
    weights = {
        f"weight_{group}": Number(float(weight))
        for group, weight in zip(groups, of.settings["standard"].values(), strict=True)
    }
    terms = " + ".join(f"{{weight_{group}}} * {{{EVENTS}{group}}} / {{{POPULATION}{group}}}" for group in groups)
    whole = " + ".join(f"{{{weight}}}" for weight in weights)
    rate = of.formula(f"{{times}} * ({terms}) / ({whole})", weights)
    return (rate, *_limits(of, groups, weights, whole))


def _limits(of: Calculation, groups: list[str], weights: dict[str, Number], whole: str) -> Iterator[Formula]:
    """Byar's limits of all events, and how far one of them moves the rate: √(Var/ΣO), times as the rate."""
    limits = {"low": _at(of, of.result.low), "high": _at(of, of.result.high)}
    if limits["high"] != limits["high"]:
        return
    numbers = {name: of.number(name) for group in groups for name in (EVENTS + group, POPULATION + group)}
    events = sum(numbers[EVENTS + group].value for group in groups)
    yield of.formula(" + ".join(f"{{{EVENTS}{group}}}" for group in groups), name="events", result=Number(events))
    yield from count_formulas(events, names=OF_COUNT)
    squares = " + ".join(
        f"{{weight_{group}}} ** 2 * {{{EVENTS}{group}}} / {{{POPULATION}{group}}} ** 2" for group in groups
    )
    square_sum = sum(
        weights[f"weight_{group}"].value ** 2 * numbers[EVENTS + group].value / numbers[POPULATION + group].value ** 2
        for group in groups
    )
    in_all = sum(weight.value for weight in weights.values())
    by_event = float(of.settings["times"]) * (square_sum / events) ** 0.5 / in_all
    yield of.formula(
        "{times} * sqrt((" + squares + ") / {events}) / (" + whole + ")",
        {**weights, "events": Number(events)},
        name="change_by_event",
        result=Number(by_event),
    )
    of_count = count_limits(events)
    for name, limit in (("low", of_count.low), ("high", of_count.high)):
        further = {
            "value": of.value,
            "change_by_event": Number(by_event),
            OF_COUNT[name]: Number(float(limit[0])),
            "events": Number(events),
        }
        text = f"{{value}} + {{change_by_event}} * ({{{OF_COUNT[name]}}} - {{events}})"
        text = f"max(0, {text})" if name == "low" and limits["low"] == 0 else text
        yield of.formula(text, further, name=name, result=Number(limits[name], of.result.unit))


def _at(of: Calculation, grid: FloatGrid | None) -> float:
    if grid is None:
        return float("nan")
    return float(grid[of.result.areas.index(of.area), of.result.periods.index(of.period)])
