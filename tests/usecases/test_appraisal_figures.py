"""All figures of an appraisal in explain: none, one or several internal rates, and what is never paid back."""

from datetime import date

import pytest
from tests.strategy.small_city import write_city

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.usecases.explain import ExplainRequest, explain

STRATEGY = """\
strategy: {{name: {{fi: Koe}}, area: "111"}}
themes:
  - id: economy
    name: {{fi: Talous}}
    goals:
      - id: investments
        name: {{fi: Investoinnit}}
        measures:
          - id: appraisal
            name: {{fi: Laskelma}}
            unit: percent
            direction: rise
            calculator: investment-appraisal
            inputs: {{costs: costs, benefits: benefits}}
            parameters: {{measure: irr, base: 2024{further}}}
            target-levels: [{{period: 2024, at-least: 4, origin: example}}]
"""
SOURCES = """\
sources:
  - {id: flows, name: {fi: Kassavirrat}, publisher: Koe, files: virrat.csv, frequency: year, lag: 12, origin: synthetic}
series:
  - {id: costs, unit: EUR, parts: [{source: flows, of-area: "111", select: {contents: Menot}}]}
  - {id: benefits, unit: EUR, parts: [{source: flows, of-area: "111", select: {contents: Tulot}}]}
"""
REAL = ", rate: 0.04, basis: real"
NBSP = "\N{NO-BREAK SPACE}"


def explained(folder, *flows, further=REAL):
    rows = "".join(f"{2024 + year};{cost};{benefit}\n" for year, (cost, benefit) in enumerate(flows))
    exports = {"virrat.csv": "Vuosi;Menot;Tulot\n" + rows}
    path = write_city(folder, STRATEGY.format(further=further), SOURCES, exports)
    return explain(ExplainRequest(path, folder / "data", date(2026, 12, 1), "appraisal"))


def lines(found, language=Language.FINNISH):
    text = explanation_text(found, language, exact=False, width=300).replace(NBSP, " ")
    return [line.lstrip("│├└─ ") for line in text.splitlines()]


def test_every_figure_of_an_appraisal_is_calculated_beside_the_one_asked_for(tmp_path):
    found = explained(tmp_path, (100, 0), (0, 60), (0, 60))
    by_name = {one.name: one.value for one in found.appraisal}
    worth = 60 / 1.04 + 60 / 1.04**2
    assert by_name["npv"] == pytest.approx(worth - 100)
    assert by_name["benefit-cost"] == pytest.approx(worth / 100)
    assert by_name["payback"] == pytest.approx(1 + 40 / 60)
    assert by_name["discounted-payback"] == pytest.approx(1 + (100 - 60 / 1.04) / (60 / 1.04**2))
    assert by_name["annuity"] == pytest.approx((worth - 100) * 0.04 / (1 - 1.04**-2))
    growth = 1 / (((60**2 + 4 * 60 * 100) ** 0.5 - 60) / (2 * 60))  # 60x + 60x² = 100 with x = 1/(1 + r)
    assert by_name["irr"] == pytest.approx(100 * (growth - 1))


def test_several_internal_rates_are_said_and_none_is_chosen(tmp_path):
    found = explained(tmp_path, (100, 0), (0, 230), (132, 0))
    assert found.row.figure is None
    assert "sisäinen korko: ei yksiselitteinen, korkoja 2: 10,00 %; 20,00 %" in lines(found)
    assert "internränta: inte entydig, 2 räntor: 10,00 %; 20,00 %" in lines(found, Language.SWEDISH)
    assert "internal rate of return: not unique, there are 2 rates: 10.00 %; 20.00 %" in lines(found, Language.ENGLISH)


def test_no_internal_rate_and_no_payback_are_said(tmp_path):
    found = explained(tmp_path, (100, 0), (0, 50), (100, 0))
    told = lines(found)
    assert any(line.startswith("sisäinen korko: ei ole") for line in told)
    assert "takaisinmaksuaika: ei maksa itseään takaisin" in told


def test_without_a_rate_nothing_is_discounted(tmp_path):
    found = explained(tmp_path, (100, 0), (0, 60), (0, 60), further="")
    assert {one.name for one in found.appraisal} == {"irr", "payback"}


def test_a_measure_without_figure_still_shows_the_level_that_it_is_to_reach(tmp_path):
    told = lines(explained(tmp_path, (100, 0), (0, 50), (100, 0)))
    assert any(line.startswith("Tavoitetaso: vähintään 4,0 (2024)*") for line in told)
