"""Series of surveys: what `compute` judges is what `survey results` publishes."""

import unicodedata
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.strategy.small_city import write_city
from tests.usecases.small_survey import CODEBOOK, HEADER, ROWS

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.survey import Sampling
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.reports.output_files import output_files
from heinola_indicators.strategy.reader import read_strategy, read_with_problems
from heinola_indicators.usecases.compute import ComputeRequest, compute
from heinola_indicators.usecases.explain import ExplainRequest, explain
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.measures import calculated
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.survey_results import SurveyRequest, survey_results

AS_OF = date(2026, 11, 24)
SURVEY_MEASURES = [
    "resident-wellbeing",
    "resident-experience",
    "council-self-evaluation",
    "management-self-evaluation",
    "resident-participation",
    "job-satisfaction",
    "supervisor-evaluation",
]
TOLD = ("n", "deviation", "margin")


@pytest.fixture(scope="module")
def sample(request):
    root = request.config.rootpath
    strategy = read_strategy(root / "config/strategy.yaml", LOADERS)
    return strategy, SeriesPanels(strategy, Exports(root / "data"))


def part_of(strategy, measure):
    (part,) = strategy.series[measure.inputs["scores"]].parts
    return part


def published(strategy, series, measure):
    """The results of the measure's item or index of all respondents, by round, straight from the codebook."""
    part = part_of(strategy, measure)
    source = strategy.sources[part.source]
    found = survey_results(SurveyRequest(Path(source.codebook), series.exports.folder))
    return found, [
        next(each for each in one.results if each.subject.id == part.result and each.group == ())
        for one in found.rounds
    ]


@pytest.mark.parametrize("name", SURVEY_MEASURES)
def test_every_survey_measure_of_the_strategy_is_what_survey_results_publishes_in_every_round(sample, name):
    strategy, series = sample
    measure = next(each for _, _, each in strategy.measures() if each.id == name)
    panel = calculated(measure, series).panel
    found, results = published(strategy, series, measure)
    assert [str(period) for period in panel.periods] == [str(one.round.period) for one in found.rounds]
    assert len(results) > 1
    for column, each in enumerate(results):
        assert panel.value[0, column] == each.figures.mean
        for word in TOLD:
            grid, told = getattr(panel, word), getattr(each.figures, word)
            assert (None if grid is None or np.isnan(grid[0, column]) else grid[0, column]) == told, word
    assert panel.census == (found.codebook.sampling is Sampling.CENSUS)
    assert (panel.margin is None) == panel.census


def test_the_resident_experience_of_the_strategy_is_the_published_one(sample):
    strategy, series = sample
    measure = next(each for _, _, each in strategy.measures() if each.id == "resident-experience")
    result = calculated(measure, series)
    for panel, by_news in (
        (result.panel, result.further["published"]),
        (result.further["holiday-residents"], result.further["holiday-residents-published"]),
    ):
        assert panel.periods == by_news.periods
        assert np.round(panel.value, 2).tolist() == by_news.value.tolist()
        assert panel.n.tolist() == by_news.n.tolist()
    assert [f"{value:.2f}" for value in result.panel.value[0]] == ["8.39", "8.12", "7.96"]
    assert result.panel.n.tolist() == [[301, 305, 205]]


def test_the_breaks_of_a_codebook_are_those_of_the_measure(sample):
    strategy, _ = sample
    measure = next(each for _, _, each in strategy.measures() if each.id == "resident-experience")
    assert [(str(each.period), each.comparable) for each in measure.breaks] == [("2022", False), ("2023", False)]
    assert measure.breaks[1].reason.en == "the scale 0–10 became 1–10"


STRATEGY = """\
strategy:
  name: {fi: Esimerkkilä 2030}
  area: "111"
themes:
  - id: theme
    name: {fi: Teema}
    goals:
      - id: goal
        name: {fi: Tavoite}
        owner: {unit: talous, origin: example}
        measures:
          - id: wellbeing
            name: {fi: Hyvinvointi}
            unit: points
            direction: rise
            calculator: survey-mean
            inputs: {scores: wellbeing}
            baseline: {period: 2024, value: 3.0, origin: example}
            target-levels:
              - {period: 2027, at-least: 4, decided: 2022-11-14, origin: example}
"""
SOURCES = """\
sources:
  - id: answers
    name: {fi: Vastaukset}
    publisher: Esimerkkilä
    files: kysely_*.csv
    codebook: surveys/residents.yaml
    frequency: year
    origin: synthetic
series:
  - id: wellbeing
    unit: points
    parts:
      - {source: answers, result: well, of-area: "111"}
"""


