"""The budget workbook of the shipped strategy goes out, is worked in, comes back into its file, and goes out again."""

import shutil
import subprocess
from datetime import date
from difflib import unified_diff
from io import BytesIO

import pytest
from openpyxl import load_workbook

from heinola_indicators.model.strategy import Decision, DecisionOrigin
from heinola_indicators.reports.budget.returned import returned_workbook
from heinola_indicators.reports.budget.structure import COMMENT
from heinola_indicators.reports.material import ReportOptions
from heinola_indicators.usecases.report import ReportRequest, report
from heinola_indicators.usecases.report_material import MaterialRequest
from heinola_indicators.usecases.targets_read import TargetsRequest, targets_read, write_levels

DECIDED = date(2026, 12, 14)
AS_OF = date(2026, 11, 24)
DECISION = Decision(DecisionOrigin.PUBLISHED, DECIDED, "kaupunginvaltuusto", "§ 99", "Talousarvio 2027")
LEVELS = {
    ("co2-emissions", "2027"): -60,
    ("jobs", "2027"): 6300,
    ("overnight-stays", "2027-12"): 195000,
    ("group-debt-per-resident", "2028"): 8250.5,
    ("operating-margin", "2026"): -50100000,
}
COMMENTS = {"jobs": "Teollisuuden työpaikat: 'uusi' tehdas", "operating-margin": "=+1 000 htv"}


@pytest.fixture(scope="module")
def city(tmp_path_factory, root):
    folder = tmp_path_factory.mktemp("city")
    shutil.copytree(root / "config", folder / "config")
    return folder / "config/strategy.yaml"


def workbook_of(strategy, root, as_of):
    material = MaterialRequest(strategy, root / "data", as_of)
    return report(ReportRequest("budget", "xlsx", material, ReportOptions(2027))).content


def inputs_of(content):
    """What stands in the input cells by measure, kind and period."""
    cells = returned_workbook(content, "w.xlsx").cells
    return {(cell.input.measure, cell.input.kind, cell.input.period): cell.value for cell in cells}


def worked_in(content, wanted):
    """The workbook with other values in some of its input cells."""
    book = load_workbook(BytesIO(content))
    places = {
        (cell.input.measure, cell.input.kind, cell.input.period): (cell.input.sheet, cell.input.cell)
        for cell in returned_workbook(content, "w.xlsx").cells
    }
    for (measure, kind, period), value in wanted.items():
        sheet, cell = places[measure, kind, period]
        book[sheet][cell] = value
        if kind == COMMENT:
            book[sheet][cell].data_type = "s"  # a text, however it begins
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_what_was_changed_comes_back_and_nothing_is_lost(city, root):
    before = city.read_text("utf-8").splitlines()
    first = workbook_of(city, root, AS_OF)
    wanted = {(measure, "target-level", period): value for (measure, period), value in LEVELS.items()}
    wanted |= {(measure, COMMENT, None): text for measure, text in COMMENTS.items()}
    path = city.parent / "budget.xlsx"
    path.write_bytes(worked_in(first, wanted))
    asked = TargetsRequest(path, city, (2026, 2027), DECISION)

    read = targets_read(asked)
    found = {(change.measure.id, str(change.new.period)): change.new for change in read.changes}
    assert {key: level.value for key, level in found.items()} == LEVELS
    assert write_levels(asked, read).levels == len(LEVELS)

    changed = list(unified_diff(before, city.read_text("utf-8").splitlines(), n=0, lineterm=""))[2:]
    assert [line for line in changed if line.startswith("-")] == []
    assert sum("period: " in line for line in changed) == len(LEVELS)
    again = targets_read(asked)
    assert (again.changes, again.warnings) == ((), ())

    second = inputs_of(workbook_of(city, root, DECIDED))
    assert second == inputs_of(first) | wanted


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_has_saved_comes_back_too(city, root, tmp_path):
    key = ("jobs", "target-level", "2028")
    (tmp_path / "budget.xlsx").write_bytes(worked_in(workbook_of(city, root, AS_OF), {key: "=6000+350"}))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "saved"]
    subprocess.run([*command, tmp_path / "budget.xlsx"], check=True, capture_output=True, timeout=120)  # noqa: S603
    asked = TargetsRequest(tmp_path / "saved/budget.xlsx", city, (2026, 2027))
    changes = targets_read(asked).changes
    assert [(change.measure.id, str(change.new.period), change.new.value) for change in changes] == [
        ("jobs", "2028", 6350)
    ]
