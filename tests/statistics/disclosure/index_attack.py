"""Somebody who has the figures of an index and of its items, and calculates what single persons answered."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from tests.statistics.disclosure.made_surveys import LIMITS, uneven

from heinola_indicators.statistics.disclosure import Limits, Visibility, index_suppression, suppression

POINTS = 5


@dataclass(frozen=True, eq=False)
class MadeIndex:
    """Persons (rows) with the atom of each, which items (columns) each answered, and which atoms each group holds."""

    atoms: NDArray[np.intp]
    answered: NDArray[np.bool_]
    given: NDArray[np.intp]
    members: NDArray[np.bool_]
    limits: Limits

    @property
    def in_part(self) -> NDArray[np.bool_]:
        number = self.answered.sum(axis=1)
        return (number > 0) & (number < self.answered.shape[1])

    @property
    def has_index(self) -> NDArray[np.bool_]:
        return 2 * self.answered.sum(axis=1) >= self.answered.shape[1]


def made_index(seed: int) -> MadeIndex:
    chance = np.random.default_rng([seed, 8])
    people, items, units = int(chance.integers(10, 60)), int(chance.integers(2, 5)), int(chance.integers(2, 5))
    unit = chance.choice(units, people, p=uneven(chance, units))
    sex = chance.integers(0, int(chance.integers(1, 3)), people)
    cells, atoms = np.unique(2 * unit + sex, return_inverse=True)
    groups = [np.ones(len(cells), bool), *(cells // 2 == each for each in range(units))]
    if sex.any():
        groups += [cells % 2 == each for each in range(2)]
    answered = chance.random((people, items)) > chance.choice([0.02, 0.05, 0.15])
    return MadeIndex(
        atoms, answered, chance.integers(0, POINTS, answered.shape), np.array(groups), LIMITS[int(chance.integers(4))]
    )


def items_published(made: MadeIndex) -> NDArray[np.int8]:
    """What the program publishes of each item in each group (groups × items)."""
    size = made.members.shape[1]
    values = []
    for item in range(made.answered.shape[1]):
        who = made.answered[:, item]
        counts = np.zeros((size, POINTS), np.int64)
        np.add.at(counts, (made.atoms[who], made.given[who, item]), 1)
        values.append(counts)
    answers = np.stack([counts.sum(axis=1) for counts in values], axis=1)
    return suppression(answers, made.members, limits=made.limits, values=values)


def index_of_answers(made: MadeIndex, items: NDArray[np.int8]) -> NDArray[np.bool_]:
    """The groups in which the program makes the index of each person's answers."""
    size, number = made.members.shape[1], made.answered.shape[1]
    own = np.bincount(made.atoms[made.has_index], minlength=size)
    answered = np.zeros((size, number + 1), np.int64)
    np.add.at(answered, (made.atoms, made.answered.sum(axis=1)), 1)
    visible = suppression(own[:, None], made.members, limits=made.limits)[:, 0]
    least = (number + 1) // 2
    found = index_suppression(visible, items, answered, made.members, least=least, limits=made.limits)
    return (found.visibility == Visibility.SHOWN) & ~found.of_items


def naive_index(made: MadeIndex, items: NDArray[np.int8]) -> NDArray[np.bool_]:
    """The groups in which an index were made of answers if only its own n and its items were looked at."""
    own = made.members @ np.bincount(made.atoms[made.has_index], minlength=made.members.shape[1])
    return (items == Visibility.SHOWN).all(axis=1) & (own >= made.limits.full)


def few_answers_calculated(made: MadeIndex, items: NDArray[np.int8], index: NDArray[np.bool_]) -> list[str]:
    """What sums over fewer persons than the limit follow from the sums of the shown groups.

    Unknown is every person's answer to every item; known, of each shown group, the sum of each item's answers and of
    the persons' indices. Looked for are, of every set of persons whom no sum tells apart within it, the sum of their
    answers to one item or to all, of their indices, and of what index and answers differ by; by orthogonal projection.
    """
    people, number = made.answered.shape
    in_group = made.members[:, made.atoms]
    known = [
        np.where(np.arange(number) == item, (in_group[group] & made.answered[:, item])[:, None], 0).ravel()
        for group, item in zip(*np.nonzero(items == Visibility.SHOWN), strict=True)
    ]
    of_index = made.answered * (made.has_index / np.maximum(made.answered.sum(axis=1), 1))[:, None]
    known += [(of_index * in_group[group][:, None]).ravel() for group in np.flatnonzero(index)]
    if not known:
        return []
    table = np.array(known, float)
    across = np.linalg.pinv(table)
    found = []
    for persons in _sets(made):
        chosen = np.isin(np.arange(people), persons)[:, None] & made.answered
        of_all, of_scores = chosen / number, chosen * of_index
        wanted = {f"item {item}": chosen * (np.arange(number) == item) for item in range(number)}
        wanted |= {"all items": of_all, "indices": of_scores, "the difference": of_all - of_scores}
        for name, weights in wanted.items():
            row = np.asarray(weights, float).ravel()
            if np.abs(row).max() > 1e-9 and np.abs(row - row @ across @ table).max() < 1e-8:
                found.append(f"{name} of {len(persons)}")
    return found


def _sets(made: MadeIndex) -> list[NDArray[np.intp]]:
    """Sets of persons below the limit, as unions of those alike in atom and in what they answered.

    All together, and those who answered in part alone: who answered everything adds nothing to a difference.
    """
    sets: list[NDArray[np.intp]] = []
    for of in (np.flatnonzero(made.in_part), np.arange(len(made.atoms))):
        codes = np.column_stack([made.atoms[of], made.answered[of]])
        kinds = [of[(codes == code).all(axis=1)] for code in np.unique(codes, axis=0)]
        few = [kind for kind in kinds if len(kind) < made.limits.full]
        for size in (1, 2, 3) if len(few) < 16 else (1, 2):
            together = [np.concatenate(each) for each in combinations(few, size)]
            sets += [each for each in together if len(each) < made.limits.full]
    atoms = [np.flatnonzero(made.in_part & (made.atoms == atom)) for atom in range(made.members.shape[1])]
    for size in range(1, len(atoms) + 1):  # all who answered in part of some atoms
        together = [np.concatenate(each) for each in combinations(atoms, size)]
        sets += [each for each in together if 0 < len(each) < made.limits.full]
    return sets
