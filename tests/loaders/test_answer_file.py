from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.usecases.small_survey import CODEBOOK, HEADER, ROWS, write_survey

from heinola_indicators.loaders.answer_file import read_answers
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.panel.answers import DONT_KNOW, NO_ANSWER, Answers
from heinola_indicators.strategy.codebook import read_codebook


@pytest.fixture(scope="module")
def codebook(tmp_path_factory):
    return read_codebook(write_survey(tmp_path_factory.mktemp("survey")))


def export(*rows: str, header: str = HEADER) -> Export:
    return Export("kysely.csv", "\n".join([header, *rows]).encode())


def problems(codebook, *rows: str, header: str = HEADER) -> list[str]:
    with pytest.raises(ExportNotRead) as raised:
        read_answers(export(*rows, header=header), codebook)
    return [str(problem) for problem in raised.value.problems]


def test_labels_and_numbers_are_points_of_the_scale(codebook):
    answers = read_answers(export(*ROWS), codebook)
    assert answers.respondents == 10
    assert answers.points["well"].tolist() == [4, 4, 3, 2, 3, 1, 0, 3, 2, 3]


def test_a_reversed_item_is_turned_round(codebook):
    answers = read_answers(export(*ROWS), codebook)
    assert answers.points["lonely"].tolist() == [4, 3, 4, 2, 3, 1, 0, 3, 2, 4]


def test_dont_know_and_nothing_are_told_apart(codebook):
    answers = read_answers(export(*ROWS), codebook)
    assert answers.points["heard"].tolist() == [3, DONT_KNOW, 2, 2, NO_ANSWER, 1, 0, 2, 3, 4]


def test_a_swedish_label_means_the_same(codebook):
    answers = read_answers(export("1;;Nainen;Helt av samma åsikt;1;1;1;"), codebook)
    assert answers.points["well"].tolist() == [4]


def test_a_workbook_gives_the_same_answers(codebook):
    book = Workbook()
    for line in (HEADER, *ROWS):
        book.active.append([int(cell) if cell.isdecimal() else cell or None for cell in line.split(";")])
    content = BytesIO()
    book.save(content)
    found = read_answers(Export("kysely.xlsx", content.getvalue()), codebook)
    expected = read_answers(export(*ROWS), codebook)
    assert {name: codes.tolist() for name, codes in found.points.items()} == {
        name: codes.tolist() for name, codes in expected.points.items()
    }


def test_free_text_is_counted_and_not_kept(codebook):
    answers = read_answers(export(*ROWS), codebook)
    assert answers.written == {"Vapaa sana": 2}
    assert "asia" not in str(vars(answers))


def test_a_column_that_the_codebook_does_not_name_is_passed_over_by_name(codebook):
    answers = read_answers(export(*(f"{row};salaisuus" for row in ROWS), header=f"{HEADER};Muu, mikä"), codebook)
    assert answers.warnings == ("column 'Muu, mikä' is not read: the codebook does not name it",)


def test_a_row_without_any_answer_is_left_out(codebook):
    answers = read_answers(export(*ROWS, "11;2025-05-04;Mies;;;;;"), codebook)
    assert answers.respondents == 10
    assert answers.warnings == ("rows that answer no question are left out",)


def test_every_problem_is_told_at_once_by_row_and_column_without_the_answer(codebook):
    rows = [*ROWS, "3;;Muu;7;1;hohhoijaa;11;"]
    scale = "an answer is neither on the scale {} nor a label of scale {}; mend the scale in the codebook, or are two"
    assert problems(codebook, *rows, header=HEADER.replace("Olen yksinäinen", "Olen yksinainen")) == [
        f"kysely.csv:{line}"
        for line in (
            "1: there is no column 'Olen yksinäinen' for item 'lonely'; did you mean 'Olen yksinainen'?",
            f"12: column D 'Voin hyvin', row 12: {scale.format('1–5', repr('agreement'))} scales mixed?",
            f"12: column F 'Minua kuullaan', row 12: {scale.format('1–5', repr('agreement'))} scales mixed?",
            f"12: column G 'Suosittelisin', row 12: {scale.format('0–10', repr('recommendation'))} scales mixed?",
            "12: column C 'Sukupuoli', row 12: an answer is in no category of breakdown 'sex'; add it to the codebook",
            "12: column A 'Tunnus', row 12: the respondent has answered before; keep one of the rows (row 4 is first)",
        )
    ]


