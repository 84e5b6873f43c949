"""What is different between two status files or two data folders."""

from dataclasses import dataclass
from enum import StrEnum

from heinola_indicators.model.status_file import StatedFigure, StatedLevel, StatusFile

Told = str | float | None


class DifferenceKind(StrEnum):
    """How something differs; in the other direction new and vanished change places."""

    NEW = "new"
    VANISHED = "vanished"
    REVISED = "revised"
    FLAG = "flag"


class Cause(StrEnum):
    """Why a verdict is another."""

    NEW_DATA = "new-data"
    VANISHED_DATA = "vanished-data"
    REVISION = "revision"
    TARGET_LEVEL = "target-level"
    STRATEGY = "strategy"
    PROGRAM = "program"
    AS_OF_DAY = "as-of-day"


@dataclass(frozen=True, slots=True)
class FigureChange:
    """Another latest figure: of a later period (new), an earlier one (vanished), or of the same one (revised)."""

    kind: DifferenceKind
    old: StatedFigure | None
    new: StatedFigure | None
    difference: float | None = None
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Something that describes the measure, by its name in status.json; an example is nobody's decision."""

    field: str
    old: Told
    new: Told
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class LevelChange:
    """Another target level, the one that judges now or the *final* one.

    *moved_on*: the figure is of another period, for which another level holds; nobody need have decided anything.
    *beside*: a level of one period that the figure is not held against, in neither file or not in both.
    """

    final: bool
    old: StatedLevel | None
    new: StatedLevel | None
    moved_on: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """Another verdict, or the same for another reason; by the level that judges now or by the *final* one."""

    final: bool
    old: str
    new: str
    old_reason: str
    new_reason: str
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """All that differs about one measure of one area; *presence* where only one of the two has it."""

    measure: str
    area: str
    name: str
    unit: str
    presence: DifferenceKind | None = None
    figure: FigureChange | None = None
    fields: tuple[FieldChange, ...] = ()
    levels: tuple[LevelChange, ...] = ()
    verdicts: tuple[VerdictChange, ...] = ()

    @property
    def is_any(self) -> bool:
        """Whether anything differs."""
        return any((self.presence, self.figure, self.fields, self.levels, self.verdicts))


@dataclass(frozen=True, slots=True)
class RollUpChange:
    """Another verdict on a goal or theme (*kind*); none where too little is known."""

    kind: str
    id: str
    area: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class ObservationChange:
    """One observation of a measure, or of ``measure.part``.

    The flags are SDMX codes and the origins ``published``, ``synthetic`` or ``mixed``; empty where there is none.
    """

    name: str
    area: str
    period: str
    unit: str
    kind: DifferenceKind
    old: float | None
    new: float | None
    old_flag: str
    new_flag: str
    old_origin: str
    new_origin: str
    difference: float | None = None
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that was added (new), removed (vanished) or has another checksum (revised), below its folder."""

    path: str
    kind: DifferenceKind


@dataclass(frozen=True)
class Difference:
    """Everything that differs between *old* and *new*; of folders also single observations and files."""

    old: StatusFile
    new: StatusFile
    strategy: tuple[FieldChange, ...]
    measures: tuple[MeasureChange, ...]
    roll_ups: tuple[RollUpChange, ...]
    observations: tuple[ObservationChange, ...] = ()
    files: tuple[FileChange, ...] = ()

    @property
    def is_any(self) -> bool:
        """Whether anything differs; another as-of day or program alone is no difference."""
        return any((self.strategy, self.measures, self.roll_ups, self.observations, self.files))
