"""What the publisher wrote is found again, in every kind of export."""

import json

import pytest
from tests.loaders.symbols_of import symbols_of

from heinola_indicators.loaders import LOADERS
from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.symbols import (
    AFTER_NUMBERS,
    BESIDE_NUMBERS,
    IN_CELLS,
    IN_STATUS,
    IN_SYKE_YEARS,
)

SOTKANET = {"indicator": 127, "region": 44, "gender": "total"}
FACT = {
    "ytunnus": "1068892-9", "raportointikokonaisuus": "KKNR", "osakokonaisuus": "k-t07", "taksonomia": "t",
    "tunnusluku": "1400",
}  # fmt: skip
YEARS = {"category": {"index": ["2020", "2021", "2022", "2023"]}, "label": "Vuosi"}
DATASET = {"version": "2.0", "class": "dataset", "id": ["y"], "size": [4], "dimension": {"y": YEARS}}
PX = 'CHARSET="ANSI";TITLE="x";HEADING="Vuosi";VALUES("Vuosi")="2020","2021","2022","2023";DATA=1 ".." ... - ;'
SYKE = "vuosi;hinku_laskenta;päästökauppa;taso_3;taso_4;taso_5;kt;kt_tuuli;GWh\n2024;true;false;a;b;c;1,5;1,5;NA\n"
PXWEB = [
    ["Kuntien talous muuttujina Alue ja Vuosi"], [], [None, "2020", None, "2021", None],
    ["Heinola", 1.0, "*", "..", "x"], ["Lahti", "-", None, 4.0, None],
]  # fmt: skip
TREASURY = [["Maakunta", "Kunta", "Vuosikate"], ["Päijät-Häme", "Heinola", -1.5], ["", "Lahti", "..."], [], ["x"]]
SYKE_SHEET = [["HEINOLA", "1990", "E2024"], ["Tieliikenne", 48.0, ".."], ["kokonaispäästöt", 48.0, 31.4]]

CASES: dict[str, tuple[object, list[str]]] = {
    "px": (PX, ["", "..", "...", "-"]),
    "sotkanet-json": ([SOTKANET | {"year": 2022, "value": "..", "absValue": None}], ["..", ""]),
    "treasury-json": ([FACT | {"raportointikausi": "2025C12", "arvo": None}], [""]),
    "json-stat": (
        DATASET | {"value": [1, None, None, ".."], "status": {"0": "e", "1": "...", "2": " kesken "}},
        ["e", "...", "kesken", ".."],
    ),
    "sotkanet-csv": (
        "indicator;region;year;gender;primary value;absolute value\n127;44;2022;total;..;5\n",
        ["..", ""],
    ),
    "sotkanet-web-csv": ("Heinola;2021;3,5\nLahti;2021;..\nKouvola;2021;7\n", ["", "..", ""]),
    "syke-csv": (SYKE, ["", "", "NA"]),
    "pxweb-csv": (
        '"Väestö muuttujina Alue ja Vuosi"\r\n\r\n"Alue";"2020";"2021"\r\n"Heinola";1;..\r\n"Lahti";-;7 *\r\n',
        ["", "..", "-", "*"],
    ),
    "treasury-workbook": ({"Export": TREASURY}, ["", "..."]),
    "syke-workbook": ({"KHK-päästöt": SYKE_SHEET}, ["", ".. E", "", "E"]),
    "sotkanet-workbook": (
        {"Taulu": [["", "2021", "2022"], ["Heinola", 1.0, ".."], ["Lahti", "", 3.0], ["Lähde: Sotkanet"]]},
        ["", "..", "", ""],
    ),
    "pxweb-workbook": ({"kta": PXWEB}, ["*", ".. x", "-", ""]),
    "survey-answers": ("Viihdyn;Asun\n5;..\n4;..\n5;\n", ["", "", ""]),
    "table-workbook": ({"Taul1": [["Kunta", "Arvo", ""], ["Lahti", 2.0, ""], ["Heinola", "1 234*", "b"]]}, ["", "* b"]),
    "table-csv": ("Kunta;Arvo\nHeinola;N/A\nLahti;–\nIitti;5\nAsikkala;1*\n", ["N/A", "–", "", "*"]),
}


def export_of(kind: str, content: object) -> Export:
    if isinstance(content, str):
        return Export("kunta_111.csv", content.encode())
    if "workbook" not in kind:
        return Export("a.json", json.dumps(content).encode())
    export = Export("a.xlsx", b"PK\x03\x04")
    width = max(len(row) for rows in content.values() for row in rows)
    filled = {
        name: [["" if cell is None else cell for cell in [*row, *[""] * (width - len(row))]] for row in rows]
        for name, rows in content.items()
    }
    export.__dict__.update(sheets=filled, merged={name: [] for name in filled})
    return export


@pytest.mark.parametrize("kind", CASES)
def test_the_publishers_symbol_of_every_cell_is_found_as_it_is_written(kind: str) -> None:
    content, expected = CASES[kind]
    assert symbols_of(load(export_of(kind, content), kind)) == expected


@pytest.mark.parametrize("kind", CASES)
def test_the_symbols_of_some_cells_are_those_of_all_in_any_order(kind: str) -> None:
    content, expected = CASES[kind]
    table = load(export_of(kind, content), kind)
    backwards = list(range(len(expected)))[::-1]
    assert symbols_of(table, backwards) == expected[::-1]
    assert symbols_of(table, backwards[:1]) == expected[-1:]
    assert symbols_of(table, []) == []


def test_parquet_keeps_the_symbols_of_columns_of_texts() -> None:
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is an extra: pip install 'heinola-indicators[parquet]'")
    parquet = pytest.importorskip("pyarrow.parquet")
    content = arrow.BufferOutputStream()
    parquet.write_table(arrow.table({"Kunta": ["Heinola", "Lahti"], "Arvo": ["1.5", ".."]}), content)
    assert symbols_of(load(Export("a.parquet", content.getvalue().to_pybytes()))) == ["", ".."]


def test_no_kind_of_export_is_left_out() -> None:
    assert {*CASES, "parquet"} == set(LOADERS)


@pytest.mark.parametrize("table", [IN_CELLS, AFTER_NUMBERS, BESIDE_NUMBERS, IN_SYKE_YEARS, IN_STATUS])
def test_a_symbol_stands_once_in_its_table(table: tuple) -> None:
    texts = [symbol.text for symbol in table]
    assert sorted(set(texts)) == sorted(texts)
    assert texts == [text.casefold() for text in texts]
