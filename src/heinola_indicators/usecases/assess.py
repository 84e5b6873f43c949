"""A plain table of series in a CSV file, judged by published methods side by side."""

from dataclasses import dataclass
from pathlib import Path

from heinola_indicators.assessment.plain import PlainAssessment, assess_series, methods_named
from heinola_indicators.assessment.plain_table import PlainTable, read_series
from heinola_indicators.loaders.delimited import read_delimited
from heinola_indicators.loaders.export import Export


@dataclass(frozen=True)
class AssessRequest:
    """A file with a row per series, and the names of the methods."""

    path: Path
    methods: tuple[str, ...] = ("path",)


def assess(request: AssessRequest) -> PlainAssessment:
    """The verdicts of every method on every series of the file, and on its groups.

    Raises:
        ExportNotRead: the file is missing, no CSV, or lacks columns or has cells that are not understood; every problem
            is told with its line.
        UsageError: there is no such method.
    """
    methods = methods_named(request.methods)
    return assess_series(read_series(_table(request.path)), methods)


def _table(path: Path) -> PlainTable:
    """The cells of the file."""
    found = read_delimited(Export.read(path))
    return PlainTable(
        name=found.name,
        header=found.header,
        columns=list(zip(*found.rows, strict=True)) if len(found.rows) else [()] * len(found.header),
        lines=found.lines,
        decimal_comma=found.separator == ";",
        problems=found.problems,
    )
