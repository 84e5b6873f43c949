"""The columns of a theme's sheet: what people see, then the hidden parameters and formulas of the rule."""

from dataclasses import dataclass
from functools import cached_property

from openpyxl.utils import get_column_letter

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.budget.live_rule import FORMULAS, LEVEL_CELLS, PARAMETERS
from heinola_indicators.reports.budget.rows import actual_years, target_years
from heinola_indicators.reports.budget.words import word

NAME_PREFIX = "rule_"  # of the names that the hidden columns have
TEXT_WIDTHS = {
    "theme": 10.5,
    "goal": 15.0,
    "action": 11.0,
    "measure": 24.0,
    "unit": 9.0,
    "baseline_year": 9.5,
    "proposed": 9.5,
    "status": 22.0,
    "reason": 45.0,
    "owner": 20.0,
    "binding": 12.0,
    "comment": 30.0,
}


@dataclass(frozen=True)
class Columns:
    """The letter of every column by its key; ``target_2027`` and the like for columns of a year."""

    year: int
    hidden_levels: int

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The keys of what people see, from the left."""
        running, *planned = target_years(self.year)
        return (
            *("theme", "goal", "action", "measure", "unit", "baseline_year"),
            *(f"actual_{year}" for year in actual_years(self.year)),
            *(f"target_{running}", "forecast"),
            *(f"target_{year}" for year in planned),
            *("proposed", "deviation", "needed", "status", "reason", "owner", "binding", "comment"),
        )

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """The keys of the parameters and formulas; ``written_`` is what stood in an input when it was written."""
        return (
            *("id", *PARAMETERS),
            *(f"level_{number}" for number in range(1, self.hidden_levels + 1)),
            *(f"written_{year}" for year in target_years(self.year)),
            *("written_level", "written_status", "reason_text"),
            *("goal_level", "goal_month"),
            *(*LEVEL_CELLS, *FORMULAS),
        )

    def letter(self, key: str) -> str:
        """The letter of a column."""
        return self._letters[key]

    def number(self, key: str) -> int:
        """The number of a column, the first being 1."""
        return self._numbers[key]

    def cells(self, row: int) -> dict[str, str]:
        """The address of every cell of *row* by key; the column is kept when the formula is copied."""
        return {key: f"${letter}{row}" for key, letter in self._letters.items()}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {key: number for number, key in enumerate((*self.shown, *self.hidden), start=1)}

    @cached_property
    def _letters(self) -> dict[str, str]:
        return {key: get_column_letter(number) for key, number in self._numbers.items()}


def heading(key: str, year: int, language: Language) -> str:
    """The words over a column that people see."""
    kind, _, of_year = key.rpartition("_")
    if kind == "actual":
        return word("actual_year", language).format(of_year)
    if kind == "target":
        return word(_target_words(int(of_year), year), language).format(of_year)
    if key in {"forecast", "deviation"}:
        return word(key, language).format(year - 1)
    return word(key, language).format(year)


def _target_words(of_year: int, year: int) -> str:
    if of_year < year:
        return "running_year"
    return "budget_year" if of_year == year else "plan_year"
