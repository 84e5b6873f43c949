from io import BytesIO

import pytest
from openpyxl import load_workbook
from tests.usecases.small_survey import CODEBOOK, ROWS, write_survey

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.survey.files import survey_files
from heinola_indicators.usecases.survey_results import SurveyRequest, survey_results

BROKEN = CODEBOOK.replace(
    "rounds:\n  - {period: 2025,",
    "rounds:\n  - {period: 2024, file: kysely_2024.csv}\n"
    "  - {period: 2025, not-comparable: {fi: Tapa vaihtui, sv: Sättet byttes, en: The mode changed},",
).replace("labels: [Täysin eri mieltä, Helt av annan åsikt]", "labels: [Täysin eri mieltä], name: {fi: Eri mieltä}")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("survey")
    write_survey(folder, codebook=BROKEN, rows=[row.replace(";5;", ";4;") for row in ROWS])
    (folder / "kysely_2025.csv").rename(folder / "kysely_2024.csv")
    found = survey_results(SurveyRequest(write_survey(folder, codebook=BROKEN), folder))
    return survey_files(found, Language.FINNISH)


@pytest.fixture(scope="module")
def workbook(files):
    return load_workbook(BytesIO(files["residents.xlsx"]))


def rows(sheet):
    return [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]


def test_a_round_that_is_not_comparable_says_so_in_its_sheet_and_in_the_trend(workbook):
    assert ["Ei verrata edelliseen: Tapa vaihtui"] in rows(workbook["Tulokset 2025"])
    assert ["Ei verrata edelliseen: Tapa vaihtui"] not in rows(workbook["Tulokset 2024"])
    trend = rows(workbook["Kehitys"])
    assert ["2025: Ei verrata edelliseen: Tapa vaihtui"] in trend
    assert ["Kysymys tai indeksi", "2024", "2025 (ei vertailukelpoinen)", "Muutos"] in trend
    assert next(row for row in trend if row[:1] == ["Voin hyvin"])[-1] == "ei vertailukelpoinen"


def test_every_row_of_the_csv_says_why_it_is_not_comparable(files):
    assert all(",Tapa vaihtui," in line for line in files["residents-2025.csv"].decode().splitlines()[1:])
    assert "Tapa vaihtui" not in files["residents-2024.csv"].decode()


def test_the_names_of_points_are_headings_of_the_distribution(workbook):
    sheet = rows(workbook["Jakaumat 2025"])
    assert ["Kysymys tai indeksi", "Ryhmä", "n", "1 Eri mieltä", "2", "3", "4", "5"] in sheet
    assert ["Voin hyvin", "Kaikki", 10, 10, 10, 20, 40, 20] in sheet
    assert ["Minua kuullaan", "Naiset", "peitetty"] in sheet


def test_an_index_of_its_items_is_marked(workbook):
    sheet = workbook["Tulokset 2025"]
    row = next(row for row in sheet.iter_rows() if row[0].value == "Hyvinvointi (indeksi)" and row[1].value == "Kaikki")
    assert row[3].number_format == '0.00"*"'
    assert any(str(line[0]).startswith("* kysymysten keskiarvojen") for line in rows(sheet) if line)
