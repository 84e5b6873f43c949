"""What is to be said of the files and figures behind a report, and of which of their parts."""

from dataclasses import dataclass

from heinola_indicators.model.localised import Localised
from heinola_indicators.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem, warning or note; *subject* is the measure, goal, series or source that it stands in, where it is one.

    The problem's place does not depend on where the program was started.
    """

    problem: Problem
    subject: Localised | None = None
