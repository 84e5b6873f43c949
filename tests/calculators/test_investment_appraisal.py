import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import by_area, flag_of, monthly, unit, value_of, yearly

from heinola_indicators.calculators.investment_appraisal import investment_appraisal
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import month_period, year_period
from heinola_indicators.panel.panel import UnitMismatch, empty_panel

BASE = year_period(2024)
flows = st.lists(st.integers(0, 1000), min_size=2, max_size=12)


def appraised(costs, benefits, measure, *, rate=None, base=BASE, start=2024, basis="real", residual=0.0):
    """Flows by year from *start* on."""
    result = investment_appraisal(
        yearly("EUR", {start + number: float(cost) for number, cost in enumerate(costs)}, name="costs"),
        yearly("EUR", {start + number: float(benefit) for number, benefit in enumerate(benefits)}, name="benefits"),
        base=base,
        measure=measure,
        rate=rate,
        basis=basis,
        residual_value=residual,
    )
    assert result.periods == (base,)
    return result


def figure(*arguments, **settings):
    result = appraised(*arguments, **settings)
    return value_of(result, settings.get("base", BASE))


def test_net_present_value_is_that_of_numpy_financials_documentation():
    # flows of −40 000, 5 000, 8 000, 12 000, 30 000 at 8 %
    assert round(figure([40_000], [0, 5_000, 8_000, 12_000, 30_000], "npv", rate=0.08), 2) == 3065.22


def test_internal_rate_is_that_of_numpy_financials_documentation():
    # flows of −100, 39, 59, 55, 20: 0.28095
    result = appraised([100], [0, 39, 59, 55, 20], "irr")
    assert (round(value_of(result, 2024), 3), result.unit.code) == (28.095, "percent")


def test_payback_and_benefit_cost_ratio_are_those_of_a_textbook_exercise():
    # wizedu.com/questions/564451: −30 000, then 11 000, 14 000, 10 000, 7 000, 12 000 at 12 %: 2.5 years, 1.31
    costs, benefits = [30_000], [0, 11_000, 14_000, 10_000, 7_000, 12_000]
    assert figure(costs, benefits, "payback") == 2.5
    assert round(figure(costs, benefits, "benefit-cost", rate=0.12), 2) == 1.31
    assert figure(costs, benefits, "discounted-payback", rate=0.12) == pytest.approx(3 + 1899.3 / 4448.6, abs=1e-3)


@pytest.mark.parametrize(
    ("measure", "code"),
    [
        ("npv", "EUR"),
        ("irr", "percent"),
        ("payback", "years"),
        ("discounted-payback", "years"),
        ("benefit-cost", "ratio"),
        ("irr-count", "rates"),
        ("annuity", "EUR/year"),
    ],
)
def test_the_result_is_one_observation_at_the_base_in_its_own_unit(measure, code):
    result = appraised([100], [0, 60, 60], measure, rate=0.04)
    assert (result.unit.code, result.name) == (code, f"investment-{measure}")
    assert flag_of(result, 2024) == "A"


def test_years_before_the_base_are_brought_forward():
    assert figure([100], [0], "npv", rate=0.1, start=2023) == pytest.approx(-110)


def test_forecast_flows_make_a_forecast():
    costs = yearly("EUR", {2024: 100.0})
    benefits = yearly("EUR", {2025: 70.0, 2026: 70.0}, flags={2026: Flag.F})
    assert flag_of(investment_appraisal(costs, benefits, base=BASE, rate=0.03, basis="nominal"), 2024) == "F"


def test_a_year_that_is_not_listed_has_no_flow_but_a_missing_one_is_not_zero():
    costs = yearly("EUR", {2024: 100.0})
    assert (
        value_of(investment_appraisal(costs, yearly("EUR", {2027: 100.0}), base=BASE, rate=0.0, basis="real"), 2024)
        == 0
    )
    unknown = yearly("EUR", {2026: None, 2027: 100.0}, flags={2026: Flag.Q})
    assert flag_of(investment_appraisal(costs, unknown, base=BASE, rate=0.0, basis="real"), 2024) == "Q"


