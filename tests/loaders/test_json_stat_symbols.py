import json

import pytest
from tests.loaders.symbols_of import symbols_of

from heinola_indicators.loaders import json_stat, json_stat_text
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Table

DIMENSION = {
    "Alue": {"category": {"index": ["111", "398"]}, "note": ["Jako"]},
    "Vuosi": {"category": {"index": ["2023", "2024", "2025"], "note": {"2024": ["Katko"]}}},
}


def read(value: object, status: object = None, **where: tuple[str, ...]) -> Table:
    content = {"version": "2.0", "class": "dataset", "id": ["Alue", "Vuosi"], "size": [2, 3], "dimension": DIMENSION}
    export = Export("a.json", json.dumps(content | {"value": value, "status": status}).encode())
    return json_stat.load(export, where=where or None)


@pytest.fixture(params=[1, 1 << 20], ids=["figures left in the bytes", "figures parsed"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stat_text, "WORTH_WHILE", request.param)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ({"1": "..", "5": "e"}, ["", "..", "", "", "", "e"]),
        ([None, "..", "", None, "b, e", "*"], ["", "..", "", "", "b, e", "*"]),
        ("p", ["p"] * 6),
        (["p"], ["p"] * 6),
        (None, [""] * 6),
    ],
)
def test_every_form_of_status_is_kept_as_it_is_written(status: object, expected: list[str]) -> None:
    assert symbols_of(read([1, None, 3, 4, 5, 6], status)) == expected
    assert symbols_of(read([1, None, 3, 4, 5, 6], status, Alue=("398",))) == expected[3:]
    assert symbols_of(read([1, None, 3, 4, 5, 6], status, Vuosi=("2024",))) == expected[1::3]


@pytest.mark.usefixtures("way")
def test_symbols_among_the_values_are_kept_too() -> None:
    table = read([1, "..", "...", None, 5, "7*"], {"3": "-"})
    assert symbols_of(table) == ["", "..", "...", "-", "", "*"]
    assert table.flag.tolist() == [Flag.A, Flag.O, Flag.Q, Flag.NIL, Flag.A, Flag.P]
    assert symbols_of(read([1, "..", "...", None, 5, "7*"], {"3": "-"}, Vuosi=("2025",))) == ["...", "*"]


def test_values_by_position_have_their_symbols_at_these() -> None:
    assert symbols_of(read({"4": "..", "0": 1})) == ["", "", "", "", "..", ""]


def test_a_symbol_that_is_value_and_status_is_told_once() -> None:
    assert symbols_of(read(["..", 1, 1, 1, 1, 1], {"0": ".."})) == ["..", "", "", "", "", ""]


def test_notes_name_the_variables_and_values_that_they_are_on() -> None:
    assert read([1] * 6).note_keys == {"Alue: Jako": ("Alue",), "Vuosi, 2024: Katko": ("Vuosi", "2024")}
