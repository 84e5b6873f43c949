"""The material of the shipped strategy, made once for all tests of reports."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.material import ReportMaterial
from heinola_indicators.usecases.report_material import MaterialRequest, report_material

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 11, 24)


@lru_cache(maxsize=8)
def shipped_material(language: Language = Language.FINNISH, as_of: date = AS_OF) -> ReportMaterial:
    return report_material(MaterialRequest(ROOT / "config/strategy.yaml", ROOT / "data", as_of, language))
