from contextlib import suppress
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from heinola_indicators.loaders.detection import kind_of
from heinola_indicators.loaders.detection import load as load_any
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.survey_answers import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.panel.table import Table

ANSWERS = (
    "Vastausaika;Viihdyn;Suosittelen\n2025-05-01 12:01;5;4\n2025-05-01 12:02;5;En osaa sanoa\n2025-05-02 9:00;3;\n"
)


def export(text: str) -> Export:
    return Export("kysely.csv", text.encode())


def workbook(*rows) -> Export:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return Export("kysely.xlsx", content.getvalue())


def counts(table: Table) -> dict[tuple[str, str], float]:
    question, answer = table.variables
    pairs = zip(*table.index, table.value, strict=True)
    return {(question.values[asked], answer.values[given]): value for asked, given, value in pairs}


def column_of(*answers: str, name: str = "Kysymys") -> Export:
    return export("\n".join([f"Toinen;{name}", *(f"1;{answer}" for answer in answers)]))


def test_answers_are_counted_by_question():
    table = load(export(ANSWERS))
    assert [variable.name for variable in table.variables] == ["question", "answer"]
    assert counts(table) == {
        ("Viihdyn", "5"): 2,
        ("Viihdyn", "3"): 1,
        ("Suosittelen", "4"): 1,
        ("Suosittelen", "En osaa sanoa"): 1,
    }


def test_a_workbook_gives_the_same_counts():
    table = load(workbook(["Viihdyn", "Suosittelen"], [5, 4], [5, "En osaa sanoa"], [3, None]))
    assert counts(table) == counts(load(export(ANSWERS)))


def test_a_place_is_a_column_only():
    table = load(export(ANSWERS))
    assert {table.place(row) for row in range(len(table))} == {"column B", "column C"}


@pytest.mark.parametrize(
    "hidden",
    [
        column_of(*(f"vastaus {number}" for number in range(26)), *(f"vastaus {number}" for number in range(26))),
        column_of("Katujen kunnossapito on ollut keväällä heikkoa ja hidasta", "ei"),
        column_of("Aino", "Eero", "Helmi", "Ilmari"),
        column_of(*(str(number) for number in range(1001, 1013))),
        column_of("1.5.2025", "2.5.2025", "2.5.2025"),
        column_of("9:15", "9:15", "10:00"),
        column_of("1", "1", "2", name="Vastaajan ID".replace("Vastaajan ", "")),
        column_of("ä@example.org", "ö@example.org", "ö@example.org", name="Sähköposti"),
    ],
)
def test_what_would_tell_of_a_respondent_is_not_counted_and_not_repeated(hidden):
    table = load(hidden)
    assert table.variables[0].values == ("Toinen",)
    assert table.variables[1].values == ("1",)
    assert len(table.warnings) == 1
    assert table.warnings[0].endswith("is not counted: it holds no answers to choose from")


def test_the_order_of_answers_does_not_tell_who_came_first():
    first = load(column_of("kyllä", "kyllä", "ei", "ei", "ei"))
    last = load(column_of("ei", "kyllä", "ei", "kyllä", "ei"))
    assert first.variables == last.variables
    assert counts(first) == counts(last)


@pytest.mark.parametrize(
    "answers",
    [
        export(ANSWERS),
        export("Vastattu;Viihdyn\n2025-05-01;5\n2025-05-02;4\n"),
        export("Vastaajan tunnus,Viihdyn,Suosittelen\n17,5,4\n18,5,3\n"),
        workbook(["Vastausaika", "Viihdyn"], [date(2025, 5, 1), 5], ["1.5.2025 12:02", 4]),
        workbook([None, None], ["Respondent ID", "How satisfied are you?"], [1, 5], [2, 4]),
    ],
)
def test_a_column_that_says_so_makes_a_file_one_of_answers(answers):
    assert recognises(answers)
    assert kind_of(answers) == "survey-answers"


@pytest.mark.parametrize(
    "other",
    [
        export("Kunta;Vuosi;Vastausaika\nHeinola;2024;12\nLahti;2024;9\n"),
        export("Aikaleima;Asema;PM10\n2025-05-01 12:00;Keskusta;14,1\n2025-05-01 13:00;Keskusta;12,0\n"),
        export("Kysymys;Vastaajia\nViihdyn;310\nSuosittelen;305\n"),
        export("Viihdyn;Suosittelen\n5;4\n5;3\n"),
        export("Vastausaika\n2025-05-01\n"),
        workbook(),
        workbook(["Vuosi", "Vastausaika"], [2024, 12.5]),
    ],
)
def test_a_file_that_may_be_something_else_is_not_taken_for_answers(other):
    assert not recognises(other)


def test_single_answers_are_not_printed_without_the_loaders_name():
    numbers_only = export("Vastausaika;Viihdyn;Suosittelen\n2025-05-01 12:01;5;4\n2025-05-01 12:02;1;1\n")
    assert counts(load_any(numbers_only)) == {
        ("Viihdyn", "1"): 1, ("Viihdyn", "5"): 1, ("Suosittelen", "1"): 1, ("Suosittelen", "4"): 1
    }  # fmt: skip


def test_a_question_that_stands_twice_is_told_by_its_columns():
    with pytest.raises(ExportNotRead, match="the question 'viihdyn' is given twice, in columns A and C"):
        load(export("Viihdyn;Muu;viihdyn\n1;2;3\n"))


@pytest.mark.parametrize("example", [export("Vastausaika;Nimi\n2025-05-01;Aino\n"), workbook([]), workbook(["A"])])
def test_a_file_without_countable_answers_is_refused(example):
    with pytest.raises(ExportNotRead):
        load(example)


@given(st.lists(st.tuples(*[st.sampled_from(["1", "2", "3", "4", "5", ""])] * 3), min_size=1))
def test_as_many_answers_are_counted_as_cells_are_filled(rows):
    text = "\n".join(["a;b;c", *(";".join(row) for row in rows)])
    filled = sum(cell != "" for row in rows for cell in row)
    try:
        assert load(export(text)).value.sum() == filled
    except ExportNotRead:
        assert filled == 0


@given(st.binary(max_size=200) | st.text('12;\n"aä .', max_size=100).map(str.encode))
def test_anything_is_read_or_refused(content):
    with suppress(ExportNotRead):
        load(Export("a.csv", content))
