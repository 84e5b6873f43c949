"""What a check found, and what of it was asked to fail."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.problem_kinds import Told

INVALID, SYNTHETIC, EXAMPLE, REVISED = "invalid", "synthetic", "example", "revised"
FINDINGS = (*(status.value for status in TargetStatus), INVALID, SYNTHETIC, EXAMPLE, REVISED)


@dataclass(frozen=True, slots=True)
class Revision:
    """A figure that the earlier status file has and that is another now, or gone; *baseline*: that of the baseline."""

    period: str
    old: float
    new: float | None
    baseline: bool = False


@dataclass(frozen=True, slots=True)
class CheckedMeasure:
    """A measure of an area with its verdict and reason; *findings* are words of ``FINDINGS``, the status first.

    *failing* are those that were asked to fail.
    """

    theme: str
    goal: str
    measure: str
    name: str
    area: str
    unit: str
    period: str | None
    value: float | None
    origin: str | None
    status: TargetStatus
    reason: str
    findings: tuple[str, ...]
    failing: tuple[str, ...]
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True)
class Checked:
    """Everything that a check found. Where the files are *not_sound* nothing was computed.

    *exports_lack*: an export that was needed is missing, unreadable or lacks what is named. *against* is the earlier
    status file, *told* what ``validate`` says.
    """

    strategy: str
    path: str
    area: str | None
    as_of: date
    language: Language
    fail_on: tuple[str, ...]
    against: str | None
    told: tuple[Told, ...]
    measures: tuple[CheckedMeasure, ...] = ()
    not_sound: bool = False
    exports_lack: bool = False

    @property
    def failing(self) -> tuple[CheckedMeasure, ...]:
        """The measures that have something that was asked to fail."""
        return tuple(measure for measure in self.measures if measure.failing)

    @property
    def errors(self) -> tuple[Told, ...]:
        """What of ``validate`` has to be mended."""
        return tuple(told for told in self.told if told.problem.severity == "error")

    @property
    def errors_fail(self) -> bool:
        """Whether they fail the run; an export that no measure asked for needs fails it where ``invalid`` is asked."""
        return self.not_sound or self.exports_lack

    def counts(self) -> Iterator[tuple[str, int]]:
        """Each finding with the number of measures that have it, in the order of ``FINDINGS``."""
        found = Counter(word for measure in self.measures for word in measure.findings)
        return ((word, found[word]) for word in FINDINGS if found[word])
