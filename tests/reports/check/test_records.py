"""The JSON of a check."""

import json

from tests.reports.check.checked_cities import ERROR, MEASURES, WARNING, city

from heinola_indicators.reports.check.records import check_json


def test_machines_get_everything_unrounded():
    content = json.loads(check_json(city()))
    assert list(content) == [
        *("schema", "strategy", "as_of", "fail_on", "against", "outcome", "counts", "validation", "measures"),
    ]
    loans = content["measures"][2]
    assert (loans["measure"], loans["findings"], loans["failing"]) == ("loans", ["reached", "revised"], ["revised"])
    assert loans["revisions"][0] == {"period": "2023", "old": 8924.1, "new": 8930.25, "baseline": False}
    assert content["validation"][0]["rules"] == [WARNING.problem.rule]


def test_the_outcome_is_a_word():
    outcomes = {
        "passed": city(measures=MEASURES[:1]),
        "failed": city(),
        "exports-lack": city(told=(ERROR,), exports_lack=True),
        "not-sound": city(measures=(), not_sound=True, exports_lack=True),
    }
    assert {word: json.loads(check_json(checked))["outcome"] for word, checked in outcomes.items()} == {
        word: word for word in outcomes
    }