def test_flows_that_change_sign_twice_have_no_single_internal_rate():
    # −100, +230, −132 is solved by 10 % and by 20 %
    assert flag_of(appraised([100, 0, 132], [0, 230, 0], "irr"), 2024) == "M"


@pytest.mark.parametrize(("costs", "benefits"), [([100], [0]), ([0], [100]), ([0], [0])])
def test_flows_of_one_sign_have_no_internal_rate(costs, benefits):
    assert flag_of(appraised(costs, benefits, "irr"), 2024) == "M"


def test_what_is_never_paid_back_has_no_payback():
    assert flag_of(appraised([100], [0, 50], "payback"), 2024) == "M"


def test_a_payback_that_a_later_cost_undoes_is_counted_from_the_last_time():
    # −100, +120, −60, +80: paid back after 0.83 years, in the red again after 2, out of it for good after 2.5
    assert figure([100, 0, 60], [0, 120, 0, 80], "payback") == 2.5


def test_what_costs_nothing_is_paid_back_at_once_and_has_no_ratio():
    assert figure([0], [10], "payback") == 0
    assert flag_of(appraised([0], [10], "benefit-cost", rate=0.04), 2024) == "M"


@pytest.mark.parametrize("figures", [{2024: 100.0}, {2024: 0.0}])
def test_euros_of_one_year_are_not_discounted_at_a_nominal_rate(figures):
    flows = yearly("EUR@2024", figures, name="costs")
    settings = {"base": BASE, "measure": "npv", "rate": 0.04}
    assert investment_appraisal(flows, flows, **settings, basis="real").unit.code == "EUR@2024"
    with pytest.raises(UsageError, match=r"costs is in EUR@2024, at constant prices; they go with a real rate"):
        investment_appraisal(flows, flows, **settings, basis="nominal")


def test_costs_at_constant_prices_do_not_go_with_benefits_at_each_years_own():
    with pytest.raises(UnitMismatch):
        investment_appraisal(
            yearly("EUR@2024", {2024: 1.0}), yearly("EUR", {2024: 1.0}), base=BASE, rate=0.04, basis="real"
        )


@pytest.mark.parametrize(
    ("costs", "benefits", "expected"),
    [([100, 0, 132], [0, 230, 0], 2), ([100], [0, 120], 1), ([100, 0, 100], [0, 150], 0), ([100], [0], 0)],
    ids=["several", "one", "none though the sign changes", "none"],
)
def test_how_many_internal_rates_there_are_is_said(costs, benefits, expected):
    assert figure(costs, benefits, "irr-count") == expected


def test_what_has_no_flow_has_any_internal_rate():
    assert flag_of(appraised([0], [0], "irr-count"), 2024) == "M"


def test_an_annuity_is_that_of_a_textbook_exercise():
    # qammunity.org/6071907: costs of 20 000, then 1 500, 1 600, 1 700, 1 800 at 10 %: 25 192.61, 7 947.53 a year
    costs = [20_000, 1_500, 1_600, 1_700, 1_800]
    assert round(figure(costs, [0], "npv", rate=0.1), 2) == -25_192.61
    assert round(figure(costs, [0], "annuity", rate=0.1), 2) == -7_947.53


def test_an_annuity_of_no_years_does_not_exist():
    assert flag_of(appraised([100], [120], "annuity", rate=0.04), 2024) == "M"
    assert flag_of(appraised([0], [0], "annuity", rate=0.04), 2024) == "M"


@given(st.integers(1, 1000), st.integers(1, 12), st.sampled_from([0.0, 0.03, 0.125]))
def test_equal_sums_are_their_own_annuity(amount, years, rate):
    assert figure([0], [0, *[amount] * years], "annuity", rate=rate) == pytest.approx(amount)


def test_a_residual_value_is_a_benefit_of_the_last_year_with_a_flow():
    costs, benefits = [100, 0, 0], [0, 30, 30]
    for measure in ("npv", "benefit-cost", "irr", "payback", "annuity"):
        with_it = figure(costs, benefits, measure, rate=0.05, residual=60.0)
        assert with_it == figure(costs, [0, 30, 90], measure, rate=0.05)
    assert figure(costs, benefits, "npv", rate=0.0, residual=-15.0) == -55


