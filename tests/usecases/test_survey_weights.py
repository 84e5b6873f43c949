"""Weights to a population export of Statistics Finland, as PxWeb saved it: ages one by one, sexes, municipalities."""

import csv

import numpy as np
import pytest

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.usecases.survey_results import SurveyRequest, survey_results

SEXES, AGES, AREAS = ("Miehet", "Naiset"), ("15-34", "35-59", "60-79"), ("Heinola", "Hartola")
CODEBOOK = """\
survey: {id: residents, name: {fi: Asukkaat}, origin: synthetic, sampling: random, disclosure: at-least-5}
rounds: [{period: 2019, file: kysely.csv}]
scales: [{id: yes-no, between: [0, 1]}]
items: [{id: satisfied, column: Tyytyväinen, scale: yes-no}]
breakdowns:
  - id: sex
    name: {fi: Sukupuoli}
    column: Sukupuoli
    categories:
      - {id: men, answers: [Miehet], population: Miehet}
      - {id: women, answers: [Naiset], population: Naiset}
  - id: age
    name: {fi: Ikä}
    column: Ikä
    categories:
      - {id: young, answers: [15-34], population: {ages: 15-34}}
      - {id: middle, answers: [35-59], population: {ages: 35-59}}
      - {id: old, answers: [60-79], population: {ages: 60-79}}
  - id: area
    name: {fi: Alue}
    column: Alue
    categories:
      - {id: heinola, answers: [Heinola], population: Heinola}
      - {id: hartola, answers: [Hartola], population: Hartola}
weights:
  between: [0.1, 8]
  margins:
"""
ALL = "    - {file: vaesto.csv, variables: {sex: heading, age: Ikä, area: Alue}}\n"
TWO = """\
    - {file: vaesto.csv, variables: {sex: heading, age: Ikä}, select: {Alue: [Heinola, Hartola]}}
    - {file: vaesto.csv, variables: {area: Alue}, select: {heading: Yhteensä, Ikä: {ages: 15-79}}}
"""
ANSWERED = np.array([[[9, 8], [12, 7], [30, 20]], [[16, 9], [25, 8], [44, 31]]])  # sex × age × area
SATISFIED = np.array([[[3, 2], [8, 3], [25, 9]], [[7, 6], [20, 4], [40, 22]]])


@pytest.fixture
def export(shared):
    return shared / "exports" / "statfin" / "005_11re_2019.csv"


def population(export):
    """Sex × age × area, added up here from the lines of the file."""
    rows = csv.reader(export.read_text("iso-8859-15").splitlines(), delimiter=";")
    lines = {(row[0], row[1]): row[3:5] for row in rows if len(row) == 5}
    spans = [range(int(span.split("-")[0]), int(span.split("-")[1]) + 1) for span in AGES]
    return np.array([
        [[sum(int(lines[area, str(age)][sex]) for age in span) for area in AREAS] for span in spans] for sex in range(2)
    ])  # fmt: skip


def results(folder, export, margins, answered=ANSWERED):
    (folder / "vaesto.csv").write_bytes(export.read_bytes())
    (folder / "codebook.yaml").write_text(CODEBOOK + margins, "utf-8")
    rows = [
        f"{SEXES[sex]};{AGES[age]};{AREAS[area]};{int(number < SATISFIED[sex, age, area])}"
        for sex, age, area in np.ndindex(answered.shape)
        for number in range(answered[sex, age, area])
    ]
    (folder / "kysely.csv").write_text("\n".join(["Sukupuoli;Ikä;Alue;Tyytyväinen", *rows]) + "\n", "utf-8")
    return survey_results(SurveyRequest(folder / "codebook.yaml", folder)).rounds[0]


def whole(found):
    return next(each.figures for each in found.results if each.group == ())


def test_one_table_of_sex_age_and_area_post_stratifies(tmp_path, export):
    people = population(export)
    found = results(tmp_path, export, ALL)
    assert found.warnings == ()
    # Holt & Smith (1979): each cell's mean with the share of its population
    assert whole(found).mean == pytest.approx((people * SATISFIED / ANSWERED).sum() / people.sum(), rel=1e-7)
    weights = people / ANSWERED
    assert whole(found).effective_n == pytest.approx(people.sum() ** 2 / (ANSWERED * weights**2).sum(), rel=1e-6)
    assert whole(found).n == ANSWERED.sum()  # people, never weights


def test_two_tables_are_raked_to(tmp_path, export):
    people, weighted = population(export), ANSWERED.astype(float)
    for _ in range(200):  # Deming & Stephan (1940), step by step
        weighted *= (people.sum(axis=2) / weighted.sum(axis=2))[:, :, None]
        weighted *= people.sum(axis=(0, 1)) / weighted.sum(axis=(0, 1))
    found = results(tmp_path, export, TWO)
    assert whole(found).mean == pytest.approx((weighted * SATISFIED / ANSWERED).sum() / people.sum(), rel=1e-6)


def test_a_cell_of_the_population_in_which_nobody_answered_is_refused_by_name(tmp_path, export):
    answered = ANSWERED.copy()
    answered[0, 0, 1] = 0
    with pytest.raises(ExportNotRead, match="nobody answered in 'Miehet × 15-34 × Hartola'"):
        results(tmp_path, export, ALL, answered)
    assert whole(results(tmp_path, export, TWO, answered)).n == answered.sum()  # its margins have respondents


def test_caps_that_do_not_reach_the_margins_are_told(tmp_path, export):
    results(tmp_path, export, ALL)
    tight = CODEBOOK.replace("between: [0.1, 8]", "between: [0.9, 1.1]") + ALL
    (tmp_path / "codebook.yaml").write_text(tight, "utf-8")
    told = survey_results(SurveyRequest(tmp_path / "codebook.yaml", tmp_path)).rounds[0].warnings
    assert "weights between 0.9 and 1.1 do not reach the population margins" in told[0].message
