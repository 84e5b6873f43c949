"""Pictures of the reports, to be looked at: what is cut off, overlaps, or looks like nothing on paper.

``python -m tools.report_pictures NAME FOLDER`` makes a report of the shipped data in three languages, each with its
pictures; NAME is a kind and a format, as ``budget-xlsx``. How a format is photographed is a module of this package
with a function ``pictures(report)``.
"""

from datetime import date
from importlib import import_module
from pathlib import Path

from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Frequency, part_of_year
from heinola_indicators.reports.material import ReportOptions
from heinola_indicators.usecases.report import ReportRequest, report, year_of_report
from heinola_indicators.usecases.report_material import MaterialRequest

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 11, 24)
FORMATS = {"html": "page", "xlsx": "workbook", "docx": "word"}
NAMES = (
    *("scorecard-html", "budget-xlsx", "interim-xlsx", "annual-xlsx", "units-xlsx"),
    *("budget-docx", "annual-docx", "midterm-docx"),
)


def make_pictures(name: str, folder: Path) -> list[Path]:
    """The pictures of a report, a folder for each language."""
    kind, _, written_as = name.partition("-")
    photograph = import_module(f"{__name__}.{FORMATS[written_as]}").pictures
    made: list[Path] = []
    for language in Language:
        into = folder / language
        into.mkdir(parents=True, exist_ok=True)
        for old in into.glob("*.png"):
            old.unlink()
        written = into / f"{kind}.{written_as}"
        written.write_bytes(_content(kind, written_as, language))
        made += photograph(written)
    return made


def _content(kind: str, written_as: str, language: Language) -> bytes:
    wanted = MaterialRequest(ROOT / "config/strategy.yaml", ROOT / "data", AS_OF, language)
    options = ReportOptions(year_of_report(kind, AS_OF), part_of_year(Frequency.MONTH, AS_OF.year, 6))
    return report(ReportRequest(kind, written_as, wanted, options)).content
