from datetime import date

from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel

from heinola_indicators.assessment.verdict_history import verdict_history
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel

ADOPTED, AS_OF = date(2022, 5, 16), date(2026, 11, 24)
FIGURES = panel({"2020": 10.0, "2021": 11.0, "2022": 12.0, "2023": None, "2024": 13.0, "2025": 15.0})


def history(followed: Measure, figures: Panel, since: date = ADOPTED) -> dict[str, TargetStatus]:
    return {str(one.period): one.status for one in verdict_history(followed, figures, HEINOLA, since, AS_OF)}


def test_every_year_since_the_adoption_that_has_a_figure_has_its_verdict() -> None:
    followed = measure(level("2030", 20.0), baseline=baseline("2020", 10.0))
    assert history(followed, FIGURES) == {
        "2022": TargetStatus.ON_TRACK,
        "2024": TargetStatus.BEHIND,
        "2025": TargetStatus.ON_TRACK,
    }


def test_a_year_is_judged_by_the_levels_that_were_in_force_then() -> None:
    followed = measure(
        level("2030", 40.0, decided=date(2021, 11, 15)),
        level("2030", 14.0, decided=date(2024, 6, 17)),
        baseline=baseline("2020", 10.0),
    )
    assert history(followed, FIGURES) == {
        "2022": TargetStatus.BEHIND,
        "2024": TargetStatus.ON_TRACK,
        "2025": TargetStatus.REACHED,
    }


def test_before_a_level_was_decided_there_was_none() -> None:
    followed = measure(level("2030", 20.0, decided=date(2025, 11, 17)), baseline=baseline("2020", 10.0))
    assert history(followed, FIGURES)["2024"] is TargetStatus.NO_TARGET


def test_the_baseline_s_own_year_and_earlier_ones_say_nothing() -> None:
    followed = measure(level("2030", 20.0), baseline=baseline("2024", 13.0))
    assert list(history(followed, FIGURES)) == ["2025"]


def test_of_months_only_those_whole_years_before_the_newest_are_told() -> None:
    monthly = panel({"2019-12": 8.0, "2025-07": 11.0, "2025-08": 12.0, "2026-07": 13.0, "2026-08": 14.0})
    followed = measure(level("2030-12", 20.0), baseline=baseline("2019-12", 8.0))
    assert list(history(followed, monthly)) == ["2025-08", "2026-08"]


def test_an_area_that_the_panel_lacks_has_no_history() -> None:
    followed = measure(level("2030", 20.0), baseline=baseline("2020", 10.0))
    assert history(followed, panel({"2022": 1.0}, area="398")) == {}
