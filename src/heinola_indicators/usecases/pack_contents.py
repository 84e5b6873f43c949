"""Everything in an evidence pack that is made, out of its inputs in a folder of the same layout."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.evidence_pack import PackDescription, PackInput
from heinola_indicators.model.problem import Problem
from heinola_indicators.reports.audit import layout
from heinola_indicators.reports.audit.readme import readme
from heinola_indicators.reports.audit.records import description_json, inputs_json
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportOptions
from heinola_indicators.reports.output_files import output_files
from heinola_indicators.reports.output_folder import MANIFEST, manifest_of
from heinola_indicators.reports.status_terminal import status_text
from heinola_indicators.usecases.compute import ComputeRequest, compute, opened
from heinola_indicators.usecases.explain import ExplainRequest, explained
from heinola_indicators.usecases.pack_inputs import codebooks, pack_inputs
from heinola_indicators.usecases.problem_places import portable
from heinola_indicators.usecases.report import year_of_report
from heinola_indicators.usecases.report_material import MaterialRequest, report_material

WIDTH = 132  # columns; that of a pipe
REPORTS = {
    layout.SCORECARD: "scorecard-html",
    layout.ANNUAL_WORD: "annual-docx",
    layout.ANNUAL_TEXT: "annual-markdown",
}

Progress = Callable[[str], None]


@dataclass(frozen=True)
class PackContents:
    """The files that are made, by name, of which *inputs*, and what these lack; *warnings* left nothing out.

    *codebooks* are the places of the surveys' codebooks in the pack.
    """

    files: dict[str, bytes]
    inputs: tuple[PackInput, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    codebooks: tuple[str, ...] = ()


def pack_contents(folder: Path, description: PackDescription, progress: Progress) -> PackContents:
    """All of it; the same inputs and description give the same bytes, wherever *folder* is.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound.
        FollowUpNotSound: what the responsible units wrote is not sound.
    """
    strategy, data = folder / description.strategy, folder / layout.DATA
    result = compute(ComputeRequest(strategy, data, description.as_of, description.language), progress)
    inputs = pack_inputs(result.table.strategy, data, description.inputs)
    files = {
        layout.README: readme(description, result.table, inputs),
        layout.DESCRIPTION: description_json(description),
        layout.INPUT_LIST: inputs_json(inputs),
        layout.STATUS_TEXT: status_text(result.table, width=WIDTH).encode(),
        **_results(result.table),
        **dict(_reports(strategy, data, description, progress)),
        **dict(_explanations(strategy, data, description, progress)),
    }
    places = tuple(Path(path).relative_to(folder).as_posix() for path in codebooks(result.table.strategy))
    return PackContents(files, inputs, result.problems, result.warnings, places)


def _results(table: StatusTable) -> dict[str, bytes]:
    files = output_files(table)
    return {f"{layout.RESULTS}{name}": content for name, content in {**files, MANIFEST: manifest_of(files)}.items()}


def _reports(
    strategy: Path, data: Path, description: PackDescription, progress: Progress
) -> Iterator[tuple[str, bytes]]:
    day, language = description.as_of, description.language
    material = report_material(MaterialRequest(strategy, data, day, language), progress)
    for name, report in REPORTS.items():
        progress(name)
        kind = report.partition("-")[0]
        options = ReportOptions(year_of_report(kind, day), None, None)
        arranged: Callable[[object, ReportOptions], bytes] = REPORT_FILES.load(report)
        yield name, arranged(material, options)


def _explanations(
    strategy_path: Path, data: Path, description: PackDescription, progress: Progress
) -> Iterator[tuple[str, bytes]]:
    """Each measure's, with rounded numbers and with exact ones."""
    read, series = opened(strategy_path, data, description.as_of)
    strategy, language = series.strategy, description.language
    for _, _, measure in strategy.measures():
        name = layout.explanation_name(measure.id)
        progress(name)
        found = explained(ExplainRequest(strategy_path, data, description.as_of, measure.id), read, series)
        found = replace(found, problems=portable(found.problems, strategy))
        yield name, explanation_text(found, language, exact=False, width=WIDTH).encode()
        exact = layout.explanation_name(measure.id, exact=True)
        yield exact, explanation_text(found, language, exact=True, width=WIDTH).encode()
