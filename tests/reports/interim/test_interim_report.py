import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.panel.panel import panel_of
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.interim.content import InterimReport, InterimRow, interim_report
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.status_words import STATUS_WORDS
from heinola_indicators.reports.year_level import year_level_phrase
from heinola_indicators.usecases.report_material import MaterialRequest, report_material

AS_OF = date(2026, 11, 24)
TO_JUNE = ReportOptions(2027, parse_period("2026-06"))
ENTERED = """\
mittari;jakso;tilanne;ennuste;selite;toimenpiteet;laatija;arvio;perustelu
operating-margin;2026;31.8.2026;−48 200 000;"Palkat nousivat.
Verot eivät vaikuta.";Hankintoja siirretään;Maija;;
group-debt-per-resident;2026;31.8.2026;8 650,5;Lainaa otettiin;;Maija;jäljessä tavoiteurasta;Lyhennys | <b>jatkuu</b>
jobs;2026;15.9.2026;6180;=1+1;- <i>yrityskoordinaattori</i>;Olli;;
jobs;2026;20.11.2026;6300;Tilanne parani;;Olli;;
jobs;2026;1.12.2026;9999;Ei vielä tiedossa;;Olli;;
resident-experience;2025;31.8.2025;8,4;Viime vuoden;;Olli;;
"""


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("entered") / "follow-up.csv"
    path.write_text(ENTERED, "utf-8")
    return path


@pytest.fixture(scope="module")
def material(root: Path, entered: Path) -> ReportMaterial:
    return report_material(
        MaterialRequest(root / "config/strategy.yaml", root / "data", AS_OF, Language.FINNISH, follow_up=entered)
    )


@pytest.fixture(scope="module")
def report(material: ReportMaterial) -> InterimReport:
    return interim_report(material, TO_JUNE)


def about(report: InterimReport, name: str) -> InterimRow:
    return next(row for row in report.rows if row.measure.startswith(name))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def in_language(material: ReportMaterial, language: Language) -> ReportMaterial:
    return replace(material, table=replace(material.table, language=language))


def sheet_of(content: bytes, title: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))[title]


def test_the_columns_are_those_of_an_osavuosikatsaus(report: InterimReport) -> None:
    assert report.title == "Osavuosikatsaus 30.6.2026"
    assert report.headings == (
        *("Tavoite", "Mittari", "Tavoitetaso 2026", "Toteuma 30.6.2026", "Ennuste 31.12.2026"),
        *("Tila", "Selite", "Toimenpiteet", "Laatija"),
    )


def test_an_entered_forecast_is_held_against_this_year_s_level_beside_the_actual(report: InterimReport) -> None:
    row = about(report, "Toimintakate")
    assert row.target == "vähintään −49\u00a0700\u00a0000 (2026)*"
    assert plain(row.actual) == "−46 872 518 €° (2025)"
    assert plain(row.forecast) == "−48 200 000 €"
    assert (row.status, row.basis) == (TargetStatus.REACHED, "ennusteen mukaan")
    assert row.author == "Maija, 31.8.2026"


def test_the_newest_entry_known_on_the_day_counts(report: InterimReport) -> None:
    row = about(report, "Työpaikkojen määrä")
    assert plain(row.forecast) == "6 300 työpaikkaa"
    assert row.explanation == "Tilanne parani"
    assert row.measures_taken == ""


def test_without_a_forecast_the_report_says_what_the_verdict_rests_on(report: InterimReport) -> None:
    row = about(report, "HYTE-kerroin")
    assert (row.forecast, row.has_forecast) == ("ei annettu", False)
    assert row.basis == "viimeisimmän vuosiluvun mukaan (ei ennustetta)"
    assert about(report, "Asukaskokemuskysely").forecast == "ei annettu"
    assert about(report, "Yöpymiset").basis == "viimeisimmän luvun mukaan (ei ennustetta)"


