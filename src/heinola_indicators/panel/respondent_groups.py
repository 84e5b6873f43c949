"""Groups of respondents that results are told of: the whole, the categories of each breakdown, declared crossings."""

from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.survey import Codebook
from heinola_indicators.model.survey_results import GroupKey
from heinola_indicators.panel.answers import Answers


@dataclass(frozen=True, eq=False)
class RespondentGroups:
    """Groups by *keys*, as sets of atoms: the cells of the cross-classification of all breakdowns that somebody is in.

    Attributes:
        keys: of each group its categories; the first is the whole.
        members: which atoms (columns) each group (row) holds.
        atom_of: the atom of each respondent.
        cells: of each atom (row) its position in each breakdown (column), ``NOT_TOLD`` where that was not told.
    """

    keys: tuple[GroupKey, ...]
    members: NDArray[np.bool_]
    atom_of: NDArray[np.int32]
    cells: NDArray[np.int16]

    @property
    def number_of_atoms(self) -> int:
        """How many atoms there are."""
        return len(self.cells)

    def with_rest(self) -> "RespondentGroups":
        """The same groups, and after them of each all who are not in it."""
        return replace(self, members=np.concatenate([self.members, ~self.members]))


def respondent_groups(codebook: Codebook, answers: Answers) -> RespondentGroups:
    """The groups that *codebook* declares among the respondents of *answers*."""
    breakdowns = codebook.breakdowns
    codes = [answers.categories[each.id] for each in breakdowns]
    atom_of, cells = _atoms(codes, [len(each.categories) for each in breakdowns], answers.respondents)
    column = {each.id: number for number, each in enumerate(breakdowns)}
    keys: list[GroupKey] = [()]
    members = [np.ones(len(cells), bool)]
    for crossing in [*((each.id,) for each in breakdowns), *codebook.crossings]:
        of_breakdowns = [list(enumerate(codebook.breakdown(name).categories)) for name in crossing]
        for places in product(*of_breakdowns):
            keys.append(tuple((name, category.id) for name, (_, category) in zip(crossing, places, strict=True)))
            fits = [cells[:, column[name]] == place for name, (place, _) in zip(crossing, places, strict=True)]
            members.append(np.logical_and.reduce(fits))
    return RespondentGroups(tuple(keys), np.stack(members), atom_of, cells)


def _atoms(
    codes: list[NDArray[np.int16]], sizes: list[int], respondents: int
) -> tuple[NDArray[np.int32], NDArray[np.int16]]:
    """The atom of each respondent and the cell of each atom, one breakdown after the other brought in."""
    atom_of = np.zeros(respondents, np.int64)
    cells = np.zeros((min(respondents, 1), 0), np.int16)
    for of_breakdown, size in zip(codes, sizes, strict=True):
        together = atom_of * (size + 1) + of_breakdown + 1
        is_there = np.bincount(together, minlength=len(cells) * (size + 1)) > 0
        found = np.flatnonzero(is_there)
        atom_of = (np.cumsum(is_there) - 1)[together]
        last = (found % (size + 1) - 1).astype(np.int16)
        cells = np.column_stack([cells[found // (size + 1)], last])
    return atom_of.astype(np.int32), cells
