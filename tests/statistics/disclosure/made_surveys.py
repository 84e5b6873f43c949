"""Small surveys made by chance: few people, rare answers, groups that cross, nest and overlap."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure import AT_LEAST_5, KUNTA10, Limits

LIMITS = [KUNTA10, AT_LEAST_5, Limits(4), Limits(6, 3)]


@dataclass(frozen=True, eq=False)
class MadeSurvey:
    """One item: how many of each atom gave each answer, and which atoms each group holds; the first is the whole."""

    values: NDArray[np.int64]
    members: NDArray[np.bool_]
    limits: Limits

    @property
    def answers(self) -> NDArray[np.int64]:
        return self.values.sum(axis=1)


def made_survey(seed: int) -> MadeSurvey:
    chance = np.random.default_rng(seed)
    people, kinds = int(chance.integers(8, 90)), int(chance.integers(1, 4))
    sizes = chance.integers(2, 5, size=kinds)
    codes = np.stack([chance.choice(size, size=people, p=uneven(chance, int(size))) for size in sizes], axis=1)
    atoms, atom_of = np.unique(codes, axis=0, return_inverse=True)
    choices = int(chance.integers(2, 6))
    values = np.zeros((len(atoms), choices), dtype=np.int64)
    answered = chance.random(people) > 0.1
    given = chance.choice(choices, size=people, p=uneven(chance, choices))
    np.add.at(values, (atom_of.ravel()[answered], given[answered]), 1)
    groups = [np.ones(len(atoms), dtype=bool)]
    for kind, size in enumerate(sizes):
        groups += [atoms[:, kind] == code for code in range(size)]
    if chance.random() < 0.5:  # 18-29 and 18-34
        groups += [atoms[:, 0] <= code for code in range(1, sizes[0] - 1)]
    if kinds > 1 and chance.random() < 0.6:
        groups += [(atoms[:, 0] == a) & (atoms[:, 1] == b) for a in range(sizes[0]) for b in range(sizes[1])]
    return MadeSurvey(values, np.array(groups), LIMITS[int(chance.integers(len(LIMITS)))])


def uneven(chance: np.random.Generator, size: int) -> NDArray[np.float64]:
    """Shares that make some categories small and some answers rare."""
    shares = chance.gamma(1.0, size=size) + 0.05
    return shares / shares.sum()
