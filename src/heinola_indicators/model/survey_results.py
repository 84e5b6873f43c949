"""Results of a survey that may be published: of each subject in each group of respondents, nobody recognisable."""

from dataclasses import dataclass
from enum import StrEnum

from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.survey import Codebook, Round

GroupKey = tuple[tuple[str, str], ...]  # breakdown and category; none is the whole


class SubjectKind(StrEnum):
    """What a result is of."""

    ITEM = "item"
    OPTION = "option"
    INDEX = "index"
    GAP = "gap"


class Shown(StrEnum):
    """What is published of it; why something is not published is not told."""

    FULL = "full"
    PLACEMENT = "placement"
    SUPPRESSED = "suppressed"


class Placement(StrEnum):
    """Where the mean of a group lies that may not be told."""

    BELOW = "below"
    ABOUT = "about"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Subject:
    """An item, an option of one (*option*), an index or a gap; *decimals* of its mean in print."""

    id: str
    kind: SubjectKind
    option: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What is told of a group that is shown in full; None where n or the scale does not allow it.

    Attributes:
        n: how many answered; *effective_n* is what their weights and the design leave of it, None where it would tell
            how many are in a hidden group.
        mean: on the item's scale, a reversed item turned round; of an option the share who ticked it (0–1).
        deviation, margin: standard deviation, and half of the 95 % interval of the mean; none of a census.
        mean_interval: of an option, Wilson's 95 % interval of the share who ticked it (0–1).
        shares: of each point of the scale, in percent, lowest first.
        top_two, top_two_interval: share of the two highest points, in percent, with Wilson's interval.
        dont_know: share without an opinion among those who answered at all, in percent.
        enps: % of 9–10 less % of 0–6, of a scale of 0–10.
        polarisation: 0 all at one point, ½ spread evenly, 1 half at each end.
        alpha: Cronbach's, of an index of three or more items.
        change, change_interval: of the mean since the round before, with its 95 % interval (None of a census).
        difference, difference_interval: of a group's mean against all who are not in it (of whom those without that
            answer to the background question are some), with its 95 % interval (None of a census).
        of_items: of an index or gap, whether it is made of what is told of its items (the mean of their means, the
            smallest n), because one of answers would give a few persons away.
    """

    n: int
    effective_n: float | None
    mean: float
    deviation: float | None = None
    margin: float | None = None
    mean_interval: tuple[float, float] | None = None
    shares: tuple[float, ...] = ()
    top_two: float | None = None
    top_two_interval: tuple[float, float] | None = None
    dont_know: float | None = None
    enps: float | None = None
    polarisation: float | None = None
    alpha: float | None = None
    change: float | None = None
    change_interval: tuple[float, float] | None = None
    difference: float | None = None
    difference_interval: tuple[float, float] | None = None
    of_items: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A subject in a group: *figures* where it is shown in full, a *placement* where only that is told."""

    period: Period
    subject: Subject
    group: GroupKey
    shown: Shown
    figures: Figures | None = None
    placement: Placement | None = None


@dataclass(frozen=True, slots=True)
class RoundResults:
    """The results of one round.

    Attributes:
        respondents: how many answered something; None where they are too few to be told.
        response_rate: of those invited whom the invitation reached, in percent.
        largest_margin: of a share of one half of all respondents, in percentage points: no share's is larger.
        weighted: whether answers are weighted to population margins.
        written: how many wrote something, by declared column of free text.
    """

    round: Round
    respondents: int | None
    results: tuple[Result, ...]
    response_rate: float | None = None
    largest_margin: float | None = None
    weighted: bool = False
    written: tuple[tuple[str, int], ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """The results of a survey by round, the earliest first."""

    codebook: Codebook
    rounds: tuple[RoundResults, ...]
