from dataclasses import replace

import pytest

from heinola_indicators.assessment.evaluation_procedure import Accounts, Outcome, evaluation_procedure
from heinola_indicators.statistics.evaluation_limits import Sign

SOUND = Accounts(
    surplus=[5e6] * 6,
    surplus_per_resident=[300.0, 310.0],
    margin_of_depreciation=[120.0, 110.0],
    tax_rate=[9.36, 9.36],
    mean_tax_rate=[7.36, 7.5],
    debt_per_resident=[9_000.0, 9_900.0],
    mean_debt_per_resident=[8_000.0, 6_000.0],
    servicing_margin=[1.4, 1.3],
)


def outcomes(accounts, year=2023):
    result = evaluation_procedure(accounts, year)
    return result.outcome, {criterion.name: criterion.outcome for criterion in result.criteria}


def test_a_sound_municipality_is_not_met_by_any_criterion():
    whole, each = outcomes(SOUND)
    assert whole == Outcome.NOT_MET
    assert each == dict.fromkeys("ABC", Outcome.NOT_MET)


def test_every_comparison_tells_value_limit_and_outcome():
    result = evaluation_procedure(SOUND, 2023)
    facts = {
        (each.sign, each.year): (each.value, each.comparison, each.limit, each.outcome)
        for criterion in result.criteria
        for each in criterion.comparisons
    }
    assert len(facts) == 10
    assert facts[Sign.TAX_RATE, 2022] == (pytest.approx(2.0), ">=", 2.0, Outcome.MET)
    assert facts[Sign.DEBT, 2023] == (1.65, ">=", 1.5, Outcome.MET)
    assert facts[Sign.MARGIN, 2023] == (110.0, "<", 80.0, Outcome.NOT_MET)
    assert facts[Sign.DEFICIT, 2023] == (-310.0, ">=", 1_000.0, Outcome.NOT_MET)
    assert facts[Sign.DEFICIT_BEFORE, 2022] == (-300.0, ">=", 500.0, Outcome.NOT_MET)


WEAK = replace(
    SOUND,
    margin_of_depreciation=[70.0, 70.0],
    mean_tax_rate=[7.0, 7.0],
    mean_debt_per_resident=[5_000.0, 6_000.0],
    servicing_margin=[0.5, 0.5],
)


def test_a_municipality_beyond_all_four_limits_in_two_years_meets_c():
    assert outcomes(WEAK) == (Outcome.MET, {"A": Outcome.NOT_MET, "B": Outcome.NOT_MET, "C": Outcome.MET})


@pytest.mark.parametrize("lacking", ["mean_tax_rate", "mean_debt_per_resident"])
@pytest.mark.parametrize("year_before", [lambda figures: figures[0], lambda _: None], ids=["one", "both"])
def test_a_missing_mean_cannot_be_judged_unless_another_figure_decides(lacking, year_before):
    figures = [year_before(getattr(WEAK, lacking)), None]
    whole, each = outcomes(replace(WEAK, **{lacking: figures}))
    assert (whole, each["C"]) == (Outcome.CANNOT_BE_JUDGED, Outcome.CANNOT_BE_JUDGED)
    assert outcomes(replace(SOUND, **{lacking: figures}))[1]["C"] == Outcome.NOT_MET  # by the annual margin


def test_a_criterion_that_is_met_decides_the_whole_whatever_is_missing():
    unknown = [None, None]
    deep = replace(
        SOUND, surplus=[None] * 6, surplus_per_resident=[-500.0, -1_000.0], mean_tax_rate=unknown, tax_rate=unknown
    )
    whole, each = outcomes(deep)
    assert (whole, each["A"], each["B"]) == (Outcome.MET, Outcome.CANNOT_BE_JUDGED, Outcome.MET)


def test_a_mean_debt_of_zero_is_none():
    assert outcomes(replace(WEAK, mean_debt_per_resident=[0.0, 0.0]))[1]["C"] == Outcome.CANNOT_BE_JUDGED


def test_accounts_of_2019_have_no_limit_here():
    result = evaluation_procedure(SOUND, 2019)
    assert result.outcome == Outcome.CANNOT_BE_JUDGED
    assert {each.limit for criterion in result.criteria for each in criterion.comparisons} == {None}


def test_six_accounts_of_the_surplus_and_two_of_the_others_are_needed():
    with pytest.raises(ValueError, match="figures of 6 accounts are needed, oldest first"):
        evaluation_procedure(replace(SOUND, surplus=[1.0]), 2023)
    with pytest.raises(ValueError, match="figures of 2 accounts are needed"):
        evaluation_procedure(replace(SOUND, tax_rate=[1.0, 2.0, 3.0]), 2023)
