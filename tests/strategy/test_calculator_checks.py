"""Whether measures give their calculators what these take; every problem is at the measure."""

import pytest
from tests.strategy.small_city import SOURCES, STRATEGY, changed, problems_in

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.strategy.calculator_checks import inputs_of, settings

PER_RESIDENT = "inputs: {amount: loans, population: population}"

SPOILT = {
    "a missing input": (
        PER_RESIDENT,
        "inputs: {amount: loans}",
        ["38:21: calculator 'per-resident' needs the input 'population'"],
    ),
    "a misspelt input": (
        PER_RESIDENT,
        "inputs: {amount: loans, poplation: population}",
        ["38:37: calculator 'per-resident' has no input 'poplation'; did you mean 'population'?"],
    ),
    "an input too many": (
        PER_RESIDENT,
        "inputs: {amount: loans, population: population, other: loans}",
        ["38:61: calculator 'per-resident' has no input 'other'; there are 'amount', 'population'"],
    ),
    "an input of the wrong type": (
        PER_RESIDENT,
        "inputs: {amount: loans, population: 5}",
        ['38:49: expected a text, found 5 (put it in quotes: "5")'],
    ),
    "a parameter that there is not": (
        PER_RESIDENT,
        f"{PER_RESIDENT}\n            parameters: {{base: 2020}}",
        ["39:26: unknown key 'base'"],
    ),
    "the unit of another measure": (
        "unit: EUR/resident",
        "unit: EUR",
        ["35:19: unit mismatch: calculator 'per-resident' gives EUR/resident, the measure is in EUR"],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), SPOILT.values(), ids=SPOILT)
def test_what_does_not_fit_a_calculator_is_told(tmp_path, old, new, expected):
    assert problems_in(tmp_path, strategy=changed(STRATEGY, old, new)) == [f"strategy.yaml:{line}" for line in expected]


def measure(calculator, inputs, unit, parameters="{}"):
    """A strategy whose first measure has another calculator."""
    text = changed(STRATEGY, "calculator: value", f"calculator: {calculator}")
    text = changed(text, "inputs: {value: loans}", f"inputs: {inputs}\n            parameters: {parameters}")
    return changed(text, "unit: EUR\n", f"unit: {unit}\n")


def test_inputs_in_different_units_are_told_at_the_measure(tmp_path):
    lines = problems_in(tmp_path, strategy=measure("difference", "{first: loans, second: population}", "EUR"))
    assert lines == ["strategy.yaml:21:13: unit mismatch: loans is in EUR, population in persons"]


def test_an_input_in_a_unit_that_the_calculator_does_not_take_is_told_at_the_measure(tmp_path):
    lines = problems_in(tmp_path, sources=changed(SOURCES, "unit: persons", "unit: jobs"))
    assert len(lines) == 1
    assert lines[0].startswith("strategy.yaml:33:13: ")
    assert "population is in jobs" in lines[0]


def test_a_series_in_another_unit_than_its_measure_is_told_at_the_measures_unit(tmp_path):
    lines = problems_in(tmp_path, strategy=changed(STRATEGY, "unit: EUR\n", "unit: stars\n"))
    assert lines == ["strategy.yaml:23:19: unit mismatch: calculator 'value' gives EUR, the measure is in stars"]


PARAMETERS = {
    "a required one that is missing": ("{}", ["27:25: 'base' is missing here"]),
    "one of the wrong type": (
        "{base: [2020]}",
        ["27:32: expected a period, found [2020]; write a year (2023), quarter (2023Q1) or month (2023M04)"],
    ),
    "one that there is not": ("{base: 2020, basis: 1}", ["27:38: unknown key 'basis'; did you mean 'base'?"]),
    "one that yaml misreads": (
        "{base: 02020}",
        ['27:32: 02020 begins with a zero, which YAML reads in its own way; write it in quotes: "02020"'],
    ),
}


@pytest.mark.parametrize(("parameters", "expected"), PARAMETERS.values(), ids=PARAMETERS)
def test_a_wrong_parameter_is_told_at_its_place(tmp_path, parameters, expected):
    lines = problems_in(tmp_path, strategy=measure("change-from-base", "{value: loans}", "percent", parameters))
    assert lines == [f"strategy.yaml:{line}" for line in expected]


def test_a_parameter_with_a_hyphen_is_found_at_its_place(tmp_path):
    strategy = measure("composite-index", "{one: loans}", "index", "{minimum-share: half}")
    strategy = changed(
        strategy, "            baseline", "            definition: {source: x, version: '1'}\n            baseline"
    )
    assert problems_in(tmp_path, strategy=strategy) == ["strategy.yaml:27:41: expected a number, found 'half'"]


def test_an_input_called_like_a_parameter_is_told(tmp_path):
    strategy = measure("composite-index", "{mean: loans}", "index")
    strategy = changed(
        strategy, "            baseline", "            definition: {source: x, version: '1'}\n            baseline"
    )
    assert problems_in(tmp_path, strategy=strategy) == [
        "strategy.yaml:26:22: 'mean' is a parameter of calculator 'composite-index'; give the input another name"
    ]


