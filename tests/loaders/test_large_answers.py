import numpy as np
import pytest
from tests.usecases.small_survey import HEADER, ROWS, write_survey

from heinola_indicators.loaders import large_answers
from heinola_indicators.loaders.answer_file import read_answers
from heinola_indicators.loaders.answer_rows import answer_rows
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.large_answers import large_columns
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.strategy.codebook import read_codebook

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


@pytest.mark.parametrize("size", [1, 20, 45, 1000])
def test_blocks_are_read_as_one_text(size, monkeypatch):
    rows = [f"{number % 7};{('5', 'Täysin samaa mieltä', '')[number % 3]};tunnus {number // 2}" for number in range(60)]
    text = "\n".join(["Ikä;Viihdyn;Vastaaja", *rows]).encode()
    whole = large_columns(Export("kysely.csv", text))
    monkeypatch.setattr(large_answers, "BLOCK", size)
    blocks = large_columns(Export("kysely.csv", text))
    assert cells(blocks) == cells(whole)
    assert [row[0] for row in zip(*(column for _, column in cells(blocks)), strict=True)] == [row[0] for row in rows]
    picked = blocks[2].cells_in(np.array([3, 1]))
    assert picked == ["tunnus 1", "tunnus 0"]


def test_a_fault_in_a_later_block_leaves_the_text_to_the_slower_reader(monkeypatch):
    monkeypatch.setattr(large_answers, "BLOCK", 30)
    assert (
        large_columns(Export("kysely.csv", (REGULAR * 5 + "18–29\n").replace("Ikä;Viihdyn\n", "", 4).encode())) is None
    )


def test_a_respondent_who_is_there_twice_is_found_in_a_large_file_too(tmp_path):
    codebook = read_codebook(write_survey(tmp_path))
    export = Export("kysely.csv", "\n".join([HEADER, *ROWS, ROWS[2]]).encode())
    with pytest.raises(ExportNotRead, match=r"row 12: the respondent has answered before; .* \(row 4 is first\)"):
        read_answers(export, codebook)


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
