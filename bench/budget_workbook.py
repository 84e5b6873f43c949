"""How long the budget workbook takes to write, and the memory: one area, and 308 with 25 measures by 30 years.

``python -m bench.budget_workbook``; the limits are 2 s for one area, two minutes and 500 MB for all.
"""

import resource
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import year_period
from heinola_indicators.reports.budget.workbook import budget_workbook
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial, ReportOptions
from heinola_indicators.usecases.report_material import MaterialRequest, report_material

ROOT = Path(__file__).resolve().parents[1]
AREAS, MEASURES, YEARS = 308, 25, range(1996, 2026)


def main() -> None:
    """Measure and print."""
    request = MaterialRequest(ROOT / "config/strategy.yaml", ROOT / "data", date(2026, 11, 24))
    material = _of_so_many_measures(report_material(request))
    _measured("one area", material, ReportOptions(2027))
    larger = replace(material, measures=tuple(_of_all_areas(item) for item in material.measures))
    _measured(f"{AREAS} areas", larger, ReportOptions(2027, all_areas=True))


def _measured(name: str, material: ReportMaterial, options: ReportOptions) -> None:
    start = time.perf_counter()
    size = len(budget_workbook(material, options)) / 1e6
    seconds, memory = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"{name:<10} {seconds:6.2f} s, {size:6.1f} MB written, at most {memory:.0f} MB of memory")


def _of_so_many_measures(material: ReportMaterial) -> ReportMaterial:
    return replace(material, measures=(material.measures * 2)[:MEASURES])


def _of_all_areas(item: MeasureMaterial) -> MeasureMaterial:
    """The measure with figures of every area and year."""
    if item.panel is None:
        return item
    shape = (AREAS, len(YEARS))
    others = [code for code in (f"{number:03d}" for number in range(1, AREAS + 2)) if code != item.row.area]
    panel = replace(
        item.panel,
        areas=(item.row.area, *others[: AREAS - 1]),
        periods=tuple(map(year_period, YEARS)),
        value=np.linspace(1000.0, 2000.0, AREAS * len(YEARS)).reshape(shape),
        flag=np.full(shape, int(Flag.A), np.int64),
        source=np.zeros(shape, np.int64),
        n=None,
        deviation=None,
        margin=None,
        place=None,
        parts={},
    )
    return replace(item, panel=panel)


if __name__ == "__main__":
    main()
