import numpy as np
import pytest
from hypothesis import given, settings
from tests.panels import by_area, panels

from heinola_indicators.calculators.composite.robustness import robustness_of
from heinola_indicators.calculators.composite_index import composite_index
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import year_period

FIVE = ("005", "111", "398", "560", "781")
YEAR = year_period(2023)


def five(*figures):
    return by_area("EUR", {area: {2023: figure} for area, figure in zip(FIVE, figures, strict=True)})


THREE = {"a": five(1, 2, 3, 4, 5), "b": five(2, 1, 3, 5, 4), "c": five(5, 1, 2, 3, 4)}


def test_items_that_agree_leave_nothing_to_choose():
    agreed = robustness_of({"a": five(1, 2, 3, 4, 5), "b": five(10, 20, 30, 40, 50)}, {}, YEAR)
    assert agreed.index.tolist() == [0, 25, 50, 75, 100]
    np.testing.assert_allclose(agreed.lowest, agreed.index)
    np.testing.assert_allclose(agreed.highest, agreed.index)
    assert agreed.rank.tolist() == agreed.best_rank.tolist() == agreed.worst_rank.tolist() == [5, 4, 3, 2, 1]
    assert agreed.effective_weights == pytest.approx({"a": 1, "b": 1})
    assert (agreed.compared, agreed.areas) == (5, FIVE)


def test_an_area_that_lives_from_one_item_depends_on_it():
    found = robustness_of(THREE, {}, YEAR)
    first = FIVE.index("005")
    assert found.index[first] == pytest.approx((0 + 25 + 100) / 3)
    assert found.lowest[first] == pytest.approx(12.5)  # without c
    assert found.highest[first] == pytest.approx(62.5)  # without a
    assert (found.rank[first], found.best_rank[first], found.worst_rank[first]) == (3, 3, 4)
    assert found.effective_weights["b"] > found.effective_weights["c"]


def test_leaving_out_an_item_is_the_index_of_the_others():
    without = [composite_index(**{name: THREE[name] for name in pair}) for pair in ("ab", "ac", "bc")]
    found = robustness_of(THREE, {}, YEAR, draws=0)
    every = np.hstack([found.index[:, None], *(index.value for index in without)])
    np.testing.assert_allclose(found.lowest, every.min(axis=1))
    np.testing.assert_allclose(found.highest, every.max(axis=1))


def test_random_weights_widen_the_interval_as_their_share_and_seed_say():
    items = {f"item-{number}": five(1, 2, 3, 4, 5) for number in range(10)} | {"other": five(5, 4, 3, 2, 1)}
    found, narrow, again, other = (
        robustness_of(items, {}, YEAR, share=share, seed=seed)
        for share, seed in ((0.9, 1), (0.0, 1), (0.9, 1), (0.9, 2))
    )
    assert (narrow.lowest[0], narrow.highest[0]) == (0, pytest.approx(10))  # without the other, without one of the ten
    assert found.highest[0] > 15
    assert np.array_equal(found.highest, again.highest)
    assert not np.array_equal(found.highest, other.highest)


def test_another_normaliser_moves_ranks_but_not_the_interval_of_the_index():
    # the last but three is hardly behind in a and far ahead in b: first by min-max, second at best by places
    a, b = five(0, 96, 97, 98, 100), five(0, 900, 1, 2, 3)
    items = {"a1": a, "a2": a, "b1": b, "b2": b}
    by_places = robustness_of(items, {}, YEAR, draws=0)
    by_range = robustness_of(items, {"normaliser": "min-max"}, YEAR, draws=0)
    assert (by_places.rank[1], by_range.rank[1]) == (2, 1)
    assert by_places.best_rank[1] == 1
    assert by_range.worst_rank[1] >= 2
    assert by_places.highest[1] == 75  # by places, without one of the two a


def test_an_index_without_other_areas_has_an_interval_and_no_competitors():
    alone = {"a": by_area("EUR", {"111": {2023: 3.0}}), "b": by_area("EUR", {"111": {2023: 8.0}})}
    posts = {"normaliser": "goalposts", "goalposts": {"a": [0, 10], "b": [0, 10]}}
    found = robustness_of(alone, posts, YEAR)
    assert (found.index[0], found.lowest[0], found.highest[0]) == (pytest.approx(55), 30, 80)
    assert (found.rank[0], found.worst_rank[0], found.compared) == (1, 1, 1)
    assert np.isnan(list(found.effective_weights.values())).all()


def test_an_area_without_an_index_has_no_interval_and_regions_no_rank():
    gap = robustness_of({"a": five(1, 2, 3, 4, None), "b": THREE["b"]}, {}, YEAR)
    assert np.isnan([gap.index[4], gap.lowest[4], gap.highest[4], gap.rank[4], gap.best_rank[4]]).all()
    assert gap.compared == 4
    country = by_area("EUR", {"111": {2023: 1.0}, "398": {2023: 2.0}, "SSS": {2023: 1.5}})
    found = robustness_of({"a": country}, {"normaliser": "z-score"}, YEAR)
    assert np.isnan(found.rank[2])
    assert not np.isnan(found.index[2])


def test_dimensions_and_divisors_are_followed():
    people = five(1, 1, 1, 1, 2)
    chosen = {"denominators": {"a": "people"}, "dimensions": {"pair": ["a", "b"]}, "aggregation": "geometric"}
    chosen |= {"normaliser": "min-max", "scale": [1, 100]}
    found = robustness_of({**THREE, "people": people}, chosen, YEAR)
    nominal = composite_index(**THREE, people=people, **chosen)
    assert np.array_equal(found.index, nominal.value[:, 0])
    assert set(found.effective_weights) == {"pair", "a", "b", "c"}


def test_a_period_that_the_index_does_not_have_is_told():
    with pytest.raises(UsageError, match="no figures of 2019"):
        robustness_of(THREE, {}, year_period(2019))


@settings(max_examples=25, deadline=None)
@given(panels(areas=FIVE, years=(2023,)), panels(areas=FIVE, years=(2023,)))
def test_what_is_published_lies_inside_its_interval(first, second):
    found = robustness_of({"a": first, "b": second}, {"minimum_share": 0.5}, YEAR, draws=20)
    there = ~np.isnan(found.index)
    assert (found.lowest[there] <= found.index[there]).all()
    assert (found.highest[there] >= found.index[there]).all()
    ranked = ~np.isnan(found.rank)
    assert (found.best_rank[ranked] <= found.rank[ranked]).all()
    assert (found.worst_rank[ranked] >= found.rank[ranked]).all()
    assert (found.worst_rank[ranked] <= found.compared).all()
