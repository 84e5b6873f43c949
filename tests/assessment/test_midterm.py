from dataclasses import replace
from datetime import date

from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel

from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.midterm import MidtermSpan, MidtermView, midterm_view
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel

ADOPTED, POINT = date(2021, 6, 30), date(2024, 6, 30)
SPAN = MidtermSpan(ADOPTED, POINT, date(2025, 12, 31), date(2029, 12, 31), HEINOLA)
LEVELS = (level("2025", 20.0, decided=date(2021, 6, 1)), level("2029", 40.0, decided=date(2021, 6, 1)))
FOLLOWED = measure(*LEVELS, baseline=baseline("2020", 10.0))
# two parts and a half each year, now above the line, now below it
FIGURES = {"2019": 7.4, "2020": 10.1, "2021": 12.4, "2022": 15.1, "2023": 17.4}


def seen(on: Panel | None, of: Measure = FOLLOWED, area: str = HEINOLA, span: MidtermSpan = SPAN) -> MidtermView:
    judged = assess(of, on or panel({}), area, POINT, expected=None, target_area=HEINOLA)
    row = StatusRow("theme", "goal", of, area, judged.applied, judged.final, Origin.PUBLISHED)
    return midterm_view(row, on, span)


def test_the_figure_at_adoption_is_the_newest_of_a_year_that_had_ended():
    at_adoption = seen(panel(FIGURES)).at_adoption
    assert at_adoption is not None
    assert (str(at_adoption.period), at_adoption.value) == ("2020", 10.1)


def test_the_history_is_that_of_the_years_from_the_adoption_to_the_middle_of_the_term():
    history = seen(panel(FIGURES | {"2024": 9.0})).history
    assert [(str(reading.period), str(reading.status)) for reading in history] == [
        ("2021", "on-track"), ("2022", "on-track"), ("2023", "on-track"),
    ]  # fmt: skip


def test_the_measure_is_carried_on_to_the_ends_of_the_term_and_of_the_strategy():
    view = seen(panel(FIGURES))
    assert view.to_term_end is not None
    assert view.to_horizon is not None
    assert (str(view.to_term_end.period), view.to_term_end.level) == ("2025", 20.0)
    assert (str(view.to_horizon.period), view.to_horizon.level) == ("2029", 40.0)
    assert view.to_term_end.forecast.value is not None
    assert round(view.to_term_end.forecast.value, 6) == 22.48  # 2.5 a year from a mean of 12.48 in 2021
    assert view.to_term_end.forecast.probability is not None
    assert view.to_term_end.forecast.probability > 0.99


def test_a_level_decided_after_the_middle_of_the_term_is_not_what_it_is_carried_on_to():
    later = replace(FOLLOWED, target_levels=(*LEVELS, level("2025", 90.0, decided=date(2024, 9, 1))))
    to_term_end = seen(panel(FIGURES), later).to_term_end
    assert to_term_end is not None
    assert to_term_end.level == 20.0


def test_an_end_that_is_not_known_has_no_projection():
    view = seen(panel(FIGURES), span=replace(SPAN, term_end=None))
    assert view.to_term_end is None
    assert view.to_horizon is not None


def test_changes_of_the_levels_in_the_span_are_told_also_without_figures():
    changed = replace(FOLLOWED, target_levels=(*LEVELS, level("2025", 15.0, decided=date(2023, 3, 1))))
    view = seen(None, changed)
    assert [(change.before.low, change.after.low) for change in view.changes] == [(20.0, 15.0)]
    assert (view.at_adoption, view.history, view.to_term_end, view.to_horizon) == (None, (), None, None)
    assert seen(panel(FIGURES), changed).changes == view.changes
    assert seen(None, changed, span=replace(SPAN, adopted=date(2023, 3, 1))).changes == ()
    assert seen(None, changed, span=replace(SPAN, point=date(2023, 2, 28))).changes == ()


def test_another_area_has_its_figures_and_its_line_but_no_target_level_or_verdicts():
    view = seen(panel(FIGURES, area="091"), area="091")
    assert view.at_adoption is not None
    assert view.at_adoption.value == 10.1
    assert view.history == ()
    assert view.to_term_end is not None
    assert view.to_term_end.level is None
    assert view.to_term_end.forecast.value is not None
    assert view.to_term_end.forecast.probability is None
