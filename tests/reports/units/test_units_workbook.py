import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.reports.units.filled import filled, places, saved

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.reports.budget.structure import MAP_SHEET
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.units.content import unit_sheets, unit_years
from heinola_indicators.reports.units.returned import returned_units
from heinola_indicators.usecases.report_material import MaterialRequest, report_material

AS_OF = date(2026, 11, 24)
OPTIONS = ReportOptions(2027)
ENTERED = (
    "mittari;jakso;tilanne;ennuste;selite;laatija;arvio;perustelu\n"
    "operating-margin;2026;31.8.2026;-48200000;=Palkat;Maija;jäljessä tavoiteurasta;Tiukkaa\n"
)


@pytest.fixture(scope="module")
def material(root: Path, tmp_path_factory: pytest.TempPathFactory) -> ReportMaterial:
    entered = tmp_path_factory.mktemp("entered") / "follow-up.csv"
    entered.write_text(ENTERED, "utf-8")
    return report_material(MaterialRequest(root / "config/strategy.yaml", root / "data", AS_OF, follow_up=entered))


@pytest.fixture(scope="module")
def content(material: ReportMaterial) -> bytes:
    made: bytes = REPORT_FILES.load("units-xlsx")(material, OPTIONS)
    return made


@pytest.fixture
def workbook(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def problem_in(content: bytes) -> str:
    with pytest.raises(ExportNotRead) as raised:
        returned_units(content, "u.xlsx")
    return str(raised.value)


def test_every_measure_stands_on_the_sheet_of_the_unit_that_answers_for_it(material: ReportMaterial) -> None:
    sheets = {sheet.unit: [row.measure for row in sheet.rows] for sheet in unit_sheets(material, unit_years(OPTIONS))}
    assert list(sheets) == [
        "hyvinvointipalvelut*", "elinvoima- ja ympäristöpalvelut*", "konsernipalvelut*", "talouspalvelut*",
    ]  # fmt: skip
    assert sheets["talouspalvelut*"][0] == "group-debt-per-resident"
    assert sum(map(len, sheets.values())) == 22


def test_measures_that_nobody_owns_have_a_sheet_of_their_own_at_the_end(material: ReportMaterial) -> None:
    first, *others = material.measures
    measures = (replace(first, row=replace(first.row, owner=None)), *others)
    sheets = unit_sheets(replace(material, measures=measures), unit_years(OPTIONS))
    assert (sheets[-1].unit, [row.measure for row in sheets[-1].rows]) == ("Ei vastuuyksikköä", [first.measure.id])


def test_the_year_is_that_of_the_interim_period_or_the_one_before_the_budget_year() -> None:
    assert unit_years(OPTIONS).year == 2026
    assert unit_years(ReportOptions(2030, parse_period("2026-06"))).planned == 2027


def test_inputs_are_open_and_all_other_cells_are_locked(workbook: openpyxl.Workbook, content: bytes) -> None:
    inputs = {place for (_, kind), place in places(content).items() if kind != "measure"}
    found = {
        (sheet.title, cell.coordinate)
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    assert found == inputs
    assert len(inputs) == 22 * 6 + 4
    visible = [sheet for sheet in workbook.worksheets if sheet.title != MAP_SHEET]
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in visible)
    assert workbook[MAP_SHEET].sheet_state == "veryHidden"


def test_every_input_of_a_row_is_validated(workbook: openpyxl.Workbook, content: bytes) -> None:
    for (_, kind), (title, cell) in places(content).items():
        if kind in {"measure", "sheet_author"}:
            continue
        (rule,) = [rule for rule in workbook[title].data_validations.dataValidation if cell in rule.sqref]
        wanted = {"forecast": "decimal", "verdict": "list"}.get(kind, "textLength")
        assert (rule.type, rule.showErrorMessage, bool(rule.error)) == (wanted, True, True)


@pytest.mark.parametrize("language", list(Language))
def test_a_list_of_verdicts_is_short_enough_for_excel(language: Language, material: ReportMaterial) -> None:
    translated = replace(material, table=replace(material.table, language=language))
    found = openpyxl.load_workbook(io.BytesIO(REPORT_FILES.load("units-xlsx")(translated, OPTIONS)))
    rules = found.worksheets[1].data_validations.dataValidation
    (verdicts,) = [rule.formula1 for rule in rules if rule.type == "list"]
    assert len(verdicts) <= 255
    assert verdicts.count(",") == 10


def test_cells_are_filled_with_what_was_written_last(workbook: openpyxl.Workbook, content: bytes) -> None:
    def shown(kind: str) -> Any:
        sheet, cell = places(content)["operating-margin", kind]
        return workbook[sheet][cell]

    assert shown("forecast").value == -48_200_000
    assert (shown("explanation").value, shown("explanation").data_type) == ("=Palkat", "s")
    assert shown("verdict").value == "◄\u00a0jäljessä tavoiteurasta"
    assert shown("author").value is None, "who writes now is not known"


def test_the_row_tells_both_years_levels_the_actual_and_both_verdicts(workbook: openpyxl.Workbook) -> None:
    (row,) = [
        row for row in workbook["talouspalvelut*".replace("*", "")].iter_rows() if row[-1].value == "operating-margin"
    ]
    texts = [str(cell.value).replace("\u00a0", " ") for cell in row]
    assert texts[2] == "vähintään −49 700 000 (2026)*"
    assert "ehdotettu: vähintään −49 000 000 (2027)*" in texts[3]
    assert texts[4] == "−46 872 518 €° (2025)\n± ei ratkaistavissa\nennusteen mukaan: ✓ saavutettu"


def test_the_same_material_gives_the_same_bytes(material: ReportMaterial, content: bytes) -> None:
    assert REPORT_FILES.load("units-xlsx")(material, OPTIONS) == content


def test_a_workbook_that_nobody_touched_comes_back_without_changes(content: bytes) -> None:
    found = returned_units(content, "u.xlsx")
    assert (found.year, found.area, found.as_of, found.problems) == ("2026", "111", AS_OF, ())
    assert len(found.rows) == 22
    assert not any(row.is_changed for row in found.rows)


def test_what_was_written_comes_back_with_its_cell(content: bytes) -> None:
    changed = filled(
        content,
        {
            ("jobs", "forecast"): 6180.5,
            ("jobs", "explanation"): "Kaksi\r\nriviä_x000D_",
            ("elinvoima- ja ympäristöpalvelut", "sheet_author"): "Olli",
            ("vitality-index", "author"): "Anna",
        },
    )
    rows = {row.measure: row for row in returned_units(changed, "u.xlsx").rows}
    jobs = rows["jobs"]
    assert (jobs.texts["forecast"], jobs.texts["explanation"], jobs.texts["author"]) == (
        "6180.5",
        "Kaksi\nriviä",
        "Olli",
    )
    assert str(jobs.places["forecast"]).startswith("u.xlsx:elinvoima- ja ympäristöpalvelut:F")
    assert [measure for measure, row in rows.items() if row.is_changed] == ["jobs"]
    assert rows["vitality-index"].texts["author"] == "Anna"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "holds TRUE where a number belongs"),
        (date(2026, 5, 1), "holds a date (2026-05-01 00:00:00) where a number belongs"),
        ("=1/0", "holds a formula that has not been calculated"),
    ],
)
def test_what_can_be_no_forecast_is_told_with_its_cell(value: object, said: str, content: bytes) -> None:
    (problem,) = returned_units(filled(content, {("operating-margin", "forecast"): value}), "u.xlsx").problems
    assert str(problem).startswith("u.xlsx:talouspalvelut:F9: ")
    assert said in str(problem)


