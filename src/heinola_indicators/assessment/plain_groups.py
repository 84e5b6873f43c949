"""Groups of series: the mean of their scores, and a status where the method has a rule for groups."""

from collections.abc import Sequence
from math import isnan, nan

import numpy as np

from heinola_indicators.assessment.plain_series import NOT_AVAILABLE, Coded, PlainVerdicts


def judged_groups(groups: Sequence[str], group_of: Sequence[str], verdicts: PlainVerdicts) -> PlainVerdicts:
    """A verdict for each of *groups*, in their order; *group_of* is the group of each series judged.

    A group has no progress: growth rates, ratios and shares have no mean that says anything.
    """
    members: dict[str, list[int]] = {group: [] for group in groups}
    for number, group in enumerate(group_of):
        if group:
            members[group].append(number)
    statuses = verdicts.statuses
    scores = np.array([_mean(verdicts.score[numbers].tolist()) for numbers in members.values()], float)
    judged = [
        verdicts.group_rule(score, [statuses[number] for number in numbers])
        if verdicts.group_rule
        else (NOT_AVAILABLE, "no-group-status")
        for score, numbers in zip(scores.tolist(), members.values(), strict=True)
    ]
    return PlainVerdicts(
        progress=np.full(len(groups), np.nan),
        score=scores,
        status=_coded([status for status, _ in judged]),
        reason=_coded([reason for _, reason in judged]),
    )


def _coded(texts: Sequence[str]) -> Coded:
    words = tuple(dict.fromkeys(texts))
    return Coded(np.array([words.index(text) for text in texts], np.int64), words)


def _mean(scores: list[float]) -> float:
    """The mean of the scores that there are; NaN where there is none."""
    given = [score for score in scores if not isnan(score)]
    return sum(given) / len(given) if given else nan
