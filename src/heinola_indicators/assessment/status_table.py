"""What reports are made of: a row for every measure and area, with both verdicts and where the figure is from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.source import Origin, SourceFile
from heinola_indicators.model.strategy import DecisionOrigin, Measure, Owner, Strategy
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.mann_kendall import TrendWord

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How one measure of one area stands; *qualifier* says what is special about the figure."""

    theme: str
    goal: str
    measure: Measure
    area: str
    applied: Assessment
    final: Assessment
    origin: Origin | None
    owner: Owner | None = None
    sources: tuple[SourceFile, ...] = ()
    qualifier: str | None = None
    trend: TrendWord | None = None

    @property
    def figure(self) -> Figure | None:
        """The latest figure that was known."""
        return self.applied.figure

    @property
    def shows_example(self) -> bool:
        """Whether something that it shows is an example and no decision: level, baseline, owner or definition."""
        decision = self.applied.target.decision if self.applied.target else None
        shown = (decision, self.measure.baseline, self.owner, self.measure.definition)
        return any(each is not None and each.origin is DecisionOrigin.EXAMPLE for each in shown)


@dataclass(frozen=True, eq=False, repr=False)
class StatusTable:
    """The verdicts on a strategy as of a day, with the panels they rest on by measure id."""

    strategy: Strategy
    as_of: date
    language: Language
    rows: tuple[StatusRow, ...]
    problems: tuple[Problem, ...] = ()
    panels: Mapping[str, Panel] = field(default_factory=dict)

    def __iter__(self) -> Iterator[StatusRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_frame(self) -> "pd.DataFrame":
        """A row per measure and area with unrounded values; what there is none of is missing."""
        import pandas as pd

        return pd.DataFrame([_cells(row, self.language) for row in self.rows], columns=list(COLUMNS))

    def __repr__(self) -> str:
        return f"StatusTable of {len(self)} verdicts as of {self.as_of}; .to_frame() has them as a DataFrame"

    def _repr_html_(self) -> str:
        frame = self.to_frame()[list(SHOWN_IN_NOTEBOOKS)]
        shown = frame.astype(object).where(frame.notna(), "")  # a column of texts would show "None"
        return shown.to_html(index=False, float_format=lambda value: f"{value:,.2f}".replace(",", "\u00a0"))


SHOWN_IN_NOTEBOOKS = (
    *("name", "area", "value", "unit", "period", "origin"),
    *("target_period", "target_value", "target_origin", "status"),
)
COLUMNS = (
    *("theme", "goal", "measure", "name", "area", "unit", "direction", "period", "value", "flag"),
    *("baseline_period", "baseline_value", "target_period", "target_value", "target_low", "target_high"),
    *("target_origin", "path_value", "status", "reason_code", "reason_facts"),
    *("final_target_period", "final_target_value", "final_status", "trend", "origin", "sources"),
)


def _cells(row: StatusRow, language: Language) -> dict[str, object]:
    applied, final = row.applied, row.final
    figure, baseline, target = applied.figure, applied.baseline, applied.target
    return {
        "theme": row.theme,
        "goal": row.goal,
        "measure": row.measure.id,
        "name": row.measure.name.to(language),
        "area": row.area,
        "unit": row.measure.unit.code,
        "direction": row.measure.direction.value,
        "period": figure and str(figure.period),
        "value": figure and figure.value,
        "flag": figure and flag_codes(figure.flag),
        "baseline_period": baseline and str(baseline.period),
        "baseline_value": baseline and baseline.value,
        "target_period": target and str(target.period),
        "target_value": target and target.value,
        "target_low": target.low if target and target.is_range else None,
        "target_high": target.high if target and target.is_range else None,
        "target_origin": target and target.decision.origin.value,
        "path_value": applied.path_value,
        "status": applied.status.value,
        "reason_code": applied.reason.code,
        "reason_facts": dict(applied.reason.facts),
        "final_target_period": final.target and str(final.target.period),
        "final_target_value": final.target and final.target.value,
        "final_status": final.status.value,
        "trend": row.trend and row.trend.value,
        "origin": row.origin and row.origin.value,
        "sources": tuple(file.id for file in row.sources),
    }
