from datetime import date

import pytest
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.comparability import incomparability
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period


def code(breaks=(), base: str = "2021", period: str = "2023", flags=None) -> str | None:
    on = panel({"2021": 1.0, "2022": 2.0, "2023": 3.0}, flags=flags)
    of = measure(level("2025", low=9.0), baseline=baseline(base, 1.0), breaks=breaks)
    first, last = (Figure(parse_period(text), 1.0, 1) for text in (base, period))
    found = incomparability(of, AreaFigures.known_on(date(2024, 1, 1), on, HEINOLA), first, last)
    return found and found[0]


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2021", None), ("2022", "break"), ("2022-07", "break"), ("2023", "break"), ("2023-12", "break"), ("2024", None)],
)
def test_a_break_takes_effect_from_the_start_of_its_period(period, expected):
    assert code((series_break(period, "syy"),)) == expected


def test_of_several_breaks_the_newest_that_is_not_comparable_is_told():
    breaks = (series_break("2022", "vanhempi"), series_break("2023", "uudempi"))
    of = measure(baseline=baseline("2021", 1.0), breaks=breaks)
    figures = AreaFigures.known_on(date(2024, 1, 1), panel({"2023": 1.0}), HEINOLA)
    _, facts = incomparability(of, figures, Figure(parse_period("2021"), 1.0, 1), figures.latest())
    assert facts["break_reason"].fi == "uudempi"


def test_a_break_declared_comparable_answers_for_the_flag_of_its_own_period_only():
    comparable = (series_break("2022", "syy", comparable=True),)
    assert code(comparable, flags={"2022": Flag.B}) is None
    assert code(comparable, flags={"2022": Flag.B, "2023": Flag.B}) == "break-in-source"


def test_the_flag_of_the_baseline_itself_hinders_nothing():
    assert code(flags={"2021": Flag.B}) is None


def test_a_figure_before_the_baseline_is_not_comparable():
    assert code(base="2023", period="2022") == "before-baseline"
