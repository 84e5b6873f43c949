"""What is published of each item in each group."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.alternatives import Counts, Hidden, told
from heinola_indicators.statistics.disclosure.complements import hidden_in_vain, without_isolated_sets
from heinola_indicators.statistics.disclosure.limits import Limits, Visibility, primary

UNBOUNDED = np.iinfo(np.int64).max
NEARLY = 1e-6


def suppression(
    answers: NDArray[np.int64],
    members: NDArray[np.bool_],
    *,
    limits: Limits,
    values: Sequence[NDArray[np.int64] | None] | None = None,
) -> NDArray[np.int8]:
    """A ``Visibility`` for each group and item (groups × items).

    An atom is a cell of the cross-classification of all breakdowns; *answers* (atoms × items) has the number of answers
    to each item in each atom, *members* (groups × atoms) which atoms a group holds. A group is whatever figures are
    published of: the whole, a category, a crossing of two. *values* has for each item how many gave each answer
    (atoms × values, together those of *answers*), or None where no counts of answers are published.

    Published of a shown group are its number of answers, the number of each answer, and the mean. It holds then that

    - no set of more than zero and fewer than ``limits.full`` answers is a linear combination of shown groups, whoever
      knows which atoms are empty;
    - no small group's number of answers, nor the number of any answer given in it, follows from what is shown and the
      limits, knowing which of the hidden groups are the small ones. Where nothing but the whole is left to be shown,
      this last is not taken to be known;
    - no group hidden with the small ones is a linear combination of shown groups.

    Hiding more than this says is always safe. Groups and atoms may come in any order; among groups with the same number
    of answers the earlier one is kept.

    Raises:
        ValueError: the shapes do not fit, a number of answers is negative, or *values* do not add up to *answers*.
    """
    counted = [None] * answers.shape[1] if values is None else list(values)
    _require_sound(answers, members, counted)
    known: dict[bytes, NDArray[np.int8]] = {}
    columns = []
    for item, counts in enumerate(counted):
        key = answers[:, item].tobytes() + (b"" if counts is None else counts.tobytes())
        if key not in known:
            known[key] = _of_item(answers[:, item], members, limits, counts)
        columns.append(known[key])
    return np.stack(columns, axis=1) if columns else np.empty((len(members), 0), dtype=np.int8)


def _require_sound(
    answers: NDArray[np.int64], members: NDArray[np.bool_], values: Sequence[NDArray[np.int64] | None]
) -> None:
    """Raise where the arrays do not belong together."""
    if answers.shape[0] != members.shape[1] or len(values) != answers.shape[1]:
        message = f"answers {answers.shape}, members {members.shape} and {len(values)} tables of values do not fit"
        raise ValueError(message)
    if (answers < 0).any() or any(counts is not None and (counts < 0).any() for counts in values):
        message = "a number of answers cannot be negative"
        raise ValueError(message)
    for item, counts in enumerate(values):
        if counts is not None and not np.array_equal(counts.sum(axis=1), answers[:, item]):
            message = f"the values of item {item} do not add up to its answers"
            raise ValueError(message)


def _of_item(answers: Counts, members: NDArray[np.bool_], limits: Limits, values: Counts | None) -> NDArray[np.int8]:
    """A ``Visibility`` for each group."""
    answered = answers > 0
    if (answers[answered] >= limits.full).all():
        return primary(members @ answers, limits)  # there is no set of fewer that could be calculated
    order, atoms = _canonical(answers[answered], members[:, answered])
    here, numbers = members[np.ix_(order, np.flatnonzero(answered)[atoms])], answers[answered][atoms]
    visibility = primary(here @ numbers, limits)
    shown = without_isolated_sets(here, numbers, visibility == Visibility.SHOWN, limits.full)
    visibility[(visibility == Visibility.SHOWN) & ~shown] = Visibility.SUPPRESSED_WITH
    if numbers.size:
        counts = None if values is None else values[answered][atoms]
        _hide_what_is_told(visibility, here, numbers, counts, limits)
        in_vain = hidden_in_vain(here, visibility == Visibility.SHOWN) & (visibility == Visibility.SUPPRESSED_WITH)
        visibility[in_vain] = Visibility.SHOWN
    result = np.empty_like(visibility)
    result[order] = visibility
    return result


def _canonical(answers: Counts, members: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The groups by falling number of answers, the atoms by the groups they are in: the same whatever came first."""
    order = np.argsort(-(members @ answers), kind="stable")
    return order, np.lexsort((answers, *members[order][::-1]))


def _hide_what_is_told(
    visibility: NDArray[np.int8], members: NDArray[np.bool_], answers: Counts, values: Counts | None, limits: Limits
) -> None:
    """Hide more groups, the smallest that helps first, until every small one has an alternative."""
    while True:
        shown = visibility == Visibility.SHOWN
        parts = shown & ~members.all(axis=1)
        if not shown.any() or shown.all():
            return
        hidden = _hidden(visibility, members, limits, is_known=bool(parts.any()))
        disclosed = told(members[shown], hidden, answers, values)
        if not disclosed.any() or not parts.any():
            return
        visibility[_helps(members, shown, parts, hidden.members[disclosed])] = Visibility.SUPPRESSED_WITH


def _hidden(visibility: NDArray[np.int8], members: NDArray[np.bool_], limits: Limits, *, is_known: bool) -> Hidden:
    """The hidden groups with the range that each one's sign says, if it says anything."""
    signs = visibility[visibility != Visibility.SHOWN]
    lowest = limits.placement or limits.full
    least = np.where(signs == Visibility.PLACEMENT, lowest, 0)
    most = np.select([signs == Visibility.PLACEMENT, signs == Visibility.SUPPRESSED], [limits.full, lowest], UNBOUNDED)
    if not is_known:
        least, most = np.zeros_like(least), np.full_like(most, UNBOUNDED)
    is_small = signs != Visibility.SUPPRESSED_WITH
    return Hidden(members[visibility != Visibility.SHOWN], is_small, least, np.where(most == UNBOUNDED, most, most - 1))


def _helps(
    members: NDArray[np.bool_], shown: NDArray[np.bool_], parts: NDArray[np.bool_], disclosed: NDArray[np.bool_]
) -> int:
    """The smallest shown part without which answers could be moved into or out of a disclosed group."""
    table = members[shown].astype(np.float64)
    square = table @ table.T
    inverse = np.linalg.pinv(square, hermitian=True)
    is_free = np.abs(np.einsum("ij,ji->i", square, inverse) - 1) < NEARLY  # the others do not say what it is
    effect = np.abs(inverse @ table @ disclosed.T).max(axis=1) * is_free * parts[shown]
    wanted = parts.copy()
    wanted[shown] = effect > max(effect.max() / 2, NEARLY)
    return int(np.flatnonzero(wanted if wanted.any() else parts)[-1])
