"""Validate and compute for a scheduled run: what is found, and what of it was asked to fail."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.source import Origin
from heinola_indicators.model.status_file import StatusFile
from heinola_indicators.reports.check.checked import (
    EXAMPLE,
    FINDINGS,
    INVALID,
    REVISED,
    SYNTHETIC,
    Checked,
    CheckedMeasure,
    Revision,
)
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.usecases.compute import EVERY_AREA, ComputeRequest, compute, known_area
from heinola_indicators.usecases.revisions import revisions
from heinola_indicators.usecases.status_file import read_status_file
from heinola_indicators.usecases.validate import ValidateRequest, validate

NOTHING = "none"
DEFAULT = ("invalid", "no-data", "stale")

Progress = Callable[[str], None]


@dataclass(frozen=True)
class CheckRequest:
    """What to compute, the words to *fail_on*, and an earlier status.json to hold the figures *against*."""

    strategy: Path
    data: Path
    as_of: date
    language: Language = Language.FINNISH
    areas: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = DEFAULT
    against: Path | None = None


def check(request: CheckRequest, progress: Progress = lambda _: None) -> Checked:
    """Every verdict with what is to be said of it.

    Raises:
        UsageError: a word of *fail_on*, an area, a measure or a file does not exist; ``revised`` without *against*;
            the earlier file is of another strategy or area.
        ExportNotRead: the earlier status file cannot be read.
    """
    fail_on = _words(request)
    for area in request.areas:
        if area != EVERY_AREA:
            known_area(area, EVERY_AREA)
    against = _earlier(request.against)
    validation = validate(ValidateRequest(request.strategy, request.data))
    told, path = tuple(validation.told()), str(request.strategy)
    earlier = against.name if against else None
    if validation.of_files:
        return Checked(
            *(path, path, None, request.as_of, request.language, fail_on, earlier, told),
            not_sound=True,
            exports_lack=bool(validation.of_exports),
        )
    result = compute(_asked(request), progress)
    revised = revisions(against, result.table) if against else {}
    strategy = result.table.strategy
    return Checked(
        *(strategy.name.to(request.language), path, strategy.area, request.as_of, request.language, fail_on),
        *(earlier, told),
        measures=tuple(
            _checked(row, result.table, fail_on, revised.get((row.measure.id, row.area), ())) for row in result.table
        ),
        exports_lack=bool(result.problems) or (INVALID in fail_on and bool(validation.of_exports)),
    )


def _words(request: CheckRequest) -> tuple[str, ...]:
    """The words to fail on, each once and in the order of ``FINDINGS``."""
    given = [word.strip() for text in request.fail_on for word in text.split(",")]
    if given == [NOTHING]:
        return ()
    for word in given:
        if word not in FINDINGS:
            message = f"--fail-on takes no {word!r}{nearest(word, FINDINGS)}"
            raise UsageError(message)
    if REVISED in given and request.against is None:
        message = "--fail-on revised needs --against FILE, the status.json whose figures are the ones before"
        raise UsageError(message)
    return tuple(word for word in FINDINGS if word in given)


def _earlier(path: Path | None) -> StatusFile | None:
    if path is None:
        return None
    if not path.is_file():
        message = f"{path}: there is no such file; --against names a status.json of 'compute --output'"
        raise UsageError(message)
    return read_status_file(path)


def _asked(request: CheckRequest) -> ComputeRequest:
    return ComputeRequest(
        request.strategy, request.data, request.as_of, request.language, request.areas, request.measures
    )


def _checked(
    row: StatusRow, table: StatusTable, fail_on: Collection[str], revised: Iterable[Revision]
) -> CheckedMeasure:
    applied, figure = row.applied, row.figure
    words = [applied.status.value]
    words += [SYNTHETIC] if row.origin in {Origin.SYNTHETIC, Origin.MIXED} else []
    words += [EXAMPLE] if row.shows_example else []
    words += [REVISED] if revised else []
    return CheckedMeasure(
        theme=row.theme,
        goal=row.goal,
        measure=row.measure.id,
        name=row.measure.name.to(table.language),
        area=row.area,
        unit=row.measure.unit.code,
        period=str(figure.period) if figure else None,
        value=figure.value if figure else None,
        origin=row.origin.value if row.origin else None,
        status=applied.status,
        reason=reason_sentence(applied.reason, row.measure.unit, table.language),
        findings=tuple(words),
        failing=tuple(word for word in words if word in fail_on),
        revisions=tuple(revised),
    )