def test_a_number_shown_in_per_cent_is_not_taken_for_what_it_seems(content: bytes) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    sheet, cell = places(content)["investment-self-financing", "forecast"]
    workbook[sheet][cell] = 0.55
    workbook[sheet][cell].number_format = "0 %"
    (problem,) = returned_units(saved(workbook), "u.xlsx").problems
    assert "holds 0.55 shown in per cent; write the number without the sign, as 55" in str(problem)


def test_sheets_of_other_units_may_have_been_taken_out(content: bytes) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    del workbook["konsernipalvelut"]
    found = returned_units(saved(workbook), "u.xlsx")
    assert (len(found.rows), found.problems) == (17, ())


def test_a_renamed_sheet_is_not_lost_in_silence(content: bytes) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    workbook["konsernipalvelut"].title = "Valmis"
    (problem,) = returned_units(saved(workbook), "u.xlsx").problems
    assert str(problem) == "u.xlsx:konsernipalvelut: the sheet is missing; if 'Valmis' is it, give it this name again"


def test_a_workbook_without_its_structure_is_refused(content: bytes) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    del workbook[MAP_SHEET]
    assert "its structure has been taken out (_rakenne is missing)" in problem_in(saved(workbook))
    assert "is no workbook of the units" in problem_in(saved(openpyxl.Workbook()))
    assert "is damaged and cannot be read" in problem_in(content[:5000])
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    workbook[MAP_SHEET]["B3"] = "something"
    assert "u.xlsx:_rakenne:A3: this row of the map is not as it was written" in problem_in(saved(workbook))
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    workbook.defined_names["format_version"].attr_text = "9"
    assert "its form is of version 9, and this program reads 1" in problem_in(saved(workbook))
