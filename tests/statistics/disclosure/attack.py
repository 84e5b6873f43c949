"""Somebody who knows everything published, the rules, and which atoms are empty, and calculates what is hidden."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from tests.statistics.disclosure.made_surveys import MadeSurvey

from heinola_indicators.statistics.disclosure import Visibility, rounded_shares


def small_sets_calculated(survey: MadeSurvey, visibility: NDArray[np.int8]) -> list[int]:
    """How many answers each set has that is below the limit and a linear combination of the shown groups.

    Every set of atoms is tried, by orthogonal projection: another arithmetic than that of the program.
    """
    is_there = survey.answers > 0
    shown = survey.members[visibility == Visibility.SHOWN][:, is_there]
    kinds, kind_of = np.unique(shown, axis=1, return_inverse=True)  # within a kind nothing can be told apart
    sizes = np.bincount(kind_of.ravel(), weights=survey.answers[is_there], minlength=kinds.shape[1])
    small = np.flatnonzero(sizes < survey.limits.full)
    sets = _all_sets(sizes, small, survey.limits.full)
    if not len(shown) or not len(sets):
        return []
    across = np.linalg.pinv(kinds.astype(float))
    rest = sets - sets @ across @ kinds
    return [int(size) for size in (sets @ sizes)[np.abs(rest).max(axis=1) < 1e-8]]


def hidden_groups_calculated(survey: MadeSurvey, visibility: NDArray[np.int8]) -> list[int]:
    """The hidden groups with answers, small or not, that are a linear combination of the shown ones."""
    members = survey.members[:, survey.answers > 0].astype(float)
    shown = members[visibility == Visibility.SHOWN]
    hidden = np.flatnonzero((visibility != Visibility.SHOWN) & members.any(axis=1))
    if not len(shown):
        return []
    rest = members[hidden] - members[hidden] @ np.linalg.pinv(shown) @ shown
    return [int(group) for group in hidden[np.abs(rest).max(axis=1, initial=0.0) < 1e-8]]


def _all_sets(sizes: NDArray[np.float64], small: NDArray[np.intp], full: int) -> NDArray[np.float64]:
    """Every set of kinds (sets × kinds) with more than zero and fewer than *full* answers."""
    sets: list[tuple[tuple[int, ...], float]] = [((), 0.0)]
    for kind in small:
        sets += [((*taken, int(kind)), size + sizes[kind]) for taken, size in sets if size + sizes[kind] < full]
    weighed = np.zeros((len(sets) - 1, len(sizes)))
    for row, (taken, _) in enumerate(sets[1:]):
        weighed[row, list(taken)] = 1
    return weighed


def hidden_numbers_solved(survey: MadeSurvey, visibility: NDArray[np.int8]) -> list[tuple[int, str]]:
    """The small groups of which the number of answers, or of one answer given, can only be what it is.

    Integer programming: the table of atoms × answers that has every shown number (of fewer than 30 answers: every
    share in whole per cent), keeps the hidden groups below the limits that their signs tell, and has another number.
    Where only the whole is shown, nobody knows which groups are the small ones.
    """
    is_there = survey.answers > 0
    values, members = survey.values[is_there], survey.members[:, is_there]
    known = [*_shown(values, members[visibility == Visibility.SHOWN])]
    if (visibility[~members.all(axis=1)] == Visibility.SHOWN).any():
        known += _ranges(survey, visibility, members, values.shape[1])
    solved = []
    for group in np.flatnonzero(members @ values.sum(axis=1) < survey.limits.full):
        row, counts = members[group], members[group] @ values
        asked = {"n": (np.repeat(row, values.shape[1]), counts.sum())}
        asked |= {
            f"answer {value}": (np.outer(row, np.arange(values.shape[1]) == value).ravel(), counts[value])
            for value in np.flatnonzero(counts)
        }
        solved += [(int(group), name) for name, (cells, true) in asked.items() if true and _only(known, cells, true)]
    return solved


def _shown(values: NDArray[np.int64], shown: NDArray[np.bool_]) -> list[LinearConstraint]:
    """What is published of the shown groups, as conditions on the table of atoms × answers."""
    choices = values.shape[1]
    known = []
    for row in shown:
        counts = row @ values
        known.append(LinearConstraint(np.repeat(row, choices).astype(float), counts.sum(), counts.sum()))
        for value in range(choices):
            cells = np.outer(row, np.arange(choices) == value).ravel().astype(float)
            n = counts.sum()
            share = rounded_shares(100 * counts[[value]] / n, np.array([n]))[0]
            slack = 0.5 if n < 30 else 1e-6
            known.append(LinearConstraint(cells, (share - slack) * n / 100, (share + slack) * n / 100))
    return known


def _ranges(
    survey: MadeSurvey, visibility: NDArray[np.int8], members: NDArray[np.bool_], choices: int
) -> list[LinearConstraint]:
    """What the signs of the hidden groups tell of their numbers of answers."""
    lowest = survey.limits.placement or survey.limits.full
    ranges = {Visibility.PLACEMENT: (lowest, survey.limits.full - 1), Visibility.SUPPRESSED: (0, lowest - 1)}
    return [
        LinearConstraint(np.repeat(row, choices).astype(float), *ranges[Visibility(sign)])
        for row, sign in zip(members, visibility, strict=True)
        if Visibility(sign) in ranges
    ]


def _only(known: list[LinearConstraint], cells: NDArray[np.bool_], true: int) -> bool:
    """Whether the number in these cells can be nothing but *true*."""
    for low, high in ((true + 1, np.inf), (-np.inf, true - 1)):
        other = LinearConstraint(cells.astype(float), low, high)
        found = milp(
            np.zeros(len(cells)), constraints=[*known, other], integrality=np.ones(len(cells)), bounds=Bounds(lb=0)
        )
        if found.status == 0:
            return False
        assert found.status == 2, found.message
    return True


def naive_visibility(survey: MadeSurvey) -> NDArray[np.int8]:
    """What the limits alone let be published: the program with secondary suppression switched off."""
    signs = []
    for row in survey.members:
        n = int(row @ survey.answers)
        lowest = survey.limits.placement or survey.limits.full
        signs.append(
            Visibility.SHOWN
            if n >= survey.limits.full
            else Visibility.PLACEMENT
            if n >= lowest
            else Visibility.SUPPRESSED
        )
    return np.array(signs, dtype=np.int8)
