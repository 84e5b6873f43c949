import pytest
from tests.usecases.small_survey import CODEBOOK, HEADER, ROWS, write_survey

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.usecases.survey_results import SurveyRequest, survey_results

TWO_ROUNDS = CODEBOOK.replace("rounds:\n", "rounds:\n  - {period: 2024, file: kysely_2024.csv}\n")
NOT_ASKED = (
    "item 'heard' was not asked: there is no column 'Minua kuullaan'; if it has another header in this file,"
    " write that under 'column' too"
)
WITHOUT_HEARD = HEADER.replace("Minua kuullaan;", "")
ROWS_WITHOUT_HEARD = [";".join(cell for place, cell in enumerate(row.split(";")) if place != 5) for row in ROWS]


def results(folder, *, header, rows, codebook=TWO_ROUNDS):
    """Of two rounds, of which the earlier has this header and these rows."""
    path = write_survey(folder, codebook=codebook)
    (folder / "kysely_2024.csv").write_text("\n".join([header, *rows]) + "\n", "utf-8")
    return survey_results(SurveyRequest(path, folder))


def subjects(of_round):
    return list(dict.fromkeys(each.subject.id for each in of_round.results))


def test_an_item_that_only_a_later_round_asked_is_no_problem(tmp_path):
    survey = results(tmp_path, header=WITHOUT_HEARD, rows=ROWS_WITHOUT_HEARD)
    earlier, later = survey.rounds
    assert subjects(earlier) == ["well", "lonely", "recommend"]
    assert subjects(later) == ["well", "lonely", "heard", "recommend", "wellbeing"]
    assert [warning.message for warning in earlier.warnings] == [
        NOT_ASKED,
        "'wellbeing' has no figures of this round: not all of its items were asked",
    ]
    by_subject = {each.subject.id: each.figures for each in later.results if not each.group}
    assert by_subject["well"].change == 0
    assert by_subject["heard"].change is None


def test_a_misspelt_header_is_a_problem_where_another_round_has_it_too(tmp_path):
    with pytest.raises(ExportNotRead) as raised:
        results(tmp_path, header=HEADER.replace("Minua kuullaan", "Minua kuulaan"), rows=ROWS)
    assert [str(problem) for problem in raised.value.problems] == [
        "kysely_2024.csv:1: there is no column 'Minua kuullaan' for item 'heard'; did you mean 'Minua kuulaan'?"
    ]


def test_an_item_that_no_round_asked_is_a_problem_of_each(tmp_path):
    codebook = TWO_ROUNDS.replace("column: Minua kuullaan", "column: Aivan muuta")
    with pytest.raises(ExportNotRead) as raised:
        results(tmp_path, header=HEADER, rows=ROWS, codebook=codebook)
    assert [problem.location.path for problem in raised.value.problems] == ["kysely_2024.csv", "kysely_2025.csv"]


def test_a_breakdown_that_was_not_asked_has_no_groups_in_that_round(tmp_path):
    rows = [";".join(cell for place, cell in enumerate(row.split(";")) if place != 2) for row in ROWS]
    survey = results(tmp_path, header=HEADER.replace("Sukupuoli;", ""), rows=rows)
    assert {each.group for each in survey.rounds[0].results} == {()}
    assert len({each.group for each in survey.rounds[1].results}) == 3
    assert "breakdown 'sex' was not asked" in survey.rounds[0].warnings[0].message


def test_an_option_that_was_not_offered_is_left_out(tmp_path):
    options = "[{id: web, name: {fi: Verkko}, column: Verkko}, {id: some, name: {fi: Some}, column: Sosiaalinen media}]"
    codebook = TWO_ROUNDS.replace("indices:", f"  - {{id: news, name: {{fi: Kanava}}, options: {options}}}\nindices:")
    path = write_survey(tmp_path, codebook=codebook)
    for year, columns in {2024: ";Verkko", 2025: ";Verkko;Sosiaalinen media"}.items():
        rows = [row + ";1" * columns.count(";") for row in ROWS]
        (tmp_path / f"kysely_{year}.csv").write_text("\n".join([HEADER + columns, *rows]) + "\n", "utf-8")
    earlier, later = survey_results(SurveyRequest(path, tmp_path)).rounds
    assert [[each.subject.option for each in of.results if each.subject.id == "news" and not each.group] for of in (
        earlier, later,
    )] == [["web"], ["web", "some"]]  # fmt: skip


def test_respondents_numbers_and_free_text_may_come_later(tmp_path):
    rows = [row.split(";", 1)[1].rsplit(";", 1)[0] for row in ROWS]
    header = HEADER.split(";", 1)[1].rsplit(";", 1)[0]
    survey = results(tmp_path, header=header, rows=rows)
    assert survey.rounds[0].written == ()
    assert survey.rounds[0].respondents == 10
