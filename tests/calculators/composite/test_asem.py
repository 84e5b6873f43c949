"""COINr's ASEM example: 49 items of 51 countries from the raw figures to the index, stage by stage."""

import csv

import numpy as np
import pytest
from tests.panels import by_area

from heinola_indicators.calculators.composite.filling import filled
from heinola_indicators.calculators.composite.settings import IndexSettings
from heinola_indicators.calculators.composite_index import composite_index
from heinola_indicators.statistics.treatment import winsorised

TOLERANCE = 1e-9


@pytest.fixture(scope="module")
def asem(shared):
    folder = shared / "conformance" / "asem"
    stages = ["Raw", "Denominators", "Denominated", "Imputed", "Treated", "Normalised"]
    return {
        table: list(csv.DictReader((folder / f"ASEM_COIN_{table}.csv").read_text("utf-8").splitlines()))
        for table in (*stages, "IndMeta", "Structure", "Weights")
    }


def number(text):
    return None if text in {"", "NA"} else float(text)


def figures(asem, stage, name):
    return np.array([np.nan if number(row[name]) is None else number(row[name]) for row in asem[stage]])


def panel(asem, stage, name):
    """The 51 countries as if they were municipalities."""
    return by_area("EUR", {f"{place:03d}": {2018: number(row[name])} for place, row in enumerate(asem[stage])})


def names(asem):
    return [row["IndCode"] for row in asem["IndMeta"]]


def continents(asem):
    areas = {"Asia": [], "Europe": []}
    for place, row in enumerate(asem["Raw"]):
        areas[row["Group_EurAsia"]].append(f"{place:03d}")
    return areas


def denominators(asem):
    return {row["IndCode"]: row["Denominator"] for row in asem["IndMeta"] if row["Denominator"] not in {"", "NA"}}


def dimensions(asem):
    members = {}
    for row in asem["Structure"]:
        for below, above in (("IndCode", "Agg1"), ("Agg1", "Agg2")):
            members.setdefault(row[above], {})[row[below]] = None
    return {name: list(below) for name, below in members.items()}


@pytest.fixture(scope="module")
def index(asem):
    """The index out of nothing but the raw figures."""
    inputs = {name: panel(asem, "Raw", name) for name in names(asem)}
    inputs |= {name: panel(asem, "Denominators", name) for name in sorted(set(denominators(asem).values()))}
    return composite_index(
        **inputs,
        normaliser="min-max",
        falling=[row["IndCode"] for row in asem["IndMeta"] if float(row["Direction"]) < 0],
        denominators=denominators(asem),
        imputation="mean",
        groups=continents(asem),
        winsorise=5,
        dimensions=dimensions(asem),
        weights={row["Code"]: float(row["Weight"]) for row in asem["Weights"] if row["Code"] != "Index"},
    )


def test_every_normalised_figure_is_the_published_one(asem, index):
    assert (len(names(asem)), len(index.areas)) == (49, 51)
    for name in names(asem):
        found = index.parts[name].value[:, 0]
        np.testing.assert_allclose(found, figures(asem, "Normalised", name), rtol=0, atol=TOLERANCE, err_msg=name)


def test_a_figure_that_was_filled_in_says_so(asem, index):
    for name in names(asem):
        missing = np.isnan(figures(asem, "Denominated", name))
        estimated = np.array(["E" in flags for flags in index.parts[name].frame["flag"]])
        assert np.array_equal(estimated, missing), name
    assert set(index.frame["flag"]) == {"A", "E"}


def test_every_divided_figure_is_the_published_one(asem):
    for name, divisor in denominators(asem).items():
        found = composite_index(
            item=panel(asem, "Raw", name),
            divisor=panel(asem, "Denominators", divisor),
            denominators={"item": "divisor"},
            normaliser="goalposts",
            goalposts={"item": [0, 1e6]},
            scale=[0, 1e6],
        )
        published = figures(asem, "Denominated", name)
        np.testing.assert_allclose(found.value[:, 0], published, rtol=TOLERANCE, atol=1e-9, err_msg=name)


def test_every_filled_figure_is_the_published_one(asem):
    settings = IndexSettings(imputation="mean", groups=continents(asem))
    for name in names(asem):
        found = filled(panel(asem, "Denominated", name), np.ones(51, bool), settings).value[:, 0]
        np.testing.assert_allclose(found, figures(asem, "Imputed", name), rtol=0, atol=TOLERANCE, err_msg=name)


def test_every_treated_figure_is_the_published_one(asem):
    changed = 0
    for name in names(asem):
        before, published = figures(asem, "Imputed", name)[:, None], figures(asem, "Treated", name)[:, None]
        found = winsorised(before, np.ones(51, bool), 5)
        np.testing.assert_allclose(found, published, rtol=0, atol=TOLERANCE, err_msg=name)
        changed += np.count_nonzero(found != before)
    assert changed == 35


def test_dimensions_and_index_are_the_means_of_the_published_columns(asem, index):
    means = {name: figures(asem, "Normalised", name) for name in names(asem)}
    for level in ("Agg1", "Agg2", "Agg3"):
        below = {"Agg1": "IndCode", "Agg2": "Agg1", "Agg3": "Agg2"}[level]
        for above in dict.fromkeys(row[level] for row in asem["Structure"]):
            members = list(dict.fromkeys(row[below] for row in asem["Structure"] if row[level] == above))
            means[above] = np.mean([means[name] for name in members], axis=0)
    for name in dimensions(asem):
        np.testing.assert_allclose(index.parts[name].value[:, 0], means[name], rtol=0, atol=TOLERANCE)
    np.testing.assert_allclose(index.value[:, 0], means["Index"], rtol=0, atol=TOLERANCE)
