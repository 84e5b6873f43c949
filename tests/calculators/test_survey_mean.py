from dataclasses import replace

import numpy as np
import pytest
from tests.panels import flag_of, unit, value_of, yearly

from heinola_indicators.calculators.survey_mean import survey_mean
from heinola_indicators.model.errors import UsageError
from heinola_indicators.panel.panel import empty_panel


def scores(figures, n, deviation=None):
    panel = yearly("points", figures, name="satisfaction")
    return replace(
        panel,
        n=np.array([n], dtype=float),
        deviation=None if deviation is None else np.array([deviation], dtype=float),
    )


def test_heinolas_205_answers_of_2023_have_the_margin_of_0_22_when_the_deviation_is_1_6():
    # Taloustutkimus, Kuntien Asukaskokemus: 8.39 (n=301), 8.12 (n=305), 7.96 (n=205)
    result = survey_mean(scores({2021: 8.39, 2022: 8.12, 2023: 7.96}, [301, 305, 205]), deviation=1.6)
    assert value_of(result, 2023) == 7.96
    assert np.round(result.margin, 2).tolist() == [[0.18, 0.18, 0.22]]
    assert result.n.tolist() == [[301, 305, 205]]
    assert result.deviation.tolist() == [[1.6, 1.6, 1.6]]


def test_limits_are_those_that_phe_publishes():
    # PHEindicatormethods, test data of phe_mean, Area1: 8 values, 95 % limits 36.168325 and 71.240365
    result = survey_mean(scores({2023: 53.704345}, [8], [20.97557525770931]))
    assert value_of(result, 2023) - result.margin[0, 0] == pytest.approx(36.168325241336504)
    assert value_of(result, 2023) + result.margin[0, 0] == pytest.approx(71.24036475866352)


def test_a_deviation_of_the_answers_goes_before_an_assumed_one():
    result = survey_mean(scores({2022: 8.0, 2023: 8.0}, [100, 100], [1.0, np.nan]), deviation=2.0)
    assert result.deviation.tolist() == [[1.0, 2.0]]
    assert result.margin[0, 1] == 2 * result.margin[0, 0]


def test_the_margin_of_a_staff_survey_knows_how_few_did_not_answer():
    answers = scores({2023: 4.0}, [700], [0.8])
    whole, part = survey_mean(answers), survey_mean(answers, population=1000)
    assert part.margin[0, 0] == pytest.approx(whole.margin[0, 0] * (300 / 999) ** 0.5)


def test_everybody_of_a_population_leaves_no_margin():
    assert survey_mean(scores({2023: 4.0}, [35], [0.8]), population=35).margin.tolist() == [[0.0]]


def test_a_census_has_no_sampling_margin_at_all():
    result = survey_mean(scores({2023: 3.9}, [16], [0.9]), census=True)
    assert result.margin is None
    assert (result.n.tolist(), result.deviation.tolist()) == ([[16]], [[0.9]])


@pytest.mark.parametrize("n", [np.nan, 0, 1])
def test_a_margin_that_cannot_be_known_is_not_zero(n):
    result = survey_mean(scores({2023: 4.0}, [n], [0.8]))
    assert np.isnan(result.margin).all()
    assert flag_of(result, 2023) == "A"


def test_a_missing_mean_has_no_margin():
    result = survey_mean(scores({2022: 4.0, 2023: None}, [20, 20], [0.8, 0.8]))
    assert np.isnan(result.margin).tolist() == [[False, True]]


def test_scores_without_n_or_deviation_are_told_what_they_lack():
    with pytest.raises(UsageError, match="satisfaction has no number of answers"):
        survey_mean(yearly("points", {2023: 4.0}, name="satisfaction"), deviation=1.6)
    with pytest.raises(UsageError, match="no standard deviation"):
        survey_mean(scores({2023: 4.0}, [20]))


def test_more_answers_than_people_are_refused():
    with pytest.raises(UsageError, match="36 answers; the population is given as 35"):
        survey_mean(scores({2023: 4.0}, [36], [0.8]), population=35)


def test_a_survey_without_answers_yet_has_a_unit_all_the_same():
    nothing = empty_panel("satisfaction", unit("points"))
    assert survey_mean(replace(nothing, n=nothing.value, deviation=nothing.value), population=100).unit.code == "points"
