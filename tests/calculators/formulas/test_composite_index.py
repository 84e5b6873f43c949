import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.arithmetic import BASE, checked
from tests.panels import above_zero, by_area, panels

POSTS = {"a": [10.0, 900.0], "b": [100.0, 500.0], "c-d": [0.5, 2.0], "people": [1.0, 300.0]}
NORMALISERS = {
    "percentile": {"scale": [1.0, 100.0]},
    "z-score": {"mean": 100.0, "deviation": 10.0},
    "min-max": {"scale": [1.0, 100.0]},
    "goalposts": {"goalposts": POSTS, "scale": [1.0, 100.0]},
    "target-distance": {"targets": {name: high for name, (_, high) in POSTS.items()}, "scale": [1.0, 100.0]},
    "mean-100": {},
    "base-100": {"base": BASE},
}


@pytest.mark.parametrize("normaliser", NORMALISERS)
@settings(max_examples=25)
@given(data=st.data())
def test_a_composite_index_shows_its_means_and_every_item_on_its_scale(normaliser, data):
    inputs = {name: data.draw(panels("EUR", above_zero, name=name)) for name in ("a", "b", "c-d", "people")}
    means = st.sampled_from(["arithmetic", "geometric", "harmonic"])
    optional = st.fixed_dictionaries(
        {"aggregation": means},
        optional={
            "falling": st.just(["b"]),
            "weights": st.just({"a": 2.0, "b": 0.5}),
            "dimensions": st.just({"top": ["low", "a"], "low": ["b"]}),
            "minimum_share": st.just(0.3),
            "denominators": st.just({"c_d": "people"}),
            "imputation": st.sampled_from(["mean", "last-known"]),
            "log": st.just(["a", "c-d"]),
        },
    )
    given = {"normaliser": normaliser, **NORMALISERS[normaliser], **data.draw(optional)}
    if "denominators" in given:  # what divides is no item
        given |= {
            key: {name: one for name, one in given[key].items() if name != "people"}
            for key in ("goalposts", "targets")
            if key in given
        }
    checked("composite-index", inputs, given, cancels=True)


def test_an_outlier_that_was_brought_in_is_named_so():
    many = {f"{number:03d}": {2020: float(number % 7)} for number in range(1, 40)}
    item = by_area("EUR", {**many, "040": {2020: 900.0}})
    behind = checked("composite-index", {"item": item}, {"normaliser": "min-max", "winsorise": 1})
    assert behind["040", "2020"][1].numbers["item_winsorised"].value == 6
    assert "item" in behind["001", "2020"][1].numbers


def test_a_divided_item_shows_what_divides_it_and_a_filled_one_that_it_is_filled():
    money = by_area("EUR", {"111": {2020: 6.0}, "398": {2020: None}, "098": {2020: 9.0}})
    people = by_area("persons", {"111": {2020: 2.0}, "398": {2020: 2.0}, "098": {2020: 1.0}})
    given = {"normaliser": "mean-100", "denominators": {"money": "people"}, "imputation": "mean"}
    behind = checked("composite-index", {"money": money, "people": people}, given)
    texts = {area: found[1].with_names() for (area, _), found in behind.items()}
    assert texts["111"] == "100 * (money / people) / mean of all"
    assert texts["398"] == "100 * money filled / mean of all"
