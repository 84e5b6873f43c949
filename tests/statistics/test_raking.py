from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heinola_indicators.statistics.raking import raked
from heinola_indicators.statistics.weight_margins import (
    CategoryWithoutPopulation,
    CategoryWithoutRespondents,
    Margin,
    MarginsDoNotFit,
    TotalsDisagree,
)


def margin(name, axes, totals):
    totals = np.array(totals, dtype=float)
    return Margin(name, axes, totals, tuple(f"{name} {place}" for place in range(totals.size)))


def table(*rows):
    return np.array(rows, dtype=float)


AGE, SEX = margin("age", (0,), [500, 500]), margin("sex", (1,), [600, 400])
SAMPLE = table([30, 20], [10, 40])


@st.composite
def samples(draw):
    """A table of respondents and three margins of one population; none of them is empty."""
    random = np.random.default_rng(draw(st.integers(0, 5000)))
    respondents = random.integers(1, 40, (3, 2, 2)).astype(float)
    population = random.integers(50, 500, (3, 2, 2)).astype(float)
    margins = [margin("age", (0,), population.sum((1, 2))), margin("sex", (1,), population.sum((0, 2)))]
    return respondents, [*margins, margin("sex and area", (1, 2), population.sum(0))]


def test_the_published_census_example_has_the_published_estimates():
    # SAS/IML User's Guide, example "Iterative Proportional Fitting": age by marital status (Bishop, Fienberg & Holland
    # 1975): last year's table, this year's margins, adjusted estimates to two decimals
    before = table(
        [1306, 83, 0], [619, 765, 3], [263, 1194, 9], [173, 1372, 28],
        [171, 1393, 51], [159, 1372, 81], [208, 1350, 108], [1116, 4100, 2329],
    )  # fmt: skip
    age = margin("age", (0,), [1412, 1402, 1450, 1541, 1681, 1532, 1662, 7644])
    found = raked(before, [age, margin("status", (1,), [3988, 11702, 2634])])
    published = table(
        [1325.27, 86.73, 0], [615.56, 783.39, 3.05], [253.94, 1187.18, 8.88], [165.13, 1348.55, 27.32],
        [173.41, 1454.71, 52.87], [147.21, 1308.12, 76.67], [202.33, 1352.28, 107.40], [1105.16, 4181.04, 2357.81],
    )  # fmt: skip
    assert (before * found.weights * 18_324 / before.sum()).round(2) == pytest.approx(published)
    assert found.converged


def test_the_example_of_proportional_fitting_jl_has_the_printed_table():
    # documentation of ProportionalFitting.jl (github.com/vankesteren/ProportionalFitting.jl, docs/src/index.md), which
    # takes the table of Wikipedia's "Iterative proportional fitting" to convergence; six figures as printed there
    before = table([40, 30, 20, 10], [35, 50, 100, 75], [30, 80, 70, 120], [20, 30, 40, 50])
    rows, columns = margin("rows", (0,), [150, 300, 400, 150]), margin("columns", (1,), [200, 300, 400, 100])
    printed = table(
        [64.5585, 46.2325, 35.3843, 3.82473], [49.9679, 68.1594, 156.499, 25.3742],
        [56.7219, 144.428, 145.082, 53.7673], [28.7516, 41.18, 63.0347, 17.0337],
    )  # fmt: skip
    found = before * raked(before, [rows, columns]).weights * 1000 / before.sum()
    assert found == pytest.approx(printed, rel=5e-6)


def test_a_table_worked_by_hand():
    # raking keeps the odds ratio 6: x(x − 10) = 6(50 − x)(60 − x), x = 40, so 40, 10, 20, 30 of the hundred
    found = raked(SAMPLE, [AGE, SEX])
    assert found.weights == pytest.approx(table([4 / 3, 1 / 2], [2, 3 / 4]), rel=1e-7)
    # Σnw² = 53⅓ + 5 + 40 + 22½, by 100
    assert (found.design_effect, found.effective_n) == pytest.approx((725 / 600, 100 * 600 / 725), rel=1e-7)
    assert (found.converged, found.capped_share) == (True, 0)


