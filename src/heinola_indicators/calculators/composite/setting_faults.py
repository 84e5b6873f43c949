"""What can be wrong with the settings of a composite index before any figure is read."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from heinola_indicators.calculators.composite.settings import IndexSettings, among
from heinola_indicators.calculators.composite.structure import dimension_faults
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.setting import SettingFault, SettingsNotSound

ONLY_FOR = {"goalposts": "goalposts", "targets": "target-distance", "base": "base-100"}
NAME_OF_ITEMS = ("falling", "log", "goalposts", "targets", "denominators")


def require_sound(inputs: Sequence[str], settings: IndexSettings) -> None:
    """Refuse settings that name what is not there, cannot be or do not go together.

    Raises:
        UsageError: there are no inputs.
        SettingsNotSound: with every fault.
    """
    if not inputs:
        msg = "a composite index needs at least one item"
        raise UsageError(msg)
    items = settings.items_of(inputs)
    found = chain(
        _denominator_faults(inputs, settings),
        _name_faults(items, settings),
        dimension_faults(items, settings.dimensions or {}),
        _weight_faults(settings),
        _normaliser_faults(settings),
        _post_faults(items, settings),
        _target_faults(items, settings),
        _aggregation_faults(settings),
        _gap_faults(settings),
    )
    if faults := tuple(found):
        raise SettingsNotSound(faults)


def _denominator_faults(inputs: Sequence[str], settings: IndexSettings) -> Iterator[SettingFault]:
    for item, divisor in (settings.denominators or {}).items():
        if not among(divisor, inputs):
            yield SettingFault(("denominators", item), f"there is no input {divisor!r}{nearest(divisor, inputs)}")
    if not settings.items_of(inputs):
        yield SettingFault(("denominators",), "every input divides another; a composite index needs at least one item")


def _name_faults(items: Sequence[str], settings: IndexSettings) -> Iterator[SettingFault]:
    for setting in NAME_OF_ITEMS:
        given: Iterable[str] = getattr(settings, setting) or ()
        for number, name in enumerate(given):
            if not among(name, items):
                at = (setting, number if isinstance(given, list) else name)
                yield SettingFault(at, f"there is no item {name!r}{nearest(name, items)}")
    dimensions = settings.dimensions or {}
    for name in settings.weights or {}:
        if not among(name, (*items, *dimensions)):
            kind = "item or dimension" if dimensions else "item"
            yield SettingFault(("weights", name), f"there is no {kind} {name!r}{nearest(name, (*items, *dimensions))}")
    for name in settings.dimension_aggregation or {}:
        if not among(name, dimensions):
            message = f"there is no dimension {name!r}{nearest(name, dimensions)}"
            yield SettingFault(("dimension-aggregation", name), message)


def _weight_faults(settings: IndexSettings) -> Iterator[SettingFault]:
    for name, weight in (settings.weights or {}).items():
        if not weight > 0:
            message = "a weight is above zero; leave out the item that shall not count"
            yield SettingFault(("weights", name), message)
    if not 0 < settings.minimum_share <= 1:
        message = f"the minimum share of the weights is above 0 and at most 1, not {settings.minimum_share:g}"
        yield SettingFault(("minimum-share",), message)


def _normaliser_faults(settings: IndexSettings) -> Iterator[SettingFault]:
    for setting, normaliser in ONLY_FOR.items():
        if getattr(settings, setting) is not None and settings.normaliser != normaliser:
            message = f"{setting!r} is for the normaliser {normaliser!r}, not {settings.normaliser!r}; leave one out"
            yield SettingFault((setting,), message)
    if settings.normaliser == "base-100" and settings.base is None:
        yield SettingFault(("normaliser",), "base-100 needs a base period, as in base: 2015")
    if settings.scale is not None and not _ascending(settings.scale):
        message = f"a scale has two ends, the lower first, as in [0, 100]; found {settings.scale}"
        yield SettingFault(("scale",), message)
    if not settings.deviation > 0:
        yield SettingFault(("deviation",), f"the deviation is above zero, not {settings.deviation:g}")


def _post_faults(items: Iterable[str], settings: IndexSettings) -> Iterator[SettingFault]:
    for name, posts in (settings.goalposts or {}).items():
        if not _ascending(posts):
            message = f"goalposts are two figures of the item, the lower first; found {posts}"
            yield SettingFault(("goalposts", name), message)
        elif among(name, settings.log) and posts[0] <= 0:
            yield SettingFault(("goalposts", name), f"the goalposts of {name!r} have no logarithm; they are above zero")
    if settings.normaliser == "goalposts":
        yield from _lacking("goalposts", "goalposts", items, settings.goalposts)


def _target_faults(items: Iterable[str], settings: IndexSettings) -> Iterator[SettingFault]:
    for name, target in (settings.targets or {}).items():
        if among(name, settings.log) and target <= 0:
            yield SettingFault(("targets", name), f"the target of {name!r} has no logarithm; it is above zero")
    if settings.normaliser == "target-distance":
        yield from _lacking("targets", "target", items, settings.targets)


def _lacking(setting: str, word: str, items: Iterable[str], given: Iterable[str] | None) -> Iterator[SettingFault]:
    for name in items:
        if not among(name, given):
            yield SettingFault((setting,), f"item {name!r} has no {word}; name it in {setting!r}")


def _aggregation_faults(settings: IndexSettings) -> Iterator[SettingFault]:
    means = {settings.aggregation, *(settings.dimension_aggregation or {}).values()} - {"arithmetic"}
    if not means:
        return
    needs = f"a {' or '.join(sorted(means))} mean needs figures above zero"
    if settings.normaliser == "z-score" and settings.mean <= 0:
        message = f"{needs}; z-scores lie around their mean: give them one, as in mean: 100 with deviation: 10"
        yield SettingFault(("aggregation",), message)
    elif settings.scale and settings.scale[0] < 0:
        yield SettingFault(("scale",), f"{needs}; take another scale, as in [1, 100]")


def _gap_faults(settings: IndexSettings) -> Iterator[SettingFault]:
    if settings.winsorise < 0:
        yield SettingFault(("winsorise",), f"so many figures at most: 0 or more, not {settings.winsorise}")
    if settings.groups is not None and settings.imputation != "mean":
        yield SettingFault(("groups",), "groups are for imputation: mean; declare it or leave them out")
    group_of: dict[str, str] = {}
    for group, areas in (settings.groups or {}).items():
        for number, area in enumerate(areas):
            if area in group_of:
                message = f"area {area!r} is in group {group_of[area]!r} already"
                yield SettingFault(("groups", group, number), message)
            group_of.setdefault(area, group)


def _ascending(ends: Sequence[float]) -> bool:
    return len(ends) == 2 and ends[0] < ends[1]
