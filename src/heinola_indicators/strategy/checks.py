"""Whether the parts of a strategy file agree with one another: what no single value can tell."""

import re
from collections.abc import Iterable, Iterator

from heinola_indicators.model.areas import area_code
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.unit import Unit
from heinola_indicators.strategy.judgement_checks import judgement_problems, judgement_problems_of
from heinola_indicators.strategy.lacking import DAY_OF_DECISION, lacking, rule_of
from heinola_indicators.strategy.names import Names
from heinola_indicators.strategy.silences import silence_problems, silenced
from heinola_indicators.strategy.strategy_document import GoalEntry, MeasureEntry, StrategyFile
from heinola_indicators.strategy.target_checks import target_problems
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

MUNICIPAL_CODE = re.compile(r"\d{3}", re.ASCII)


def strategy_problems(strategy: StrategyFile, file: YamlFile, names: Names) -> Iterator[Problem]:
    """Every problem and warning."""
    for word, entries in _ids(strategy).items():
        yield from (problem for _, problem in given_twice(word, entries, file))
    if problem := area_problem(strategy.strategy.area):
        yield Problem(file.at(("strategy", "area")), problem)
    elif area_code(strategy.strategy.area) is None and "unknown-area" not in silenced(strategy):
        message = f"no area of Finland has the code {strategy.strategy.area!r}"
        yield Problem(file.at(("strategy", "area")), message, warning=True)
    yield from silence_problems(strategy.silence, file, ())
    yield from judgement_problems(strategy, file, names)
    for number, term in enumerate(strategy.terms):
        days = [term.start, *(term.midterm or ()), term.end]
        if sorted(days) != days:
            yield Problem(file.at(("terms", number)), "the days of a term come in order: start, midterm, end")
    for goal, keys in _goals(strategy):
        yield from _unknown_drivers(goal.drivers, file, (*keys, "drivers"), names)
        yield from silence_problems(goal.silence, file, keys)
        has_some = goal.measures or file.left_out((*keys, "measures"))
        if not has_some and "goal-without-measure" not in silenced(strategy, goal):
            yield Problem(file.at(keys), f"goal {goal.id!r} has no measure", warning=True)
        for number, measure in enumerate(goal.measures):
            of_measure = (*keys, "measures", number)
            yield from _measure_problems(measure, file, of_measure, names)
            yield from _lacks(measure, goal, file, of_measure, silenced(strategy, goal, measure))


def area_problem(area: str) -> str | None:
    """What is wrong with an area in one of the files: figures are found by its code."""
    code = area_code(area)
    if code == area or MUNICIPAL_CODE.fullmatch(area):
        return None
    return f"{area!r} is no area code" + (f'; write "{code}"' if code else ', which has three digits: "111"')


def given_twice(word: str, entries: Iterable[tuple[str, Keys]], file: YamlFile) -> Iterator[tuple[Keys, Problem]]:
    """The keys and problem of each of *entries* of one kind whose id has been given before."""
    first: dict[str, Location] = {}
    for identifier, keys in entries:
        place = file.at((*keys, "id"))
        if identifier in first:
            line = first[identifier].line
            yield keys, Problem(place, f"{word} {identifier!r} is there twice (the first is in line {line})")
        first.setdefault(identifier, place)


def _ids(strategy: StrategyFile) -> dict[str, list[tuple[str, Keys]]]:
    goals = list(_goals(strategy))
    return {
        "value": [(value.id, ("values", number)) for number, value in enumerate(strategy.values)],
        "driver": [(driver.id, ("drivers", number)) for number, driver in enumerate(strategy.drivers)],
        "unit": [(unit.id, ("units", number)) for number, unit in enumerate(strategy.units)],
        "group of peers": [(group.id, ("peers", number)) for number, group in enumerate(strategy.peers)],
        "theme": [(theme.id, ("themes", number)) for number, theme in enumerate(strategy.themes)],
        "goal": [(goal.id, keys) for goal, keys in goals],
        "measure": [
            (measure.id, (*keys, "measures", number))
            for goal, keys in goals
            for number, measure in enumerate(goal.measures)
        ],
    }


def _goals(strategy: StrategyFile) -> Iterator[tuple[GoalEntry, Keys]]:
    for number, theme in enumerate(strategy.themes):
        for place, goal in enumerate(theme.goals):
            yield goal, ("themes", number, "goals", place)


def _unknown_drivers(drivers: Iterable[str], file: YamlFile, keys: Keys, names: Names) -> Iterator[Problem]:
    for number, name in enumerate(drivers):
        if problem := names.drivers.problem_with(name):
            yield Problem(file.at((*keys, number)), problem)


def _measure_problems(measure: MeasureEntry, file: YamlFile, keys: Keys, names: Names) -> Iterator[Problem]:
    if problem := names.units.problem_with(Unit(measure.unit).at_own_prices.code):
        yield Problem(file.at((*keys, "unit")), problem)
    for word, series in (("inputs", measure.inputs), ("further-series", measure.further_series)):
        for name, wanted in series.items():
            if problem := names.series.problem_with(wanted):
                yield Problem(file.at((*keys, word, name)), problem)
    for number, declared in enumerate(measure.breaks):
        if declared.driver:
            yield from _unknown_drivers([declared.driver], file, (*keys, "breaks", number, "driver"), names)
    if measure.calculator == "composite-index" and not measure.definition and not file.left_out((*keys, "definition")):
        message = "an index needs a 'definition' with source and version: whose index is it?"
        yield Problem(file.at(keys), message)
    yield from judgement_problems_of(measure, file, keys)
    yield from target_problems(measure, file, keys)
    yield from silence_problems(measure.silence, file, keys)


def _lacks(
    measure: MeasureEntry, goal: GoalEntry, file: YamlFile, keys: Keys, silent: frozenset[str]
) -> Iterator[Problem]:
    lacks = [word for word in lacking(measure, goal, file, keys) if rule_of(word) not in {*silent, DAY_OF_DECISION}]
    if lacks:
        yield Problem(file.at(keys), f"measure {measure.id!r} has no {', no '.join(lacks)}", warning=True)