def city(folder, *, codebook=CODEBOOK, sources=SOURCES, strategy=STRATEGY, rounds=None, **files):
    """A city with one survey; its answers of 2025 are those of ``small_survey``, unless *rounds* has others by year."""
    found = {2025: ROWS} if rounds is None else rounds
    texts = {f"kysely_{year}.csv": "\n".join([HEADER, *rows]) + "\n" for year, rows in found.items()}
    path = write_city(folder, strategy, sources, {**texts, **files})
    (path.parent / "surveys").mkdir()
    (path.parent / "surveys/residents.yaml").write_text(codebook, "utf-8")
    return path


def computed(folder, **changed):
    return compute(ComputeRequest(city(folder, **changed), folder / "data", AS_OF))


def panel(result):
    return result.table.panels["wellbeing"]


def two_rounds(more=""):
    return CODEBOOK.replace("rounds:\n", f"rounds:\n  - {{period: 2024, file: kysely_2024.csv{more}}}\n")


def test_a_result_is_taken_with_number_deviation_and_margin(tmp_path):
    found = panel(computed(tmp_path))
    assert (found.value.tolist(), found.n.tolist()) == ([[3.5]], [[10]])
    assert found.deviation[0, 0] == pytest.approx((14.5 / 9) ** 0.5)
    assert found.margin[0, 0] == pytest.approx(2.2621571628 * (14.5 / 9 / 10) ** 0.5)


def test_a_group_has_its_own_series(tmp_path):
    sources = SOURCES.replace("result: well,", "result: well, group: {sex: women},")
    found = panel(computed(tmp_path, sources=sources))
    assert (found.value.tolist(), found.n.tolist()) == ([[4.2]], [[5]])
    assert np.isnan(found.deviation).all(), "of fewer than ten nothing is told that one person decides"
    assert np.isnan(found.margin).all()


def test_of_too_few_answers_the_newest_figure_is_suppressed_and_there_is_no_verdict(tmp_path):
    result = computed(tmp_path, rounds={2025: ROWS[:4]})
    (row,) = result.table
    assert (row.applied.status, row.applied.reason.code) == (TargetStatus.NO_DATA, "suppressed")
    found = panel(result)
    assert found.flag.tolist() == [[int(Flag.Q)]]
    assert all(np.isnan(grid).all() for grid in (found.value, found.n, found.deviation, found.margin))


def test_a_placement_is_no_figure(tmp_path):
    codebook = CODEBOOK.replace("at-least-5", "kunta10")
    sources = SOURCES.replace("result: well,", "result: well, group: {sex: women},")
    assert panel(computed(tmp_path, codebook=codebook, sources=sources)).flag.tolist() == [[int(Flag.Q)]]


def test_a_census_has_no_margin_and_says_so(tmp_path):
    codebook = CODEBOOK.replace("sampling: random", "sampling: census")
    path = city(tmp_path, codebook=codebook)
    found = explain(ExplainRequest(path, tmp_path / "data", AS_OF, "wellbeing"))
    assert (found.row.figure.margin, found.row.figure.n) == (None, 10)
    text = explanation_text(found, Language.ENGLISH, exact=False, width=200)
    assert "Margin of error (95 %): all were asked: no sampling error, n 10" in text
    assert "formula: margin" not in text


def test_a_quota_sample_has_a_nominal_margin_and_says_so(tmp_path):
    path = city(tmp_path, codebook=CODEBOOK.replace("sampling: random", "sampling: quota"))
    found = explain(ExplainRequest(path, tmp_path / "data", AS_OF, "wellbeing"))
    text = explanation_text(found, Language.SWEDISH, exact=False, width=200)
    assert "kvot- eller registerurval: felmarginalen är nominell" in text


def test_the_population_of_the_codebook_makes_the_margin_smaller_and_that_of_the_strategy_changes_nothing(tmp_path):
    codebook = CODEBOOK.replace("undeliverable: 8", "undeliverable: 8, population: 20")
    without = panel(computed(tmp_path / "without")).margin[0, 0]
    corrected = panel(computed(tmp_path / "corrected", codebook=codebook)).margin[0, 0]
    assert corrected == pytest.approx(without * (10 / 19) ** 0.5)
    strategy = STRATEGY.replace("scores: wellbeing}", "scores: wellbeing}\n            parameters: {population: 12}")
    assert panel(computed(tmp_path / "both", codebook=codebook, strategy=strategy)).margin[0, 0] == corrected


def test_weights_of_the_codebook_hold(tmp_path):
    weights = "weights:\n  margins:\n    - {file: vaesto.csv, variables: {sex: Sukupuoli}, select: {Vuosi: '2024'}}\n"
    files = {"vaesto.csv": "Sukupuoli;Vuosi;Väestö\nMiehet;2024;6000\nNaiset;2024;4000\n"}
    assert panel(computed(tmp_path, codebook=CODEBOOK + weights, **files)).value[0, 0] == pytest.approx(
        (4000 * 4.2 + 6000 * 2.8) / 10000
    )


