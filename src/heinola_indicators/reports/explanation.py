"""What an explanation of one verdict consists of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from heinola_indicators.assessment.change import Change
from heinola_indicators.assessment.evaluation_procedure import EvaluationProcedure
from heinola_indicators.assessment.forecast import Forecast
from heinola_indicators.assessment.funnel import Funnel
from heinola_indicators.assessment.needed_change import NeededChange
from heinola_indicators.assessment.next_on_path import NextOnPath
from heinola_indicators.assessment.other_methods import MethodVerdict
from heinola_indicators.assessment.peers import Standing
from heinola_indicators.assessment.process_chart import ProcessChart
from heinola_indicators.assessment.stability import Stability
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.strategy_roll_up import GoalVerdict, ThemeVerdict
from heinola_indicators.assessment.trend import Trend
from heinola_indicators.calculators.composite.robustness import Robustness
from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.provenance import Provenance
from heinola_indicators.model.source import Part
from heinola_indicators.model.strategy import Goal, Measure, Strategy, TargetLevel, Theme
from heinola_indicators.model.survey import Codebook
from heinola_indicators.model.unit import Unit


@dataclass(frozen=True, slots=True)
class InputFigure:
    """A figure of an input with its flag, and where it stands: for a sum, the first of the cells that were added."""

    period: Period
    number: Number
    flag: str
    places: tuple[Provenance, ...]


@dataclass(frozen=True, slots=True)
class ExplainedInput:
    """An input of a measure: its series, what was selected for it, and the figures that went into the measure's.

    *area* is another one than the measure's where the input is one figure for all (the whole country). *codebooks* are
    those of the parts that are a survey's results, by source.
    """

    name: str
    series: str
    area: str
    parts: tuple[Part, ...]
    figures: tuple[InputFigure, ...]
    codebooks: Mapping[str, Codebook] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class ExplainedFigure:
    """A *figure* with the formulas that lead to it; none for what is taken over as it was published or declared.

    *interval* are the formulas of its limits, where the calculator's own do not have them.
    """

    figure: Figure
    formulas: tuple[Formula, ...]
    inputs: tuple[ExplainedInput, ...]
    interval: tuple[Formula, ...] = ()


@dataclass(frozen=True, slots=True)
class PeerStanding:
    """Where the municipality stands in a group of *members*; none where the export has nobody else of it.

    *members* is 0 for all of the export, whose number is what the export has.
    """

    group: Localised
    members: int
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class ReleaseComparison:
    """The verdict on *period* by the present release of the exports and by the one *before*."""

    period: Period
    now: Assessment
    before: Assessment


@dataclass(frozen=True, slots=True)
class AppraisalFigure:
    """A figure of an investment's appraisal; of an internal rate that is not one and only, all *rates* in percent."""

    name: str
    value: float | None
    unit: Unit
    rates: tuple[float, ...] | None = None


@dataclass(frozen=True)
class Explanation:
    """All that there is to say about one verdict; what cannot be said is none or empty.

    *baseline_figure* is what the area is compared with, *baseline* what stands behind it where it is of the series.
    """

    strategy: Strategy
    theme: Theme
    goal: Goal
    measure: Measure
    area: str
    as_of: date
    row: StatusRow
    figure: ExplainedFigure | None
    baseline_figure: Figure | None
    baseline: ExplainedFigure | None
    since_baseline: Change | None
    since_previous: Change | None
    trend: Trend | None
    forecast: Forecast | None
    needed: NeededChange | None
    path_formula: Formula | None
    passed_level: TargetLevel | None
    interval: str | None
    needed_formula: Formula | None
    deciding_margin: Formula | None
    next_on_path: NextOnPath | None
    stability: Stability | None
    previous_release: ReleaseComparison | None
    methods: tuple[MethodVerdict, ...]
    peers: tuple[PeerStanding, ...]
    funnel: Funnel | None
    robustness: Robustness | None
    process_chart: ProcessChart | None
    criteria: EvaluationProcedure | None
    appraisal: tuple[AppraisalFigure, ...]
    goal_verdict: GoalVerdict | None
    theme_verdict: ThemeVerdict | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
