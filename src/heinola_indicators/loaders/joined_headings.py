"""The headings of PxWeb's text files taken apart: each is the labels of several variables joined by blanks.

``Miehet 2019 Väestö 31.12.`` is sex, year and contents. How many variables there are and what they are called is told
by titles of the older form (``… muuttujina Alue, Sukupuoli, Vuosi ja Tiedot``). Where a title does not tell: the
period's variable is called ``year``, what stands after it (or all the rest) ``contents``, what stands before it beside
contents ``heading``. Texts that can be taken apart in no way or in several stay whole, as ``contents``. Of several
ways the one holds in which sexes, municipalities and periods are what their variables' names say.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from heinola_indicators.loaders.melting import Heading
from heinola_indicators.loaders.pxweb_sheet import title_names
from heinola_indicators.loaders.roles import MUNICIPALITY, TIME
from heinola_indicators.model.areas import area_code
from heinola_indicators.model.period import names_period
from heinola_indicators.panel.table import Role, Variable, folded

Labels = tuple[str, ...]

SEX = re.compile(r"sukupuoli|kön|sex|gender")
SEX_LABEL = re.compile(
    r"yhteensä|sukupuolet yhteensä|miehet( ja naiset)?|naiset|totalt?|män|kvinnor|båda könen|(fe)?males?|(wo)?men"
)
MOST_WAYS = 50  # that are looked at; of more than one the right one is told by what labels can be
MOST_WORDS = 60  # of a heading; the ways to split longer ones are too many to try


def heading_of(texts: Sequence[str], names: Sequence[str], *, has_period: bool) -> Heading:
    """The variables of the columns' *texts*; *names* are those of the title, or none.

    *has_period* is whether the period is a variable of the rows, so that no word of a heading is one.
    """
    parts = [tuple(texts)] if has_period else _parts_around_period(texts)
    named = _named(parts, names) or _called_by_place(parts)
    variables, index = [], []
    for name, labels in named:
        values = tuple(dict.fromkeys(labels))
        place = {value: number for number, value in enumerate(values)}
        role = Role.TIME if not has_period and all(map(names_period, values)) else None
        variables.append(Variable(name, values, values, role=role))
        index.append([place[label] for label in labels])
    return Heading(tuple(variables), tuple(index))


def names_across(title: str, down: Sequence[str]) -> list[str]:
    """The names of the variables that run across, from a title that lists them all; none where it does not.

    >>> names_across("Väestö muuttujina Alue, Ikä ja Vuosi", ["Alue", "Ikä"])
    ['Vuosi']
    """
    names = title_names(title)
    count = len(down)
    if [folded(name) for name in names[:count]] != [folded(name) for name in down]:
        return []
    return names[count:]


def _parts_around_period(texts: Sequence[str]) -> list[Labels]:
    """What stands before, in and after the one period word that each text has; else the texts as they are."""
    before, periods, after = [], [], []
    for text in texts:
        words = text.split(" ")
        places = [number for number, word in enumerate(words) if names_period(word)]
        if len(places) != 1:
            return [tuple(texts)]
        before.append(" ".join(words[: places[0]]))
        periods.append(words[places[0]])
        after.append(" ".join(words[places[0] + 1 :]))
    parts = [tuple(part) for part in (before, periods, after) if any(part)]
    return parts if all(all(part) for part in parts) else [tuple(texts)]


def _called_by_place(parts: Sequence[Labels]) -> list[tuple[str, Labels]]:
    others = [part for part in parts if not all(map(names_period, part))]
    return [("year" if part not in others else "contents" if part is others[-1] else "heading", part) for part in parts]


def _named(parts: Sequence[Labels], names: Sequence[str]) -> list[tuple[str, Labels]]:
    """The parts by the names of the title; none where names and parts cannot be brought together."""
    if not names:
        return []
    period = next((place for place, part in enumerate(parts) if all(map(names_period, part))), None)
    if period is None:
        return _shared_out(parts[0], names)
    times = [place for place, name in enumerate(names) if TIME.fullmatch(folded(name))]
    if len(times) != 1:
        return []
    named: list[tuple[str, Labels]] = []
    for place, part in enumerate(parts):
        own = names[: times[0]] if place < period else names[times[0] + 1 :] if place > period else [names[times[0]]]
        found = _shared_out(part, own)
        if not found:
            return []
        named += found
    return named if len(named) == len(names) else []


def _shared_out(part: Labels, names: Sequence[str]) -> list[tuple[str, Labels]]:
    """The part split over several names; none where that goes in no way or in more than one."""
    if len(names) == 1:
        return [(names[0], part)]
    distinct = tuple(dict.fromkeys(part))
    if len(distinct[0].split(" ")) > MOST_WORDS:
        return []
    ways = list(islice(_ways_to_split(distinct, len(names)), MOST_WAYS)) if names else []
    if len(ways) > 1:
        ways = [way for way in ways if all(map(_may_be, names, way))]
    if len(ways) != 1:
        return []
    place = [distinct.index(text) for text in part]
    return [(name, tuple(labels[number] for number in place)) for name, labels in zip(names, ways[0], strict=True)]


def _may_be(name: str, labels: Labels) -> bool:
    """Whether labels can be the variable's, where its name says what its labels are."""
    if SEX.fullmatch(folded(name)):
        return all(SEX_LABEL.fullmatch(folded(label)) for label in labels)
    if MUNICIPALITY.fullmatch(folded(name)):
        return all(area_code(label) for label in labels)
    return not TIME.fullmatch(folded(name)) or all(map(names_period, labels))


def _ways_to_split(texts: Labels, count: int) -> Iterator[tuple[Labels, ...]]:
    """Every way to read *texts* as all combinations of *count* lists of labels, the last list running fastest."""
    if count == 1:
        yield (texts,)
        return
    for inner_size in range(1, len(texts) + 1):
        if len(texts) % inner_size:
            continue
        for outer, inner in _products(texts, inner_size):
            for rest in _ways_to_split(inner, count - 1):
                repeated = len(texts) // inner_size
                yield (
                    tuple(label for label in outer for _ in range(inner_size)),
                    *(labels * repeated for labels in rest),
                )


def _products(texts: Labels, inner_size: int) -> Iterator[tuple[Labels, Labels]]:
    """The pairs of lists whose combinations, joined by a blank, are *texts*."""
    words = texts[0].split(" ")
    for cut in range(1, len(words)):
        first, rest = " ".join(words[:cut]) + " ", " " + " ".join(words[cut:])
        inner = tuple(text.removeprefix(first) for text in texts[:inner_size])
        outer = tuple(text.removesuffix(rest) for text in texts[::inner_size])
        together = tuple(f"{left} {right}" for left in outer for right in inner)
        if together == texts and len(set(outer)) == len(outer) and len(set(inner)) == len(inner):
            yield outer, inner
