"""The shape of a survey's codebook: what may stand where. JSON Schema comes out of these classes."""

from typing import Annotated, Literal

from pydantic import Field

from heinola_indicators.strategy.document_values import (
    ChoiceValue,
    Document,
    Identifier,
    LocalisedText,
    PeriodValue,
    Texts,
)

Ends = Annotated[list[float], Field(min_length=2, max_length=2)]


class SurveyHead(Document):
    """What the survey is, and what may be published of it."""

    id: Identifier
    name: LocalisedText
    origin: Literal["published", "synthetic"]
    sampling: Literal["random", "quota", "census"]
    disclosure: Literal["kunta10", "at-least-5"]
    design_effect: float = Field(default=1.0, ge=1)
    respondent: Texts | None = None
    free_text: Texts | None = None
    exclude: Texts | None = None


class RoundEntry(Document):
    """The survey of one period."""

    period: PeriodValue
    file: str
    sheet: str | None = None
    invited: int | None = Field(default=None, ge=1)
    undeliverable: int = Field(default=0, ge=0)
    population: int | None = Field(default=None, ge=1)
    not_comparable: LocalisedText | None = None


class PointEntry(Document):
    """A point of a scale and what files call it."""

    value: float
    labels: Texts | None = None
    name: LocalisedText | None = None


class ScaleEntry(Document):
    """The points that can be answered: all whole numbers between two ends, or those listed."""

    id: Identifier
    between: Ends | None = None
    points: list[PointEntry] = Field(default_factory=list)
    dont_know: Texts | None = None


class OptionEntry(Document):
    """What can be ticked."""

    id: Identifier
    name: LocalisedText | None = None
    column: Texts


class ItemEntry(Document):
    """A question."""

    id: Identifier
    name: LocalisedText | None = None
    column: Texts | None = None
    scale: str | None = None
    reversed: bool = False
    options: list[OptionEntry] = Field(default_factory=list)
    separator: str | None = Field(default=None, min_length=1, max_length=3)


class IndexEntry(Document):
    """A score of several items."""

    id: Identifier
    name: LocalisedText
    items: Annotated[list[str], Field(min_length=2)]
    rescaled_to: Ends | None = None


class GapEntry(Document):
    """Two items: how well it works and how much it matters."""

    id: Identifier
    name: LocalisedText
    performance: str
    importance: str


class CategoryEntry(Document):
    """Respondents of one kind."""

    id: Identifier
    name: LocalisedText | None = None
    answers: Texts
    population: ChoiceValue | None = None


class BreakdownEntry(Document):
    """A question by which results are told apart."""

    id: Identifier
    name: LocalisedText
    column: Texts
    categories: Annotated[list[CategoryEntry], Field(min_length=2)]


class MarginEntry(Document):
    """A table with the population by categories of some breakdowns."""

    file: str
    variables: Annotated[dict[str, str], Field(min_length=1)]
    select: dict[str, ChoiceValue] = Field(default_factory=dict)


class WeightsEntry(Document):
    """What the answers are weighted to."""

    margins: Annotated[list[MarginEntry], Field(min_length=1)]
    between: Ends = Field(default=[0.3, 3.0])


class CodebookFile(Document):
    """A survey's codebook."""

    survey: SurveyHead
    rounds: Annotated[list[RoundEntry], Field(min_length=1)]
    scales: list[ScaleEntry] = Field(default_factory=list)
    items: Annotated[list[ItemEntry], Field(min_length=1)]
    indices: list[IndexEntry] = Field(default_factory=list)
    gaps: list[GapEntry] = Field(default_factory=list)
    breakdowns: list[BreakdownEntry] = Field(default_factory=list)
    crossings: list[Annotated[list[str], Field(min_length=2)]] = Field(default_factory=list)
    weights: WeightsEntry | None = None
