"""Whether the parts of a codebook agree with one another: what no single value can tell."""

from collections.abc import Iterable, Iterator, Sequence

from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.panel.table import folded
from heinola_indicators.strategy.checks import given_twice
from heinola_indicators.strategy.codebook_document import (
    BreakdownEntry,
    CodebookFile,
    IndexEntry,
    ItemEntry,
    RoundEntry,
    ScaleEntry,
)
from heinola_indicators.strategy.source_checks import pattern_problem
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

FEWEST_POINTS, MOST_POINTS = 2, 101


def codebook_problems(codebook: CodebookFile, file: YamlFile) -> Iterator[Problem]:
    """Every problem of *codebook*, with its place in *file*."""
    yield from _ids_given_twice(codebook, file)
    yield from _round_problems(codebook.rounds, file)
    for number, scale in enumerate(codebook.scales):
        yield from _scale_problems(scale, file, ("scales", number))
    scales = [scale.id for scale in codebook.scales]
    for number, item in enumerate(codebook.items):
        yield from _item_problems(item, file, ("items", number), scales)
    for number, index in enumerate(codebook.indices):
        yield from _index_problems(index, codebook, file, ("indices", number))
    yield from _gap_problems(codebook, file)
    for number, breakdown in enumerate(codebook.breakdowns):
        yield from _breakdown_problems(breakdown, file, ("breakdowns", number))
    yield from _crossing_problems(codebook, file)
    yield from _weight_problems(codebook, file)
    yield from _columns_given_twice(codebook, file)


def _ids_given_twice(codebook: CodebookFile, file: YamlFile) -> Iterator[Problem]:
    results: list[tuple[str, Keys]] = [(each.id, ("items", number)) for number, each in enumerate(codebook.items)]
    results += [(each.id, ("indices", number)) for number, each in enumerate(codebook.indices)]
    results += [(each.id, ("gaps", number)) for number, each in enumerate(codebook.gaps)]
    kinds: dict[str, list[tuple[str, Keys]]] = {
        "scale": [(scale.id, ("scales", number)) for number, scale in enumerate(codebook.scales)],
        "item, index or gap": results,
        "breakdown": [(entry.id, ("breakdowns", number)) for number, entry in enumerate(codebook.breakdowns)],
    }
    for word, entries in kinds.items():
        yield from (problem for _, problem in given_twice(word, entries, file))
    for number, breakdown in enumerate(codebook.breakdowns):
        categories: list[tuple[str, Keys]] = [
            (category.id, ("breakdowns", number, "categories", place))
            for place, category in enumerate(breakdown.categories)
        ]
        yield from (problem for _, problem in given_twice("category", categories, file))


def _round_problems(rounds: Sequence[RoundEntry], file: YamlFile) -> Iterator[Problem]:
    seen = set()
    for number, entry in enumerate(rounds):
        keys: Keys = ("rounds", number)
        if entry.period in seen:
            yield Problem(file.at((*keys, "period")), f"the round of {entry.period} is there twice")
        seen.add(entry.period)
        if any(sign in entry.file for sign in "*?["):
            message = f"{entry.file!r} is a pattern; a round has one file: write its name"
            yield Problem(file.at((*keys, "file")), message)
        elif problem := pattern_problem(entry.file):
            yield Problem(file.at((*keys, "file")), problem)
        if entry.invited is not None and entry.undeliverable >= entry.invited:
            message = f"{entry.undeliverable} of {entry.invited} invitations undeliverable leaves nobody to answer"
            yield Problem(file.at((*keys, "undeliverable")), message)
    if len({entry.period.frequency for entry in rounds}) > 1:
        yield Problem(file.at(("rounds",)), "the rounds' periods are of different kinds; write all as years, say")


