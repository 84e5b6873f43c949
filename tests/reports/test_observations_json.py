"""What the loaders read out of observations.json is what observations.csv has."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.observed_tables import AREAS, PERIODS, SETS, any_panel, table_of

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.loaders import detection
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.flag import Flag, flag_codes
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Part
from heinola_indicators.model.unit import UNITS, Unit
from heinola_indicators.panel.panel import Panel, panel_of
from heinola_indicators.panel.selection import cut
from heinola_indicators.panel.table import Role
from heinola_indicators.reports.observations_csv import observations_csv
from heinola_indicators.reports.observations_json import observations_json
from heinola_indicators.reports.observed import observed
from heinola_indicators.usecases.compute import ComputeRequest, compute

PART = Part("s", Location("sources.yaml", 1, 1))


def datasets(table: StatusTable) -> dict[str, dict]:
    """The datasets by name of measure or part."""
    items = json.loads(observations_json(table))["link"]["item"]
    return {item["dimension"]["measure"]["category"]["index"][0]: item for item in items}


def read_back(content: bytes, label: str, unit: Unit) -> tuple[Panel, tuple[str, ...]]:
    table = detection.load(Export("observations.json", content), sheet=label)
    assert table.loader == "json-stat"
    assert [variable.role for variable in table.variables] == [Role.CONTENTS, Role.AREA, Role.TIME]
    return cut(table, PART, "back", unit, SETS[0][0]).panel, table.warnings


def assert_reads_back(table: StatusTable) -> int:
    content = observations_json(table)
    count = 0
    for one in observed(table):
        label = next(item["label"] for name, item in datasets(table).items() if name == one.name)
        panel, warnings = read_back(content, label, one.unit)
        assert warnings == ()
        assert panel.areas == one.areas
        assert tuple(map(str, panel.periods)) == one.periods
        there = one.flag != 0
        assert np.array_equal(panel.value, np.where(there, one.value, np.nan), equal_nan=True)
        codes = [[flag_codes(mask) or "O" for mask in row] for row in one.flag.tolist()]
        assert [[flag_codes(mask) for mask in row] for row in panel.flag.tolist()] == codes
        count += int(there.sum())
    return count


@given(st.lists(any_panel(), min_size=1, max_size=2))
def test_any_figures_flags_and_periods_are_read_back_equal(panels: list[Panel]) -> None:
    table = table_of(*panels)
    rows = observations_csv(table).decode().splitlines()[1:]
    if rows:
        assert assert_reads_back(table) == len(rows)


@pytest.mark.parametrize("kind", sorted(PERIODS))
def test_every_kind_of_period_is_read_back(kind: str) -> None:
    figures = {(area, period): 1.5 for area in AREAS for period in PERIODS[kind]}
    assert assert_reads_back(table_of(panel_of("p", UNITS["EUR"], figures))) == len(figures)


@pytest.mark.parametrize("areas", [(), ("all",)])
def test_all_of_the_shipped_strategy_is_read_back(root, areas: tuple[str, ...]) -> None:
    asked = ComputeRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24), areas=areas)
    table = compute(asked).table
    rows = list(csv.DictReader(io.StringIO(observations_csv(table).decode())))
    assert assert_reads_back(table) == len(rows) > 300
    assert list(datasets(table)) == list(dict.fromkeys(row["measure"] for row in rows))


def test_files_and_origin_of_every_figure_are_those_of_observations_csv(root) -> None:
    table = compute(ComputeRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24))).table
    found = {}
    for name, item in datasets(table).items():
        extension = item["extension"]
        areas, periods = (item["dimension"][key]["category"]["index"] for key in ("area", "period"))
        for at, (area, period) in enumerate((area, period) for area in areas for period in periods):
            number = extension["source"][at] if "source" in extension else 0
            if number is not None and (item["value"][at] is not None or str(at) in item.get("status", {})):
                source = extension["sources"][number]
                found[name, area, period] = source["origin"], "+".join(source["files"])
    rows = csv.DictReader(io.StringIO(observations_csv(table).decode()))
    assert found == {(row["measure"], row["area"], row["period"]): (row["origin"], row["source"]) for row in rows}


def small_table(**changes: object) -> StatusTable:
    years = PERIODS["years"]
    figures = {("111", years[0]): 1.0, ("111", years[1]): 2.5, ("398", years[2]): None}
    panel = panel_of("p", UNITS["EUR"], figures, flags={("111", years[1]): Flag.P | Flag.B})
    return replace(table_of(panel), **changes)  # type: ignore[arg-type]


def test_a_dataset_has_dimensions_with_roles_labels_and_the_unit_with_its_decimals() -> None:
    (item,) = datasets(small_table(language=Language.SWEDISH)).values()
    assert (item["class"], item["version"]) == ("dataset", "2.0")
    assert item["id"] == ["measure", "area", "period"]
    assert item["size"] == [1, 2, 3]
    assert item["role"] == {"metric": ["measure"], "geo": ["area"], "time": ["period"]}
    assert item["dimension"]["area"]["category"]["label"] == {"111": "Heinola", "398": area_name("398", "sv")}
    assert item["dimension"]["period"]["label"] == "Period"
    assert item["dimension"]["measure"]["category"]["unit"] == {"jobs": {"base": "EUR", "label": "€", "decimals": 0}}


def test_cells_without_an_observation_have_neither_value_nor_status() -> None:
    (item,) = datasets(small_table()).values()
    assert item["value"] == [1, 2.5, None, None, None, None]
    assert item["status"] == {"1": "B+P", "5": "O"}


def test_where_most_cells_are_empty_values_stand_by_position() -> None:
    years = PERIODS["years"]
    figures = dict(zip(zip(AREAS, years, strict=True), (1.0, None, None), strict=True))
    table = table_of(panel_of("p", UNITS["EUR"], figures))
    (item,) = datasets(table).values()
    assert item["value"] == {"0": 1}
    assert assert_reads_back(table) == 3


def test_what_is_synthetic_says_so() -> None:
    panel = panel_of("p", UNITS["EUR"], {("111", PERIODS["years"][0]): 1.0})
    made_up = replace(panel, source=np.array([[1]]), source_sets=SETS)
    (item,) = datasets(table_of(made_up)).values()
    assert item["note"] == ["synteettinen tai osin synteettinen luku: esimerkkiaineistoa, ei tilasto"]
    assert item["extension"] == {"sources": [{"origin": "synthetic", "files": ["second:f.csv"]}]}
    (item,) = datasets(table_of(replace(made_up, source=np.array([[0]])))).values()
    assert "note" not in item


def test_labels_are_in_the_language_and_no_two_are_alike() -> None:
    panel = panel_of("p", UNITS["EUR"], {("111", PERIODS["years"][0]): 1.0})
    items = datasets(replace(table_of(panel, panel, panel), language=Language.ENGLISH))
    (measure,) = {row.measure.name.en for row in table_of(panel)}
    assert [item["label"] for item in items.values()] == [
        f"{measure} (jobs)", f"{measure} (jobs.part-1)", f"{measure} (jobs.part-2)",
    ]  # fmt: skip


def test_there_is_no_clock_in_it_and_the_collection_says_of_which_day_it_is() -> None:
    content = json.loads(observations_json(small_table()))
    assert (content["version"], content["class"], content["label"]) == ("2.0", "collection", "Hyvä asuu Heinolassa")
    assert content["extension"] == {"as_of": "2026-11-24", "language": "fi"}
    assert "updated" not in content
    assert "updated" not in content["link"]["item"][0]


def test_areas_that_the_table_does_not_show_are_left_out() -> None:
    figures = {(area, PERIODS["years"][0]): 1.0 for area in AREAS}
    (item,) = datasets(table_of(panel_of("p", UNITS["EUR"], figures), areas=("398",))).values()
    assert item["dimension"]["area"]["category"]["index"] == ["398"]


def test_a_table_without_figures_is_an_empty_collection() -> None:
    assert json.loads(observations_json(small_table(panels={})))["link"] == {"item": []}
