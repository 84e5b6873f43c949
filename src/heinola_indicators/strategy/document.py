"""The shape of the strategy file and the sources file: what may stand where. JSON Schema comes out of these classes."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.period import Frequency, Period, PeriodNotUnderstood, parse_period
from heinola_indicators.model.source import AgeRange, Choice
from heinola_indicators.panel.ages import band


class Document(BaseModel):
    """Anything in the files: keys in kebab-case, none that is not known, no value of another type."""

    model_config = ConfigDict(
        alias_generator=lambda name: name.replace("_", "-"),
        extra="forbid",
        strict=True,
        frozen=True,
        defer_build=True,  # a nested shape is built once, with the file it stands in
        allow_inf_nan=False,
        arbitrary_types_allowed=True,
    )


def _period(value: object) -> object:
    if isinstance(value, Period):
        return value
    if isinstance(value, (int, str)) and not isinstance(value, bool):
        try:
            return parse_period(str(value))
        except PeriodNotUnderstood as error:
            raise ValueError(str(error)) from error
    found = value.isoformat() if isinstance(value, date) else "nothing" if value is None else repr(value)
    msg = f"expected a period, found {found}; write a year (2023), quarter (2023Q1) or month (2023M04)"
    raise ValueError(msg)


def _texts(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _choice(value: object) -> object:
    if isinstance(value, dict) and set(value) == {"ages"} and isinstance(value["ages"], (str, int)):
        ages = band(str(value["ages"]))
        if ages is None:
            msg = f"expected ages such as 15-64, found {value['ages']!r}"
            raise ValueError(msg)
        return ages
    texts = value if isinstance(value, list) else [value]
    if not texts or not all(isinstance(text, (str, int, bool)) for text in texts):
        msg = f"expected a value, a list of values or {{ages: 15-64}}, found {value!r}"
        raise ValueError(msg)
    return tuple(str(text).lower() if isinstance(text, bool) else str(text) for text in texts)


def _number_of_area(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _identifier(text: str) -> str:
    words = text.split("-")
    if not all(word.isascii() and word.isalnum() and word == word.lower() for word in words):
        msg = f"expected an id in small letters, digits and hyphens (operating-margin), found {text!r}"
        raise ValueError(msg)
    return text


def _reason(text: str) -> str:
    if not text.strip():
        msg = "say in words why the rule is silenced"
        raise ValueError(msg)
    return text


PERIOD_SCHEMA = WithJsonSchema({"type": ["integer", "string"], "examples": [2023, "2023Q1", "2023M04"]})
CHOICE_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": ["string", "integer", "boolean"]},
            {"type": "array", "items": {"type": ["string", "integer", "boolean"]}, "minItems": 1},
            {
                "type": "object",
                "properties": {"ages": {"type": ["string", "integer"]}},
                "required": ["ages"],
                "additionalProperties": False,
            },
        ]
    }
)

TEXTS_SCHEMA = WithJsonSchema(
    {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
)

PeriodValue = Annotated[Period, BeforeValidator(_period), PERIOD_SCHEMA]
ChoiceValue = Annotated[Choice, BeforeValidator(_choice), CHOICE_SCHEMA]
Texts = Annotated[list[str], BeforeValidator(_texts), Field(min_length=1), TEXTS_SCHEMA]
AreaNumber = Annotated[str, BeforeValidator(_number_of_area)]
Identifier = Annotated[str, AfterValidator(_identifier)]
Choices = dict[str, ChoiceValue]
DecisionOriginWord = Literal["published", "example"]
Reason = Annotated[str, AfterValidator(_reason), Field(json_schema_extra={"minLength": 1})]


class LocalisedText(Document):
    """A text in Finnish and, where there is one, Swedish and English."""

    fi: str
    sv: str | None = None
    en: str | None = None


class SilenceEntry(Document):
    """A rule of the lint that does not speak here, and why not."""

    rule: str
    reason: Reason


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


class SourceEntry(Document):
    """An export: who publishes it, under which file names it lies in the data folder, how fresh it can be."""

    id: Identifier
    name: LocalisedText
    publisher: str
    table: str | None = None
    files: Texts
    loader: str | None = None
    sheet: str | None = None
    cells: Annotated[str | None, Field(alias="range")] = None
    header_rows: int | None = Field(default=None, ge=1, le=10)
    licence: str | None = None
    frequency: Literal["year", "half-year", "third", "quarter", "month", "irregular"]
    lag: int | None = Field(default=None, ge=0)
    retrieved: date | None = None
    origin: Literal["published", "synthetic"]
    division: date | None = None
    areas: dict[AreaNumber, str] = Field(default_factory=dict)
    flags: dict[PeriodValue, Literal["B", "D", "E", "P", "U"]] = Field(default_factory=dict)
    note: LocalisedText | None = None
    silence: list[SilenceEntry] = Field(default_factory=list)


class PartEntry(Document):
    """What is taken from one source."""

    source: str
    select: Choices = Field(default_factory=dict)
    add: Annotated[Texts | None, Field(alias="sum")] = None
    scale: float = 1.0
    area: str | None = None
    period: str | None = None
    of_area: str | None = None
    of_period: PeriodValue | None = None
    n: Choices | None = None
    deviation: Choices | None = None
    margin: Choices | None = None
    standard_error: Choices | None = None
    events: Choices | None = None
    items: Texts | None = None
    reversed_items: Texts | None = None
    scale_of_answers: Annotated[list[float], Field(min_length=2, max_length=2)] | None = None
    year_from: Literal["file-name"] | None = None
    absent: Literal["problem", "missing"] = "problem"


class SeriesEntry(Document):
    """A series: one figure by area and period."""

    id: Identifier
    unit: str
    division: date | None = None
    sampling: Literal["mean", "share", "count", "rate"] | None = None
    parts: Annotated[list[PartEntry], Field(min_length=1)]
    silence: list[SilenceEntry] = Field(default_factory=list)


class SourcesFile(Document):
    """The sources file."""

    sources: list[SourceEntry]
    series: list[SeriesEntry]
    silence: list[SilenceEntry] = Field(default_factory=list)


FREQUENCIES = {word: Frequency(word) for word in ("year", "half-year", "third", "quarter", "month", "irregular")}
DIRECTIONS = {direction.value: direction for direction in Direction}

__all__ = ["AgeRange", "SourcesFile", "StrategyFile"]
