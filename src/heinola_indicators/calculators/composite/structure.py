"""What an index is made of: items, the dimensions above them, the index on top."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from heinola_indicators.calculators.composite.settings import IndexSettings, given_for, plainly
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.setting import SettingFault
from heinola_indicators.statistics.aggregation import Dimension

TOP = ""  # the index itself: no item or dimension can have this name


def dimensions_of(items: Sequence[str], settings: IndexSettings) -> list[Dimension]:
    """The dimensions from the items up, members as the items are called; the last is the index itself."""
    name_of = {plainly(name): name for name in (*items, *(settings.dimensions or {}))}
    members = {
        name: tuple(name_of[plainly(member)] for member in given) for name, given in (settings.dimensions or {}).items()
    }
    inside = {member for given in members.values() for member in given}
    order = TopologicalSorter({name: [one for one in given if one in members] for name, given in members.items()})
    return [
        *(
            Dimension(name, members[name], given_for(name, settings.dimension_aggregation) or settings.aggregation)
            for name in order.static_order()
        ),
        Dimension(TOP, tuple(name for name in name_of.values() if name not in inside), settings.aggregation),
    ]


def dimension_faults(items: Iterable[str], dimensions: Mapping[str, Sequence[str]]) -> Iterator[SettingFault]:
    """What keeps the dimensions from being a tree with every item in one place."""
    known_items = {plainly(name): name for name in items}
    known = known_items | {plainly(name): name for name in dimensions}
    place_of: dict[str, str] = {}
    for name, members in dimensions.items():
        if plainly(name) in known_items or name == TOP:
            taken = "an item" if plainly(name) in known_items else "the index itself"
            yield SettingFault(("dimensions", name), f"{name!r} is the name of {taken}; give the dimension another")
        if not members:
            yield SettingFault(("dimensions", name), f"dimension {name!r} has no members; name its items")
        for number, member in enumerate(members):
            at = ("dimensions", name, number)
            if plainly(member) not in known:
                yield SettingFault(at, f"there is no item or dimension {member!r}{nearest(member, known.values())}")
            elif first := place_of.get(plainly(member)):
                yield SettingFault(at, f"{member!r} is in dimension {first!r} already; it counts in one place")
            place_of.setdefault(plainly(member), name)
    yield from _cycle_fault(dimensions)


def _cycle_fault(dimensions: Mapping[str, Sequence[str]]) -> Iterator[SettingFault]:
    inner = {plainly(name): name for name in dimensions}
    below = {
        name: [inner[plainly(member)] for member in members if plainly(member) in inner]
        for name, members in dimensions.items()
    }
    try:
        TopologicalSorter(below).prepare()
    except CycleError as error:
        cycle = list(reversed(error.args[1]))
        way = " → ".join(map(repr, cycle))
        yield SettingFault(("dimensions", cycle[0]), f"a dimension cannot be a part of itself: {way}")
