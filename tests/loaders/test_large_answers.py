import pytest

from heinola_indicators.loaders import large_answers
from heinola_indicators.loaders.answer_rows import answer_rows
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.large_answers import large_columns

REGULAR = "Ikä;Viihdyn\n18–29;5\n30–;Täysin samaa mieltä\n;4\n"


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch):
    monkeypatch.setattr(large_answers, "LARGE", 0)


def cells(columns) -> list[tuple[str, list[str]]]:
    return [(column.name, [column.texts[place] for place in column.index]) for column in columns]


@pytest.mark.parametrize("text", [REGULAR, REGULAR.replace("\n", "\r\n"), REGULAR[:-1], f"\ufeff{REGULAR}"])
def test_a_regular_text_gives_the_same_cells_as_the_slower_reader(text, monkeypatch):
    export = Export("kysely.csv", text.encode())
    fast = large_columns(export)
    assert fast is not None
    assert answer_rows(export).numbers == range(2, 5)
    monkeypatch.setattr(large_answers, "LARGE", 1 << 40)
    assert cells(fast) == cells(answer_rows(Export("kysely.csv", text.encode())).columns)


@pytest.mark.parametrize(
    "text",
    {
        "a short line": REGULAR + "18–29\n",
        "a long line": REGULAR + "18–29;5;6\n",
        "a short and a long line": REGULAR + "18–29\n18–29;5;6\n",
        "an empty line": REGULAR + "\n18–29;5\n",
        "a separator in quotes": REGULAR + '"18;29";5\n',
        "a line break in quotes": REGULAR + '"18\n29";5\n',
        "a header that is there twice": REGULAR.replace("Ikä", "Viihdyn"),
        "a column without a header": REGULAR.replace("Ikä", ""),
        "a title": "Asukaskysely;\n" + REGULAR,
        "a zero byte": REGULAR + "18\0;5\n",
    }.items(),
    ids=lambda case: case[0],
)
def test_any_other_text_is_left_to_the_slower_reader(text):
    assert large_columns(Export("kysely.csv", text[1].encode())) is None


def test_a_text_in_another_encoding_is_left_to_the_slower_reader():
    assert large_columns(Export("kysely.csv", REGULAR.replace("–", "-").encode("cp1252"))) is None