def test_a_round_that_does_not_compare_breaks_the_measure_unless_the_strategy_says_otherwise(tmp_path):
    codebook = two_rounds().replace("undeliverable: 8", "undeliverable: 8, not-comparable: {fi: kysyttiin toisin}")
    rounds = {2024: ROWS, 2025: ROWS}
    (row,) = computed(tmp_path / "broken", codebook=codebook, rounds=rounds).table
    assert row.applied.status is TargetStatus.NOT_COMPARABLE
    own = "            breaks:\n              - {period: 2025, comparable: true, reason: {fi: verrattu}}\n"
    strategy = STRATEGY.replace("            target-levels:", own + "            target-levels:")
    (row,) = computed(tmp_path / "own", codebook=codebook, rounds=rounds, strategy=strategy).table
    assert row.applied.status is not TargetStatus.NOT_COMPARABLE


def test_a_file_of_no_round_and_a_round_of_no_file_are_told(tmp_path):
    result = computed(tmp_path / "new", rounds={2024: ROWS, 2025: ROWS})
    assert [each.message for each in result.problems] == [
        "kysely_2024.csv is of no round of the codebook 'residents'; add it under its 'rounds'"
    ]
    result = computed(tmp_path / "gone", codebook=two_rounds())
    assert [each.location.path for each in result.problems] == ["kysely_2024.csv"]
    narrow = SOURCES.replace("kysely_*.csv", "kysely_2025.csv")
    result = computed(tmp_path / "narrow", codebook=two_rounds(), rounds={2024: ROWS, 2025: ROWS}, sources=narrow)
    assert [each.message for each in result.problems] == [
        "kysely_2024.csv is not among the 'files' of the source 'answers'"
    ]


def test_a_file_whose_name_a_mac_wrote_is_its_rounds(tmp_path):
    codebook = CODEBOOK.replace("kysely_2025.csv", "./henkilöstö_2025.csv")
    sources = SOURCES.replace("kysely_*.csv", "henkilöstö_*.csv")
    named = {unicodedata.normalize("NFD", "henkilöstö_2025.csv"): "\n".join([HEADER, *ROWS]) + "\n"}
    assert panel(computed(tmp_path, codebook=codebook, sources=sources, rounds={}, **named)).value.tolist() == [[3.5]]


def test_an_answer_off_its_scale_is_told_without_the_answer_and_leaves_no_figure(tmp_path):
    rows = [ROWS[0].replace("Nainen;5", "Nainen;Salainen sana"), *ROWS[1:]]
    result = computed(tmp_path, rounds={2025: rows})
    (problem,) = result.problems
    assert "row 2" in problem.message
    assert "Salainen" not in str(problem)
    (row,) = result.table
    assert row.applied.status is TargetStatus.NO_DATA


def test_neither_rows_nor_free_text_are_in_any_file_that_is_written(tmp_path):
    files = output_files(computed(tmp_path).table)
    assert b"kysely_2025.csv" in files["status.json"]
    for secret in ("Tärkeä asia", "Toinen asia", "Nainen", "Vapaa sana"):
        assert [name for name, content in files.items() if secret.encode() in content] == []


def test_a_link_out_of_the_data_folder_is_refused(tmp_path):
    path = city(tmp_path / "city")
    elsewhere = tmp_path / "kysely_2025.csv"
    (tmp_path / "city/data/kysely_2025.csv").rename(elsewhere)
    (tmp_path / "city/data/kysely_2025.csv").symlink_to(elsewhere)
    result = compute(ComputeRequest(path, tmp_path / "city/data", AS_OF))
    assert ["leads out of the data folder" in each.message for each in result.problems] == [True]


def test_a_codebook_that_is_not_sound_is_told_by_its_own_line_beside_other_problems(tmp_path):
    codebook = CODEBOOK.replace("between: [0, 10]", "between: [10, 0]").replace(
        "column: Suosittelisin, scale: rec", "column: Suosittelisin, scale: wreck"
    )
    path = city(tmp_path, codebook=codebook, sources=SOURCES.replace("unit: points", "unit: pisteet"))
    read = read_with_problems(path, LOADERS)
    assert [(Path(each.location.path).name, each.location.line) for each in read.problems] == [
        ("sources.yaml", 11),
        ("residents.yaml", 19),
        ("residents.yaml", 24),
    ]


def test_two_series_of_one_survey_count_it_once(tmp_path, monkeypatch):
    from heinola_indicators.usecases import survey_series

    counted = []
    of_rounds = survey_series.results_of
    monkeypatch.setattr(
        survey_series, "results_of", lambda *given, **named: counted.append(1) or of_rounds(*given, **named)
    )
    further = (
        '  - id: lonely\n    unit: points\n    parts:\n      - {source: answers, result: lonely, of-area: "111"}\n'
    )
    path = city(tmp_path, sources=SOURCES + further)
    series = SeriesPanels(read_strategy(path, LOADERS), Exports(tmp_path / "data"))
    assert series.panel("wellbeing").periods == series.panel("lonely").periods == (parse_period("2025"),)
    assert counted == [1]