def test_a_human_verdict_stands_beside_the_computed_one(report: InterimReport) -> None:
    row = about(report, "Konsernin velat")
    assert row.status is TargetStatus.MISSED
    assert plain(row.own or "") == (
        "Laatijan arvio: ◄ jäljessä tavoiteurasta. Lyhennys | <b>jatkuu</b> (Maija, 31.8.2026)"
    )


def test_a_monthly_figure_is_that_of_the_interim_month(report: InterimReport) -> None:
    assert plain(about(report, "Yöpymiset").actual) == "183 397 yötä° (kesäkuu 2026)"


def test_a_level_of_a_later_year_is_told_with_the_path(report: InterimReport) -> None:
    assert plain(about(report, "Työpaikkojen määrä").target) == "tavoiteura 6 374 (2026), vähintään 6 500 (2030)*"
    assert plain(about(report, "CO2-päästöt").target) == "tavoiteura −66,1 (2026), enintään −80,0 (2030)"


def test_a_path_that_begins_before_a_break_says_that_figures_are_not_compared_with_it(report: InterimReport) -> None:
    assert plain(about(report, "Työtyytyväisyys").target).splitlines() == [
        "tavoiteura 3,95 (2026), vähintään 4,00 (2027)*",
        "(lukuja ei verrata uraan: katko 2025)",
    ]


def test_a_level_of_another_year_to_which_no_path_leads_is_not_taken_for_this_year_s(material: ReportMaterial) -> None:
    survey = about(interim_report(material, TO_JUNE), "Asukaskokemuskysely")
    assert plain(survey.target) == "ei tasoa vuodelle 2026; viimeisin vähintään 8,40 (2025)*"
    margin = next(each for each in material.measures if each.measure.id == "operating-margin")
    later = (replace(margin.levels[-1], period=parse_period("2027")),)
    words = [year_level_phrase(replace(margin, levels=later), 2026, language) for language in Language]
    assert [plain(each) for each in words] == [
        "ei tasoa vuodelle 2026; seuraava vähintään −49 700 000 (2027)*",
        "ingen nivå för 2026; nästa minst −49 700 000 (2027)*",
        "no level for 2026; the next is at least −49,700,000 (2027)*",
    ]


def test_what_has_accumulated_stands_beside_the_actual_and_is_not_compared(material: ReportMaterial) -> None:
    to_june = panel_of("kertymä", material.measures[0].measure.unit, {("111", parse_period("2026-C06")): -23.5})
    measures = tuple(replace(measure, further={"year-to-date": to_june}) for measure in material.measures)
    row = about(interim_report(replace(material, measures=measures), TO_JUNE), "Toimintakate")
    assert plain(row.actual).splitlines() == [
        "−46 872 518 €° (2025)",
        "−23,5 (tammi–kesäkuu 2026): kertymä, ei verrata vuositavoitteeseen",
    ]
    assert row.status is TargetStatus.REACHED


def test_entries_are_about_the_strategy_s_own_area(root: Path, entered: Path) -> None:
    other = MaterialRequest(root / "config/strategy.yaml", root / "data", AS_OF, area="398", follow_up=entered)
    assert all(measure.entries == () for measure in report_material(other).measures)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (None, "needs the period that it goes to; write --period 2026-06"),
        ("2026", "goes to a month within a year, as --period 2026-06; found 2026"),
        ("2026-12", "goes to a month within a year"),
        ("2026-Q4", "goes to a month within a year"),
        ("2026-W05", "goes to a month within a year"),
        ("2027-06", "the period 2027-06 ends on 2027-06-30, after the day of the report (2026-11-24)"),
    ],
)
def test_a_period_that_is_no_interim_one_is_refused(period: str | None, said: str, material: ReportMaterial) -> None:
    options = ReportOptions(2027, parse_period(period) if period else None)
    with pytest.raises(UsageError) as raised:
        interim_report(material, options)
    assert said in str(raised.value)


