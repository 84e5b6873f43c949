import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from tests.reports.budget.office import opened
from tests.reports.budget.shipped_workbook import (
    YEAR,
    level_inputs,
    shipped_inputs,
    shipped_workbook,
    theme_sheets,
)
from tests.reports.shipped import shipped_material

from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.reports.budget.structure import COMMENT, MAP_COLUMNS, MAP_SHEET
from heinola_indicators.reports.budget.theme_sheet import HEADINGS
from heinola_indicators.reports.budget.workbook import budget_workbook
from heinola_indicators.reports.material import ReportMaterial, ReportOptions

SHOWN = (
    "Päämäärä | Tavoite | Toimenpide | Mittari | Yksikkö | Lähtötaso (vuosi) | TP 2024 | TP 2025"
    " | TA 2026 (muutoksineen) | Ennuste 2026 | TA 2027 | TS 2028 | TS 2029 | Ehdotettu, ei päätetty"
    " | Poikkeama (Ennuste 2026 − TA 2026; + = parempi) | Tarvittava muutos vuodessa (TA 2027)"
    " | Tila | Selite | Vastuu | Sitovuus | Kommentti"
)
# an A4 in landscape is 792 pt wide between its margins; a width of 1 takes 5.25 pt, so 10 pt become at least 8
LARGEST_WIDTH = 792 / 5.25 * 10 / 8


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return opened(shipped_workbook())


def rows_of(sheet: Worksheet) -> list[dict[str, object]]:
    headings = [cell.value for cell in sheet[HEADINGS]]
    rows = (dict(zip(headings, row, strict=True)) for row in sheet.iter_rows(min_row=HEADINGS + 1, values_only=True))
    return [row for row in rows if row["id"] is not None]


def row_of(sheet: Worksheet, measure: str) -> dict[str, object]:
    return next(row for row in rows_of(sheet) if row["id"] == measure)


