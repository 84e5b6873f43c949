"""What the council adopted: strategy, themes, goals, measures and their target levels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Series, Source
from heinola_indicators.model.unit import UNITS, Unit

if TYPE_CHECKING:
    from heinola_indicators.model.survey import Codebook

POISSON, WILSON = "poisson", "wilson"
RATES = frozenset({"ratio", "per-resident"})  # calculators whose first input is what was counted


class DecisionOrigin(StrEnum):
    """Whether a city's decision is public or an example written for the sample."""

    PUBLISHED = "published"
    EXAMPLE = "example"


class Stage(StrEnum):
    """How far a target level has come; only decided ones judge."""

    PROPOSED = "proposed"
    DECIDED = "decided"


class RollUpRule(StrEnum):
    """How verdicts of measures make one of their goal."""

    WORST = "worst"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class RollUp:
    """The rule, and the least share of the weight that has to say something; *origin* is none for the program's own."""

    rule: RollUpRule = RollUpRule.WORST
    minimum_share: float = 0.5
    origin: DecisionOrigin | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided, when and where it is written; an example names no meeting."""

    origin: DecisionOrigin
    day: date | None = None
    body: str | None = None
    section: str | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """The unit of the city that answers for a goal or a measure."""

    unit: str
    origin: DecisionOrigin


@dataclass(frozen=True, slots=True)
class Baseline:
    """From where; without a *value* it is the figure of the series at *period*."""

    period: Period
    value: float | None
    margin: float | None
    origin: DecisionOrigin
    location: Location
    source: str | None = None


@dataclass(frozen=True, slots=True)
class TargetLevel:
    """To where by the end of *period*: at least *low*, at most *high*, or both; *comment* is the city's own."""

    period: Period
    low: float | None
    high: float | None
    stage: Stage
    decision: Decision
    location: Location
    comment: str | None = None

    @property
    def is_range(self) -> bool:
        """Whether it has both ends."""
        return self.low is not None and self.high is not None

    @property
    def value(self) -> float | None:
        """The level itself; none for a range."""
        if self.is_range:
            return None
        return self.low if self.low is not None else self.high


@dataclass(frozen=True, slots=True)
class Comment:
    """What was said about a measure's target levels when they were decided, in the city's own words."""

    text: str
    decision: Decision
    location: Location


@dataclass(frozen=True, slots=True)
class Break:
    """From the start of *period* on, figures are not comparable with earlier ones, unless declared so."""

    period: Period
    reason: Localised
    comparable: bool = False
    driver: str | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """Whose definition an index follows, in which version."""

    source: str
    version: str
    origin: DecisionOrigin


@dataclass(frozen=True, slots=True)
class Measure:
    """What a goal is followed by (mittari)."""

    id: str
    name: Localised
    unit: Unit
    direction: Direction
    calculator: str
    inputs: Mapping[str, str]
    location: Location
    parameters: Mapping[str, Any] = field(default_factory=dict)
    interpretation: Localised | None = None
    note: Localised | None = None
    definition: Definition | None = None
    owner: Owner | None = None
    binding: str = "none"
    scope: str = "city"
    baseline: Baseline | None = None
    target_levels: tuple[TargetLevel, ...] = ()
    breaks: tuple[Break, ...] = ()
    tolerance: float = 0.0
    partly_share: float = 0.5
    path: str = "straight"
    further_series: Mapping[str, str] = field(default_factory=dict)
    weight: float = 1.0
    natural_limit: float | None = None
    interval: str = "none"
    methods: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the council term (tavoite), with what carries it out."""

    id: str
    name: Localised
    measures: tuple[Measure, ...]
    location: Location
    owner: Owner | None = None
    programmes: tuple[Localised, ...] = ()
    budget_line: Localised | None = None
    operating_plan: Localised | None = None
    drivers: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Theme:
    """A strategic objective (päämäärä)."""

    id: str
    name: Localised
    goals: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A value or a driver of change: an id and its words."""

    id: str
    name: Localised


@dataclass(frozen=True, slots=True)
class Term:
    """A council term with the declared window of its mid-term evaluation, if any."""

    start: date
    end: date
    midterm: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """Municipalities to compare with: those named, those of a *region*, or those of a size.

    The size is the newest figure of the series *size* from *smallest* to *largest*.
    """

    id: str
    name: Localised
    areas: tuple[str, ...] = ()
    region: str | None = None
    size: str | None = None
    smallest: float = 0.0
    largest: float = float("inf")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Who looks at the measures and how often."""

    body: Localised
    rhythm: Localised


@dataclass(frozen=True, slots=True)
class Strategy:
    """A strategy file with its sources file, sound in itself; *codebooks* are those of its surveys, by source."""

    path: str
    name: Localised
    area: str
    adopted: date | None
    horizon: int | None
    themes: tuple[Theme, ...]
    sources: Mapping[str, Source]
    series: Mapping[str, Series]
    units: Mapping[str, Unit] = field(default_factory=lambda: UNITS)
    terms: tuple[Term, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()
    values: tuple[Named, ...] = ()
    drivers: tuple[Named, ...] = ()
    made: Localised | None = None
    methods: tuple[str, ...] = ()
    roll_up: RollUp = RollUp()
    peers: tuple[PeerGroup, ...] = ()
    codebooks: "Mapping[str, Codebook]" = field(default_factory=dict)

    def measures(self) -> Iterator[tuple[Theme, Goal, Measure]]:
        """Every measure with its theme and goal, in the order of the file."""
        for theme in self.themes:
            for goal in theme.goals:
                for measure in goal.measures:
                    yield theme, goal, measure
