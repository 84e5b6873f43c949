"""The shape of the strategy file: what may stand where. JSON Schema comes out of these classes."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from heinola_indicators.model.direction import Direction
from heinola_indicators.strategy.document_values import (
    DecisionOriginWord,
    Document,
    Identifier,
    LocalisedText,
    PeriodValue,
    SilenceEntry,
)


class OwnerEntry(Document):
    """Who answers for it; an owner that no public decision names is an example."""

    unit: str
    origin: DecisionOriginWord = "published"


class BaselineEntry(Document):
    """From where: a period of the series, or a value that was decided as the starting level."""

    period: PeriodValue
    value: float | None = None
    margin: float | None = Field(default=None, ge=0)
    origin: DecisionOriginWord = "published"
    source: str | None = None


class TargetLevelEntry(Document):
    """To where by the end of a period, and who decided it when."""

    period: PeriodValue
    at_least: float | None = None
    at_most: float | None = None
    between: Annotated[list[float], Field(min_length=2, max_length=2)] | None = None
    stage: Literal["proposed", "decided"] = "decided"
    origin: DecisionOriginWord = "published"
    decided: date | None = None
    body: str | None = None
    section: str | None = None
    reference: str | None = None
    comment: str | None = None


class CommentEntry(Document):
    """What was said about the target levels of a measure in a decision that left them as they were."""

    text: Annotated[str, Field(min_length=1)]
    origin: DecisionOriginWord = "published"
    decided: date | None = None
    body: str | None = None
    section: str | None = None
    reference: str | None = None


class BreakEntry(Document):
    """From the start of a period on, figures cannot be compared with earlier ones."""

    period: PeriodValue
    reason: LocalisedText
    comparable: bool = False
    driver: str | None = None


class DefinitionEntry(Document):
    """Whose definition an index follows, in which version."""

    source: str
    version: str
    origin: DecisionOriginWord = "published"


class MeasureEntry(Document):
    """A measure (mittari)."""

    id: Identifier
    name: LocalisedText
    interpretation: LocalisedText | None = None
    note: LocalisedText | None = None
    unit: str
    direction: Literal["rise", "fall", "stay-within"]
    owner: OwnerEntry | None = None
    binding: Literal["council", "board", "none"] = "none"
    scope: Literal["city", "group", "company"] = "city"
    calculator: str
    inputs: dict[str, str]
    parameters: dict[str, Any] = Field(default_factory=dict)
    definition: DefinitionEntry | None = None
    further_series: dict[str, str] = Field(default_factory=dict)
    baseline: BaselineEntry | None = None
    breaks: list[BreakEntry] = Field(default_factory=list)
    path: Literal["straight", "pieces"] = "straight"
    weight: float = Field(default=1.0, ge=0)
    natural_limit: float | None = None
    interval: Literal["none", "poisson", "wilson"] = "none"
    methods: list[str] = Field(default_factory=list)
    tolerance: float = Field(default=0.0, ge=0)
    partly_share: float = Field(default=0.5, gt=0, le=1)
    target_levels: list[TargetLevelEntry] = Field(default_factory=list)
    comments: list[CommentEntry] = Field(default_factory=list)
    silence: list[SilenceEntry] = Field(default_factory=list)


class GoalEntry(Document):
    """A goal (tavoite) and the programmes, budget line and operating plan that carry it out."""

    id: Identifier
    name: LocalisedText
    owner: OwnerEntry | None = None
    programmes: list[LocalisedText] = Field(default_factory=list)
    budget_line: LocalisedText | None = None
    operating_plan: LocalisedText | None = None
    drivers: list[str] = Field(default_factory=list)
    weight: float = Field(default=1.0, ge=0)
    measures: list[MeasureEntry] = Field(default_factory=list)
    silence: list[SilenceEntry] = Field(default_factory=list)


class ThemeEntry(Document):
    """A theme (päämäärä)."""

    id: Identifier
    name: LocalisedText
    goals: list[GoalEntry] = Field(default_factory=list)


class NamedEntry(Document):
    """A value or a driver of change."""

    id: Identifier
    name: LocalisedText


class TermEntry(Document):
    """A council term; *midterm* is the declared window of its mid-term evaluation."""

    start: date
    end: date
    midterm: Annotated[list[date], Field(min_length=2, max_length=2)] | None = None


class FollowUpEntry(Document):
    """Who follows the strategy and how often."""

    body: LocalisedText
    rhythm: LocalisedText


class RollUpEntry(Document):
    """How verdicts of measures make one of their goal, and those of goals one of their theme."""

    rule: Literal["worst", "mean"] = "worst"
    minimum_share: float = Field(default=0.5, gt=0, le=1)
    origin: DecisionOriginWord = "published"


class PeerGroupEntry(Document):
    """Municipalities to compare with: named, of a region, or of a size by a series of the sources file."""

    id: Identifier
    name: LocalisedText
    areas: list[str] = Field(default_factory=list)
    region: str | None = None
    size: str | None = None
    between: Annotated[list[float], Field(min_length=2, max_length=2)] | None = None


class UnitEntry(Document):
    """A unit of the city's own."""

    id: str
    name: LocalisedText
    decimals: int = Field(default=1, ge=0, le=6)


class StrategyHead(Document):
    """What the strategy is."""

    name: LocalisedText
    area: str
    adopted: date | None = None
    horizon: int | None = None
    made: LocalisedText | None = None


class StrategyFile(Document):
    """The strategy file."""

    strategy: StrategyHead
    sources: str = "sources.yaml"
    terms: list[TermEntry] = Field(default_factory=list)
    follow_up: list[FollowUpEntry] = Field(default_factory=list)
    values: list[NamedEntry] = Field(default_factory=list)
    drivers: list[NamedEntry] = Field(default_factory=list)
    units: list[UnitEntry] = Field(default_factory=list)
    methods: list[str] = Field(default_factory=list)
    roll_up: RollUpEntry | None = None
    peers: list[PeerGroupEntry] = Field(default_factory=list)
    silence: list[SilenceEntry] = Field(default_factory=list)
    themes: Annotated[list[ThemeEntry], Field(min_length=1)]


DIRECTIONS = {direction.value: direction for direction in Direction}