def _scale_problems(scale: ScaleEntry, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    values = [point.value for point in scale.points]
    if scale.between is None and not values:
        yield Problem(file.at(keys), f"scale {scale.id!r} needs 'between' ([1, 5]) or 'points'")
    if len(set(values)) < len(values):
        yield Problem(file.at((*keys, "points")), "a value is there twice among the points")
    if scale.between is not None:
        lowest, highest = scale.between
        is_whole = lowest.is_integer() and highest.is_integer()
        if not is_whole or not FEWEST_POINTS <= highest - lowest + 1 <= MOST_POINTS:
            yield Problem(file.at((*keys, "between")), "expected two whole numbers, the lower first, as [1, 5]")
        elif strange := [value for value in values if not (lowest <= value <= highest and value.is_integer())]:
            yield Problem(file.at((*keys, "points")), f"{strange[0]:g} is not on the scale {lowest:g}–{highest:g}")
    elif len(values) == 1:
        yield Problem(file.at((*keys, "points")), "a scale has at least two points")
    yield from _labels_given_twice(scale, file, keys)


def _labels_given_twice(scale: ScaleEntry, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    named = [(f"{point.value:g}", point.labels or []) for point in scale.points]
    named.append(("dont-know", scale.dont_know or []))
    for meaning, labels in named:
        for label in labels:
            if seen.setdefault(folded(label), meaning) != meaning:
                message = f"the label {label!r} stands for {seen[folded(label)]} and for {meaning}"
                yield Problem(file.at(keys), message)


def _item_problems(item: ItemEntry, file: YamlFile, keys: Keys, scales: Sequence[str]) -> Iterator[Problem]:
    if (item.scale is None) == (not item.options):
        yield Problem(file.at(keys), f"item {item.id!r} needs either a 'scale' or 'options'")
    elif item.scale is not None and item.scale not in scales:
        yield Problem(file.at((*keys, "scale")), f"there is no scale {item.scale!r}{nearest(item.scale, scales)}")
    if item.column is None and (not item.options or item.separator is not None):
        yield Problem(file.at(keys), f"item {item.id!r} needs 'column': the question as the file's header has it")
    if item.column is not None and item.options and item.separator is None:
        message = "options in one column need its 'separator'; without a 'column' each option has its own"
        yield Problem(file.at(keys), message)
    if item.reversed and item.options:
        yield Problem(file.at((*keys, "reversed")), "a question of many answers has no direction to reverse")


def _index_problems(index: IndexEntry, codebook: CodebookFile, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    items = {item.id: item for item in codebook.items}
    for number, name in enumerate(index.items):
        place = file.at((*keys, "items", number))
        if name not in items:
            yield Problem(place, f"there is no item {name!r}{nearest(name, items)}")
        elif items[name].scale is None:
            yield Problem(place, f"item {name!r} has no scale, so it cannot be part of an index")
        elif name in index.items[:number]:
            yield Problem(place, f"item {name!r} is there twice")
    ends = {_ends(codebook, items[name].scale) for name in index.items if name in items}
    if index.rescaled_to is not None:
        if index.rescaled_to[0] >= index.rescaled_to[1]:
            yield Problem(file.at((*keys, "rescaled-to")), "expected two numbers, the lower first, as [0, 10]")
    elif len(ends - {None}) > 1:
        hint = "write 'rescaled-to: [0, 10]' if they may be pooled"
        yield Problem(file.at((*keys, "items")), f"the items of {index.id!r} are on different scales; {hint}")


def _ends(codebook: CodebookFile, scale_id: str | None) -> tuple[float, float] | None:
    for scale in codebook.scales:
        if scale.id == scale_id:
            values = scale.between or sorted(point.value for point in scale.points)
            return (values[0], values[-1]) if values else None
    return None


def _gap_problems(codebook: CodebookFile, file: YamlFile) -> Iterator[Problem]:
    items = {item.id: item for item in codebook.items}
    for number, gap in enumerate(codebook.gaps):
        for word in ("performance", "importance"):
            name = getattr(gap, word)
            if name not in items or items[name].scale is None:
                scored = [item.id for item in codebook.items if item.scale]
                message = f"there is no item {name!r} with a scale{nearest(name, scored)}"
                yield Problem(file.at(("gaps", number, word)), message)
        both = [items[name].scale for name in (gap.performance, gap.importance) if name in items]
        if len(both) == 2 and _ends(codebook, both[0]) != _ends(codebook, both[1]):
            yield Problem(file.at(("gaps", number)), "the two items of a gap have to be on the same scale")


def _breakdown_problems(breakdown: BreakdownEntry, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for number, category in enumerate(breakdown.categories):
        for answer in category.answers:
            if seen.setdefault(folded(answer), category.id) != category.id:
                message = f"the answer {answer!r} is of {seen[folded(answer)]!r} and of {category.id!r}"
                yield Problem(file.at((*keys, "categories", number)), message)


def _crossing_problems(codebook: CodebookFile, file: YamlFile) -> Iterator[Problem]:
    known = [breakdown.id for breakdown in codebook.breakdowns]
    for number, crossing in enumerate(codebook.crossings):
        yield from _unknown(crossing, known, file, ("crossings", number))
        if len(set(crossing)) < len(crossing):
            yield Problem(file.at(("crossings", number)), "a breakdown is there twice")


def _unknown(names: Iterable[str], known: Sequence[str], file: YamlFile, keys: Keys) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            yield Problem(file.at(keys), f"there is no breakdown {name!r}{nearest(name, known)}")


def _weight_problems(codebook: CodebookFile, file: YamlFile) -> Iterator[Problem]:
    if codebook.weights is None:
        return
    lowest, highest = codebook.weights.between
    if not 0 < lowest < 1 < highest:
        message = "expected the smallest and the largest weight around 1, as [0.3, 3]"
        yield Problem(file.at(("weights", "between")), message)
    if codebook.survey.sampling == "census":
        yield Problem(file.at(("weights",)), "a census has nobody to weight for: everybody was asked")
    breakdowns = {breakdown.id: breakdown for breakdown in codebook.breakdowns}
    for number, margin in enumerate(codebook.weights.margins):
        keys: Keys = ("weights", "margins", number)
        yield from _unknown(margin.variables, list(breakdowns), file, keys)
        if problem := pattern_problem(margin.file):
            yield Problem(file.at((*keys, "file")), problem)
        for name in margin.variables:
            for category in breakdowns[name].categories if name in breakdowns else ():
                if category.population is None:
                    message = f"category {category.id!r} of {name!r} needs 'population': its values in {margin.file!r}"
                    yield Problem(file.at(keys), message)


def _columns_given_twice(codebook: CodebookFile, file: YamlFile) -> Iterator[Problem]:
    """A header read for two things: what was dropped could be published, or an answer counted twice."""
    uses: list[tuple[str, Keys, str]] = []
    for number, item in enumerate(codebook.items):
        options = [] if item.column else item.options
        columns = [*(item.column or ()), *(name for option in options for name in option.column)]
        uses += [(name, ("items", number), f"item {item.id!r}") for name in columns]
    for number, breakdown in enumerate(codebook.breakdowns):
        uses += [(name, ("breakdowns", number), f"breakdown {breakdown.id!r}") for name in breakdown.column]
    for word in ("respondent", "free-text", "exclude"):
        names = getattr(codebook.survey, word.replace("-", "_")) or ()
        uses += [(name, ("survey", word), f"{word!r}") for name in names]
    seen: dict[str, str] = {}
    for name, keys, use in uses:
        if seen.setdefault(folded(name), use) != use:
            yield Problem(file.at(keys), f"the column {name!r} is taken for {seen[folded(name)]} and for {use}")
