import math

from heinola_indicators.assessment.sampling_error import answers, limits, sampling_margin
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import parse_period

PERIOD = parse_period("2023")
MEAN = Figure(PERIOD, 3.5, 0, margin=0.25, n=400.0)
COUNT = Figure(PERIOD, 10.0, 0, margin=6.8, low=4.8, high=18.4)  # the exact limits of ten events
CERTAIN = Figure(PERIOD, 10.0, 0)


def test_a_mean_lies_in_the_middle_of_its_limits():
    assert limits(MEAN) == (3.25, 3.75)
    assert [sampling_margin(MEAN, towards) for towards in (3.0, 4.0)] == [0.25, 0.25]


def test_a_count_has_another_margin_on_each_side_and_not_half_the_width():
    assert limits(COUNT) == (4.8, 18.4)
    assert sampling_margin(COUNT, 7.0) == 10.0 - 4.8
    assert sampling_margin(COUNT, 12.0) == 18.4 - 10.0
    assert sampling_margin(COUNT, 10.0) == 18.4 - 10.0


def test_half_an_interval_is_none():
    assert limits(Figure(PERIOD, 10.0, 0, margin=2.0, low=4.8)) == (8.0, 12.0)
    assert limits(Figure(PERIOD, 10.0, 0, high=18.4)) is None


def test_without_a_margin_nothing_is_left_to_chance():
    assert limits(CERTAIN) is None
    assert sampling_margin(CERTAIN, 7.0) == 0.0
    assert sampling_margin(None, 7.0) == 0.0


def test_answers_count_only_for_the_interval_of_a_mean():
    assert answers(MEAN) == 400.0
    assert math.isnan(answers(Figure(PERIOD, 0.4, 0, n=400.0, low=0.35, high=0.45)))
    assert math.isnan(answers(CERTAIN))
