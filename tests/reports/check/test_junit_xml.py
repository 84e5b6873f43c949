"""JUnit XML of a check: what the schemas of Ant and of Jenkins' xUnit plugin ask for, and what CI shows."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.check.checked_cities import ERROR, MEASURES, city, measure

from heinola_indicators.reports.check.junit_xml import check_junit

# windyroad/JUnit-Schema, JUnit.xsd: required attributes, and the children of a suite in their order
OF_A_SUITE = {"name", "package", "id", "timestamp", "hostname", "tests", "failures", "errors", "time"}
OF_A_CASE = {"name", "classname", "time"}
OF_AN_OUTCOME = {"message", "type"}
CASES = {
    "fine": city(measures=MEASURES[:1]),
    "failing": city(),
    "without a sound strategy": city(area=None, measures=(), told=(ERROR,), not_sound=True),
    "with an export that lacks something": city(told=(ERROR,), exports_lack=True),
    "with an error that does not fail": city(told=(ERROR,)),
}


def suite_of(checked):
    text = check_junit(checked)
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    root = ET.fromstring(text)  # noqa: S314 - our own
    assert root.tag == "testsuites"
    (suite,) = root
    return suite


@pytest.mark.parametrize("checked", CASES.values(), ids=CASES)
def test_the_form_is_that_of_the_common_schemas(checked):
    suite = suite_of(checked)
    assert set(suite.attrib) == OF_A_SUITE
    assert suite.get("timestamp") == "2026-11-24T00:00:00"
    tags = [child.tag for child in suite]
    assert tags == ["properties", *["testcase"] * (len(tags) - 3), "system-out", "system-err"]
    assert all(set(each.attrib) == {"name", "value"} for each in suite[0])
    for case in suite.iter("testcase"):
        assert set(case.attrib) == OF_A_CASE
        assert len(case) <= 1
        assert all(child.tag in {"failure", "error"} and set(child.attrib) == OF_AN_OUTCOME for child in case)
        assert all(len(child) == 0 for child in case)


@pytest.mark.parametrize("checked", CASES.values(), ids=CASES)
def test_the_totals_are_those_of_the_cases(checked):
    suite = suite_of(checked)
    assert int(suite.get("tests")) == len(suite.findall("testcase"))
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("errors")) == len(suite.findall("testcase/error"))


def test_there_is_a_case_per_measure_by_its_goal():
    cases = suite_of(city()).findall("testcase")
    assert [(case.get("classname"), case.get("name")) for case in cases] == [
        ("validate", "files"),
        ("validate", "exports"),
        ("work.economy", "jobs"),
        ("work.economy", "nights"),
        ("work.economy", "loans"),
    ]


def test_a_failure_tells_what_was_asked_to_fail_and_why():
    failure = suite_of(city()).findall("testcase/failure")[1]
    assert failure.get("type") == "revised"
    assert failure.get("message") == (
        "revised: Luku 8 900,0 (2024) täyttää tavoitetason 9 000,0 (2025). (jakson 2023 luku oli 8924.1 jobs, nyt"
        " 8930.25; lähtötaso (2021) oli 8654.1 jobs, nyt poissa)"
    )


def test_an_error_of_the_files_is_an_error_and_not_a_failure():
    (error,) = suite_of(city(told=(ERROR,), exports_lack=True)).findall("testcase/error")
    assert error.get("message") == str(ERROR.problem)
    assert suite_of(city(told=(ERROR,))).findall("testcase/error") == []


def test_the_same_check_gives_the_same_bytes():
    assert check_junit(city()) == check_junit(city())


@given(st.text())
def test_any_text_makes_xml_that_can_be_read(text):
    suite_of(city(measures=(measure("jobs", "stale", failing=("stale",), reason=text),), strategy=text))
