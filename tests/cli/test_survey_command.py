import json

import pytest
from tests.cli.running import invoke
from tests.usecases.small_survey import HEADER, ROWS, write_survey

ALL_AT_ONCE = ["Täysin eri mieltä", "Jokseenkin eri mieltä", "Ei samaa eikä eri mieltä", "Jokseenkin samaa mieltä"]


@pytest.fixture
def survey(tmp_path):
    return write_survey(tmp_path)


def results(survey, *options):
    return invoke("survey", "results", survey, "--data", survey.parent, *options)


def test_results_are_printed_in_finnish(survey):
    result = results(survey)
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert lines[0] == "Asukaskysely°"
    assert "Voin hyvin Kaikki 10 3,50 0,91 60" in lines
    assert "Hyvinvointi (indeksi) Naiset peitetty" in lines
    assert lines[-1] == "° esimerkkiaineistoa: keksittyjä vastauksia, ei tuloksia"


def test_results_for_machines_are_not_rounded(survey):
    found = json.loads(results(survey, "--format", "json").stdout)
    well = next(each for each in found["rounds"][0]["results"] if each["subject"] == "well" and each["group"] == "all")
    assert well["mean"] == 3.5
    assert well["distribution"] == {"1": 10, "2": 10, "3": 20, "4": 40, "5": 20}
    assert "sha256" not in found["rounds"][0]  # of few answers it tells which they are


def test_files_are_written_and_repeat_byte_by_byte(survey, tmp_path):
    for name in ("first", "second"):
        assert results(survey, "--output", tmp_path / name).exit_code == 0
    names = sorted(path.name for path in (tmp_path / "first").iterdir())
    assert names == ["manifest.json", "residents-2025.csv", "residents.json", "residents.xlsx"]
    for name in names:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()


@pytest.mark.parametrize("format_name", ["table", "csv", "json"])
def test_nothing_that_somebody_wrote_is_printed(survey, format_name):
    result = results(survey, "--format", format_name)
    assert "asia" not in result.output
    assert "2025-05-0" not in result.output


def test_what_does_not_fit_the_codebook_is_told_without_the_answer(tmp_path):
    survey = write_survey(tmp_path, rows=[*ROWS, "11;;Mies;salaisuus;1;1;1;"])
    result = results(survey)
    assert result.exit_code == 4
    assert result.stdout == ""
    assert "column D 'Voin hyvin', row 12" in result.stderr
    assert "salaisuus" not in result.output


def test_a_missing_answer_file_is_told(survey):
    (survey.parent / "kysely_2025.csv").unlink()
    result = results(survey)
    assert (result.exit_code, result.stderr) == (4, "kysely_2025.csv: cannot be read: No such file or directory\n")


def webropol(tmp_path):
    rows = [
        f"{100 + number};2025-05-01;{'18–29' if number % 2 else '30+'};{ALL_AT_ONCE[number % 4]};{number % 11};"
        f"{number % 2};1;{'Matti Meikäläinen' if number == 3 else ''}"
        for number in range(24)
    ]
    header = "Vastaajan tunnus;Vastausaika;Ikä;Viihdyn;Suosittelen;Kanava: Verkko;Kanava: Lehti;Vapaa sana"
    path = tmp_path / "kysely_2025.csv"
    path.write_text("\n".join([header, *rows]), "utf-8")
    return path


def test_a_draft_is_a_codebook_whose_results_can_be_printed(tmp_path):
    codebook = tmp_path / "codebook.yaml"
    drafted = invoke("survey", "draft", webropol(tmp_path), "--data", tmp_path, "--output", codebook)
    assert drafted.exit_code == 0
    assert "Matti" not in codebook.read_text("utf-8")
    result = results(codebook, "--language", "en")
    assert result.exit_code == 0, result.stderr
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "Viihdyn All 24 2.50 0.48 25" in lines
    assert "Kanava: Verkko (ticked, %) All 24 50.0 18.6" in lines
    assert any(line.startswith("Suosittelen 18–29 12 ") for line in lines)


def test_a_draft_shows_no_answer_that_fewer_than_five_gave(tmp_path):
    path = tmp_path / "kysely_2025.csv"
    rows = [
        f"{number % 5 + 1};{'Esikunta' if number < 3 else 'Koulut' if number < 20 else 'Hoiva'}" for number in range(40)
    ]
    path.write_text("\n".join(["Viihdyn;Yksikkö", *rows]), "utf-8")
    draft = invoke("survey", "draft", path).stdout
    assert "Koulut" in draft
    assert "Esikunta" not in draft
    assert "# 1 more, given by fewer than five persons each, are not shown here; add them" in draft


def test_a_draft_never_takes_the_place_of_a_file(tmp_path):
    codebook = write_survey(tmp_path)
    result = invoke("survey", "draft", webropol(tmp_path), "--output", codebook)
    assert result.exit_code == 5
    assert "it is there already" in result.stderr


def test_an_answer_file_that_is_no_table_is_refused(tmp_path):
    path = tmp_path / "kysely.csv"
    path.write_text(HEADER, "utf-8")
    assert invoke("survey", "draft", path).exit_code == 4


def test_a_draft_of_made_up_answers_says_so(tmp_path):
    path = webropol(tmp_path).rename(tmp_path / "kysely_2025_synthetic.csv")
    assert "  origin: synthetic " in invoke("survey", "draft", path).stdout


def test_a_draft_shows_no_free_text_that_begins_with_a_number(tmp_path):
    path = tmp_path / "kysely_2025.csv"
    rows = [f"{number % 5 + 1};{'1. Esihenkilö huutaa' if number == 3 else ''}" for number in range(40)]
    path.write_text("\n".join(["Viihdyn;Terveisesi", *rows]), "utf-8")
    assert "huutaa" not in invoke("survey", "draft", path).stdout


def test_a_draft_of_a_file_without_headers_is_refused_without_its_answers(tmp_path):
    path = tmp_path / "kysely_2025.csv"
    path.write_text("4001;5;Matti Meikäläinen\n4002;4;\n", "utf-8")
    result = invoke("survey", "draft", path)
    assert (result.exit_code, "Matti" in result.output) == (4, False)
