"""Datasets that stand whole in a JSON-stat collection, one of them being read."""

import json

import pytest

from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead


def dataset(label, figure):
    dimension = {"year": {"label": "year", "category": {"index": ["2024"]}}}
    return {"class": "dataset", "label": label, "id": ["year"], "size": [1], "dimension": dimension, "value": [figure]}


def collection(*items):
    return {"version": "2.0", "class": "collection", "link": {"item": list(items)}}


def read(whole, sheet=None, encoding="utf-8"):
    return load(Export("a.json", json.dumps(whole, ensure_ascii=False).encode(encoding)), sheet=sheet)


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (("Väestö", "Väestö"), ("Väestö", "Väestö (2)")),
        (("2", ""), ("2", "2 (2)")),
        (("", ""), ("1", "2")),
        (("A", "A (3)", "A"), ("A", "A (3)", "A (3) (3)")),
    ],
)
def test_datasets_of_the_same_name_are_told_apart_and_none_is_lost(labels, names):
    whole = collection(*(dataset(label, figure) for figure, label in enumerate(labels)))
    with pytest.raises(ExportNotRead, match=f"there are {len(labels)} datasets in the file") as refused:
        read(whole)
    assert all(repr(name) in str(refused.value) for name in names)
    assert [read(whole, sheet=name).value.tolist() for name in names] == [[figure] for figure in range(len(names))]


def test_a_dataset_in_a_collection_within_a_collection_is_read():
    whole = collection(collection(dataset("Väestö", 7)), {"class": "dataset", "href": "https://example.org/x"})
    assert read(whole).value.tolist() == [7]


def test_collections_a_hundred_deep_are_followed_to_their_end():
    whole = dataset("Väestö", 7)
    for _ in range(100):
        whole = collection(whole)
    assert read(whole).value.tolist() == [7]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_is_recognised_in_any_encoding_with_a_byte_order_mark(encoding):
    table = read(dataset("Väestö", 7), encoding=encoding)
    assert (table.loader, table.title, table.value.tolist()) == ("json-stat", "Väestö", [7])
