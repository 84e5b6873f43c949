"""The form of a status.json, as far as it is read back."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus

SCHEMAS = ("1.0", "1.1", "1.2", "1.3")


def _period(text: str) -> str:
    parse_period(text)
    return text


Number = Annotated[float, Field(allow_inf_nan=False, strict=True)]
PeriodText = Annotated[str, AfterValidator(_period)]


class Entry(BaseModel):
    """A part of the file; what is not compared may be anything."""

    model_config = ConfigDict(extra="allow", frozen=True)


class NameEntry(Entry):
    """The strategy's name."""

    fi: str


class StrategyEntry(Entry):
    """Which strategy it is."""

    name: NameEntry
    area: str
    adopted: str | None
    horizon: int | None


class SourceEntry(Entry):
    """A file behind a figure."""

    id: str
    sha256: str


class LevelEntry(Entry):
    """A target level in force."""

    period: PeriodText
    value: Number | None
    low: Number | None
    high: Number | None
    origin: str
    decided: str | None
    body: str | None
    section: str | None
    reference: str | None


class MeasureEntry(Entry):
    """A measure and area, with the fields that hold numbers or lists; the texts are taken as they are."""

    measure: str
    area: str
    name: str
    unit: str
    period: PeriodText | None
    value: Number | None
    flag: str | None
    n: Number | None
    margin: Number | None
    baseline_value: Number | None
    target_period: PeriodText | None
    target_value: Number | None
    target_low: Number | None
    target_high: Number | None
    final_target_period: PeriodText | None
    final_target_value: Number | None
    final_target_low: Number | None
    final_target_high: Number | None
    status: TargetStatus
    final_status: TargetStatus
    reason_code: str
    reason: str
    sources: tuple[SourceEntry, ...]
    target_levels: tuple[LevelEntry, ...] | None = None


class RollUpEntry(Entry):
    """A goal or theme."""

    theme: str
    goal: str | None = None
    area: str
    status: TargetStatus | None


class StatusDocument(Entry):
    """The whole file."""

    schema_: Literal["1.0", "1.1", "1.2", "1.3"] = Field(alias="schema")
    strategy: StrategyEntry
    as_of: date
    language: str
    generated_by: str
    measures: tuple[MeasureEntry, ...]
    goals: tuple[RollUpEntry, ...] = ()
    themes: tuple[RollUpEntry, ...] = ()