def test_variables_without_connection_have_a_closed_form():
    # p(age) · p(sex) in the sample: each weight is the product of two quotients, after one round
    found = raked(table([10, 30], [15, 45]), [AGE, SEX])
    assert found.weights == pytest.approx(np.outer([0.5 / 0.4, 0.5 / 0.6], [0.6 / 0.25, 0.4 / 0.75]))
    assert found.rounds == 1


def test_a_cap_worked_by_hand():
    # at most 1.8: the 10 count 18 instead of 20, and the margins leave 42, 8 and 32 to the others
    found = raked(SAMPLE, [AGE, SEX], caps=(0.3, 1.8))
    assert found.weights == pytest.approx(table([1.4, 0.4], [1.8, 0.8]), rel=1e-6)
    assert (found.converged, found.capped_share) == (True, 0.1)


def test_caps_that_the_margins_do_not_allow_are_kept_and_the_miss_is_told():
    found = raked(table([10, 10], [40, 40]), [AGE, SEX], caps=(0.5, 1.5))
    assert (found.weights.min(), found.weights.max()) == (0.5, 1.5)
    assert not found.converged
    assert found.rounds == 1000
    # 20 answers at 1.5 make 30 of the 50 that the first age should have
    assert found.largest_miss == pytest.approx(0.4)


def test_one_margin_of_all_variables_together_is_post_stratification():
    # w = N_h/n_h · n/N (Holt & Smith 1979): 100/10, 300/10, 600/80, times 100/1000
    cells = margin("cell", (0,), [100, 300, 600])
    found = raked(np.array([10.0, 10, 80]), [cells])
    assert found.weights == pytest.approx([1, 3, 0.75])
    assert found.effective_n == pytest.approx(100**2 / (10 + 90 + 45))
    trimmed = raked(np.array([10.0, 10, 80]), [cells], caps=(0.3, 2))
    assert (trimmed.weights[1], trimmed.capped_share, trimmed.converged) == (2, 0.1, False)


@given(samples())
def test_weighted_respondents_match_every_margin_and_weigh_one_on_average(sample):
    respondents, margins = sample
    found = raked(respondents, margins)
    weighted = respondents * found.weights
    assert found.converged
    assert weighted.sum() == pytest.approx(respondents.sum())
    share = weighted / weighted.sum()
    for each, sums in zip(margins, (share.sum((1, 2)), share.sum((0, 2)), share.sum(0)), strict=True):
        assert sums == pytest.approx(each.totals / each.totals.sum())
    assert found.design_effect >= 1 - 1e-12
    assert found.effective_n <= respondents.sum() + 1e-6


@settings(max_examples=30)
@given(samples(), st.sampled_from([(0.0, np.inf), (0.2, 4.0)]))
def test_the_order_of_the_margins_does_not_matter(sample, caps):
    respondents, margins = sample
    results = [raked(respondents, order, caps=caps, tolerance=1e-10) for order in permutations(margins)]
    if caps[0] == 0:
        assert all(result.converged for result in results)
    if all(result.converged for result in results):
        for result in results:
            assert result.weights == pytest.approx(results[0].weights, rel=1e-6)


@settings(max_examples=30)
@given(samples(), st.floats(0.3, 0.7), st.floats(1.5, 3))
def test_weights_never_leave_their_caps(sample, low, high):
    found = raked(*sample, caps=(low, high), most_rounds=100)
    assert low <= found.weights.min() <= found.weights.max() <= high
    assert 0 <= found.capped_share <= 1


@given(samples())
def test_a_sample_like_its_population_weighs_one(sample):
    respondents, margins = sample
    alike = [margin(each.name, each.axes, 7 * totals) for each, totals in zip(
        margins, (respondents.sum((1, 2)), respondents.sum((0, 2)), respondents.sum(0)), strict=True
    )]  # fmt: skip
    found = raked(respondents, alike)
    assert found.weights == pytest.approx(np.ones((3, 2, 2)))
    assert (found.rounds, found.design_effect) == (0, pytest.approx(1))


