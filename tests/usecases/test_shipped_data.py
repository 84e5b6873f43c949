"""The shipped strategy over the shipped data: target levels of their day, exports that fail, the same bytes."""

import shutil
from datetime import date

import pytest

from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.observations_csv import observations_csv
from heinola_indicators.reports.status_csv import status_csv
from heinola_indicators.reports.status_json import status_json
from heinola_indicators.reports.status_workbook import status_workbook
from heinola_indicators.usecases.compute import ComputeRequest, compute

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def whole(root):
    return compute(ComputeRequest(root / "config/strategy.yaml", root / "data", AS_OF))


@pytest.fixture
def data(root, tmp_path):
    """A copy of the shipped exports, to be spoilt."""
    shutil.copytree(root / "data", tmp_path / "data")
    return tmp_path / "data"


def lines_by_measure(result):
    header, *lines = status_csv(result.table).decode().splitlines()
    assert header.startswith("theme,goal,measure,")
    return {line.split(",")[2]: line for line in lines}


def test_every_measure_has_a_verdict_and_a_figure(whole):
    assert len(whole.table) == 22
    assert whole.problems == ()
    assert not [row.measure.id for row in whole.table if row.figure is None]


@pytest.mark.parametrize(
    ("measure", "day", "level"),
    [
        ("jobs", date(2024, 11, 17), 6400),
        ("jobs", date(2024, 11, 18), 6250),
        ("jobs", AS_OF, 6250),
        ("operating-margin", date(2025, 11, 16), -46_500_000),
        ("operating-margin", date(2025, 11, 17), -49_700_000),
        ("operating-margin", AS_OF, -49_700_000),
    ],
)
def test_the_target_level_is_the_one_that_was_in_force_on_the_day(root, measure, day, level):
    request = ComputeRequest(root / "config/strategy.yaml", root / "data", day, measures=(measure,))
    (row,) = compute(request).table
    assert row.applied.target.value == level


def test_before_any_decision_there_is_no_target_level(root):
    day = date(2024, 11, 17)
    request = ComputeRequest(root / "config/strategy.yaml", root / "data", day, measures=("operating-margin",))
    (row,) = compute(request).table
    assert row.applied.target is None


SPOILERS = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "of something else": lambda path: path.write_bytes(b"<!DOCTYPE html><html><body>503</body></html>"),
}
EXPORTS = {
    "tilastokeskus/115p_tyopaikat_1987-2021.xlsx": {"jobs"},
    "tilastokeskus/muuttoliike_ika_synthetic.px": {"working-age-net-migration"},
    "tilastokeskus/yopymiset_synthetic.json": {"overnight-stays"},
    "thl/sotkanet_hyte_synthetic.csv": {"hyte-coefficient"},
    "valtiokonttori/katteet2021.xlsx": {"operating-margin", "investment-self-financing"},
}


@pytest.mark.parametrize(
    ("name", "how"),
    # half of a CSV is a whole one
    [(name, how) for name in EXPORTS for how in SPOILERS if not (name.endswith(".csv") and how == "cut short")],
)
def test_an_export_that_fails_leaves_the_measures_of_the_others_as_they_are(root, data, whole, name, how):
    SPOILERS[how](data / name)
    result = compute(ComputeRequest(root / "config/strategy.yaml", data, AS_OF))
    before, after = lines_by_measure(whole), lines_by_measure(result)
    assert {measure for measure in before if before[measure] != after[measure]} == EXPORTS[name]
    assert result.problems
    for row in result.table:
        if row.measure.id in EXPORTS[name]:
            assert row.applied.status is TargetStatus.NO_DATA
            assert name in str(row.applied.reason.facts["problem"])


def test_all_areas_leave_the_rows_of_the_own_area_as_they_are(root, whole):
    request = ComputeRequest(root / "config/strategy.yaml", root / "data", AS_OF, areas=("all",))
    everywhere = compute(request)
    assert len(everywhere.table) > len(whole.table)
    own = status_csv(whole.table).splitlines()[1:]
    assert [line for line in status_csv(everywhere.table).splitlines()[1:] if b",111," in line] == own
    observations = observations_csv(everywhere.table).splitlines()
    assert [line for line in observations if b",111," in line] == observations_csv(whole.table).splitlines()[1:]


def outputs(result):
    return [write(result.table) for write in (status_csv, status_json, observations_csv, status_workbook)]


def test_the_outputs_are_the_same_bytes_at_every_run(root, whole):
    again = compute(ComputeRequest(root / "config/strategy.yaml", root / "data", AS_OF))
    assert outputs(again) == outputs(whole)


def test_the_outputs_are_the_same_bytes_from_another_folder_even_with_problems(root, data, tmp_path, monkeypatch):
    (data / "thl/sotkanet_hyte_synthetic.csv").unlink()
    (data / "valtiokonttori/katteet2021.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    shutil.copytree(root / "config", tmp_path / "config")
    absolute = compute(ComputeRequest(tmp_path / "config/strategy.yaml", data, AS_OF))
    monkeypatch.chdir(tmp_path)
    relative = compute(
        ComputeRequest((tmp_path / "config/strategy.yaml").relative_to(tmp_path), data.relative_to(tmp_path), AS_OF)
    )
    monkeypatch.chdir(tmp_path / "config")
    beside = compute(ComputeRequest((tmp_path / "config/strategy.yaml").relative_to(tmp_path / "config"), data, AS_OF))
    assert outputs(absolute) == outputs(relative) == outputs(beside)
    assert len(absolute.problems) > 1
    for content in outputs(absolute)[:3]:
        assert str(tmp_path).encode() not in content
        assert str(root).encode() not in content
    assert str(absolute.problems[0]).startswith(str(tmp_path)), "on the terminal a problem has the path that was given"
