"""Are the strategy and sources files sound, do the exports hold what they name, and is it what was meant?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.problem import Problem
from heinola_indicators.reports.problem_kinds import Told
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.lint import findings
from heinola_indicators.strategy.lint.linted_files import LintedFiles
from heinola_indicators.strategy.lint.rules import RULES
from heinola_indicators.strategy.lint.silencing import not_silenced
from heinola_indicators.strategy.lint.target_periods import horizon_told_once
from heinola_indicators.strategy.lint.what_lacks import one_line_each
from heinola_indicators.strategy.reader import ReadFiles, read_files

if TYPE_CHECKING:
    from heinola_indicators.usecases.checked_exports import CheckedExports


@dataclass(frozen=True)
class ValidateRequest:
    """What to look at; without *data* the two files alone."""

    strategy: Path
    data: Path | None


@dataclass(frozen=True)
class Validation:
    """What is wrong with the files and with the exports, and what the lint says of both; each by file and line.

    Exports are named from where the program was started, not from the data folder. Without *exports_read* nobody has
    looked at them, or only a part of the files could be read.
    """

    of_files: tuple[Problem, ...]
    of_exports: tuple[Problem, ...] = ()
    lint: tuple[Problem, ...] = ()
    exports_read: bool = True

    def told(self) -> Iterator[Told]:
        """Everything, what has to be mended first."""
        yield from (Told(problem, "not-sound") for problem in self.of_files)
        yield from (Told(problem, "export") for problem in self.of_exports)
        yield from (Told(problem, "figures") for problem in self.lint)

    def in_words(self) -> str:
        """How much there is, in a line."""
        notes = sum(problem.note for problem in self.lint)
        exports = f"{len(self.of_exports)} in the exports" if self.exports_read else "the exports were not looked at"
        counted = f"warnings: {len(self.lint) - notes}; notes: {notes}"
        return f"problems: {len(self.of_files)} in the files, {exports}; {counted}"


WITHOUT_FIGURES = frozenset(name for name, rule in RULES.items() if not rule.figures)


def validate(request: ValidateRequest) -> Validation:
    """Everything there is to say, at once.

    Figures are linted where the files are sound. A file that cannot be read at all is a problem like the others.

    Raises:
        UsageError: the data folder does not exist.
    """
    if request.data is not None and not request.data.is_dir():
        message = f"{request.data}: there is no such data folder; name it with --data, or leave it out with --no-data"
        raise UsageError(message)
    read = read_files(request.strategy, LOADERS)
    checked = _checked(read, request.data) if request.data is not None else None
    problems = _placed(checked, read, request.data) if checked and request.data else ()
    return Validation(read.problems, problems, lint_of(read, checked), checked is not None)


def _checked(read: ReadFiles, data: Path) -> "CheckedExports | None":
    strategy = read.built()
    if strategy is None:
        return None
    from heinola_indicators.usecases.checked_exports import CheckedExports
    from heinola_indicators.usecases.exports import Exports
    from heinola_indicators.usecases.series import SeriesPanels

    return CheckedExports.of(SeriesPanels(strategy, Exports(data)), sound=not read.problems)


def _placed(checked: "CheckedExports", read: ReadFiles, data: Path) -> tuple[Problem, ...]:
    own = {file.path for file in read.written if file is not None}
    own |= {source.codebook for source in checked.series.strategy.sources.values() if source.codebook is not None}
    return tuple(problem if problem.location.path in own else _below(data, problem) for problem in checked.problems)


def _below(data: Path, problem: Problem) -> Problem:
    """A problem in an export, with the folder that it lies in."""
    return replace(problem, location=replace(problem.location, path=(data / problem.location.path).as_posix()))


def lint_of(read: ReadFiles, checked: "CheckedExports | None") -> tuple[Problem, ...]:
    """What the lint says, and without being silenced; of the figures too where the exports were *checked*."""
    figures = checked.series.warnings if checked else ()
    return _in_order((*_spoken(read, checked), *figures), read.path)


def _spoken(read: ReadFiles, checked: "CheckedExports | None") -> list[Problem]:
    """What is not silenced; a silence is needless only where all of the file was understood."""
    files = LintedFiles.of(read)
    if files is None:
        return []
    kept = not_silenced((*findings(files), *_of_figures(read, checked)), files, _judged(read, checked))
    return one_line_each(finding.as_problem() for finding in horizon_told_once(kept, files))


def _judged(read: ReadFiles, checked: "CheckedExports | None") -> frozenset[str]:
    """The rules that had all they need."""
    if read.problems:
        return frozenset()
    return WITHOUT_FIGURES if checked is None or checked.problems else frozenset(RULES)


def _of_figures(read: ReadFiles, checked: "CheckedExports | None") -> tuple[Finding, ...]:
    if checked is None:
        return ()
    from heinola_indicators.usecases.figure_lint import figure_findings
    from heinola_indicators.usecases.selection_lint import selection_findings

    return (
        *selection_findings(checked.series, read.series_written()),
        *figure_findings(checked.series.strategy, checked.panels),
    )


def _in_order(problems: Iterable[Problem], first: str) -> tuple[Problem, ...]:
    """By file, the strategy's own first, and by line."""

    def order(problem: Problem) -> tuple[bool, str, int, int]:
        place = problem.location
        return place.path != first, place.path, place.line or 0, place.column or 0

    return tuple(sorted(dict.fromkeys(problems), key=order))
