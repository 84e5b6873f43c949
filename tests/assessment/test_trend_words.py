from tests.assessment.example_measures import HEINOLA, panel

from heinola_indicators.assessment.trend_words import trend_words_of
from heinola_indicators.statistics.mann_kendall import TrendWord

RISING = panel({str(2014 + number): float(number) for number in range(10)})
SHORT = panel({"2022": 1.0, "2023": 2.0})
SLOWLY = panel({str(2014 + number): value for number, value in enumerate([1.0, 3.0, 2.0, 4.0, 3.5, 5.0, 3.0, 4.5])})


def test_series_of_different_lengths_have_a_word_each_in_their_order():
    words = trend_words_of([(grid, [HEINOLA], ()) for grid in (SHORT, RISING, SHORT)])
    assert words == [TrendWord.TOO_FEW_POINTS, TrendWord.RISING, TrendWord.TOO_FEW_POINTS]


def test_of_no_series_there_is_no_word():
    assert trend_words_of([]) == []


def test_what_is_asked_for_decides_how_sure_a_trend_has_to_be():
    at_5_percent, at_20_percent = (trend_words_of([(SLOWLY, [HEINOLA], ())], level)[0] for level in (0.05, 0.2))
    assert at_5_percent is not at_20_percent
    assert at_20_percent is TrendWord.RISING
