"""How a composite index comes about: the means from the index down, then every item on its scale."""

from heinola_indicators.calculators.composite.means import weight_of
from heinola_indicators.calculators.composite.settings import IndexSettings, plainly
from heinola_indicators.calculators.composite.structure import TOP, dimensions_of
from heinola_indicators.calculators.formula import VALUE, Calculation, Formula, Number
from heinola_indicators.calculators.formulas.composite_items import item_formulas, on_scale
from heinola_indicators.calculators.formulas.terms import braced
from heinola_indicators.statistics.aggregation import Dimension


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The weighted means of what is there, then the items."""
    settings = IndexSettings(**of.settings)
    items = settings.items_of(of.inputs)
    means = (_mean(dimension, of, items, settings) for dimension in reversed(dimensions_of(items, settings)))
    return (*(mean for mean in means if mean is not None), *item_formulas(of, settings))


def _mean(dimension: Dimension, of: Calculation, items: list[str], settings: IndexSettings) -> Formula | None:
    figures = {name: of.part(name) for name in dimension.members}
    there = {name: number for name, number in figures.items() if number.value == number.value}
    if not there:
        return None
    names = {name: on_scale(name) if name in items else plainly(name) for name in there}
    weights = {name: Number(weight_of(name, settings)) for name in there}
    numbers = {names[name]: number for name, number in there.items()}
    further = {f"weight_of_{plainly(name)}": weight for name, weight in weights.items()}
    if all(weight.value == 1 for weight in weights.values()):
        text = _plain(list(numbers), dimension)
    else:
        text = _weighted(dict(zip(numbers, further, strict=True)), dimension)
    is_top = dimension.name == TOP
    return of.formula(
        text,
        numbers | further,
        name=VALUE if is_top else plainly(dimension.name),
        result=of.value if is_top else of.part(dimension.name),
    )


def _plain(names: list[str], dimension: Dimension) -> str:
    """The mean of members of equal weight."""
    members, number = list(map(braced, names)), len(names)
    if number == 1:
        return members[0]
    match dimension.mean:
        case "geometric":
            return f"({' * '.join(members)}) ** (1 / {number})"
        case "harmonic":
            return f"{number} / ({' + '.join(f'1 / {member}' for member in members)})"
        case _:
            return f"({' + '.join(members)}) / {number}"


def _weighted(weights: dict[str, str], dimension: Dimension) -> str:
    """The mean of members by their weights."""
    pairs = [(braced(name), braced(weight)) for name, weight in weights.items()]
    all_weights = f"({' + '.join(weight for _, weight in pairs)})"
    match dimension.mean:
        case "geometric":
            return " * ".join(f"{member} ** ({weight} / {all_weights})" for member, weight in pairs)
        case "harmonic":
            return f"{all_weights} / ({' + '.join(f'{weight} / {member}' for member, weight in pairs)})"
        case _:
            return f"({' + '.join(f'{weight} * {member}' for member, weight in pairs)}) / {all_weights}"
