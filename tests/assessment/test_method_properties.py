"""The properties of the path rule, held against the published methods: where they hold and where they do not."""

from importlib import import_module

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.assessment.plain_tables import series
from tools.docs_pages.method_reasons import METHOD_REASONS

from heinola_indicators.assessment import METHODS, eurostat
from heinola_indicators.assessment.path_method import judge_series

PUBLISHED = [name for name in METHODS if name != "path"]
MODULES = {name: import_module(f"heinola_indicators.assessment.{METHODS[name].module}") for name in PUBLISHED}
GROWTH_ABOVE_ZERO = ("eurostat", "un-chart")
WITHOUT_GROWTH = ("weather", "threshold")
NOT_AVAILABLE = "not-available"

numbers = st.integers(-1000, 1000).map(lambda number: number / 10)
positive = st.integers(1, 1000).map(lambda number: number / 10)
directions = st.sampled_from(["rise", "fall"])
years = st.tuples(st.integers(2000, 2019), st.integers(2001, 2030)).filter(lambda pair: pair[0] < pair[1])
other_way = {"rise": "fall", "fall": "rise"}


def rank(name, has_target):
    """The statuses of a method from best to worst."""
    if name == "eurostat":
        return eurostat.WITH_TARGET if has_target else eurostat.WITHOUT_TARGET
    return MODULES[name].STATUSES


def ranks_of(name, judged, has_target):
    order = rank(name, has_target)
    return [order.index(status) for status in judged.statuses if status != NOT_AVAILABLE]


@pytest.mark.parametrize("name", PUBLISHED)
@given(
    values=st.lists(numbers, min_size=2, max_size=6, unique=True),
    direction=directions, base=numbers, when=years, target=st.none() | numbers, limit=st.none() | numbers,
)  # fmt: skip
def test_a_better_value_never_gets_a_worse_verdict_or_score(name, values, direction, base, when, target, limit):
    sign = 1 if direction == "rise" else -1
    if name in GROWTH_ABOVE_ZERO and target is not None:
        assume(sign * (target - base) > 0)
    facts = {"direction": direction, "base": (when[0], base), "limit": limit}
    facts["target"] = None if target is None else (when[1], target)
    judged = MODULES[name].judge(series(sorted(values, key=lambda value: -sign * value), **facts))
    ranks = ranks_of(name, judged, target is not None)
    assert ranks == sorted(ranks)
    scores = judged.score[~np.isnan(judged.score)].tolist()
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("name", GROWTH_ABOVE_ZERO)
@given(base=positive, share=st.floats(0.5, 0.9), better=st.floats(1.1, 2.0))
def test_with_a_target_level_no_better_than_the_base_a_better_value_gets_a_worse_verdict(name, base, share, better):
    target = base * share
    judged = MODULES[name].judge(series([target, base * better], base=(2019, base), target=(2020, target)))
    best, worst = ranks_of(name, judged, has_target=True)
    assert best < worst


@pytest.mark.parametrize("name", PUBLISHED)
@given(
    value=numbers, direction=directions, base=numbers, when=years, target=st.none() | numbers,
    factor=st.integers(2, 1000),
)  # fmt: skip
def test_the_scale_does_not_matter(name, value, direction, base, when, target, factor):
    if name == "statcan":
        assume(base and target != 0)
    one = series(
        [value], direction=direction, base=(when[0], base), target=None if target is None else (when[1], target)
    )
    many = series(
        [value * factor],
        direction=direction,
        base=(when[0], base * factor),
        target=None if target is None else (when[1], target * factor),
    )
    judged, scaled = MODULES[name].judge(one), MODULES[name].judge(many)
    assert (scaled.statuses, scaled.reasons) == (judged.statuses, judged.reasons)


def test_statcan_depends_on_the_scale_where_the_target_level_is_zero():
    facts = {"direction": "fall", "base": (2015, 10.0), "target": (2030, 0.0)}
    in_thousands = facts | {"base": (2015, 0.01)}
    judge = MODULES["statcan"].judge
    assert judge(series([5.0], **facts)).statuses != judge(series([0.005], **in_thousands)).statuses


@pytest.mark.parametrize("name", ["path", "statcan", *WITHOUT_GROWTH])
@given(value=numbers, direction=directions, base=numbers, when=years, target=numbers)
def test_reversing_direction_and_signs_gives_the_same(name, value, direction, base, when, target):
    if name == "statcan":
        assume(base and target)
    judge = METHODS.load(name)
    judged = judge(series([value], direction=direction, base=(when[0], base), target=(when[1], target)))
    mirrored = judge(series([-value], direction=other_way[direction], base=(when[0], -base), target=(when[1], -target)))
    assert (mirrored.statuses, mirrored.reasons) == (judged.statuses, judged.reasons)


@pytest.mark.parametrize("name", GROWTH_ABOVE_ZERO)
@given(value=positive, base=positive, direction=directions)
def test_methods_of_growth_above_zero_refuse_the_mirrored_series(name, value, base, direction):
    judge = MODULES[name].judge
    assert judge(series([value], direction=direction, base=(2015, base))).statuses != (NOT_AVAILABLE,)
    mirrored = judge(series([-value], direction=other_way[direction], base=(2015, -base)))
    assert mirrored.reasons == ("baseline-not-positive",)


@pytest.mark.parametrize("name", ["path", *WITHOUT_GROWTH])
@given(value=numbers, base=numbers, target=numbers, direction=directions)
def test_series_that_are_zero_or_cross_it_are_judged(name, value, base, target, direction):
    judged = METHODS.load(name)(series([value], direction=direction, base=(2015, base), target=(2030, target)))
    assert judged.statuses != (NOT_AVAILABLE,)


@pytest.mark.parametrize("name", ["statcan", *GROWTH_ABOVE_ZERO])
@given(value=positive, base=positive)
def test_methods_of_growth_refuse_series_that_cross_zero(name, value, base):
    assert MODULES[name].judge(series([value], base=(2015, -base))).statuses == (NOT_AVAILABLE,)


@pytest.mark.parametrize("name", PUBLISHED)
@given(
    values=st.lists(st.floats(allow_infinity=False), min_size=1, max_size=4),
    direction=directions,
    base=st.none() | st.tuples(st.integers(2010, 2022), st.floats(allow_nan=False, allow_infinity=False)),
    target=st.none() | st.tuples(st.integers(2010, 2030), st.floats(allow_nan=False, allow_infinity=False)),
    limit=st.none() | st.floats(allow_nan=False, allow_infinity=False),
)
def test_any_figures_get_a_status_and_a_reason_of_the_page(name, values, direction, base, target, limit):
    module = MODULES[name]
    judged = module.judge(series(values, direction=direction, base=base, target=target, limit=limit))
    assert len(judged.statuses) == len(judged.reasons) == len(judged.progress) == len(judged.score) == len(values)
    assert set(judged.statuses) <= set(module.STATUSES)
    assert set(judged.reasons) <= set(module.REASONS)


def test_every_reason_belongs_to_a_method_and_is_explained_once():
    used = {reason for module in MODULES.values() for reason in module.REASONS}
    assert used == set(METHOD_REASONS)


def test_path_stays_what_it_is_beside_the_others():
    judged = judge_series(series([-3.0], base=(2015, -10.0), target=(2030, 10.0)))
    assert judged.statuses == ("on-track",)
