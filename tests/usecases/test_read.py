"""Any supported export as tidy rows."""

import pandas as pd
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


PX = 'CHARSET="ANSI";STUB="Alue";HEADING="Vuosi";VALUES("Alue")="Heinola","Lahti";CODES("Alue")="KU111","KU398";'
PX += 'VALUES("Vuosi")="2023","2024","2024";DATA=1.5 ".." 2 "-" 3 4;'


def test_variables_and_flags_are_categories_made_from_positions(tmp_path):
    (tmp_path / "a.px").write_text(PX, "utf-8")
    frame = tidy_frame(read(ReadRequest(tmp_path / "a.px")))
    assert [frame[name].cat.codes.dtype for name in ("Alue", "Vuosi", "flag")] == ["int8"] * 3
    assert frame["Alue"].cat.categories.tolist() == ["KU111", "KU398"]
    assert frame["Vuosi"].tolist() == ["2023", "2024", "2024"] * 2  # of a value that is given twice the first is meant
    assert frame["flag"].tolist() == ["A", "O", "A", "NIL", "A", "A"]


@pytest.mark.parametrize("value", ["KU398", "Lahti", "lahti"])
def test_one_area_of_a_px_file_is_its_rows_of_the_whole(tmp_path, value):
    (tmp_path / "a.px").write_text(PX, "utf-8")
    found = read(ReadRequest(tmp_path / "a.px", (("Alue", value),)))
    assert len(found.table) == 3
    whole = tidy_frame(read(ReadRequest(tmp_path / "a.px")))
    pd.testing.assert_frame_equal(
        tidy_frame(found).astype({"flag": str}), whole[3:].reset_index(drop=True).astype({"flag": str})
    )


@pytest.mark.parametrize(
    ("where", "message"),
    [
        (("Aleu", "KU111"), "there is no variable 'Aleu'; did you mean 'Alue'?"),
        (("Alue", "KU112"), "variable 'Alue' has no value 'KU112'; did you mean 'KU111'?"),
    ],
)
def test_what_a_px_file_does_not_hold_is_told_with_the_nearest_names_though_nothing_was_read(tmp_path, where, message):
    (tmp_path / "a.px").write_text(PX, "utf-8")
    with pytest.raises(UsageError) as error:
        read(ReadRequest(tmp_path / "a.px", (where,)))
    assert str(error.value) == f"{tmp_path / 'a.px'}: {message}"


def test_provenance_is_two_more_columns_of_the_frame(path):
    frame = tidy_frame(read(ReadRequest(path, (("Alue", "Heinola"),), provenance=True)))
    assert list(frame.columns) == ["Alue", "Vuosi", "contents", "value", "flag", "symbol", "place"]
    assert frame["symbol"].tolist() == ["", ".."]
    assert frame["place"].tolist() == ["line 2, column 'Lainat'", "line 3, column 'Lainat'"]
    assert isinstance(frame["symbol"].dtype, pd.CategoricalDtype)


def test_the_symbols_of_a_part_of_a_px_file_are_those_of_its_cells(tmp_path):
    (tmp_path / "a.px").write_text(PX, "utf-8")
    found = read(ReadRequest(tmp_path / "a.px", (("Vuosi", "2023"), ("Alue", "KU398")), provenance=True))
    assert tidy_frame(found)[["symbol", "place"]].values.tolist() == [["-", "DATA cell 4 (Alue=KU398, Vuosi=2023)"]]
    whole = tidy_frame(read(ReadRequest(tmp_path / "a.px", provenance=True)))
    assert whole["symbol"].tolist() == ["", "..", "", "-", "", ""]
