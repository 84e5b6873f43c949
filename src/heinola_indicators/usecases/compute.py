"""The main job: load the exports, calculate every measure, hold it against its target levels."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.areas import MUNICIPALITY, area_code, areas
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.strategy import Goal, Measure, Strategy, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.measures import Calculated, calculated
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.status_rows import Case, status_rows

EVERY_AREA = "all"

Progress = Callable[[str], None]


@dataclass(frozen=True)
class ComputeRequest:
    """What to compute: no areas means the strategy's own, no measures all of them."""

    strategy: Path
    data: Path
    as_of: date
    language: Language = Language.FINNISH
    areas: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True)
class ComputeResult:
    """The status table; *problems* of exports left measures without data, *warnings* left nothing out."""

    table: StatusTable
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    notices: tuple[Problem, ...]


def compute(request: ComputeRequest, progress: Progress = lambda _: None) -> ComputeResult:
    """Every verdict that was asked for.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound.
        UsageError: an area, a measure or the data folder does not exist.
    """
    read = read_strategy(request.strategy)
    strategy = read.strategy
    wanted = _wanted_measures(strategy, request.measures)
    areas_asked = [_known_area(text) for text in request.areas if text != EVERY_AREA]
    if not request.data.is_dir():
        message = f"{request.data}: there is no such data folder; name it with --data"
        raise UsageError(message)
    series = SeriesPanels(strategy, Exports(request.data))
    cases: list[Case] = []
    panels: dict[str, Panel] = {}
    for theme, goal, measure in wanted:
        progress(measure.id)
        result = calculated(measure, series)
        panels |= {name: panel.until(request.as_of) for name, panel in _panels(measure, result)}
        shown = _areas_shown(request, areas_asked, strategy, result.panel)
        cases += [Case(theme, goal, measure, result, area) for area in shown]
    problems = tuple(dict.fromkeys(problem for case in cases for problem in case.result.problems))
    rows = tuple(status_rows(cases, strategy, request.as_of))
    table = StatusTable(strategy, request.as_of, request.language, rows, problems, panels)
    return ComputeResult(table, problems, read.warnings, tuple(series.notices))


def _wanted_measures(strategy: Strategy, names: Sequence[str]) -> list[tuple[Theme, Goal, Measure]]:
    every = list(strategy.measures())
    known = {measure.id for _, _, measure in every}
    for name in names:
        if name not in known:
            message = f"there is no measure {name!r} in {strategy.path}{nearest(name, known)}"
            raise UsageError(message)
    return [entry for entry in every if not names or entry[2].id in names]


def _known_area(text: str) -> str:
    code = area_code(text)
    if code is None:
        names = [area.name_fi for area in areas().values() if area.until is None]
        message = f"there is no area {text!r}{nearest(text, names)}"
        raise UsageError(message)
    return code


def _areas_shown(
    request: ComputeRequest, asked: Sequence[str], strategy: Strategy, panel: Panel | None
) -> Iterable[str]:
    own = strategy.area
    if EVERY_AREA in request.areas:
        there = _municipalities_in(panel) if panel else []
        return dict.fromkeys([own, *asked, *there])
    return dict.fromkeys(asked or [own])


def _municipalities_in(panel: Panel) -> list[str]:
    seen = (panel.flag != 0).any(axis=1)
    codes = [area for area, there in zip(panel.areas, seen, strict=True) if there]
    return sorted(code for code in codes if code in areas() and areas()[code].level == MUNICIPALITY)


def _panels(measure: Measure, result: Calculated) -> Iterator[tuple[str, Panel]]:
    """The measure's panel and, beside it, the parts of a total and the measure's further series."""
    if result.panel is not None:
        yield measure.id, result.panel
        for name, part in {**result.panel.parts, **result.further}.items():
            yield f"{measure.id}.{name}", part
