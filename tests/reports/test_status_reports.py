import csv
import io
import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from rich.console import Console
from tests.golden import assert_golden

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.families import REPORTS
from heinola_indicators.reports.observations_csv import observations_csv
from heinola_indicators.reports.status_csv import status_csv
from heinola_indicators.reports.status_json import status_json
from heinola_indicators.reports.status_record import status_record
from heinola_indicators.reports.status_terminal import print_status, status_text
from heinola_indicators.reports.status_workbook import status_workbook
from heinola_indicators.usecases.compute import ComputeRequest, compute


def computed(root: Path, **request: object) -> StatusTable:
    asked = ComputeRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24), **request)  # type: ignore[arg-type]
    return compute(asked).table


@pytest.fixture(scope="module")
def table(root: Path) -> StatusTable:
    return computed(root)


@pytest.mark.parametrize("language", list(Language))
def test_the_status_table_of_heinola_reads_as_it_is_kept(language: Language, root: Path, update_golden: bool) -> None:
    text = status_text(computed(root, language=language), width=132)
    assert_golden(f"status-table.{language}.txt", text, update=update_golden)


def test_what_is_synthetic_or_an_example_is_marked_on_the_terminal(table: StatusTable) -> None:
    text = status_text(table, width=132)
    assert "8 muuttoa°".replace(" ", "\u00a0") in text
    assert "(2025)*" in text
    assert "° synteettinen" in text
    assert "* esimerkki, ei päätös" in text


def test_a_published_figure_and_a_public_decision_carry_no_mark(table: StatusTable) -> None:
    text = status_text(table, width=400)
    (growth,) = [line for line in text.splitlines() if line.startswith("Kestävän kasvun indeksi ")]
    assert "120,5  2022" in growth
    (emissions,) = [line for line in text.splitlines() if line.startswith("CO2-päästöt")]
    assert "enintään −80,0 (2030) " in emissions


def test_colours_are_for_terminals_only_and_every_status_has_its_sign(table: StatusTable) -> None:
    coloured = io.StringIO()
    print_status(table, Console(file=coloured, force_terminal=True, width=132, color_system="standard"))
    assert "\x1b[" in coloured.getvalue()
    assert "\x1b[" not in status_text(table, width=132)
    assert "✓ saavutettu" in status_text(table, width=132)


def test_status_csv_has_a_row_per_measure_with_the_contract_s_columns_first(table: StatusTable) -> None:
    rows = list(csv.DictReader(io.StringIO(status_csv(table).decode())))
    assert len(rows) == 22
    assert list(rows[0])[:10] == [
        "theme", "goal", "measure", "name", "area", "unit", "direction", "period", "value", "flag",
    ]  # fmt: skip
    jobs = next(row for row in rows if row["measure"] == "jobs")
    assert (jobs["period"], jobs["value"], jobs["baseline_value"]) == ("2024", "6118", "6217")
    assert (jobs["target_value"], jobs["target_origin"], jobs["status"]) == ("6250", "example", "off-track")
    assert json.loads(jobs["reason_facts"])["baseline_period"] == "2021"
    assert jobs["origin"] == "synthetic", "the figure is, though its baseline is published"


def test_numbers_are_unrounded_in_files_for_machines(table: StatusTable) -> None:
    rows = {row["measure"]: row for row in csv.DictReader(io.StringIO(status_csv(table).decode()))}
    debt = rows["group-debt-per-resident"]
    assert len(debt["value"]) > len("8924.1")
    assert float(debt["value"]) == next(row for row in table if row.measure.id == debt["measure"]).figure.value


def test_status_json_fits_its_schema_and_resolves_its_sources(table: StatusTable) -> None:
    content = json.loads(status_json(table))
    schema = json.loads(files("heinola_indicators.reports").joinpath("status_schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(content)
    assert len(content["measures"]) == 22
    used = {
        source
        for row in csv.DictReader(io.StringIO(observations_csv(table).decode()))
        if row["measure"] == "operating-margin" and row["period"] == "2025"
        for source in row["source"].split("+")
    }
    resolved = {source["id"]: source for measure in content["measures"] for source in measure["sources"]}
    assert used <= set(resolved)
    assert all(len(source["sha256"]) == 64 for source in resolved.values())


def test_both_parts_of_net_migration_are_kept_and_make_up_the_total(table: StatusTable) -> None:
    content = json.loads(status_json(table))
    migration = next(measure for measure in content["measures"] if measure["measure"] == "working-age-net-migration")
    assert set(migration["parts"]) == {"intermunicipal", "international"}
    assert sum(migration["parts"].values()) == migration["value"]
    assert migration["qualifier"] == "15–64"


def test_observations_csv_holds_every_observation_with_its_file(table: StatusTable) -> None:
    rows = list(csv.DictReader(io.StringIO(observations_csv(table).decode())))
    assert list(rows[0]) == ["measure", "area", "period", "value", "unit", "flag", "origin", "source"]
    found = {(row["measure"], row["period"]): row for row in rows}
    assert found["operating-margin", "2021"]["value"] == "-111793222.29"
    assert found["operating-margin", "2007"]["value"] == ""
    assert found["operating-margin", "2007"]["flag"] == "O"
    assert ("operating-margin", "2022") not in found, "a gap is a gap"
    assert found["resident-experience.holiday-residents", "2023"]["value"] == "8.68"
    assert {row["origin"] for row in rows} == {"published", "synthetic", "mixed"}


def test_the_workbook_has_one_table_with_numbers_as_numbers_and_a_sheet_of_sources(table: StatusTable) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(status_workbook(table)))
    assert workbook.sheetnames == ["Tila", "Lähteet"]
    sheet = workbook["Tila"]
    assert list(sheet.tables) == ["Status"]
    header = [cell.value for cell in sheet[6]]
    assert header[4] == "Arvo"
    values = [row[4].value for row in sheet.iter_rows(min_row=7)]
    assert len(values) == 22
    assert all(isinstance(value, (int, float)) for value in values)
    statuses = [row[9].value for row in sheet.iter_rows(min_row=7)]
    assert all(len(status.split("\u00a0", 1)) == 2 for status in statuses), "a sign and a word"
    sources = workbook["Lähteet"]
    assert sources.max_row > 20
    assert not sheet.merged_cells.ranges


def test_a_measure_without_data_is_a_row_without_a_number(root: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    asked = ComputeRequest(root / "config/strategy.yaml", tmp_path / "data", date(2026, 11, 24), measures=("jobs",))
    table = compute(asked).table
    (row,) = table.rows
    record = status_record(row, table)
    assert (record["status"], record["value"], record["origin"]) == ("no-data", None, None)
    assert "115p_tyopaikat_1987-2021.xlsx" in record["reason"]
    assert status_text(table, width=132)
    assert status_workbook(table)
    assert json.loads(status_json(table))["measures"][0]["value"] is None


def test_every_report_of_the_family_is_imported_by_its_name() -> None:
    assert all(callable(REPORTS.load(name)) for name in REPORTS)
    assert all(member.help for member in REPORTS.values())


def test_openpyxl_is_kept_from_lxml_which_would_write_other_bytes() -> None:
    import openpyxl

    assert not openpyxl.LXML