@pytest.mark.parametrize("period", ["2026-06", "2026-C06", "2026-Q2", "2026-H1"])
def test_any_period_that_ends_with_june_is_the_interim_report_of_june(period: str, material: ReportMaterial) -> None:
    options = ReportOptions(2027, parse_period(period))
    assert interim_report(material, options).title == "Osavuosikatsaus 30.6.2026"


@pytest.mark.parametrize("language", list(Language))
def test_the_workbook_has_a_summary_and_a_sheet_per_theme_in_every_language(
    language: Language, material: ReportMaterial
) -> None:
    content = REPORT_FILES.load("interim-xlsx")(in_language(material, language), TO_JUNE)
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    assert len(workbook.sheetnames) == 5
    report = interim_report(in_language(material, language), TO_JUNE)
    first = workbook.worksheets[1]
    assert [cell.value for cell in first[3]] == list(report.headings)
    assert STATUS_WORDS[language][report.rows[0].status] in first["F4"].value
    assert first.print_title_rows == "$3:$3"
    assert first.page_setup.orientation == "landscape"


def test_the_summary_counts_every_measure_once(material: ReportMaterial, report: InterimReport) -> None:
    sheet = sheet_of(REPORT_FILES.load("interim-xlsx")(material, TO_JUNE), "Yhteenveto")
    totals = [cell.value for cell in sheet[9]]
    assert totals[0] == "Yhteensä"
    assert sum(value for value in totals if isinstance(value, int)) == len(report.rows) == 22
    assert "3 / 22" in totals


def test_a_text_never_becomes_a_formula_or_markup(root: Path, entered: Path) -> None:
    early = MaterialRequest(root / "config/strategy.yaml", root / "data", date(2026, 10, 1), follow_up=entered)
    material = report_material(early)
    sheet = sheet_of(REPORT_FILES.load("interim-xlsx")(material, TO_JUNE), "Uudistuva työ ja asuminen")
    (row,) = [row for row in sheet.iter_rows(min_row=4) if "Työpaikkojen" in str(row[1].value)]
    assert (row[6].value, row[6].data_type) == ("=1+1", "s")
    page = REPORT_FILES.load("interim-markdown")(material, TO_JUNE).decode()
    assert r"\- \<i\>yrityskoordinaattori\</i\>" in page
    assert r"Lyhennys \| \<b\>jatkuu\</b\>" in page


def test_the_markdown_page_has_a_table_per_theme_with_all_columns(material: ReportMaterial) -> None:
    page = REPORT_FILES.load("interim-markdown")(material, TO_JUNE).decode()
    assert page.startswith("# Osavuosikatsaus 30.6.2026\n")
    assert page.count("\n## ") == 4
    rows = [line for line in page.splitlines() if line.startswith("| ") and "Toteuma" not in line]
    of_themes = [line for line in rows if line.replace(r"\|", "").count("|") == 10 and "---" not in line]
    assert len(of_themes) == 22


def test_a_long_text_makes_its_row_no_higher_than_excel_takes(material: ReportMaterial) -> None:
    long = tuple(replace(entry, explanation="sana " * 2000) for each in material.measures for entry in each.entries)
    measures = tuple(
        replace(each, entries=tuple(entry for entry in long if entry.measure == each.measure.id))
        for each in material.measures
    )
    sheet = sheet_of(REPORT_FILES.load("interim-xlsx")(replace(material, measures=measures), TO_JUNE), "Kestävä talous")
    assert max(sheet.row_dimensions[row].height for row in range(4, 9)) == 409


@pytest.mark.parametrize("name", ["interim-xlsx", "interim-markdown"])
def test_the_same_material_gives_the_same_bytes(name: str, material: ReportMaterial) -> None:
    made = REPORT_FILES.load(name)
    assert made(material, TO_JUNE) == made(material, TO_JUNE)


def test_no_time_of_writing_is_in_the_workbook(material: ReportMaterial) -> None:
    content = REPORT_FILES.load("interim-xlsx")(material, TO_JUNE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {member.date_time[:3] for member in archive.infolist()} == {(2026, 11, 24)}
