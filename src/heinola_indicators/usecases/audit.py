"""The evidence pack: what a run rests on, what came of it, and how to make it again, in one zip file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.evidence_pack import InputsKept, PackDescription
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Problem
from heinola_indicators.reports.audit.archive import write_archive
from heinola_indicators.reports.audit.layout import DATA
from heinola_indicators.reports.output_folder import write_file
from heinola_indicators.strategy.reader import read_files
from heinola_indicators.usecases.compute import opened
from heinola_indicators.usecases.follow_up import follow_up_entries
from heinola_indicators.usecases.pack_contents import PackContents, pack_contents
from heinola_indicators.usecases.pack_inputs import data_places, left_out, stage, strategy_places
from heinola_indicators.usecases.pack_versions import versions_here

Progress = Callable[[str], None]


@dataclass(frozen=True)
class AuditRequest:
    """Which run is packed; *inputs* says whether the exports go in, answers of surveys too, or checksums only."""

    output: Path
    strategy: Path
    data: Path
    as_of: date
    language: Language = Language.FINNISH
    inputs: InputsKept = InputsKept.FILES


def audit(request: AuditRequest, progress: Progress = lambda _: None) -> PackContents:
    """Write the pack; its bytes depend on the inputs, the day, the language and the versions only.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound.
        UsageError: the data folder does not exist, or a file cannot lie in a pack.
        OutputNotWritten: the pack cannot be written.
    """
    _, series = opened(request.strategy, request.data, request.as_of)
    follow_up_entries(None, request.data, series.strategy, request.as_of)  # what is wrong there is told by its own path
    of_strategy = strategy_places(request.strategy, _sources_path(request.strategy), series.strategy)
    places = {**of_strategy, **data_places(series.strategy, request.data)}
    strategy, sources, *_ = of_strategy
    outside = {f"{DATA}{name}" for name in left_out(series.strategy, request.data, request.inputs)}
    versions = versions_here()
    description = PackDescription(request.as_of, request.language, strategy, sources, request.inputs, versions)
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        stage(places, scratch)
        made = pack_contents(scratch, description, progress)
        packed = {name: scratch / name for name in places if name not in outside}
        contents: dict[str, bytes | Path] = {**made.files, **packed}

        def written(file: BinaryIO) -> None:
            write_archive(file, contents, request.as_of)

        write_file(request.output, written)
        known = {str(scratch / name): str(path) for name, path in of_strategy.items()}
    known[str(scratch / strategy)] = str(request.strategy)
    return replace(made, problems=_renamed(made.problems, known), warnings=_renamed(made.warnings, known))


def _sources_path(strategy: Path) -> Path:
    """The sources file of a strategy that was found sound.

    Raises:
        UsageError: the strategy file names it from the root of this machine, where no other has it.
    """
    file = read_files(strategy, LOADERS).written[1]
    named = Path(file.path) if file else strategy
    if named.is_absolute() and not strategy.is_absolute():
        message = f"{strategy} names its sources file as {named}; write it relative to the strategy file, to be packed"
        raise UsageError(message)
    return named


def _renamed(problems: tuple[Problem, ...], known: dict[str, str]) -> tuple[Problem, ...]:
    """The problems at the files that the user named, not at their copies."""
    return tuple(
        replace(each, location=replace(each.location, path=known.get(each.location.path, each.location.path)))
        for each in problems
    )
