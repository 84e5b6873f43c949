import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loaders.symbols_of import symbols_of

from heinola_indicators.loaders import export as exports
from heinola_indicators.loaders import px_file
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.panel.table import Table

HEAD = """CHARSET="ANSI";LANGUAGE="fi";LANGUAGES="fi","sv";TITLE="x";STUB="Alue";HEADING="Vuosi";
VALUES("Alue")="Heinola","Lahti";CODES("Alue")="KU111","KU398";VALUES("Vuosi")="2023","2024";
"""
SYMBOLS = st.sampled_from(["..", "...", ".", "-", ":", '".."', "1", "-2.5", "0"])


def read(text: str, **asked: tuple[str, ...]) -> Table:
    return px_file.load(Export("a.px", text.encode()), where=asked or None)


def test_the_files_own_words_are_its_legend_by_what_is_stored() -> None:
    words = 'DATASYMBOL1="ei tietoa";DATASYMBOL3="salattu";DATASYMBOLNIL="nolla";DATASYMBOLSUM="summa";'
    table = read(f'{HEAD}{words}DATASYMBOL1[sv]="saknas";DATA=1 "." "..." "-";')
    assert table.legend == {".": "ei tietoa", "...": "salattu", "-": "nolla", ".......": "summa"}
    assert symbols_of(table) == ["", ".", "...", "-"]  # the stored form, as it stands in DATA


def test_decimals_are_told_as_stored_and_as_shown() -> None:
    table = read(f'{HEAD}DECIMALS=2;SHOWDECIMALS=0;PRECISION("Vuosi","2024")=1;DATA=1 2 3 4;')
    assert table.decimals == {"stored": 2, "shown": 0, "Vuosi, 2024": 1}
    assert read(f"{HEAD}DATA=1 2 3 4;").decimals == {}


def test_a_mark_of_a_cell_stands_after_its_symbol() -> None:
    table = read(f'{HEAD}DATANOTECELL("KU111","2024")="*";DATANOTECELL("*","2023")="x";DATA=1 ".." 3 4;')
    assert symbols_of(table) == ["x", ".. *", "x", ""]
    chosen = read(
        f'{HEAD}DATANOTECELL("KU111","2024")="*";DATANOTECELL("*","2023")="x";DATA=1 ".." 3 4;', Alue=("Lahti",)
    )
    assert symbols_of(chosen) == ["x", ""]


def test_a_mark_with_another_number_of_keys_is_passed_over() -> None:
    assert symbols_of(read(f'{HEAD}DATANOTECELL("KU111")="*";DATA=1 2 3 4;')) == [""] * 4


def test_rows_with_keys_have_symbols_where_they_are_written() -> None:
    keyed = HEAD.replace('TITLE="x";', 'TITLE="x";KEYS("Alue")=CODES;')
    assert symbols_of(read(f'{keyed}DATA="KU398", ".." 4;')) == ["", "", "..", ""]


def test_the_longest_symbol_is_found() -> None:
    assert symbols_of(read(f"{HEAD}DATA=1 ....... 3 ..;")) == ["", ".......", "", ".."]


@given(st.lists(SYMBOLS, min_size=4, max_size=4), st.sampled_from([None, "KU111", "KU398"]))
def test_the_way_in_bytes_and_the_way_over_the_text_find_the_same_symbols(cells: list[str], area: str | None) -> None:
    text = f"{HEAD}DATA={' '.join(cells)};"
    whole = px_file.load(Export("a.px", text.encode("utf-16")))
    assert symbols_of(whole) == [
        cell.strip('"') if cell.strip('"') in {"..", "...", ".", "-", ":"} else "" for cell in cells
    ]
    rows = range(4) if area is None else range(2) if area == "KU111" else range(2, 4)
    chosen = read(text, **({} if area is None else {"Alue": (area,)}))
    assert symbols_of(chosen) == symbols_of(whole, rows)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A file that counts as large, so that its bytes are not kept."""
    monkeypatch.setattr(exports, "LARGE", 10)
    path = tmp_path / "a.px"
    path.write_text(f'{HEAD}DATA=1 ".." "..." "-";', "utf-8")
    return path


def test_a_large_file_is_looked_into_again(large: Path) -> None:
    table = px_file.load(Export.read(large))
    assert symbols_of(table) == ["", "..", "...", "-"]
    assert symbols_of(table, [3, 0, 1]) == ["-", "", ".."]


def test_a_file_that_has_changed_since_shows_no_wrong_symbol(large: Path) -> None:
    table = px_file.load(Export.read(large))
    large.write_text(f'{HEAD}DATA=1 "..." "." "-" ;', "utf-8")
    with pytest.raises(ExportNotRead, match="has changed since it was read; read it again"):
        symbols_of(table)
    assert symbols_of(table, [0]) == [""]  # a bare number needs no look


def test_a_file_that_was_only_touched_is_the_same_where_its_checksum_is_known(large: Path) -> None:
    export = Export.read(large)
    table = px_file.load(export)
    assert len(export.sha256) == 64
    os.utime(large, ns=(1, 1))
    assert symbols_of(table) == ["", "..", "...", "-"]


def test_a_file_that_has_gone_is_told(large: Path) -> None:
    table = px_file.load(Export.read(large))
    large.unlink()
    with pytest.raises(ExportNotRead, match="cannot be read"):
        symbols_of(table)


def test_a_table_of_numbers_does_not_open_its_file_again(large: Path) -> None:
    large.write_text(f"{HEAD}DATA=1 2 3 4;", "utf-8")
    table = px_file.load(Export.read(large))
    large.unlink()
    assert np.array_equal(symbols_of(table), [""] * 4)
