"""From a verdict to the cell: what explain names is opened by other readers, and the figure stands there."""

import csv
import hashlib
import json
import re
from datetime import date

import openpyxl
import pytest
from tests.strategy.small_city import write_city

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.usecases.compute import opened
from heinola_indicators.usecases.explain import ExplainRequest, explain, explained

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def explanations(root):
    """Those of all measures of the shipped strategy."""
    strategy, data = root / "config/strategy.yaml", root / "data"
    read, series = opened(strategy, data, AS_OF)
    names = [measure.id for _, _, measure in series.strategy.measures()]
    return [explained(ExplainRequest(strategy, data, AS_OF, name), read, series) for name in names]


def figures_of(explanations):
    """Every figure of an input with its input: those behind the figures and those behind the baselines."""
    for explanation in explanations:
        for side in (explanation.figure, explanation.baseline):
            for one in side.inputs if side else ():
                yield from ((one, figure) for figure in one.figures)


def test_every_figure_behind_a_verdict_has_file_checksum_loader_day_and_selection(explanations, root):
    loaders, without_place = set(), set()
    for one, figure in figures_of(explanations):
        assert figure.places, one
        assert one.parts, one
        for place in figure.places:
            content = (root / "data" / place.file.path).read_bytes()
            assert place.file.sha256 == hashlib.sha256(content).hexdigest()
            assert place.file.source.retrieved is not None
            loaders.add(place.loader)
            if place.place is None:
                without_place.add(place.loader)
    kinds = {"px", "json-stat", "pxweb-csv", "pxweb-workbook", "sotkanet-csv", "syke-csv", "treasury-workbook"}
    assert loaders == kinds | {"table-csv", "table-workbook", "survey-answers"}
    assert without_place == {"survey-answers"}, "its figure comes of all answers, so of no one cell"


def test_the_figure_stands_in_the_cell_that_is_named(explanations, root):
    found = {"workbook": 0, "csv": 0, "json": 0}
    for one, figure in figures_of(explanations):
        if len(figure.places) != 1 or any(part.add or part.result or part.scale != 1 for part in one.parts):
            continue
        (place,) = figure.places
        kind, value = _read_there(root / "data" / place.file.path, place.place)
        if kind is not None:
            assert value == pytest.approx(figure.number.value), (place.file.path, place.place)
            found[kind] += 1
    assert all(count >= 5 for count in found.values()), found


def _read_there(path, place):
    """The number at a place, by a reader that has nothing to do with the program's."""
    if path.suffix == ".xlsx":
        sheet, cell = place.split(" ")[0].rsplit("!", 1)
        return "workbook", float(openpyxl.load_workbook(path, data_only=True)[sheet][cell].value)
    if at := re.match(r"line (\d+), column '(.+)'", place):
        return "csv", _in_text(path.read_bytes(), int(at[1]), at[2])
    if at := re.match(r"value\[(\d+)\]", place):
        content = json.loads(path.read_text("utf-8"))
        dataset = content.get("dataset", content)
        return "json", float(dataset["value"][int(at[1])])
    return None, None


def _in_text(content, line, column):
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    lines = text.splitlines()
    for heading in lines[:line]:
        delimiter = max(";,\t", key=heading.count)
        cells = next(csv.reader([heading], delimiter=delimiter))
        if column in cells:
            row = next(csv.reader([lines[line - 1]], delimiter=delimiter))
            return float(row[cells.index(column)].replace("\u00a0", "").replace(" ", "").replace(",", "."))
    message = f"no column {column!r}"
    raise AssertionError(message)


def test_a_loader_that_the_sources_file_does_not_name_and_a_day_that_it_does_not_tell_are_told(tmp_path):
    found = explain(ExplainRequest(write_city(tmp_path), tmp_path / "data", AS_OF, "loans"))
    assert {place.loader for _, figure in figures_of([found]) for place in figure.places} == {"table-csv"}
    text = explanation_text(found, Language.ENGLISH, exact=False, width=132)
    assert "loader: table-csv" in text
    assert "retrieved: not told in the sources file" in text
