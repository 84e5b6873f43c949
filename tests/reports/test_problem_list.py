"""Problems as lines, as JSON and as workflow commands of GitHub."""

import json

from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.problem_kinds import Told
from heinola_indicators.reports.problem_list import FORMATS, as_github, as_json, as_text

LACKS = Problem(
    Location("strategy.yaml", 21, 13), "measure 'loans' has no owner, no baseline", True, "no-owner, no-baseline"
)
LIMIT = Problem(Location("strategy.yaml", 31, 17), "it is a limit", True, "target-no-better-than-baseline", note=True)
IN_A_CELL = Problem(Location("data/a,b.xlsx", sheet="Taul:1", cell="B2"), "100 % of\nnothing")
TOLD = [Told(LACKS, "figures"), Told(LIMIT, "figures"), Told(IN_A_CELL, "export")]


def test_as_text_each_is_a_line():
    assert as_text(TOLD).splitlines() == [
        "strategy.yaml:21:13: warning: measure 'loans' has no owner, no baseline [no-owner, no-baseline]",
        "strategy.yaml:31:17: note: it is a limit [target-no-better-than-baseline]",
        "data/a,b.xlsx:Taul:1:B2: 100 % of nothing",
    ]


def test_as_json_each_rule_is_an_object_and_what_is_no_rule_has_its_kind():
    lacks = {
        "severity": "warning",
        "file": "strategy.yaml",
        "line": 21,
        "column": 13,
        "message": "measure 'loans' has no owner, no baseline",
    }
    found = json.loads(as_json(TOLD))
    assert found[:2] == [{"rule": "no-owner", **lacks}, {"rule": "no-baseline", **lacks}]
    assert [(one["rule"], one["severity"]) for one in found[2:]] == [
        ("target-no-better-than-baseline", "note"),
        ("export", "error"),
    ]
    assert found[3] | {"message": ""} == {
        "rule": "export", "severity": "error", "file": "data/a,b.xlsx", "line": None, "column": None, "message": ""
    }  # fmt: skip
    assert found[3]["message"] == "Taul:1:B2: 100 % of\nnothing"


def test_for_github_each_is_a_workflow_command():
    assert as_github(TOLD).splitlines() == [
        (
            "::warning file=strategy.yaml,line=21,col=13,title=no-owner%2C no-baseline::"
            "measure 'loans' has no owner, no baseline"
        ),
        "::notice file=strategy.yaml,line=31,col=17,title=target-no-better-than-baseline::it is a limit",
        "::error file=data/a%2Cb.xlsx,title=export::Taul:1:B2: 100 %25 of%0Anothing",
    ]


@given(st.text(), st.text())
def test_no_text_can_break_out_of_its_command(path, message):
    command = as_github([Told(Problem(Location(path, 1), message), "export")])
    assert command.count("\n") == 1
    assert "\r" not in command
    head, _, body = command.removeprefix("::error file=").partition("::")
    assert head.endswith(",line=1,title=export")
    unescaped = head.removesuffix(",line=1,title=export")
    for written, meant in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        unescaped = unescaped.replace(written, meant)
        body = body.replace(written, meant) if written not in {"%2C", "%3A"} else body
    assert (unescaped, body) == (path, f"{message}\n")


def test_nothing_is_an_empty_list():
    assert {name: write([]) for name, write in FORMATS.items()} == {"text": "", "json": "[]\n", "github": ""}
