"""Any supported export as tidy rows."""

import pytest

from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.usecases.read import ReadRequest, read, tidy_frame

TABLE = "Alue;Vuosi;Lainat\nHeinola;2020;120\nHeinola;2021;..\nLahti;2020;9,5\n"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "talous.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_rows_come_in_the_order_of_the_file(path):
    frame = tidy_frame(read(ReadRequest(path)))
    assert frame[["Alue", "Vuosi", "flag"]].values.tolist() == [
        ["Heinola", "2020", "A"],
        ["Heinola", "2021", "O"],
        ["Lahti", "2020", "A"],
    ]
    assert frame["value"].fillna(-1).tolist() == [120, -1, 9.5]


def test_values_of_one_variable_are_either_and_of_two_both(path):
    found = read(ReadRequest(path, (("Vuosi", "2020"), ("Vuosi", "2021"), ("Alue", "Heinola"))))
    assert list(found.rows) == [0, 1]


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ((("Aleu", "Heinola"),), "there is no variable 'Aleu'; did you mean 'Alue'?"),
        ((("Alue", "Heinloa"),), "variable 'Alue' has no value 'Heinloa'; did you mean 'Heinola'?"),
        ((("Alue", "Heinola"), ("Alue", "Lhti")), "variable 'Alue' has no value 'Lhti'; did you mean 'Lahti'?"),
    ],
)
def test_what_is_not_in_the_file_is_wrong_usage_with_the_nearest_names(path, where, message):
    with pytest.raises(UsageError) as error:
        read(ReadRequest(path, where))
    assert str(error.value) == f"{path}: {message}"


def test_a_file_that_is_not_there_is_an_export_not_read(tmp_path):
    with pytest.raises(ExportNotRead):
        read(ReadRequest(tmp_path / "none.csv"))
