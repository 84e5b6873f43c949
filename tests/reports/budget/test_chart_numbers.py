from tests.assessment.example_measures import baseline, level, measure, panel, series_break
from tests.reports.example_material import material_of

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.budget.chart_numbers import ChartNumbers, chart_numbers
from heinola_indicators.reports.material import MeasureMaterial


def numbers_of(item: MeasureMaterial) -> ChartNumbers:
    numbers = chart_numbers(item, Language.FINNISH)
    assert numbers is not None
    return numbers


def test_time_goes_evenly_and_a_missing_year_is_a_gap() -> None:
    item = material_of(measure(level("2026", 5.0), baseline=baseline("2020")), panel({"2020": 1.0, "2023": 2.0}))
    numbers = numbers_of(item)
    assert numbers.labels == ("2020", "2021", "2022", "2023", "2024", "2025", "2026")
    assert numbers.figures[0].values == (1.0, None, None, 2.0, None, None, None)
    assert numbers.levels.values[-1] == 5.0


def test_a_break_parts_the_figures_into_lines_of_their_own() -> None:
    followed = measure(level("2026", 5.0), baseline=baseline("2020"), breaks=(series_break("2022", "Uusi mittaus"),))
    numbers = numbers_of(material_of(followed, panel({"2020": 1.0, "2021": 2.0, "2022": 3.0, "2023": 4.0})))
    assert [one.name for one in numbers.figures] == ["Luku", "Luku katkon jälkeen (2022–)"]
    assert [one.values[:4] for one in numbers.figures] == [(1.0, 2.0, None, None), (None, None, 3.0, 4.0)]


def test_what_there_is_none_of_has_no_line() -> None:
    numbers = numbers_of(material_of(measure(), panel({"2020": 1.0})))
    assert [one.name for one in numbers.series] == ["Luku"]


def test_a_measure_without_a_figure_has_no_chart() -> None:
    assert chart_numbers(material_of(measure(level("2026", 5.0)), panel({"2020": None})), Language.FINNISH) is None
