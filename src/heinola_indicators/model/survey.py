"""Surveys: what a codebook says of the questions, the respondents and the years of one of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Choice, Origin


class Sampling(StrEnum):
    """How the respondents were found; it decides what a margin of error is worth."""

    RANDOM = "random"  # out of a register of all: the margin is one
    QUOTA = "quota"  # or out of a marketing register: the margin is nominal
    CENSUS = "census"  # everybody was asked: no sampling, no margin


@dataclass(frozen=True, slots=True)
class Scale:
    """The points that may be answered, lowest first, the labels that files give them, and what is no opinion."""

    id: str
    points: tuple[float, ...]
    labels: Mapping[str, float] = field(hash=False)
    names: Mapping[float, Localised] = field(hash=False)
    dont_know: tuple[str, ...] = ()

    @property
    def lowest(self) -> float:
        """The lowest point."""
        return self.points[0]

    @property
    def highest(self) -> float:
        """The highest point."""
        return self.points[-1]


@dataclass(frozen=True, slots=True)
class Option:
    """What can be ticked in a question of many answers: the column it has, or its label in the question's column."""

    id: str
    name: Localised
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A question: the headers that the files of some years give it, and its scale; many answers have *options*."""

    id: str
    name: Localised
    columns: tuple[str, ...]
    scale: str | None
    location: Location
    reversed: bool = False
    options: tuple[Option, ...] = ()
    separator: str | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """A score of several items: each respondent's mean of those answered, if they are at least half of them.

    *rescaled_to* is the scale that items of other scales are brought to, linearly.
    """

    id: str
    name: Localised
    items: tuple[str, ...]
    location: Location
    rescaled_to: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """How well something works against how much it matters, two items of a self-evaluation."""

    id: str
    name: Localised
    performance: str
    importance: str


@dataclass(frozen=True, slots=True)
class Category:
    """Respondents of one kind: the answers that make it, and which values of a population table are theirs."""

    id: str
    name: Localised
    answers: tuple[str, ...]
    population: Choice | None = None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A question by which results are told apart (age, sex, area, unit, role)."""

    id: str
    name: Localised
    columns: tuple[str, ...]
    categories: tuple[Category, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class PopulationMargin:
    """How many people there are by categories of some breakdowns, from a table of the data folder."""

    file: str
    variables: Mapping[str, str] = field(hash=False)  # of the table, by breakdown
    select: Mapping[str, Choice] = field(hash=False)
    location: Location


@dataclass(frozen=True, slots=True)
class Weights:
    """The margins that answers are weighted to, and how small and large a weight may be."""

    margins: tuple[PopulationMargin, ...]
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class Round:
    """The survey of one period: its file, how many were invited, and whether it compares with earlier ones."""

    period: Period
    file: str
    location: Location
    sheet: str | None = None
    invited: int | None = None
    undeliverable: int = 0
    population: int | None = None
    break_reason: Localised | None = None


@dataclass(frozen=True, slots=True)
class Codebook:
    """All there is to know of a survey to read its answer files and to publish its results."""

    id: str
    name: Localised
    origin: Origin
    sampling: Sampling
    disclosure: str
    rounds: tuple[Round, ...]
    scales: Mapping[str, Scale] = field(hash=False)
    items: tuple[Item, ...]
    indices: tuple[Index, ...] = ()
    gaps: tuple[Gap, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    crossings: tuple[tuple[str, ...], ...] = ()
    weights: Weights | None = None
    design_effect: float = 1.0
    respondent: tuple[str, ...] = ()
    free_text: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    def item(self, item_id: str) -> Item:
        """The item called *item_id*."""
        return next(item for item in self.items if item.id == item_id)

    def breakdown(self, breakdown_id: str) -> Breakdown:
        """The breakdown called *breakdown_id*."""
        return next(breakdown for breakdown in self.breakdowns if breakdown.id == breakdown_id)

    @property
    def scored(self) -> tuple[Item, ...]:
        """The items that have a scale."""
        return tuple(item for item in self.items if item.scale is not None)
