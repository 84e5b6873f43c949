"""What was asked in a round: items that only other rounds have are no problem, a misspelt header is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from heinola_indicators.loaders.answer_rows import header_names
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.survey import Codebook, Item, Round
from heinola_indicators.panel.table import folded

LIKE = 0.8  # how much alike a misspelt header and the right one are


def headers_of_rounds(exports: Mapping[Round, Export]) -> Mapping[Round, tuple[str, ...]]:
    """The headers of each round's file; none of one that cannot be read, which is told where it is read."""
    found = {}
    for each, export in exports.items():
        try:
            found[each] = header_names(export, each.sheet)
        except ExportNotRead:
            found[each] = ()
    return found


def asked_in(
    of_round: Round, codebook: Codebook, headers: Mapping[Round, tuple[str, ...]]
) -> tuple[Codebook, tuple[str, ...]]:
    """The codebook without what the round did not ask, and a warning for each item and breakdown that it lacks.

    Not asked is what no header of the round's file has, another round's file has, and no unknown header of this file is
    like. An index or gap is left out with any of its items: with fewer it were another one.
    """
    here = headers.get(of_round, ())
    others = {folded(name) for each, names in headers.items() if each is not of_round for name in names}
    known = set(map(folded, _names(codebook)))
    asked = _Asked(
        {folded(name) for name in here}, others, [folded(name) for name in here if folded(name) not in known]
    )
    items = tuple(found for item in codebook.items if (found := _asked_of(item, asked)))
    if not here or not items:
        return codebook, ()
    told = {item.id for item in items}
    missing = [item for item in codebook.items if item.id not in told]
    of_weights = {
        name for margin in (codebook.weights.margins if codebook.weights else ()) for name in margin.variables
    }
    breakdowns = tuple(each for each in codebook.breakdowns if each.id in of_weights or asked.any_of(each.columns))
    left = {each.id for each in breakdowns}
    indices = tuple(index for index in codebook.indices if told.issuperset(index.items))
    gaps = tuple(gap for gap in codebook.gaps if told.issuperset((gap.performance, gap.importance)))
    warnings = [_warning(f"item {item.id!r}", _columns(item)) for item in missing]
    warnings += [
        _warning(f"breakdown {each.id!r}", each.columns) for each in codebook.breakdowns if each.id not in left
    ]
    without = [each.id for each in codebook.indices if each not in indices]
    without += [each.id for each in codebook.gaps if each not in gaps]
    warnings += [f"{name!r} has no figures of this round: not all of its items were asked" for name in without]
    reduced = replace(
        codebook,
        items=items,
        indices=indices,
        gaps=gaps,
        breakdowns=breakdowns,
        crossings=tuple(each for each in codebook.crossings if left.issuperset(each)),
        respondent=codebook.respondent if asked.any_of(codebook.respondent) else (),
        free_text=tuple(name for name in codebook.free_text if asked.any_of((name,))),
    )
    return reduced, tuple(warnings)


class _Asked:
    def __init__(self, here: Collection[str], others: Collection[str], unknown: Sequence[str]) -> None:
        self._here, self._others, self._unknown = here, others, unknown

    def any_of(self, columns: Iterable[str]) -> bool:
        """Whether one of these headers is there, or ought to be."""
        names = [folded(name) for name in columns]
        if any(name in self._here for name in names) or not any(name in self._others for name in names):
            return True
        return any(get_close_matches(name, self._unknown, n=1, cutoff=LIKE) for name in names)


def _asked_of(item: Item, asked: _Asked) -> Item | None:
    """The item with the options that could be ticked; none where it was not asked."""
    if item.columns:
        return item if asked.any_of(item.columns) else None
    options = tuple(option for option in item.options if asked.any_of(option.columns))
    return replace(item, options=options) if options else None


def _columns(item: Item) -> tuple[str, ...]:
    return item.columns or item.options[0].columns


def _warning(what: str, columns: Sequence[str]) -> str:
    return (
        f"{what} was not asked: there is no column {columns[0]!r};"
        " if it has another header in this file, write that under 'column' too"
    )


def _names(codebook: Codebook) -> Iterable[str]:
    """Every header that the codebook knows."""
    for item in codebook.items:
        yield from item.columns
        for option in item.options:
            yield from option.columns
    for breakdown in codebook.breakdowns:
        yield from breakdown.columns
    yield from (*codebook.respondent, *codebook.free_text, *codebook.excluded)
