from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import by_area

from heinola_indicators.assessment.peers import standing
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period

YEAR = parse_period("2023")


def of_year(figures, **details):
    return by_area("index", {area: {2023: figure} for area, figure in figures.items()}, **details)


FIVE = {"111": 4, "398": 1, "098": 2, "283": 3, "049": 10}


def test_the_best_is_first_by_the_direction_of_the_measure():
    assert standing(of_year(FIVE), "111", YEAR, Direction.RISE).rank == 2
    assert standing(of_year(FIVE), "111", YEAR, Direction.FALL).rank == 4


def test_median_and_quartiles_are_those_of_excel():
    found = standing(of_year(FIVE), "111", YEAR, Direction.RISE)
    assert (found.number, found.lower_quartile, found.median, found.upper_quartile) == (5, 2, 3, 4)


def test_equal_figures_share_the_best_rank():
    assert standing(of_year({"111": 3, "398": 3, "098": 1}), "398", YEAR, Direction.RISE).rank == 1


def test_only_the_group_and_the_area_itself_are_counted():
    found = standing(of_year(FIVE), "111", YEAR, Direction.RISE, ["398", "098"])
    assert (found.number, found.rank) == (3, 1)


def test_missing_figures_and_forecasts_are_not_counted():
    figures = of_year({**FIVE, "398": None}, flags={("049", 2023): Flag.F})
    assert standing(figures, "111", YEAR, Direction.RISE).number == 3


def test_alone_or_without_a_figure_there_is_no_standing():
    assert standing(of_year({"111": 1}), "111", YEAR, Direction.RISE) is None
    assert standing(of_year({"111": None, "398": 1, "098": 2}), "111", YEAR, Direction.RISE) is None
    assert standing(of_year(FIVE), "600", YEAR, Direction.RISE) is None
    assert standing(of_year(FIVE), "111", parse_period("2022"), Direction.RISE) is None


def test_a_measure_that_is_to_stay_within_a_range_has_no_rank():
    found = standing(of_year(FIVE), "111", YEAR, Direction.STAY_WITHIN)
    assert (found.rank, found.best_rank, found.worst_rank, found.median) == (None, None, None, 3)


def test_margins_of_error_leave_ranks_open():
    panel = of_year({"111": 4.0, "398": 4.5, "098": 3.5, "283": 9.0, "049": 0.0})
    wide = replace(panel, margin=np.full(panel.value.shape, 0.6))
    found = standing(wide, "111", YEAR, Direction.RISE)
    assert (found.best_rank, found.rank, found.worst_rank) == (2, 3, 4)


def limited(panel, low, high):
    low, high = (np.array([[limit] for limit in limits], float) for limits in (low, high))
    return replace(panel, low=low, high=high, margin=(high - low) / 2)


def test_uneven_limits_count_on_the_side_towards_the_other():
    panel = of_year({"111": 4.0, "398": 5.0})
    # towards each other 0.2 and 0.3: sure; half the widths are 1.1 and 1.15
    found = standing(limited(panel, [2.0, 4.7], [4.2, 7.0]), "111", YEAR, Direction.RISE)
    assert (found.best_rank, found.rank, found.worst_rank) == (2, 2, 2)
    # towards each other 2.0 and 2.0: not sure
    found = standing(limited(panel, [3.8, 3.0], [6.0, 5.3]), "111", YEAR, Direction.RISE)
    assert (found.best_rank, found.rank, found.worst_rank) == (1, 2, 2)
    fall = standing(limited(panel, [3.8, 3.0], [6.0, 5.3]), "111", YEAR, Direction.FALL)
    assert (fall.best_rank, fall.rank, fall.worst_rank) == (1, 1, 2)


def test_a_figure_whose_margin_is_not_known_leaves_the_ranks_open():
    panel = of_year({"111": 4.0, "398": 9.0, "098": 1.0})
    other = replace(panel, margin=np.array([[0.1], [np.nan], [0.1]]))
    found = standing(other, "111", YEAR, Direction.RISE)
    assert (found.best_rank, found.rank, found.worst_rank) == (1, 2, 2)
    own = standing(replace(panel, margin=np.array([[np.nan], [0.1], [0.1]])), "111", YEAR, Direction.RISE)
    assert (own.best_rank, own.rank, own.worst_rank) == (1, 2, 3)


def test_a_difference_beyond_its_own_margin_is_sure_although_the_intervals_overlap():
    panel = of_year({"111": 4.0, "398": 4.9})
    found = standing(replace(panel, margin=np.full(panel.value.shape, 0.6)), "111", YEAR, Direction.RISE)
    assert (found.best_rank, found.rank, found.worst_rank) == (2, 2, 2)


def test_without_margins_the_rank_is_sure():
    found = standing(of_year(FIVE), "111", YEAR, Direction.RISE)
    assert found.best_rank == found.rank == found.worst_rank


figures = st.dictionaries(st.sampled_from(["398", "098", "283", "049", "609"]), st.integers(-50, 50), min_size=1)


@given(figures, st.integers(-50, 50), st.floats(0, 20))
def test_the_rank_lies_in_its_interval_and_mirrors_with_the_direction(others, own, margin):
    panel = of_year({"111": own, **others})
    panel = replace(panel, margin=np.full(panel.value.shape, margin))
    found = standing(panel, "111", YEAR, Direction.RISE)
    assert 1 <= found.best_rank <= found.rank <= found.worst_rank <= found.number
    mirrored = standing(replace(panel, value=-panel.value), "111", YEAR, Direction.FALL)
    assert (mirrored.best_rank, mirrored.rank, mirrored.worst_rank) == (found.best_rank, found.rank, found.worst_rank)


@given(figures, st.integers(-50, 50))
def test_an_area_that_becomes_better_never_falls_back(others, own):
    before = standing(of_year({"111": own, **others}), "111", YEAR, Direction.RISE)
    after = standing(of_year({"111": own + 1, **others}), "111", YEAR, Direction.RISE)
    assert after.rank <= before.rank
