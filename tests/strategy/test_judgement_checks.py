import pytest
from tests.strategy.small_city import STRATEGY, changed, problems_in, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.strategy import DecisionOrigin, RollUpRule
from heinola_indicators.strategy.reader import read_strategy


def at_the_head(text):
    return changed(STRATEGY, "themes:\n", f"{text}\nthemes:\n")


def in_the_measure(text):
    return changed(STRATEGY, "            calculator: value\n", f"            {text}\n            calculator: value\n")


def read(tmp_path, strategy):
    return read_strategy(write_city(tmp_path, strategy), LOADERS)


def test_methods_roll_up_and_peers_are_read(tmp_path):
    strategy = read(
        tmp_path,
        at_the_head(
            "methods: [statcan, weather]\n"
            "roll-up: {rule: mean, minimum-share: 0.6, origin: example}\n"
            "peers:\n"
            "  - {id: near, name: {fi: Naapurit}, areas: [Lahti, '081']}\n"
            "  - {id: region, name: {fi: Maakunta}, region: MK07}\n"
            "  - {id: size, name: {fi: Samankokoiset}, size: population, between: [10000, 30000]}"
        ),
    )
    assert strategy.methods == ("statcan", "weather")
    assert strategy.roll_up.rule is RollUpRule.MEAN
    assert (strategy.roll_up.minimum_share, strategy.roll_up.origin) == (0.6, DecisionOrigin.EXAMPLE)
    near, region, size = strategy.peers
    assert near.areas == ("398", "081")
    assert region.region == "MK07"
    assert (size.size, size.smallest, size.largest) == ("population", 10000, 30000)


def test_without_them_the_worst_verdict_decides_and_no_method_is_chosen(tmp_path):
    strategy = read(tmp_path, STRATEGY)
    assert (strategy.methods, strategy.peers, strategy.roll_up.rule) == ((), (), RollUpRule.WORST)


def test_a_measure_has_its_weight_natural_limit_and_methods(tmp_path):
    strategy = read(
        tmp_path, in_the_measure("weight: 2\n            natural-limit: 0\n            methods: [eurostat]")
    )
    measure = next(measure for _, _, measure in strategy.measures() if measure.id == "loans")
    assert (measure.weight, measure.natural_limit, measure.methods) == (2, 0, ("eurostat",))


HEAD = {
    "a method": ("methods: [statcann]", "strategy.yaml:12:11: there is no method 'statcann'; did you mean 'statcan'"),
    "an area": (
        "peers: [{id: x, name: {fi: x}, areas: [Lathi]}]",
        "strategy.yaml:12:40: 'Lathi' is no municipality; did you mean 'Lahti'",
    ),
    "a region as area": (
        "peers: [{id: x, name: {fi: x}, areas: [MK07]}]",
        "strategy.yaml:12:40: 'MK07' is no municipality",
    ),
    "no region": (
        "peers: [{id: x, name: {fi: x}, region: '111'}]",
        "strategy.yaml:12:40: '111' is no region; write its code, as MK07",
    ),
    "no series": (
        "peers: [{id: x, name: {fi: x}, size: populaton, between: [1, 2]}]",
        "strategy.yaml:12:38: there is no series 'populaton'; did you mean 'population'",
    ),
    "two ways": (
        "peers: [{id: x, name: {fi: x}, areas: ['398'], region: MK07}]",
        "strategy.yaml:12:9: a group of peers is given by one of 'areas', 'region' and 'size'",
    ),
    "no way": ("peers: [{id: x, name: {fi: x}}]", "strategy.yaml:12:9: a group of peers is given by one of"),
    "half a size": (
        "peers: [{id: x, name: {fi: x}, size: population}]",
        "strategy.yaml:12:9: 'size' names the series of the sizes, 'between' the smallest and the largest: give both",
    ),
    "turned round": (
        "peers: [{id: x, name: {fi: x}, size: population, between: [9, 1]}]",
        "strategy.yaml:12:9: between 9 and 1 is nothing; write the smaller number first",
    ),
    "a rule": ("roll-up: {rule: best}", "strategy.yaml:12:17: "),
}


@pytest.mark.parametrize(("text", "expected"), HEAD.values(), ids=HEAD)
def test_what_is_wrong_at_the_head_is_told_with_its_place(tmp_path, text, expected):
    (line,) = problems_in(tmp_path, at_the_head(text))
    assert line.startswith(expected)


MEASURE = {
    "a method": ("methods: [wether]", "there is no method 'wether'; did you mean 'weather'"),
    "poisson": (
        "interval: poisson",
        "Poisson limits are for counts (answers, jobs, moves, nights, persons), not for EUR",
    ),
    "a method twice": ("methods: [weather, weather]", "the method 'weather' is named twice"),
    "a weight": ("weight: -1", "expected at least 0, found -1"),
}


@pytest.mark.parametrize(("text", "expected"), MEASURE.values(), ids=MEASURE)
def test_what_is_wrong_in_a_measure_is_told_with_its_place(tmp_path, text, expected):
    (line,) = problems_in(tmp_path, in_the_measure(text))
    assert line.startswith("strategy.yaml:2")
    assert expected in line


def test_a_range_has_no_natural_limit(tmp_path):
    strategy = changed(in_the_measure("natural-limit: 0"), "direction: fall", "direction: stay-within")
    strategy = strategy.replace("at-most: 100", "between: [50, 100]").replace("at-most: 90.5", "between: [50, 90.5]")
    assert any("has none" in line for line in problems_in(tmp_path, strategy))


def test_two_groups_of_peers_of_one_id_are_told(tmp_path):
    group = "{id: x, name: {fi: x}, region: MK07}"
    assert "group of peers 'x' is there twice" in problems_in(tmp_path, at_the_head(f"peers: [{group}, {group}]"))[0]
