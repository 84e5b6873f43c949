import tracemalloc
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from openpyxl import load_workbook
from tests.reports.budget.office import opened
from tests.reports.budget.shipped_workbook import YEAR, shipped_workbook
from tests.reports.shipped import shipped_material

from heinola_indicators.model.flag import Flag
from heinola_indicators.reports.budget.workbook import budget_workbook
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial, ReportOptions


def test_the_long_table_has_every_observation_of_the_area() -> None:
    sheet = opened(shipped_workbook())["Aikasarjat"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    expected = [
        (item.measure.id, str(period), value)
        for item in shipped_material().measures
        if item.panel is not None
        for period, value, flag in observations(item)
        if flag
    ]
    assert [(row[0], row[4], row[6]) for row in rows] == expected
    assert sheet.tables["Observations"].ref == f"A1:K{len(rows) + 1}"
    assert sheet.dimensions == f"A1:K{len(rows) + 1}"


def observations(item: MeasureMaterial) -> list[tuple[object, float | None, int]]:
    assert item.panel is not None
    own = item.panel.taken([item.row.area], item.panel.periods)
    values = [None if np.isnan(value) else value for value in own.value[0].tolist()]
    return list(zip(own.periods, values, own.flag[0].tolist(), strict=True))


def test_a_missing_observation_keeps_its_flag_and_has_no_value() -> None:
    item = next(one for one in shipped_material().measures if one.measure.id == "jobs")
    assert item.panel is not None
    value, flag = item.panel.value.copy(), item.panel.flag.copy()
    value[:, 0], flag[:, 0] = np.nan, int(Flag.Q)
    hidden = replace(item, panel=replace(item.panel, value=value, flag=flag))
    made = opened(budget_workbook(replace(shipped_material(), measures=(hidden,)), ReportOptions(YEAR)))
    first = next(made["Aikasarjat"].iter_rows(min_row=2, values_only=True))
    assert (first[0], first[6], first[8]) == ("jobs", None, "Q")


@pytest.mark.parametrize("all_areas", [False, True])
def test_the_series_are_those_of_one_area_or_of_all(all_areas: bool) -> None:
    options = ReportOptions(YEAR, all_areas=all_areas)
    sheet = load_workbook(BytesIO(budget_workbook(shipped_material(), options)), read_only=True)["Aikasarjat"]
    areas = {row[3] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert (areas == {"111"}) is not all_areas
    assert "111" in areas


def many_areas(material: ReportMaterial, number: int) -> ReportMaterial:
    """The same material with figures of *number* areas by year."""
    items = []
    for item in material.measures:
        assert item.panel is not None
        others = [f"{code:03d}" for code in range(400, 400 + number) if code != 111]
        rows = [item.panel.areas.index(item.row.area)] * (len(others) + 1)
        grids = {name: getattr(item.panel, name)[rows].copy() for name in ("value", "flag", "source")}
        panel = replace(
            item.panel, areas=(item.row.area, *others), **grids, n=None, deviation=None, margin=None, place=None
        )
        items.append(replace(item, panel=replace(panel, parts={})))
    return replace(material, measures=tuple(items))


def test_rows_of_many_areas_are_written_without_keeping_cells() -> None:
    material = many_areas(shipped_material(), 60)
    own, all_areas = (written(material, all_areas=one) for one in (False, True))
    assert all_areas[0] > 2 * own[0]
    assert all_areas[1] - own[1] < 4 * (all_areas[0] - own[0])


def written(material: ReportMaterial, *, all_areas: bool) -> tuple[int, int]:
    """The bytes of the file, and of memory at most in use meanwhile."""
    tracemalloc.start()
    content = budget_workbook(material, ReportOptions(YEAR, all_areas=all_areas))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return len(content), peak
