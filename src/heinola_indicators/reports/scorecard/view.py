"""What the template of the scorecard shows: words and numbers, nothing left to decide."""

from dataclasses import dataclass

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.scorecard.badge import Badge
from heinola_indicators.reports.scorecard.phrase import Phrase


@dataclass(frozen=True)
class Count:
    """How many measures have a verdict, and the share of all of them in percent."""

    badge: Badge
    number: int
    percent: float


@dataclass(frozen=True)
class Fact:
    """A line of a measure: what, and the phrases about it."""

    label: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class DataTable:
    """A table with a caption; the first cell of each row is its heading, *numeric* columns are set to the right."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()
    note: str | None = None


@dataclass(frozen=True)
class Statement:
    """What the responsible unit wrote."""

    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class MeasureView:
    """A measure with its verdict; *chart* is finished SVG."""

    id: str
    name: Phrase
    key_figure: Phrase | None
    badge: Badge
    sentence: Phrase | None
    reason: Phrase
    facts: tuple[Fact, ...]
    chart: str | None
    keys: tuple[str, ...]
    breaks: tuple[Phrase, ...]
    note: Phrase | None
    sources: tuple[Phrase, ...]
    statement: Statement | None
    tables: tuple[DataTable, ...]


@dataclass(frozen=True)
class GoalView:
    """A goal with its measures; *badge* is none where too little is known or it has no measure."""

    id: str
    name: Phrase
    badge: Badge | None
    owner: Phrase | None
    programmes: tuple[Phrase, ...]
    measures: tuple[MeasureView, ...]


@dataclass(frozen=True)
class ThemeView:
    """A theme with its goals and how many of its measures have which verdict."""

    id: str
    name: Phrase
    badge: Badge | None
    counts: tuple[Count, ...]
    goals: tuple[GoalView, ...]


@dataclass(frozen=True)
class Meaning:
    """A verdict and what it means."""

    badge: Badge
    text: str


@dataclass(frozen=True)
class PageView:
    """The page."""

    language: Language
    title: Phrase
    place: str
    dates: tuple[str, ...]
    made: Phrase | None
    facts: tuple[str, ...]
    counts: tuple[Count, ...]
    themes: tuple[ThemeView, ...]
    meanings: tuple[Meaning, ...]
    keys: tuple[str, ...]
    rules: tuple[str, ...]
    marks: tuple[str, ...]
    made_by: str
