"""Whether what a strategy file says about judging holds: methods, intervals, weights and groups of peers."""

from collections.abc import Iterator

from heinola_indicators.assessment import METHODS
from heinola_indicators.model.areas import MUNICIPALITY, area_code, areas
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.strategy.names import Names
from heinola_indicators.strategy.strategy_document import MeasureEntry, PeerGroupEntry, StrategyFile
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

UNITS_OF_COUNTS = frozenset({"persons", "jobs", "moves", "nights", "answers"})
COUNTING = ("value", "total", "rolling-twelve-months")
RATES = ("ratio", "per-resident")
REGION = "region"


def judgement_problems(strategy: StrategyFile, file: YamlFile, names: Names) -> Iterator[Problem]:
    """Every problem with them at the head of the file."""
    yield from _unknown_methods(strategy.methods, file, ("methods",))
    for number, group in enumerate(strategy.peers):
        keys: Keys = ("peers", number)
        if message := _fault_of_group(group):
            yield Problem(file.at(keys), message)
        for place, area in enumerate(group.areas):
            if _level(area) != MUNICIPALITY:
                yield Problem(file.at((*keys, "areas", place)), f"{area!r} is no municipality{_nearest_area(area)}")
        if group.region is not None and _level(group.region) != REGION:
            yield Problem(file.at((*keys, "region")), f"{group.region!r} is no region; write its code, as MK07")
        if group.size is not None and (problem := names.series.problem_with(group.size)):
            yield Problem(file.at((*keys, "size")), problem)


def judgement_problems_of(measure: MeasureEntry, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    """Every problem with them in a measure."""
    yield from _unknown_methods(measure.methods, file, (*keys, "methods"))
    why_not = {"poisson": _why_no_count, "wilson": _why_no_share}.get(measure.interval)
    if why_not and (message := why_not(measure)):
        yield Problem(file.at((*keys, "interval")), message)
    if measure.natural_limit is not None and measure.direction == "stay-within":
        message = "a natural limit is the best there can be; a measure that is to stay within a range has none"
        yield Problem(file.at((*keys, "natural-limit")), message)


def _why_no_count(measure: MeasureEntry) -> str | None:
    """Why the measure is no count of events or a rate of them."""
    if measure.calculator in RATES:
        return None
    if measure.calculator not in COUNTING:
        known = ", ".join((*COUNTING, *RATES))
        return f"Poisson limits are for counts and rates of events ({known}), not for {measure.calculator}"
    if measure.unit not in UNITS_OF_COUNTS:
        return f"Poisson limits are for counts ({', '.join(sorted(UNITS_OF_COUNTS))}), not for {measure.unit}"
    return None


def _why_no_share(measure: MeasureEntry) -> str | None:
    """Why the measure is no share of a counted whole."""
    if measure.calculator != "ratio" or measure.unit not in {"percent", "ratio"}:
        return "Wilson's interval is for the share that a count makes of another (calculator ratio, percent or ratio)"
    return None


def _unknown_methods(methods: list[str], file: YamlFile, keys: Keys) -> Iterator[Problem]:
    for number, method in enumerate(methods):
        if method in methods[:number]:
            yield Problem(file.at((*keys, number)), f"the method {method!r} is named twice")
        if not METHODS.knows(method):
            message = f"there is no method {method!r}{METHODS.nearest(method)}"
            yield Problem(file.at((*keys, number)), message)


def _fault_of_group(group: PeerGroupEntry) -> str | None:
    ways = [bool(group.areas), group.region is not None, group.size is not None]
    if sum(ways) != 1:
        return "a group of peers is given by one of 'areas', 'region' and 'size'"
    if (group.size is None) != (group.between is None):
        return "'size' names the series of the sizes, 'between' the smallest and the largest: give both"
    if group.between and group.between[0] > group.between[1]:
        return f"between {group.between[0]:g} and {group.between[1]:g} is nothing; write the smaller number first"
    return None


def _level(area: str) -> str | None:
    code = area_code(area)
    return areas()[code].level if code in areas() else None


def _nearest_area(area: str) -> str:
    return nearest(area, [known.name_fi for known in areas().values() if known.level == MUNICIPALITY])
