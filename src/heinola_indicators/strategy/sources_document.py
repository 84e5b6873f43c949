"""The shape of the sources file: what may stand where. JSON Schema comes out of these classes."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from heinola_indicators.strategy.document_values import (
    AreaNumber,
    Choices,
    Document,
    Identifier,
    LocalisedText,
    PeriodValue,
    SilenceEntry,
    Texts,
)


class SourceEntry(Document):
    """An export: who publishes it, under which file names it lies in the data folder, how fresh it can be."""

    id: Identifier
    name: LocalisedText
    publisher: str
    table: str | None = None
    files: Texts
    codebook: str | None = None
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
    result: str | None = None
    group: dict[str, str] = Field(default_factory=dict)
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
