"""What a budget workbook that comes back changes in the strategy."""

from dataclasses import dataclass

from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Measure, TargetLevel


@dataclass(frozen=True, slots=True)
class TargetChange:
    """A target level of *measure* that the workbook has otherwise than the strategy file, or a *comment*, at a cell.

    *old* is the level decided last for the period of *new*, none where there is none yet. Where only a comment is new,
    *new* is none.
    """

    measure: Measure
    old: TargetLevel | None
    new: TargetLevel | None
    comment: str | None
    location: Location
