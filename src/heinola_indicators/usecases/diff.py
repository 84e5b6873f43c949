"""What changed between two status files, or between two data folders under one strategy."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from heinola_indicators.model.difference import Difference
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.status_file import StatusFile
from heinola_indicators.reports.observed import observed
from heinola_indicators.usecases.compute import ComputeRequest, ComputeResult, compute
from heinola_indicators.usecases.file_changes import file_changes
from heinola_indicators.usecases.observation_changes import observation_changes
from heinola_indicators.usecases.status_file import read_status_file, stated_table
from heinola_indicators.usecases.verdict_changes import measure_changes, roll_up_changes, strategy_changes

Progress = Callable[[str], None]


@dataclass(frozen=True)
class DiffRequest:
    """Two files, or two folders with what they are computed by; status files have all of that in them."""

    old: Path
    new: Path
    strategy: Path
    as_of: date
    language: Language = Language.FINNISH
    areas: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True)
class DiffResult:
    """What differs, and what the exports of either folder lack."""

    difference: Difference
    problems: tuple[Problem, ...] = ()


def diff(request: DiffRequest, progress: Progress = lambda _: None) -> DiffResult:
    """What changed from *old* to *new*.

    Raises:
        UsageError: one of the two is not there, one is a file and the other a folder, or they are of two areas or two
            strategies that have nothing to do with each other.
        ExportNotRead: a status file cannot be read.
        StrategyNotSound: the strategy that two folders are computed by is not sound.
    """
    if are_folders(request.old, request.new):
        return _of_folders(request, progress)
    return DiffResult(compared(read_status_file(request.old), read_status_file(request.new)))


def are_folders(old: Path, new: Path) -> bool:
    """Whether both are folders, and not both files.

    Raises:
        UsageError: one is not there, or one is a file and the other a folder.
    """
    for path in (old, new):
        if not path.exists():
            message = f"{path}: there is no such file or folder; name two status.json files or two data folders"
            raise UsageError(message)
    if old.is_dir() != new.is_dir():
        folder, file = (old, new) if old.is_dir() else (new, old)
        message = f"{folder} is a folder and {file} a file; name two status.json files or two data folders"
        raise UsageError(message)
    return old.is_dir()


def compared(old: StatusFile, new: StatusFile) -> Difference:
    """What changed from one status file to the other.

    Raises:
        UsageError: they are of two areas, or of two strategies that have nothing to do with each other.
    """
    require_comparable(old, new)
    return Difference(
        old=old,
        new=new,
        strategy=tuple(strategy_changes(old, new)),
        measures=tuple(measure_changes(old, new)),
        roll_ups=tuple(roll_up_changes(old, new)),
    )


def require_comparable(old: StatusFile, new: StatusFile) -> None:
    """See that two status files are of one area, and of one strategy or of one that follows the other.

    Raises:
        UsageError: they are not.
    """
    if old.area != new.area:
        message = f"{old.name} is about the area {old.area} and {new.name} about {new.area}; compare files of one area"
        raise UsageError(message)
    if old.strategy != new.strategy and not _follows(old, new):
        message = (
            f"{old.name} is of the strategy {old.strategy!r} and {new.name} of {new.strategy!r}; compare files of one "
            "strategy, or of one adopted on another day that goes on with its measures"
        )
        raise UsageError(message)


def _follows(old: StatusFile, new: StatusFile) -> bool:
    """Whether one council's strategy goes on with measures of the other."""
    days_differ = None not in (old.adopted, new.adopted) and old.adopted != new.adopted
    return days_differ and bool({each.measure for each in old.measures} & {each.measure for each in new.measures})


def _of_folders(request: DiffRequest, progress: Progress) -> DiffResult:
    old, new = (_computed(request, folder, progress) for folder in (request.old, request.new))
    difference = compared(stated_table(old.table, str(request.old)), stated_table(new.table, str(request.new)))
    return DiffResult(
        replace(
            difference,
            observations=tuple(observation_changes(observed(old.table), observed(new.table))),
            files=tuple(file_changes(request.old, request.new)),
        ),
        (*_within(old.problems, request.old), *_within(new.problems, request.new)),
    )


def _computed(request: DiffRequest, folder: Path, progress: Progress) -> ComputeResult:
    asked = ComputeRequest(request.strategy, folder, request.as_of, request.language, request.areas, request.measures)
    return compute(asked, lambda measure: progress(f"{folder}: {measure}"))


def _within(problems: tuple[Problem, ...], folder: Path) -> tuple[Problem, ...]:
    """The problems with the folder that they were found in: both have files of the same names."""
    return tuple(replace(problem, message=f"{problem.message} (in {folder})") for problem in problems)
