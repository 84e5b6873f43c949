"""Verdicts of measures rolled up to their goal, and those of goals to their theme.

Rule      ``worst``: the worst of the verdicts that there are; ``mean``: the weighted mean of their scores
Scores    ``reached`` and ``on-track`` 1, ``partly`` and ``behind`` ½, ``missed`` and ``off-track`` 0
Mean      from ¾ on ``on-track`` (``reached`` where every one is), from ¼ on ``behind``, else ``off-track``
Missing   verdicts that say nothing (``undecided``, ``no-data`` …) have no score; no verdict where those that say
          something have less than the minimum share of the weight
Errors    none; at least one weight is above zero
Source    the project's own; OECD/JRC Handbook on Constructing Composite Indicators (2008) on weights and leaving out

A better verdict of a member never makes the whole worse.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from heinola_indicators.model.source import Origin
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import RollUp, RollUpRule

SCORES = {
    TargetStatus.REACHED: 1.0,
    TargetStatus.ON_TRACK: 1.0,
    TargetStatus.PARTLY: 0.5,
    TargetStatus.BEHIND: 0.5,
    TargetStatus.OFF_TRACK: 0.0,
    TargetStatus.MISSED: 0.0,
}
WORST_FIRST = (
    *(TargetStatus.MISSED, TargetStatus.OFF_TRACK, TargetStatus.BEHIND, TargetStatus.PARTLY),
    *(TargetStatus.ON_TRACK, TargetStatus.REACHED),
)
GOOD, FAIR = 0.75, 0.25


@dataclass(frozen=True, slots=True)
class Member:
    """A measure of a goal or a goal of a theme with its verdict; *origin* is that of its figure, none where mixed."""

    id: str
    status: TargetStatus
    weight: float = 1.0
    origin: Origin | None = Origin.PUBLISHED


@dataclass(frozen=True, slots=True)
class RolledUp:
    """The verdict on the whole, with what it hangs on.

    *status* is none where too little is known. *effective_weights* are the shares of those that say something.
    *without* has the verdict as it would be without each member, *hangs_on* those whose leaving out changes it.
    *synthetic* and *silent* count members whose figures are not (all) published, and those that say nothing.
    """

    status: TargetStatus | None
    score: float | None
    known_share: float
    effective_weights: Mapping[str, float]
    without: Mapping[str, TargetStatus | None]
    synthetic: int
    silent: int

    @property
    def hangs_on(self) -> tuple[str, ...]:
        """The members whose leaving out changes the verdict."""
        return tuple(member for member, status in self.without.items() if status is not self.status)


def rolled_up(members: Sequence[Member], rule: RollUp) -> RolledUp:
    """The verdict on what consists of *members*, by *rule*."""
    speaking = [member for member in members if member.status in SCORES and member.weight > 0]
    spoken = sum(member.weight for member in speaking)
    return RolledUp(
        status=_verdict(members, rule),
        score=_score(speaking),
        known_share=spoken / sum(member.weight for member in members) if spoken else 0.0,
        effective_weights={member.id: member.weight / spoken for member in speaking},
        without=_left_out_in_turn(members, rule),
        synthetic=sum(member.origin is not Origin.PUBLISHED for member in speaking),
        silent=sum(member.status not in SCORES for member in members),
    )


def _left_out_in_turn(members: Sequence[Member], rule: RollUp) -> dict[str, TargetStatus | None]:
    return {
        member.id: _verdict([other for other in members if other is not member], rule)
        for member in members
        if member.status in SCORES and member.weight > 0
    }


def _verdict(members: Sequence[Member], rule: RollUp) -> TargetStatus | None:
    speaking = [member for member in members if member.status in SCORES and member.weight > 0]
    score = _score(speaking)
    known = sum(member.weight for member in speaking)
    if score is None or known < rule.minimum_share * sum(member.weight for member in members):
        return None
    found = Counter(member.status for member in speaking)
    if rule.rule is RollUpRule.WORST:
        return next(status for status in WORST_FIRST if found[status])
    if len(found) == 1:
        return speaking[0].status
    return TargetStatus.ON_TRACK if score >= GOOD else TargetStatus.BEHIND if score >= FAIR else TargetStatus.OFF_TRACK


def _score(speaking: Sequence[Member]) -> float | None:
    weight = sum(member.weight for member in speaking)
    return sum(member.weight * SCORES[member.status] for member in speaking) / weight if weight else None