INDEX_PARAMETERS = {
    "words that are no input": (
        "{falling: [tow], weights: {oen: 1}, log: [one], targets: {tow: 1}, normaliser: target-distance}",
        [
            "27:36: there is no item 'tow'; did you mean 'two'?",
            "27:52: there is no item 'oen'; did you mean 'one'?",
            "27:82: item 'one' has no target; name it in 'targets'",
            "27:82: item 'two' has no target; name it in 'targets'",
            "27:83: there is no item 'tow'; did you mean 'two'?",
        ],
    ),
    "weights and shares that cannot be": (
        "{weights: {two: -1}, minimum-share: 5}",
        [
            "27:36: a weight is above zero; leave out the item that shall not count",
            "27:61: the minimum share of the weights is above 0 and at most 1, not 5",
        ],
    ),
    "a name with an underscore": (
        "{minimum_share: 3}",
        ["27:41: the minimum share of the weights is above 0 and at most 1, not 3"],
    ),
    "a scale and a deviation that are none": (
        "{scale: [100], deviation: 0}",
        [
            "27:33: a scale has two ends, the lower first, as in [0, 100]; found [100.0]",
            "27:51: the deviation is above zero, not 0",
        ],
    ),
    "goalposts": (
        "{normaliser: goalposts, goalposts: {one: [3, 1], two: [0, 9]}, log: [two]}",
        [
            "27:61: goalposts are two figures of the item, the lower first; found [3.0, 1.0]",
            "27:74: the goalposts of 'two' have no logarithm; they are above zero",
        ],
    ),
    "targets without a logarithm": (
        "{normaliser: target-distance, targets: {one: 1, two: 0}, log: [two]}",
        ["27:73: the target of 'two' has no logarithm; it is above zero"],
    ),
    "what another normaliser needs": (
        "{normaliser: z-score, goalposts: {one: [0, 1]}, base: 2020}",
        [
            "27:58: 'goalposts' is for the normaliser 'goalposts', not 'z-score'; leave one out",
            "27:79: 'base' is for the normaliser 'base-100', not 'z-score'; leave one out",
        ],
    ),
    "dimensions that are no tree": (
        "{dimensions: {a: [b], b: [a], c: [one, one, thre], two: []}}",
        [
            "27:39: a dimension cannot be a part of itself: 'a' → 'b' → 'a'",
            "27:64: 'one' is in dimension 'c' already; it counts in one place",
            "27:69: there is no item or dimension 'thre'; there are 'a', 'b', 'c', 'one', 'two'",
            "27:76: 'two' is the name of an item; give the dimension another",
            "27:76: dimension 'two' has no members; name its items",
        ],
    ),
    "means of what is not above zero": (
        "{normaliser: z-score, aggregation: geometric}",
        [
            (
                "27:60: a geometric mean needs figures above zero; z-scores lie around their mean: give them one, "
                "as in mean: 100 with deviation: 10"
            )
        ],
    ),
    "a scale below zero": (
        "{scale: [-1, 1], dimensions: {a: [one]}, dimension-aggregation: {a: harmonic, b: harmonic}}",
        [
            "27:33: a harmonic mean needs figures above zero; take another scale, as in [1, 100]",
            "27:103: there is no dimension 'b'; there are 'a'",
        ],
    ),
    "gaps": (
        "{groups: {x: ['111'], y: ['111']}, winsorise: -1}",
        [
            "27:34: groups are for imputation: mean; declare it or leave them out",
            "27:51: area '111' is in group 'x' already",
            "27:71: so many figures at most: 0 or more, not -1",
        ],
    ),
    "divisors": ("{denominators: {one: three}}", ["27:41: there is no input 'three'; there are 'one', 'two'"]),
    "nothing but divisors": (
        "{denominators: {one: two, two: one}}",
        [
            "27:40: every input divides another; a composite index needs at least one item",
            "27:41: there is no item 'one'",
            "27:51: there is no item 'two'",
        ],
    ),
    "words that are no choice": (
        "{imputation: median, aggregation: mean}",
        [
            "27:38: expected 'mean' or 'last-known', found 'median'",
            "27:59: expected 'arithmetic', 'geometric' or 'harmonic', found 'mean'",
        ],
    ),
}


@pytest.mark.parametrize(("parameters", "expected"), INDEX_PARAMETERS.values(), ids=INDEX_PARAMETERS)
def test_every_parameter_of_an_index_that_cannot_be_is_told_at_its_place(tmp_path, parameters, expected):
    strategy = measure("composite-index", "{one: loans, two: population}", "index", parameters)
    strategy = changed(
        strategy, "            baseline", "            definition: {source: x, version: '1'}\n            baseline"
    )
    assert problems_in(tmp_path, strategy=strategy) == [f"strategy.yaml:{line}" for line in expected]


@pytest.mark.parametrize("name", CALCULATORS)
def test_every_calculator_says_what_it_takes(name):
    calculator = CALCULATORS.load(name)
    required, takes_any = inputs_of(calculator)
    assert required or takes_any


def test_settings_come_in_the_types_of_the_calculator():
    calculator = CALCULATORS.load("composite-index")
    chosen = settings(calculator, {"minimum-share": 1, "falling": ["a"], "base": 2020})
    assert chosen["minimum_share"] == 1.0
    assert str(chosen["base"]) == "2020"
    assert chosen["normaliser"] == "percentile"
