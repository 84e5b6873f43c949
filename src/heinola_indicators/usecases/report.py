"""A report in a file: the material, arranged by the report that was asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.input_file import bytes_of
from heinola_indicators.model.problem import nearest
from heinola_indicators.reports.families import REPORT_FILES, report_formats
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.usecases.midterm_day import at_midterm
from heinola_indicators.usecases.report_material import MaterialRequest, Progress, report_material

ANNUAL, MIDTERM = "annual", "midterm"
ALL = "all"  # areas


@dataclass(frozen=True)
class ReportRequest:
    """Which report of which material."""

    kind: str
    format: str
    material: MaterialRequest
    options: ReportOptions


@dataclass(frozen=True)
class Report:
    """The bytes of the file, and the material that they were made of."""

    content: bytes
    material: ReportMaterial


def report(request: ReportRequest, progress: Progress = lambda _: None) -> Report:
    """The report as bytes that depend on its material and options only.

    Raises:
        UsageError: there is no such report in this format; the area or the data folder does not exist.
        StrategyNotSound: the strategy or sources file is not sound.
    """
    if request.material.area == ALL:
        request = _of_all_areas(request)
    arranged = _arranging(request.kind, request.format)
    wanted = at_midterm(request.material) if request.kind == MIDTERM else request.material
    material = report_material(wanted, progress)
    progress(request.kind)
    return Report(arranged(material, request.options), material)


def _of_all_areas(request: ReportRequest) -> ReportRequest:
    """The report on the strategy's own area, with the series of all areas."""
    if (request.kind, request.format) != ("budget", "xlsx"):
        message = f"the report {request.kind} is about one area; '--area {ALL}' is for the budget as xlsx"
        raise UsageError(message)
    material, options = replace(request.material, area=None), replace(request.options, all_areas=True)
    return replace(request, material=material, options=options)


def year_of_report(kind: str, as_of: date) -> int:
    """The year that a report is about when none was named: the next, or for the annual one the last that has ended."""
    if kind != ANNUAL:
        return as_of.year + 1
    return as_of.year if as_of == date(as_of.year, 12, 31) else as_of.year - 1


def require_report(kind: str, format_name: str) -> None:
    """Refuse a report that there is none of.

    Raises:
        UsageError: there is no such kind, or it does not come in this format.
    """
    if f"{kind}-{format_name}" in REPORT_FILES:
        return
    offered = report_formats().get(kind)
    if offered is None:
        message = f"there is no report {kind!r}{nearest(kind, report_formats())}"
        raise UsageError(message)
    if format_name not in offered:
        message = f"the report {kind} comes as {', '.join(offered)}, not as {format_name}"
        raise UsageError(message)


def _arranging(kind: str, format_name: str) -> Callable[[ReportMaterial, ReportOptions], bytes]:
    require_report(kind, format_name)
    arranged: Callable[[ReportMaterial, ReportOptions], bytes] = REPORT_FILES.load(f"{kind}-{format_name}")
    return arranged


def template_bytes(path: Path | None) -> bytes | None:
    """The city's own workbook.

    Raises:
        UsageError: it cannot be read.
    """
    if path is None:
        return None
    try:
        return bytes_of(path)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}"
        raise UsageError(message) from error
