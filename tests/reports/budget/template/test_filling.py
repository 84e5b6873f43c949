import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from tests.reports.budget.city_templates import (
    PICTURE,
    content_of,
    picture,
    template,
    with_chart,
    with_drawing,
    with_table,
)
from tests.reports.shipped import shipped_material

from heinola_indicators.reports.budget.structure import MAP_SHEET
from heinola_indicators.reports.budget.template.errors import TemplateNotFilled
from heinola_indicators.reports.budget.workbook import budget_workbook
from heinola_indicators.reports.material import ReportOptions

NAMES = {
    "report.strategy": "$B$1",
    "report.year": "$B$2",
    "jobs.value": "$B$3",
    "jobs.status": "$B$4",
    "operating_margin.target_running": "$B$5",
    "operating_margin.target_2027": "$B$6",
    "operating_margin.comment": "$B$7",
    "Kaupungin_oma": "$B$9",
}
TABLE = {"id": "", "Mittari": "", "TA 2027": "", "Oma kaava": "=C2*2", "Oma sarake": ""}


def filled(content: bytes) -> bytes:
    return budget_workbook(shipped_material(), ReportOptions(2027, template=content))


def filled_workbook(workbook: Workbook) -> Workbook:
    return load_workbook(BytesIO(filled(content_of(workbook))))


def reasons(content: bytes) -> tuple[str, ...]:
    with pytest.raises(TemplateNotFilled) as raised:
        filled(content)
    return raised.value.reasons


def test_named_cells_get_the_figures_and_keep_their_styles() -> None:
    workbook = template(names=NAMES)
    workbook["Kirja"]["B3"].number_format = "0.00"
    sheet = filled_workbook(workbook)["Kirja"]
    assert [sheet[f"B{row}"].value for row in range(1, 8)] == [
        "Hyvä asuu Heinolassa",
        2027,
        6118,
        "○\u00a0ei etene",
        -49700000,
        None,
        None,
    ]
    assert sheet["B3"].number_format == "0.00"
    assert sheet["A1"].font.name == "Georgia"


def test_the_inputs_of_a_template_are_mapped_for_the_way_back() -> None:
    made = filled_workbook(template(names=NAMES))
    assert list(made[MAP_SHEET].iter_rows(min_row=2, values_only=True)) == [
        ("operating-margin", "target-level", "2026", "Kirja", "B5", -49700000),
        ("operating-margin", "target-level", "2027", "Kirja", "B6", None),
        ("operating-margin", "comment", None, "Kirja", "B7", None),
    ]
    assert made[MAP_SHEET].sheet_state == "veryHidden"
    assert made.defined_names["budget_year"].attr_text == "2027"


def test_a_table_gets_a_row_per_measure_with_the_styles_and_formulas_of_its_first_row() -> None:
    made = filled_workbook(template(table=TABLE))["Mittarit"]
    assert made.tables["report_measures"].ref == "A1:E23"
    assert (made["A2"].value, made["A23"].value) == ("wellbeing-index", "investment-appraisal")
    assert made["D23"].value == "=C23*2"
    assert made["E23"].value is None
    assert made["B23"].font.name == "Georgia"


def test_a_table_that_is_too_long_is_shortened() -> None:
    made = filled_workbook(template(table=TABLE, rows=40))["Mittarit"]
    assert made.tables["report_measures"].ref == "A1:E23"
    assert all(cell.value is None for row in made["A24:E41"] for cell in row)


@pytest.mark.parametrize(
    ("name", "heading", "first"),
    [
        ("report_observations", "period", "2015"),
        ("report_sources", "publisher", "Esimerkkiaineisto (ei tilasto)"),
        ("report_checks", "rule", "target-already-met"),
    ],
)
def test_observations_sources_and_checks_have_tables_too(name: str, heading: str, first: str) -> None:
    workbook = template()
    with_table(workbook, name, {heading: ""})
    assert filled_workbook(workbook)["Mittarit"]["A2"].value == first


def test_other_sheets_charts_and_pictures_stay() -> None:
    made = filled_workbook(with_chart(template(names=NAMES)))
    assert len(made["Kuva"]._charts) == 1
    with zipfile.ZipFile(BytesIO(filled(with_drawing(content_of(template(names=NAMES)), PICTURE)))) as archive:
        assert archive.read("xl/media/image1.png") == picture()
        assert "Kaupungin vaakuna" in archive.read("xl/drawings/drawing1.xml").decode()


def test_the_same_template_gives_the_same_bytes() -> None:
    content = content_of(template(names=NAMES, table=TABLE))
    assert filled(content) == filled(content)


def test_a_workbook_that_was_filled_can_be_filled_again() -> None:
    content = filled(content_of(template(names=NAMES)))
    assert len(load_workbook(BytesIO(filled(content))).sheetnames) == 2


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ({"jobs.valeu": "$B$1"}, "name jobs.valeu: there is no field 'valeu'; did you mean 'value'?"),
        ({"jobs.value": "$B$1:$C$1"}, "name jobs.value: it stands for $B$1:$C$1, and one cell is wanted"),
        (
            {"Kaupungin_oma": "$B$1"},
            "it has neither a name such as report.year nor a table such as report_measures to be filled",
        ),
    ],
)
def test_a_name_that_cannot_be_filled_is_told(names: dict[str, str], reason: str) -> None:
    assert reasons(content_of(template(names=names))) == (reason,)


def test_a_formula_and_the_inside_of_a_merged_cell_are_not_overwritten() -> None:
    workbook = template(names={"jobs.value": "$B$1", "jobs.status": "$D$3"})
    workbook["Kirja"]["B1"] = "=1+1"
    workbook["Kirja"].merge_cells("C3:D3")
    assert reasons(content_of(workbook)) == (
        "name jobs.value: Kirja!$B$1 has a formula, which would be overwritten",
        "name jobs.status: Kirja!$D$3 is inside a merged cell; name its first cell",
    )


def test_a_table_that_would_run_over_other_cells_is_told() -> None:
    workbook = template(table=TABLE)
    workbook["Mittarit"]["B9"] = "Yhteensä"
    assert reasons(content_of(workbook)) == ("table report_measures: 22 rows are needed, but Mittarit!B9 is not empty",)


def test_a_table_of_an_unknown_name_or_without_a_known_heading_is_told() -> None:
    workbook = template()
    with_table(workbook, "report_measure", {"id": ""})
    assert reasons(content_of(workbook))[0].startswith(
        "table report_measure: there is no such table; did you mean 'report_measures'"
    )
    assert reasons(content_of(template(table={"Oma": ""})))[0].startswith(
        "table report_measures: none of its headings is a field"
    )
