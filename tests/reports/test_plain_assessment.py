import csv
import io
import json

import numpy as np
import pytest

from heinola_indicators.assessment.plain import PlainAssessment
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.plain_assessment import assessment_csv, assessment_json, assessment_text


@pytest.fixture
def judged() -> PlainAssessment:
    return PlainAssessment(
        ids=("työ; paikat", ""),
        groups=("talous", "talous"),
        methods=("statcan", "statcan"),
        progress=np.array([0.1 + 0.2, np.nan]),
        score=np.array([-5.0, -5.0]),
        statuses=("deterioration", "deterioration"),
        reasons=("growth-alone", "mean-of-scores"),
    )


def test_csv_has_codes_and_numbers_in_full(judged):
    assert assessment_csv(judged) == (
        "id,group,method,progress,score,status,reason\n"
        "työ; paikat,talous,statcan,0.30000000000000004,-5,deterioration,growth-alone\n"
        ",talous,statcan,,-5,deterioration,mean-of-scores\n"
    )


def test_json_has_the_same_rows_with_null_for_no_number(judged):
    rows = json.loads(assessment_json(judged))
    as_csv = list(csv.DictReader(io.StringIO(assessment_csv(judged))))
    assert [list(row) for row in rows] == [list(row) for row in as_csv]
    assert [(row["progress"], row["score"]) for row in rows] == [(0.1 + 0.2, -5.0), (None, -5.0)]


def test_json_of_nothing_is_an_empty_list():
    nothing = PlainAssessment((), (), (), np.array([]), np.array([]), (), ())
    assert json.loads(assessment_json(nothing)) == []
    assert assessment_csv(nothing) == "id,group,method,progress,score,status,reason\n"
    assert len(assessment_text(nothing, Language.FINNISH).splitlines()) == 1


@pytest.mark.parametrize(
    ("language", "heading", "row"),
    [
        (Language.FINNISH, "Tunnus", ["0,300", "−5,000", "heikkenee"]),
        (Language.SWEDISH, "Id", ["0,300", "−5,000", "försämras"]),
        (Language.ENGLISH, "Id", ["0.300", "−5.000", "deterioration"]),
    ],
)
def test_the_table_has_words_of_the_language_and_three_decimals(judged, language, heading, row):
    lines = assessment_text(judged, language).splitlines()
    assert lines[0].startswith(heading)
    assert lines[1].split("statcan")[1].split()[:3] == row
    assert all(line == line.rstrip() for line in lines)