def test_a_question_that_is_there_twice_is_refused(codebook):
    assert problems(codebook, *(f"{row};5" for row in ROWS), header=f"{HEADER};voin hyvin")[0] == (
        "kysely.csv:1: item 'well': the column 'Voin hyvin' is there twice (D and I); take one away"
    )


def test_a_file_without_answers_is_refused(codebook):
    assert problems(codebook)[0].startswith("kysely.csv: there")


@given(st.text(alphabet=st.characters(exclude_characters=";\r\n\"\0'", exclude_categories=("Cs",))))
def test_an_answer_that_is_not_understood_is_in_no_message(codebook, secret):
    told = problems(codebook, *ROWS[:-1], f"10;2025-05-03;Mies;qx{secret}xq;1;5;8;")
    assert all("qx" not in message for message in told)


def test_answers_do_not_print_themselves():
    assert repr(Answers(205, {}, {}, {}, {}, {})) == "Answers(of 205 respondents)"


SPREAD = """\
items:
  - id: news
    name: {fi: Mistä saat tietoa?}
    options:
      - {id: web, name: {fi: Verkko}, column: "Mistä saat tietoa?: Verkko"}
      - {id: paper, name: {fi: Lehti}, column: "Mistä saat tietoa?: Lehti"}
"""
JOINED = """\
items:
  - id: news
    column: Mistä saat tietoa?
    separator: ";"
    options:
      - {id: web, name: {fi: Verkko}, column: Verkko}
      - {id: paper, name: {fi: Lehti}, column: Lehti}
"""


def with_items(tmp_path, items: str):
    head, _, _ = CODEBOOK.partition("items:")
    return read_codebook(write_survey(tmp_path, codebook=head.replace("  respondent: Tunnus\n", "") + items))


@pytest.mark.parametrize("marks", [("1", "0"), ("Kyllä", "Ei"), ("x", ""), ("Verkko", "")])
def test_ticked_options_spread_over_columns_are_read_as_each_tool_marks_them(tmp_path, marks):
    codebook = with_items(tmp_path, SPREAD.replace("exclude", "exclude"))
    header = "Vapaa sana;Mistä saat tietoa?: Verkko;Mistä saat tietoa?: Lehti"
    text = export(f";{marks[0]};{marks[1]}", f"huomio;{marks[0]};{marks[0]}", header=header)
    answers = read_answers(text, codebook)
    assert answers.ticked["news"].tolist() == [[True, False], [True, True]]


def test_ticked_options_in_one_column_are_taken_apart(tmp_path):
    codebook = with_items(tmp_path, JOINED)
    text = export(",Verkko;", ",Verkko;Lehti;", "huomio,", header="Vapaa sana,Mistä saat tietoa?")
    answers = read_answers(text, codebook)
    assert answers.ticked["news"].tolist() == [[True, False], [True, True]]
    assert answers.reached["news"].tolist() == [True, True]


def test_a_first_row_of_answers_is_not_printed(codebook):
    (told,) = problems(codebook, *ROWS, header="4001;12.5.2025;Matti;5;1;4;10;Esimies kiusaa")
    assert told.startswith("kysely.csv:1: the first row holds no question of the codebook; is it answers?")
    assert "Matti" not in told


def test_a_respondents_number_is_the_same_with_blanks_around_it(codebook):
    assert "the respondent has answered before" in problems(codebook, *ROWS, '" 3 ";;Mies;1;1;1;1;')[0]


def test_a_question_of_one_word_that_is_an_answer_elsewhere_is_a_question(tmp_path):
    codebook = read_codebook(
        write_survey(tmp_path, codebook=CODEBOOK.replace("column: Voin hyvin", "column: Tyytyväinen"))
    )
    answers = read_answers(export(*ROWS, header=HEADER.replace("Voin hyvin", "Tyytyväinen")), codebook)
    assert answers.respondents == 10
