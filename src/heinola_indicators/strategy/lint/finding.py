"""What a rule of the lint finds."""

from dataclasses import dataclass

from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.strategy.lint.rules import RULES, Severity
from heinola_indicators.strategy.yaml_reader import Keys


@dataclass(frozen=True, slots=True)
class Finding:
    """What *rule* says of something under *keys* of the file that *location* is in."""

    rule: str
    keys: Keys
    location: Location
    message: str

    def as_problem(self) -> Problem:
        """The finding as something to tell: no error, but a warning or a note."""
        is_note = RULES[self.rule].severity is Severity.NOTE
        return Problem(self.location, self.message, warning=True, rule=self.rule, note=is_note)
