"""A check as JUnit XML: a test case per measure, so that CI shows what failed and since when.

The form fits both schemas in use: that of Ant's reports (windyroad/JUnit-Schema) and that of Jenkins' xUnit plugin
(junit-10.xsd). A test case can fail once; all words that were asked to fail stand in the type of its failure.
"""

import re
from xml.etree import ElementTree as ET

from heinola_indicators.reports.check.checked import Checked, CheckedMeasure
from heinola_indicators.reports.check.log import check_log, reason_with_revisions
from heinola_indicators.reports.problem_kinds import Told, first_of_each_kind

NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NO_TIME = "0"  # bytes repeat
SUITE = "heinola-indicators check"
KINDS = {"files": "not-sound", "exports": "export"}  # what validate looks at, and what it calls an error of it


def check_junit(checked: Checked) -> str:
    """One suite: the files, the exports, then every measure by its goal."""
    root = ET.Element("testsuites")
    suite = ET.SubElement(root, "testsuite", _totals(checked))
    properties = ET.SubElement(suite, "properties")
    for name, value in _properties(checked).items():
        ET.SubElement(properties, "property", {"name": name, "value": _text(value)})
    for name, kind in KINDS.items():
        _case_of_validation(suite, name, [told for told in _failing(checked) if told.kind == kind])
    for measure in checked.measures:
        _case_of_measure(suite, measure, checked)
    ET.SubElement(suite, "system-out").text = _text(check_log(checked))
    ET.SubElement(suite, "system-err").text = ""
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _totals(checked: Checked) -> dict[str, str]:
    failed_validation = {told.kind for told in _failing(checked)}
    return {
        "name": SUITE,
        "package": SUITE,
        "id": "0",
        "timestamp": f"{checked.as_of.isoformat()}T00:00:00",
        "hostname": "localhost",
        "tests": str(len(KINDS) + len(checked.measures)),
        "failures": str(len(checked.failing)),
        "errors": str(len(failed_validation)),
        "time": NO_TIME,
    }


def _failing(checked: Checked) -> tuple[Told, ...]:
    return checked.errors if checked.errors_fail else ()


def _properties(checked: Checked) -> dict[str, str]:
    return {
        "strategy": checked.path,
        "as-of": checked.as_of.isoformat(),
        "fail-on": ",".join(checked.fail_on) or "none",
        "against": checked.against or "",
    }


def _case_of_validation(suite: ET.Element, name: str, errors: list[Told]) -> None:
    case = ET.SubElement(suite, "testcase", {"classname": "validate", "name": name, "time": NO_TIME})
    if errors:
        lines = [str(told.problem) for told in first_of_each_kind(errors)]
        error = ET.SubElement(case, "error", {"type": "invalid", "message": _text(lines[0])})
        error.text = _text("\n".join(lines))


def _case_of_measure(suite: ET.Element, measure: CheckedMeasure, checked: Checked) -> None:
    several = len({each.area for each in checked.measures}) > 1
    name = f"{measure.measure} {measure.area}" if several else measure.measure
    place = {"classname": f"{measure.theme}.{measure.goal}", "name": name, "time": NO_TIME}
    case = ET.SubElement(suite, "testcase", place)
    if measure.failing:
        reason = reason_with_revisions(measure, checked.language)
        words = ", ".join(measure.failing)
        failure = ET.SubElement(case, "failure", {"type": words, "message": _text(f"{words}: {reason}")})
        failure.text = _text(f"{measure.name}: {', '.join(measure.findings)}\n{reason}")


def _text(text: str) -> str:
    """The text without what XML cannot hold."""
    return NOT_IN_XML.sub("\ufffd", text)
