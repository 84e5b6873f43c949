"""The evaluation procedure from the strategy file to explain: what each criterion says of the newest accounts."""

from datetime import date

import pytest
from tests.strategy.small_city import write_city

from heinola_indicators.assessment.evaluation_procedure import Outcome
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.usecases.explain import ExplainRequest, explain

NAMES = ("surplus", "group-surplus-per-resident", "group-margin-of-depreciation", "tax-rate", "mean-tax-rate",
         "group-debt-per-resident", "mean-group-debt-per-resident", "group-servicing-margin")  # fmt: skip
UNITS = ("EUR", "EUR/resident", "percent", "percent", "percent", "EUR/resident", "EUR/resident", "ratio")
STRATEGY = f"""\
strategy: {{name: {{fi: Koe}}, area: "111"}}
themes:
  - id: economy
    name: {{fi: Talous}}
    goals:
      - id: accounts
        name: {{fi: Tilinpäätös}}
        measures:
          - id: procedure
            name: {{fi: Arviointimenettely}}
            unit: criteria
            direction: fall
            scope: group
            calculator: evaluation-procedure
            inputs: {{{", ".join(f"{name}: {name}" for name in NAMES)}}}
"""
SOURCES = (
    "sources:\n  - {id: all, name: {fi: Luvut}, publisher: Koe, files: luvut.csv, frequency: year, lag: 12,"
    " origin: synthetic}\nseries:\n"
    + "".join(
        f"  - {{id: {name}, unit: {unit}, parts: [{{source: all, select: {{contents: {name}}},"
        f" of-area: {'SSS' if name.startswith('mean') else chr(34) + '111' + chr(34)}}}]}}\n"
        for name, unit in zip(NAMES, UNITS, strict=True)
    )
)
HEADER = f"Vuosi;{';'.join(NAMES)}\n"
ON_EVERY_LIMIT = "{};-1;{};79.9;9.36;7.36;9000;{};0.79\n"  # 9.36 - 7.36 is 1.9999999999999996


def explained(folder, *rows, period=None):
    path = write_city(folder, STRATEGY, SOURCES, {"luvut.csv": HEADER + "".join(rows)})
    return explain(ExplainRequest(path, folder / "data", date(2025, 12, 1), "procedure", period=period))


def test_figures_on_the_limits_meet_b_and_c_strictly_and_not(tmp_path):
    found = explained(
        tmp_path, *(ON_EVERY_LIMIT.format(year, deficit, 6000) for year, deficit in ((2023, -500), (2024, -1000)))
    )
    outcomes = {one.name: one.outcome for one in found.criteria.criteria}
    assert outcomes == {"A": Outcome.CANNOT_BE_JUDGED, "B": Outcome.MET, "C": Outcome.MET}, "A needs six accounts"
    assert (found.criteria.year, found.criteria.outcome) == (2024, Outcome.MET)
    text = explanation_text(found, Language.FINNISH, exact=False, width=200)
    assert "tilinpäätös 2024): menettely voi käynnistyä" in text
    assert "tuloveroprosentti yli keskiarvon (2024): 2; ≥ 2: täyttyy" in text
    assert "vuosikate prosentteina poistoista (2023): 79,9; < 80: täyttyy" in text


def test_a_missing_mean_leaves_c_open_and_the_newest_accounts_are_told_of_all_the_same(tmp_path):
    rows = [ON_EVERY_LIMIT.format(2023, -500, 6000), ON_EVERY_LIMIT.format(2024, 200, "")]
    found = explained(tmp_path, *rows)
    outcomes = {one.name: one.outcome for one in found.criteria.criteria}
    assert outcomes["B"] is Outcome.NOT_MET
    assert outcomes["C"] is Outcome.CANNOT_BE_JUDGED
    assert (found.criteria.year, found.criteria.outcome) == (2024, Outcome.CANNOT_BE_JUDGED)
    assert found.row.figure is None, "the number of criteria is not known"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FINNISH, "ei arvioitavissa"),
        (Language.SWEDISH, "kan inte bedömas"),
        (Language.ENGLISH, "cannot be judged"),
    ],
)
def test_what_cannot_be_judged_is_said_in_every_language(tmp_path, language, words):
    text = explanation_text(explained(tmp_path, "2024;;;;;;;;0.79\n"), language, exact=False, width=200)
    assert f"C: {words}" in text


def test_the_accounts_of_an_earlier_year_can_be_asked_for(tmp_path):
    rows = [f"{year};100;100;120;7;7;100;6000;2\n" for year in range(2017, 2025)]
    found = explained(tmp_path, *rows, period=parse_period("2023"))
    assert (found.criteria.year, found.criteria.outcome) == (2023, Outcome.NOT_MET)


def test_other_measures_have_no_criteria(root):
    asked = ExplainRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24), "jobs")
    assert explain(asked).criteria is None
