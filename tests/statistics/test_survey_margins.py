import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.differences import difference_of_means, square_and_add
from heinola_indicators.statistics.intervals import is_change
from heinola_indicators.statistics.means import margin_of_mean
from heinola_indicators.statistics.proportions import wilson_interval
from heinola_indicators.statistics.survey_margins import (
    difference_of_survey_shares,
    margin_of_share,
    survey_mean_with_margin,
    survey_share_interval,
)

HEINOLA = 14_500  # residents aged 15-79, as its survey's analysis takes them
numbers, effects = st.integers(2, 3000), st.floats(1, 4)
shares = st.floats(0, 1)


def a(*numbers):
    return np.array(numbers, dtype=float)


def limits(interval):
    return float(interval.low[0]), float(interval.high[0])


def test_the_margins_of_heinolas_survey_are_those_of_its_analysis():
    margins = 100 * margin_of_share(np.full(4, 0.5), a(100, 205, 301, 305), population=HEINOLA)
    assert margins[:3].round(1).tolist() == [9.8, 6.8, 5.6]
    assert margins[3].round(2) == 5.55


def test_the_means_of_heinolas_survey_have_the_margins_of_its_analysis():
    # assumed deviation 1.6; the analysis takes its differences without the correction, which makes its 0.26 into 0.25
    years = survey_mean_with_margin(a(8.39, 8.12, 7.96), a(301, 305, 205), np.full(3, 1.6))
    corrected = survey_mean_with_margin(years.value, years.n, np.full(3, 1.6), population=HEINOLA)
    assert (years.margin[2].round(2), corrected.margin[2].round(2)) == (0.22, 0.22)
    pairs = [
        difference_of_means(*(type(years)(years.value[y], years.margin[y], years.n[y]) for y in pair))
        for pair in (([1], [2]), ([0], [2]), ([0], [1]))
    ]
    assert [round((high - low) / 2, 2) for low, high in map(limits, pairs)] == [0.28, 0.28, 0.26]
    assert [bool(is_change(pair)[0]) for pair in pairs] == [False, True, True]


def test_a_design_effect_of_four_doubles_a_margin():
    plain, weighted = (
        survey_mean_with_margin(a(8), a(205), a(1.6), design_effect=effect).margin[0] for effect in (1, 4)
    )
    assert weighted == pytest.approx(2 * plain)
    assert margin_of_share(a(0.3), a(205), design_effect=4) == pytest.approx(2 * margin_of_share(a(0.3), a(205)))


def test_seven_in_ten_of_a_staff_who_answered_leave_about_half_of_the_margin():
    # √((1000 − 700)/999) = 0.548
    part, endless = (margin_of_share(a(0.5), a(700), population=people)[0] for people in (1000, np.inf))
    assert round(part / endless, 3) == 0.548
    means = [survey_mean_with_margin(a(4), a(700), a(1), population=people).margin[0] for people in (1000, np.inf)]
    assert round(means[0] / means[1], 3) == 0.548


@given(numbers, st.floats(0, 5), st.integers(0, 3000))
def test_without_a_design_effect_the_margin_is_that_of_a_mean(n, deviation, others):
    found = survey_mean_with_margin(a(3), a(n), a(deviation), population=n + others).margin
    assert found == pytest.approx(margin_of_mean(a(n), a(deviation), population=n + others))


def test_each_group_has_its_own_population():
    n, people = a(20, 20, 20, 20), a(20, 40, np.inf, 10)
    assert np.isnan(survey_mean_with_margin(a(4, 4, 4, 4), n, np.ones(4), population=people).margin).tolist() == [
        False, False, False, True,
    ]  # fmt: skip
    margins = margin_of_share(np.full(4, 0.5), n, population=people)
    assert margins[0] == 0 < margins[1] < margins[2]
    assert np.isnan(margins[3])


def test_a_census_has_no_margin_however_many_answered():
    # Puumala's council: 14 of 21 answered
    council = survey_mean_with_margin(a(3.4, np.nan), a(14, 0), a(0.9, np.nan), population=21, census=True)
    assert council.margin == pytest.approx([0, np.nan], nan_ok=True)
    assert margin_of_share(a(0.5), a(14), census=True).tolist() == [0]
    assert limits(survey_share_interval(a(0.5), a(14), census=True)) == (0.5, 0.5)
    both = difference_of_means(council, council)
    assert limits(both) == (0, 0)


@given(shares, numbers)
def test_without_effect_and_population_the_interval_is_wilsons(share, n):
    plain = wilson_interval(a(share * n), a(n))
    assert limits(survey_share_interval(a(share), a(n))) == pytest.approx(limits(plain))


@given(shares, numbers, effects, st.integers(0, 3000))
def test_an_interval_of_a_share_holds_it_and_narrows_with_the_population(share, n, effect, others):
    low, high = limits(survey_share_interval(a(share), a(n), design_effect=effect, population=n + others))
    wider_low, wider_high = limits(survey_share_interval(a(share), a(n), design_effect=effect))
    assert 0 <= wider_low <= low + 1e-12
    assert low <= share <= high
    assert high <= wider_high + 1e-12 <= 1 + 2e-12


@given(st.floats(0.2, 0.8), st.integers(1000, 3000), effects, st.integers(500, 50_000))
def test_with_many_answers_the_interval_is_about_the_plain_margin(share, n, effect, others):
    options = {"design_effect": effect, "population": n + others}
    low, high = limits(survey_share_interval(a(share), a(n), **options))
    assert (high - low) / 2 == pytest.approx(margin_of_share(a(share), a(n), **options)[0], rel=0.02)


def test_an_effective_n_is_a_wilson_interval_of_fewer():
    # 100 answers with a design effect of 2 are worth 50; 20 of 50 by wilson_interval
    assert limits(survey_share_interval(a(0.4), a(100), design_effect=2)) == pytest.approx(
        limits(wilson_interval(a(20), a(50)))
    )


def test_a_difference_of_shares_is_newcombes_with_what_the_answers_are_worth():
    first, second = (survey_share_interval(a(share), a(n)) for share, n in ((48 / 80, 80), (56 / 70, 70)))
    found = limits(difference_of_survey_shares(a(0.6), first, a(0.8), second))
    assert [round(limit, 4) for limit in found] == [0.0524, 0.3339]  # Newcombe (1998), table II (a), method 10
    halved = [survey_share_interval(a(s), a(n), design_effect=2) for s, n in ((0.6, 80), (0.8, 70))]
    assert limits(difference_of_survey_shares(a(0.6), halved[0], a(0.8), halved[1])) == pytest.approx(
        limits(square_and_add(a(0.6), wilson_interval(a(24), a(40)), a(0.8), wilson_interval(a(28), a(35))))
    )


@pytest.mark.parametrize(("share", "n", "people"), [(np.nan, 10, 20), (0.5, 0, 20), (0.5, 21, 20), (1.2, 10, 20)])
def test_what_is_not_known_or_cannot_be_has_no_margin(share, n, people):
    assert np.isnan(margin_of_share(a(share), a(n), population=people)).all()
    assert np.isnan(limits(survey_share_interval(a(share), a(n), population=people))).all()


def test_all_and_none_of_the_answers_have_a_plain_margin_of_nothing():
    assert margin_of_share(np.array([0.0, 1.0]), np.array([50.0, 50.0])).tolist() == [0.0, 0.0]


def test_a_confidence_of_one_is_refused():
    for margin in (margin_of_share, survey_share_interval):
        with pytest.raises(ValueError, match="below 1"):
            margin(a(0.5), a(10), confidence=1)
