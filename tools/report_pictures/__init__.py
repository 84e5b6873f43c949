"""Pictures of the reports, to be looked at: what is cut off, overlaps, or looks like nothing on paper.

``python -m tools.report_pictures KIND FOLDER`` makes the report of the shipped data in three languages with its
pictures. A kind is a module of this package with a function ``pictures(report, folder)``; KINDS names them with their
format.
"""

from datetime import date
from importlib import import_module
from pathlib import Path

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.material import ReportOptions
from heinola_indicators.usecases.report import ReportRequest, report
from heinola_indicators.usecases.report_material import MaterialRequest

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 11, 24)
KINDS = {"scorecard": "html", "budget": "xlsx"}


def make_pictures(kind: str, folder: Path) -> list[Path]:
    """The pictures of a kind of report, a folder for each language."""
    picture = import_module(f"{__name__}.{kind}").pictures
    made: list[Path] = []
    for language in Language:
        into = folder / language
        into.mkdir(parents=True, exist_ok=True)
        written = into / f"{kind}.{KINDS[kind]}"
        written.write_bytes(_content(kind, language))
        made += picture(written, into)
    return made


def _content(kind: str, language: Language) -> bytes:
    wanted = MaterialRequest(ROOT / "config/strategy.yaml", ROOT / "data", AS_OF, language)
    return report(ReportRequest(kind, KINDS[kind], wanted, ReportOptions(AS_OF.year + 1))).content
