from tests.docs.markdown_tables import named, tables

from heinola_indicators.assessment.forecast import NoForecast
from heinola_indicators.statistics.mann_kendall import TrendWord

PAGE = tables("statistics/trend.md")


def test_the_page_tells_when_each_word_is_said() -> None:
    assert set(named(PAGE["Trend"])) == {word.value for word in TrendWord}


def test_the_page_tells_every_reason_why_there_is_no_forecast() -> None:
    assert set(named(PAGE["Forecast to the target period"])) == {reason.value for reason in NoForecast}
