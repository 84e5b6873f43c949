"""What SYKE's total is the sum of, by method and by where rows stand; and what figures per resident are."""

import pytest

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.syke_workbook import load

WITH, WITHOUT = "Hinku-laskenta päästöhyvityksin", "Hinku-laskenta ilman päästöhyvityksiä"


def read(total, method, *below):
    """A sheet with two sectors of 70 kt together and credits of 5 kt."""
    export = Export("ALas_heinola.xlsx", b"PK\x03\x04")
    rows = [["HEINOLA", "2024"], ["Kulutussähkö", 20.0], ["Tieliikenne", 50.0], ["Päästöhyvitykset", -5.0]]
    export.__dict__["sheets"] = {"KHK-päästöt": [*rows, ["Kokonaispäästöt", total], *below, ["", ""], [method, ""]]}
    return load(export)


@pytest.mark.parametrize(
    ("method", "total", "expected"),
    [(WITH, 65.0, None), (WITH, 70.0, "65"), (WITHOUT, 70.0, None), (WITHOUT, 65.0, "70")],
)
def test_credits_are_part_of_the_total_only_where_the_method_counts_them(method, total, expected):
    told = [text for text in read(total, method).warnings if "not the sum" in text]
    assert told == (
        [] if expected is None else [f"KHK-päästöt!B5: the total {total:g} is not the sum of its sectors, {expected}"]
    )


@pytest.mark.parametrize(
    "name", ["Päästöt asukasta kohti", "Päästöt per asukas, t", "kokonaispäästöt, tCO2e/asukas", "tCO2e/as."]
)
def test_figures_per_resident_below_the_total_are_no_sector_and_in_tonnes(name):
    table = read(70.0, WITHOUT, [name, 3.9], ["Asukasluku", 18000.0])
    assert table.warnings == ()
    assert table.units[name] == "tCO2e/asukas"
    contents = table.variables[1]
    assert [value for value, label in zip(contents.values, contents.labels, strict=True) if label == "yhteensä"] == [
        "Kokonaispäästöt"
    ]


def test_an_unknown_row_below_the_total_is_no_sector():
    assert read(70.0, WITHOUT, ["Hiilinielut", -30.0]).warnings == ()