@given(flows, flows, st.sampled_from([0.0, 0.03, 0.125]))
def test_net_present_value_agrees_with_pyxirr(costs, benefits, rate):
    import pyxirr

    net = np.zeros(max(len(costs), len(benefits)))
    net[: len(benefits)] += benefits
    net[: len(costs)] -= costs
    assert figure(costs, benefits, "npv", rate=rate) == pytest.approx(pyxirr.npv(rate, net.tolist()), abs=1e-6)


@given(st.integers(1, 1000), flows)
def test_at_its_internal_rate_an_investment_is_worth_nothing(cost, benefits):
    result = appraised([cost], [0, *benefits], "irr")
    if flag_of(result, 2024) == "A" and value_of(result, 2024) < 99:
        rate = value_of(result, 2024) / 100
        if rate > -0.5:
            assert figure([cost], [0, *benefits], "npv", rate=rate) == pytest.approx(0, abs=1e-3)


@given(flows, flows)
def test_discounting_at_nothing_changes_no_payback(costs, benefits):
    plain, discounted = (
        appraised(costs, benefits, "payback"),
        appraised(costs, benefits, "discounted-payback", rate=0.0),
    )
    np.testing.assert_array_equal(plain.value, discounted.value)


@given(
    flows,
    flows,
    st.sampled_from(["npv", "irr", "irr-count", "payback", "discounted-payback", "benefit-cost", "annuity"]),
)
def test_an_area_does_not_depend_on_the_years_of_another(costs, benefits, measure):
    def years(figures):
        return {2024 + number: float(value) for number, value in enumerate(figures)}

    other = {2019: 7.0, 2041: 3.0}
    together = investment_appraisal(
        by_area("EUR", {"111": years(costs), "398": other}),
        by_area("EUR", {"111": years(benefits), "398": other}),
        base=BASE,
        measure=measure,
        rate=0.04,
        basis="real",
    )
    alone = appraised(costs, benefits, measure, rate=0.04)
    np.testing.assert_allclose(together.value[0], alone.value[0], rtol=1e-9, atol=1e-9)
    assert together.flag[0] == alone.flag[0]


def test_an_area_without_costs_is_not_appraised():
    costs = by_area("EUR", {"111": {2024: 1.0}})
    benefits = by_area("EUR", {"398": {2024: 1.0}, "111": {2024: 1.0}})
    assert investment_appraisal(costs, benefits, base=BASE, rate=0.04, basis="real").areas == ("111",)
    nothing = empty_panel("nothing", unit("EUR"))
    assert investment_appraisal(nothing, nothing, base=BASE, rate=0.04, basis="real").areas == ()


def test_costs_below_zero_are_refused_with_their_place():
    with pytest.raises(UsageError, match=r"costs has -5 at 111 2025; give costs as positive euros"):
        appraised([10, -5], [0, 20], "irr")


@pytest.mark.parametrize("measure", ["npv", "discounted-payback", "benefit-cost", "annuity"])
def test_what_is_discounted_needs_a_rate_and_a_basis(measure):
    with pytest.raises(UsageError, match=f"{measure} needs a rate"):
        appraised([1], [1], measure)
    with pytest.raises(UsageError, match=f"{measure} needs a basis: real"):
        appraised([1], [1], measure, rate=0.04, basis=None)


def test_a_rate_in_percent_is_refused():
    with pytest.raises(UsageError, match=r"0\.04 is four percent, 4 is 400 percent"):
        appraised([1], [1], "npv", rate=4)


def test_only_years_of_one_unit_are_appraised():
    costs, benefits = yearly("EUR", {2024: 1.0}), yearly("EUR", {2024: 1.0})
    with pytest.raises(UsageError, match="by years"):
        investment_appraisal(costs, monthly("EUR", [1.0]), base=BASE, rate=0.04, basis="real")
    with pytest.raises(UsageError, match="by years"):
        investment_appraisal(costs, benefits, base=month_period(2024, 1), rate=0.04, basis="real")
    with pytest.raises(UnitMismatch):
        investment_appraisal(costs, yearly("persons", {2024: 1.0}), base=BASE, rate=0.04, basis="real")