def test_an_empty_cell_that_the_margins_need_is_told_as_not_converged():
    # age 0 has women only and sex 1 men of age 1 only: 50 of age 0 cannot be among 40 of sex 0
    found = raked(table([10, 0], [10, 10]), [AGE, margin("sex", (1,), [400, 600])], most_rounds=50)
    assert not found.converged
    assert found.largest_miss > 0.01
    assert found.weights[0, 1] == 0
    assert np.isfinite(found.weights).all()


@given(st.integers(0, 5000), st.sampled_from([(0.0, np.inf), (0.3, 3.0)]))
def test_few_respondents_in_many_cells_are_weighted_or_refused(seed, caps):
    random = np.random.default_rng(seed)
    respondents, population = (
        random.poisson(2, (4, 2, 3)).astype(float),
        random.integers(0, 90, (4, 2, 3)).astype(float),
    )
    sums = (population.sum((1, 2)), population.sum((0, 2)), population.sum((0, 1)))
    margins = [margin(name, (axis,), totals) for axis, (name, totals) in enumerate(zip("abc", sums, strict=True))]
    try:
        found = raked(respondents, margins, caps=caps, most_rounds=200)
    except MarginsDoNotFit:
        return
    assert np.isfinite(found.weights).all()
    assert (found.weights > 0).tolist() == (respondents > 0).tolist()
    assert 1 - 1e-9 <= found.design_effect < np.inf


def test_an_empty_cell_that_the_margins_do_without_is_no_harm():
    found = raked(table([10, 0], [10, 10]), [AGE, SEX])
    assert found.converged
    assert (table([10, 0], [10, 10]) * found.weights).tolist() == [
        pytest.approx([15, 0]), pytest.approx([3, 12]),
    ]  # fmt: skip


def test_every_category_of_the_population_in_which_nobody_answered_is_named():
    empty = table([0, 0], [0, 9])
    with pytest.raises(CategoryWithoutRespondents) as raised:
        raked(empty, [AGE, SEX])
    assert raised.value.categories == {("age", "age 0"): 500, ("sex", "sex 0"): 600}
    assert str(raised.value).splitlines()[0] == (
        "age: nobody answered in 'age 0', which has 500 people in the population; join it with another category"
    )


def test_a_category_that_nobody_is_in_and_nobody_answered_in_is_no_harm():
    found = raked(table([30, 20], [10, 40], [0, 0]), [margin("age", (0,), [500, 500, 0]), SEX])
    assert found.weights[:2] == pytest.approx(table([4 / 3, 1 / 2], [2, 3 / 4]), rel=1e-7)


def test_answers_of_a_category_that_the_population_lacks_are_refused():
    with pytest.raises(CategoryWithoutPopulation, match="age: somebody answered in 'age 0'") as raised:
        raked(SAMPLE, [margin("age", (0,), [0, 1000]), SEX])
    assert raised.value.categories == (("age", "age 0"),)
    assert "50" not in str(raised.value)


def test_margins_of_different_populations_are_refused_with_both_totals():
    with pytest.raises(TotalsDisagree, match="age 1,000, sex 1,001") as raised:
        raked(SAMPLE, [AGE, margin("sex", (1,), [600, 401])])
    assert raised.value.totals == {"age": 1000, "sex": 1001}
    assert isinstance(raised.value, MarginsDoNotFit)


@pytest.mark.parametrize("totals", [[1000], [-1, 1001], [np.nan, 1000], [0, 0]])
def test_a_margin_that_is_no_margin_is_refused(totals):
    with pytest.raises(ValueError, match=r"sex: "):
        raked(SAMPLE, [AGE, margin("sex", (1,), totals)])


@pytest.mark.parametrize("caps", [(1.2, 3), (0.3, 0.9), (-1, 3), (3, 0.3)])
def test_caps_that_leave_out_the_mean_are_refused(caps):
    with pytest.raises(ValueError, match="both sides of 1"):
        raked(SAMPLE, [AGE, SEX], caps=caps)
