"""What a status.json says, as far as two of them can be compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from heinola_indicators.model.strategy import DecisionOrigin


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """The latest figure of a measure: period (``2023``, ``2023-Q1``), flag codes and, of a sample, margin and n.

    *origin* is ``published``, ``synthetic`` or ``mixed``.
    """

    period: str
    value: float
    flag: str | None = None
    margin: float | None = None
    n: float | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class StatedLevel:
    """A target level: a *value*, or a range from *low* to *high*, with its *decision*.

    The decision has the keys origin, decided, body, section and reference; that of the final level its origin only.
    """

    period: str
    value: float | None
    low: float | None
    high: float | None
    decision: Mapping[str, str | None] = field(default_factory=dict, hash=False)

    @property
    def bounds(self) -> tuple[str, float | None, float | None, float | None]:
        """The level without its decision."""
        return self.period, self.value, self.low, self.high

    @property
    def is_example(self) -> bool:
        """Whether nobody decided it."""
        return self.decision.get("origin") == DecisionOrigin.EXAMPLE


@dataclass(frozen=True, slots=True)
class StatedMeasure:
    """The verdict on a measure of an area, with what it rests on.

    *fields* is all that describes the measure and not its figure, by its name in status.json; a field that this
    version of the file does not have is not there. *files* has the checksum of every file behind figure and baseline.
    *levels* are all target levels in force, in time order; none in a file of a version that does not have them.
    """

    measure: str
    area: str
    name: str
    unit: str
    figure: StatedFigure | None
    baseline_value: float | None
    level: StatedLevel | None
    final_level: StatedLevel | None
    status: str
    reason_code: str
    reason: str
    final_status: str
    fields: Mapping[str, str | None] = field(default_factory=dict, hash=False)
    files: Mapping[str, str] = field(default_factory=dict, hash=False)
    levels: tuple[StatedLevel, ...] | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What the same measure is found by in another file."""
        return self.measure, self.area

    @property
    def judged_once(self) -> bool:
        """Whether the level that judges now is the final one, so that both verdicts are one."""
        applied, final = self.level, self.final_level
        return (applied and applied.bounds) == (final and final.bounds)


@dataclass(frozen=True, slots=True)
class StatedRollUp:
    """The verdict on a goal or theme; none where too little is known."""

    kind: str
    id: str
    area: str
    status: str | None


@dataclass(frozen=True, slots=True)
class StatusFile:
    """The verdicts on a strategy as of a day; *name* is what the user calls the file, *program* what wrote it."""

    name: str
    strategy: str
    area: str
    adopted: str | None
    horizon: int | None
    as_of: date
    language: str
    program: str
    measures: tuple[StatedMeasure, ...]
    roll_ups: tuple[StatedRollUp, ...] = ()
