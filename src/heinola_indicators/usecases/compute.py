"""The main job: load the exports, calculate every measure, hold it against its target levels."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.areas import MUNICIPALITY, area_code, areas
from heinola_indicators.model.errors import StrategyNotSound, UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.strategy import Goal, Measure, Strategy, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.strategy.reader import ReadStrategy, read_with_problems
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.measures import Calculated, calculated
from heinola_indicators.usecases.problem_places import portable
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.status_rows import Case, status_rows
from heinola_indicators.usecases.strategy_problems import export_problems

EVERY_AREA = "all"
FIRST_YEAR, LAST_YEAR = 1800, 2199  # those of periods

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
        StrategyNotSound: the strategy or sources file is not sound; the exports' problems are told beside its own.
        UsageError: an area, a measure or the data folder does not exist, or no period can be known on the day.
    """
    areas_asked = [known_area(text, EVERY_AREA) for text in request.areas if text != EVERY_AREA]
    read, series = opened(request.strategy, request.data, request.as_of)
    strategy = series.strategy
    wanted = _wanted_measures(strategy, request.measures)
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
    table = StatusTable(strategy, request.as_of, request.language, rows, portable(problems, strategy), panels)
    asked = {measure.location for _, _, measure in wanted}
    others = {measure.location for _, _, measure in strategy.measures()} - asked
    warnings = [warning for warning in read.warnings if warning.location not in others]
    return ComputeResult(table, problems, (*warnings, *series.warnings), tuple(series.notices))


def opened(
    strategy_path: Path, data: Path, as_of: date, *, option: str = "--data"
) -> tuple[ReadStrategy, SeriesPanels]:
    """A strategy as it was read, and its series in a data folder.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound; the exports' problems are told beside its own.
        UsageError: the data folder does not exist, or no period can be known on the day.
    """
    _check_day(as_of)
    if not data.is_dir():
        message = f"{data}: there is no such data folder; name it with {option}"
        if not strategy_path.exists():
            message += ", or make a new city's folder by 'heinola-indicators init DIR'"
        raise UsageError(message)
    read = read_with_problems(strategy_path, LOADERS)
    return read, SeriesPanels(_sound(read, data), Exports(data))


def _check_day(as_of: date) -> None:
    if not FIRST_YEAR <= as_of.year <= LAST_YEAR:
        message = f"the day {as_of} is outside the years {FIRST_YEAR} to {LAST_YEAR}; write another with --as-of"
        raise UsageError(message)


def _sound(read: ReadStrategy, data: Path) -> Strategy:
    if read.strategy is None:
        raise StrategyNotSound(read.problems)
    if read.problems:
        raise StrategyNotSound((*read.problems, *export_problems(read.strategy, data)))
    return read.strategy


def _wanted_measures(strategy: Strategy, names: Sequence[str]) -> list[tuple[Theme, Goal, Measure]]:
    every = list(strategy.measures())
    known = {measure.id for _, _, measure in every}
    for name in names:
        if name not in known:
            message = f"there is no measure {name!r} in {strategy.path}{nearest(name, known)}"
            raise UsageError(message)
    return [entry for entry in every if not names or entry[2].id in names]


def known_area(text: str, *words: str) -> str:
    """The code of the area that *text* names; *words* would do as well.

    Raises:
        UsageError: there is none.
    """
    code = area_code(text)
    if code is None:
        names = [*words, *(area.name_fi for area in areas().values() if area.until is None)]
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
