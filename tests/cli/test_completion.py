"""What a shell is offered for a half-written word."""

import pytest
from tests.cli.running import process

OFFERED = {
    "a command": ("heinola-indicators comp", "compute"),
    "an option": ("heinola-indicators compute --as", "--as-of"),
    "a measure": ("heinola-indicators explain job", "jobs"),
    "a measure after an option": ("heinola-indicators compute --measure job", "jobs"),
    "a municipality by code": ("heinola-indicators compute --area 11", "111"),
    "a municipality by name": ("heinola-indicators init x --area Hein", "Heinola"),
    "a loader": ("heinola-indicators read x --loader px", "px"),
    "a method": ("heinola-indicators assess x --method euro", "eurostat"),
    "a report": ("heinola-indicators report mid", "midterm"),
    "a word to fail on, after a comma": ("heinola-indicators check --fail-on stale,rev", "stale,revised"),
    "a format": ("heinola-indicators compute --format j", "json"),
}


@pytest.mark.parametrize(("written", "expected"), OFFERED.values(), ids=OFFERED)
def test_a_shell_is_offered(root, written, expected):
    environment = {
        "_HEINOLA_INDICATORS_COMPLETE": "bash_complete",
        "COMP_WORDS": written,
        "COMP_CWORD": str(len(written.split()) - 1),
    }
    done = process(capture_output=True, text=True, env=environment, cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"plain,{expected}" in done.stdout.splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_names_the_program(shell):
    done = process(capture_output=True, text=True, env={"_HEINOLA_INDICATORS_COMPLETE": f"{shell}_source"})
    assert done.returncode == 0, done.stderr
    assert "heinola-indicators" in done.stdout


def test_where_there_is_no_strategy_no_measure_is_offered_and_nothing_said(tmp_path):
    environment = {
        "_HEINOLA_INDICATORS_COMPLETE": "bash_complete",
        "COMP_WORDS": "heinola-indicators explain j",
        "COMP_CWORD": "2",
    }
    done = process(capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert (done.stdout.strip(), done.stderr) == ("", "")
