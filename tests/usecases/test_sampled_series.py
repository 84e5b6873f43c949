"""Columns of a file that tell how sure its figures are, from the sources file to the verdict and its explanation."""

import json
from datetime import date

import pytest
from scipy import stats
from tests.strategy.small_city import changed, write_city

from heinola_indicators.assessment.change import ChangeWord
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.reports.status_json import status_json
from heinola_indicators.usecases.compute import ComputeRequest, compute
from heinola_indicators.usecases.explain import ExplainRequest, explain

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
          - id: measured
            name: {fi: Mitattu}
            unit: percent
            direction: rise
            calculator: value
            inputs: {value: measured}
            baseline: {period: 2022, origin: example}
            target-levels:
              - {period: 2026, at-least: 70, decided: 2022-11-14, origin: example}
"""
SOURCES = """\
sources:
  - id: survey
    name: {fi: Kysely}
    publisher: Esimerkkilä
    files: kysely.csv
    frequency: year
    lag: 12
    origin: synthetic
series:
  - id: measured
    unit: percent
    sampling: share
    parts:
      - source: survey
        select: {contents: Osuus}
        n: {contents: Vastaajat}
        of-area: "111"
"""


def explained(folder, rows, *, strategy=STRATEGY, sources=SOURCES):
    path = write_city(folder, strategy, sources, {"kysely.csv": rows})
    return explain(ExplainRequest(path, folder / "data", date(2025, 6, 1), "measured"))


def test_a_share_is_judged_by_wilson_s_interval_and_its_change_by_newcombe_s(tmp_path):
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;66;80\n")
    interval = stats.binomtest(round(0.66 * 80), 80).proportion_ci(method="wilson")
    figure = found.row.figure
    assert (figure.low, figure.high) == pytest.approx((100 * interval.low, 100 * interval.high), abs=0.3)
    assert figure.n == 80
    assert found.row.applied.status is TargetStatus.UNDECIDED
    assert found.row.applied.reason.code == "within-margin"
    assert found.since_baseline.word is ChangeWord.NO_CHANGE
    assert found.interval == "share"


def test_status_json_has_the_uneven_limits_of_a_share_and_the_even_ones_of_a_mean(tmp_path):
    share = stated(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;95;80\n")
    wilson = stats.binomtest(76, 80).proportion_ci(method="wilson")
    assert (share["low"], share["high"]) == pytest.approx((100 * wilson.low, 100 * wilson.high))
    assert share["margin"] == pytest.approx((share["high"] - share["low"]) / 2)
    assert share["high"] - share["value"] < share["value"] - share["low"]
    sources = changed(SOURCES, "sampling: share", "sampling: mean").replace("n: {", "margin: {")
    mean = stated(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;4\n2024;66;4\n", sources=sources)
    assert (mean["low"], mean["high"], mean["margin"]) == (62.0, 70.0, 4.0)
    counted = changed(SOURCES, "    sampling: share\n", "")
    exact = stated(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;4\n2024;66;4\n", sources=counted)
    assert (exact["low"], exact["high"], exact["margin"]) == (None, None, None)


def stated(folder, rows, *, sources=SOURCES):
    path = write_city(folder, STRATEGY, sources, {"kysely.csv": rows})
    table = compute(ComputeRequest(path, folder / "data", date(2025, 6, 1))).table
    (measure,) = json.loads(status_json(table))["measures"]
    return measure


def test_with_many_answers_the_same_figures_are_a_verdict_and_a_change(tmp_path):
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;80000\n2024;66;80000\n")
    assert found.row.applied.status is TargetStatus.ON_TRACK
    assert found.since_baseline.word is ChangeWord.CHANGE


@pytest.mark.parametrize(
    ("beside", "margin"),
    [("margin", 4.0), ("standard-error", 4.0 * stats.norm.ppf(0.975))],
)
def test_a_margin_or_a_standard_error_of_the_file_is_taken_over(tmp_path, beside, margin):
    sources = changed(SOURCES, "sampling: share", "sampling: mean").replace("n: {", f"{beside}: {{")
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;4\n2024;66;4\n", sources=sources)
    assert found.row.figure.margin == pytest.approx(margin)


def test_a_baseline_declared_as_the_figure_of_its_year_has_that_figure_s_margin(tmp_path):
    strategy = changed(STRATEGY, "period: 2022, origin", "period: 2022, value: 60.0, origin")
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60.02;80\n2024;66;80\n", strategy=strategy)
    assert found.baseline_figure.value == 60.0
    assert found.baseline_figure.margin > 10


def test_a_level_declared_without_margin_is_exact_and_the_explanation_says_so(tmp_path):
    strategy = changed(STRATEGY, "period: 2022, origin", "period: 2022, value: 40.0, origin")
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;66;80\n", strategy=strategy)
    assert found.baseline_figure.margin is None
    assert found.since_baseline.word is ChangeWord.NOT_KNOWN
    texts = {language: explanation_text(found, language, exact=False, width=200) for language in Language}
    assert "luetaan päätetyksi tasoksi" in texts[Language.FINNISH]
    assert "taken as a level that was decided" in texts[Language.ENGLISH]
    assert "tas som en beslutad nivå" in texts[Language.SWEDISH]


def test_a_path_that_leads_past_an_earlier_level_says_so_in_every_language(tmp_path):
    later = "              - {period: 2028, at-least: 72, decided: 2022-11-14, origin: example}\n"
    earlier = "{period: 2023, at-least: 50, decided: 2022-11-14, origin: example}\n" + later
    strategy = changed(STRATEGY, "{period: 2026, at-least: 70, decided: 2022-11-14, origin: example}\n", earlier)
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;66;80\n", strategy=strategy)
    assert str(found.passed_level.period) == "2023"
    assert found.row.applied.path_value == pytest.approx(60 + 12 * 2 / 6)
    text = explanation_text(found, Language.ENGLISH, exact=False, width=200)
    assert (
        "the path runs straight from the baseline (2022), not from the target level of 2023 (50.0\N{NO-BREAK SPACE}%)"
        in text
    )
    assert "ura kulkee suoraan lähtötasosta (2022)" in explanation_text(found, Language.FINNISH, exact=False, width=200)
    pieces = changed(strategy, "calculator: value", "path: pieces\n            calculator: value")
    assert explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;66;80\n", strategy=pieces).passed_level is None