def test_the_sheets_are_summary_themes_series_charts_sources_and_checks(workbook: Workbook) -> None:
    themes = [theme.name.fi for theme in shipped_material().strategy.themes]
    shown = [sheet.title for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    assert shown == ["Yhteenveto", *themes, "Aikasarjat", "Kuviot", "Lähteet", "Tarkistukset"]
    assert workbook[MAP_SHEET].sheet_state == "veryHidden"


def test_a_themes_columns_are_those_of_a_budget_book_and_follow_the_year(workbook: Workbook) -> None:
    for sheet in theme_sheets(workbook):
        shown = [cell.value for cell in sheet[HEADINGS] if not sheet.column_dimensions[cell.column_letter].hidden]
        assert " | ".join(shown) == SHOWN
    earlier = opened(budget_workbook(shipped_material(), ReportOptions(2026)))
    headings = [cell.value for cell in next(theme_sheets(earlier))[HEADINGS]]
    assert headings[6:13] == [
        "TP 2023",
        "TP 2024",
        "TA 2025 (muutoksineen)",
        "Ennuste 2025",
        "TA 2026",
        "TS 2027",
        "TS 2028",
    ]


def test_a_row_has_the_accounts_the_levels_in_force_and_what_is_only_proposed(workbook: Workbook) -> None:
    row = row_of(workbook["Kestävä talous"], "operating-margin")
    assert row["TP 2024"] == pytest.approx(-43914208, abs=1)
    assert row["TA 2026 (muutoksineen)"] == -49700000
    assert row["TA 2027"] is None
    assert str(row["Ehdotettu, ei päätetty"]).replace("\u00a0", " ") == "vähintään −49 000 000 (2027)*"
    assert row["Ennuste 2026"] == "–"


def test_a_figure_of_months_counts_for_its_december(workbook: Workbook) -> None:
    row = row_of(workbook["Uudistuva työ ja asuminen"], "overnight-stays")
    assert (row["TP 2024"], row["TP 2025"], row["TA 2026 (muutoksineen)"]) == (173900, 181200, 190000)


def test_every_input_is_unlocked_and_nothing_else_is(workbook: Workbook) -> None:
    inputs = {(one.sheet, one.cell) for one in shipped_inputs()}
    unlocked = {
        (sheet.title, cell.coordinate)
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    assert unlocked == inputs
    assert all(sheet.protection.sheet and sheet.protection.password is None for sheet in workbook.worksheets)


def test_the_map_has_a_row_for_every_input_with_what_stands_in_it(workbook: Workbook) -> None:
    assert tuple(cell.value for cell in workbook[MAP_SHEET][1]) == MAP_COLUMNS
    assert all(workbook[one.sheet][one.cell].value == one.value for one in shipped_inputs())
    measures = [measure.id for _, _, measure in shipped_material().strategy.measures()]
    assert [one.measure for one in shipped_inputs() if one.kind == COMMENT] == measures
    periods = {one.measure: [] for one in level_inputs()}
    for one in level_inputs():
        periods[one.measure].append(one.period)
    assert periods["overnight-stays"] == ["2026-12", "2027-12", "2028-12", "2029-12"]
    assert periods["jobs"] == ["2026", "2027", "2028", "2029"]


def test_the_workbook_says_of_itself_what_the_way_back_asks(workbook: Workbook) -> None:
    names = {name: defined.attr_text for name, defined in workbook.defined_names.items()}
    wanted = {"budget_year": "2027", "as_of": '"2026-11-24"', "strategy_area": '"111"', "format_version": "1"}
    assert wanted.items() <= names.items()
    assert "Hyvä asuu Heinolassa" in workbook.properties.title


def test_inputs_take_numbers_and_short_comments_only(workbook: Workbook) -> None:
    for sheet in theme_sheets(workbook):
        kinds = {one.type: str(one.sqref) for one in sheet.data_validations.dataValidation}
        assert set(kinds) == {"decimal", "textLength"}
        ranges = {one.type: one.sqref for one in sheet.data_validations.dataValidation}
        for one in (each for each in shipped_inputs() if each.sheet == sheet.title):
            assert any(one.cell in area for area in ranges["textLength" if one.kind == COMMENT else "decimal"].ranges)


def test_hidden_columns_have_names(workbook: Workbook) -> None:
    for sheet in theme_sheets(workbook):
        hidden = [cell.value for cell in sheet[HEADINGS] if sheet.column_dimensions[cell.column_letter].hidden]
        assert {f"rule_{key}" for key in hidden} == set(sheet.defined_names)
        assert {"path", "low", "high", "tolerance", "sign", "partly_share", "ended", "gate"} <= set(hidden)


def test_pages_are_a4_landscape_as_wide_as_the_page_with_headings_and_numbers(workbook: Workbook) -> None:
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        setup = sheet.page_setup
        assert (setup.orientation, int(setup.paperSize), setup.fitToHeight) == ("landscape", 9, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "&P" in sheet.oddFooter.right.text
    for sheet in theme_sheets(workbook):
        assert sheet.print_title_rows == f"${HEADINGS}:${HEADINGS}"
        assert sheet.freeze_panes == f"E{HEADINGS + 1}"


def test_a_themes_two_pages_are_large_enough_to_read_and_both_name_the_measure(workbook: Workbook) -> None:
    for sheet in theme_sheets(workbook):
        first, second = sheet.print_area.split(",")
        assert sheet.print_title_cols == "$D:$D"
        widths = {letter: one.width for letter, one in sheet.column_dimensions.items()}
        across = [
            sum(widths[get_column_letter(number)] for number in range(left, right + 1))
            for left, _, right, _ in map(range_boundaries, (first.split("!")[-1], second.split("!")[-1]))
        ]
        across[1] += widths["D"]  # repeated
        assert max(across) <= LARGEST_WIDTH


def test_no_cells_are_merged(workbook: Workbook) -> None:
    assert not any(sheet.merged_cells.ranges for sheet in workbook.worksheets)


def test_numbers_are_written_the_finnish_way_and_marked_where_they_are_made_up(workbook: Workbook) -> None:
    sheet = workbook["Kestävä talous"]
    levels = {one.measure: sheet[one.cell].number_format for one in level_inputs() if one.period == "2026"}
    assert levels["group-debt-per-resident"].startswith('[$-40B]#,##0.0"*";[$-40B]"−"#,##0.0"*"')
    actuals = {row["id"]: row["TP 2025"] for row in rows_of(sheet)}
    formats = [
        sheet.cell(number, 8).number_format
        for number, value in enumerate(actuals.values(), HEADINGS + 1)
        if value != "–"
    ]
    assert formats
    assert all('"°"' in one for one in formats)


def test_every_chart_has_an_alternative_text(workbook: Workbook) -> None:
    with zipfile.ZipFile(BytesIO(shipped_workbook())) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
        charts = [name for name in archive.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
    texts = re.findall(r'name="Chart \d+" descr="([^"]+)"', drawing)
    assert len(texts) == len(charts) == 22
    assert all(text.startswith("Kuvio: ") and "Tila: " in text for text in texts)


def test_the_counts_on_the_summary_are_counted_from_the_themes_sheets(workbook: Workbook) -> None:
    sheet = workbook["Yhteenveto"]
    formulas = [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert sum(str(formula).startswith("=COUNTIF") for formula in formulas) == 4 * 11
    shown = opened_with_results(shipped_workbook())["Yhteenveto"]
    counts = [row for row in shown.iter_rows(values_only=True) if row[0] == "Yhteensä"]
    assert counts[0][-1] == 22


def opened_with_results(content: bytes) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(BytesIO(content), data_only=True)


def test_readers_that_do_not_calculate_see_the_verdicts_too() -> None:
    row = row_of(opened_with_results(shipped_workbook())["Kestävä talous"], "group-debt-per-resident")
    assert row["Tila"] == "○\u00a0ei etene"
    assert str(row["Selite"]).startswith("Luku 8")
    assert row["Tarvittava muutos vuodessa (TA 2027)"] == pytest.approx(-284.82, abs=0.01)


@pytest.mark.parametrize("language", list(Language))
def test_the_same_material_gives_the_same_bytes(language: Language) -> None:
    material = shipped_material(language)
    assert budget_workbook(material, ReportOptions(YEAR)) == shipped_workbook(language)


def renamed(material: ReportMaterial, name: str) -> ReportMaterial:
    """The same material, all measures called *name*."""
    items = []
    for item in material.measures:
        measure = replace(item.measure, name=Localised(name), interpretation=None)
        items.append(replace(item, row=replace(item.row, measure=measure)))
    return replace(material, measures=tuple(items))


@pytest.mark.parametrize("name", ["=1+1", "+358", "-5", "@SUM(A1)", "#N/A", "a\x00b <&>", "%d"])
def test_a_text_stays_a_text_whatever_it_begins_with(name: str) -> None:
    made = opened(budget_workbook(renamed(shipped_material(), name), ReportOptions(YEAR)))
    shown = name.replace("\x00", "\ufffd")
    cells = [
        cell
        for sheet in made.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith(shown)
    ]
    assert len({cell.parent.title for cell in cells}) >= 6
    assert all(cell.data_type in {"s", "inlineStr"} for cell in cells)


def test_two_themes_of_one_long_name_get_sheets_of_their_own() -> None:
    material = shipped_material()
    long = Localised("Hyvin pitkä päämäärä: kaikki [mitä] kunnassa tehdään/tuetaan")
    themes = tuple(replace(theme, name=long) for theme in material.strategy.themes)
    table = replace(material.table, strategy=replace(material.strategy, themes=themes))
    titles = opened(budget_workbook(replace(material, table=table), ReportOptions(YEAR))).sheetnames
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\") for title in titles)
