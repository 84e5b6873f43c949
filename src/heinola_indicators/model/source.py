"""Where figures come from: sources (exports), their files, and the series that are cut out of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Frequency, Period
from heinola_indicators.model.problem import Location


class Origin(StrEnum):
    """Whether a figure was published or made up for the sample, or made of both."""

    PUBLISHED = "published"
    SYNTHETIC = "synthetic"
    MIXED = "mixed"


class Sampling(StrEnum):
    """What a value is, where chance is in it: it tells which interval is the right one."""

    MEAN = "mean"
    SHARE = "share"
    COUNT = "count"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class Source:
    """An export of a publisher, as the sources file declares it.

    *areas* are the codes of areas by the publisher's own numbers, where the loaders do not know them; *codebook* is the
    file that explains a survey's answers.
    """

    id: str
    name: Localised
    publisher: str
    files: tuple[str, ...]
    frequency: Frequency
    origin: Origin
    location: Location
    table: str | None = None
    codebook: str | None = None
    loader: str | None = None
    sheet: str | None = None
    licence: str | None = None
    lag: int | None = None
    retrieved: date | None = None
    note: Localised | None = None
    division: date | None = None
    cells: str | None = None
    header_rows: int | None = None
    areas: Mapping[str, str] = field(default_factory=dict, hash=False)
    flags: Mapping[Period, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a source: what a figure can be traced to."""

    id: str
    source: Source
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class AgeRange:
    """Whole years of age from *lowest* to *highest*, both included."""

    lowest: int
    highest: int

    def __str__(self) -> str:
        return f"{self.lowest}–{self.highest}"


Choice = tuple[str, ...] | AgeRange


@dataclass(frozen=True, slots=True)
class Survey:
    """Which questions of an answer file make a score, and the scale of their answers."""

    items: tuple[str, ...]
    lowest: float
    highest: float
    reversed_items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What is taken from one source: the values chosen of each variable, added over *add*, times *scale*.

    *beside* says where what tells of chance stands: ``n``, ``deviation``, ``margin``, ``standard_error``, ``events``.
    *result* is the item, index or gap of a codebook whose published means are taken, of all or of a *group*: categories
    by breakdown.
    """

    source: str
    location: Location
    select: Mapping[str, Choice] = field(default_factory=dict)
    add: tuple[str, ...] = ()
    scale: float = 1.0
    area: str | None = None
    period: str | None = None
    of_area: str | None = None
    of_period: str | None = None
    beside: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)
    survey: Survey | None = None
    result: str | None = None
    group: tuple[tuple[str, str], ...] = ()
    period_from_file_name: bool = False
    absent_is_missing: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One figure by area and period; where two parts have the same period the earlier part holds.

    *division* is the day whose municipalities the figures are brought to, by adding those that merged since;
    *sampling* is what the values are where chance is in them.
    """

    id: str
    unit: str
    parts: tuple[Part, ...]
    location: Location
    division: date | None = None
    sampling: Sampling | None = None
