"""What the responsible units write about a measure: forecast, explanation, measures taken, and their own verdict."""

from dataclasses import dataclass
from datetime import date

from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.status import TargetStatus


@dataclass(frozen=True, slots=True)
class FollowUpEntry:
    """A line of follow-up.csv: about *measure* in the calendar year *period*, written on the day *as_of* by *author*.

    *forecast* is the value expected on 31 December in the measure's unit. *verdict* is a person's own, with its
    *reason*; it stands beside the computed one and never replaces it. The newest entry on a measure and year counts
    as a whole: one that says nothing more than its author withdraws what was said before.
    """

    measure: str
    period: Period
    as_of: date
    location: Location
    author: str
    forecast: float | None = None
    explanation: str | None = None
    measures_taken: str | None = None
    verdict: TargetStatus | None = None
    reason: str | None = None

    @property
    def contents(self) -> tuple[object, ...]:
        """What it says, wherever and whenever it was written."""
        return (
            *(self.measure, self.period, self.author, self.forecast),
            *(self.explanation, self.measures_taken, self.verdict, self.reason),
        )
