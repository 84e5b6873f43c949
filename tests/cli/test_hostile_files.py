"""What cannot be read, or would steer the terminal, from the command line."""

import os

import pytest
from tests.cli.running import invoke

STEERING = "Alue;Vuosi;Luku\nHein\x1b[2Jola\x07;2020;1\n\u202eLahti\u009b5m;2021;2\n"


def run(*arguments):
    result = invoke(*arguments)
    assert "Traceback" not in result.output
    return result


@pytest.mark.parametrize("command", [["read", "--format", "table"], ["inspect"]])
def test_labels_that_steer_a_terminal_are_shown_as_signs(tmp_path, command):
    path = tmp_path / "alueet.csv"
    path.write_text(STEERING, "utf-8")
    result = run(command[0], path, *command[1:])
    assert result.exit_code == 0
    assert "Hein\\x1b[2Jola\\x07" in result.stdout
    assert not set(result.stdout) & set("\x1b\x07\u202e\u009b")


def test_a_table_for_other_programs_keeps_what_its_publisher_wrote(tmp_path):
    path = tmp_path / "alueet.csv"
    path.write_text(STEERING, "utf-8")
    assert "Hein\x1b[2Jola\x07,2020" in run("read", path).stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["read"], 4),
        (["inspect"], 4),
        (["assess"], 4),
        (["validate", "--strategy"], 3),
        (["compute", "--strategy"], 3),
        (["targets", "read"], 4),
        (["follow-up", "read"], 4),
        (["report", "budget", "--format", "xlsx", "--year", "2027", "--output", "o.xlsx", "--template"], 2),
    ],
)
def test_a_named_pipe_is_one_line_and_nobody_waits_for_it(tmp_path, monkeypatch, root, command, code):
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(root)
    result = run(*command, tmp_path / "pipe")
    assert result.exit_code == code
    told = [line for line in result.output.splitlines() if "pipe: cannot be read" in line]
    assert len(told) == 1
    assert "it is a named pipe; save what comes out of it as a file" in told[0]
