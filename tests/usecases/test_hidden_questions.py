"""Answers of a few are shown by no command that looks into a file."""

import json

import pytest
from tests.cli.running import invoke

FEW = "Vastausaika;Kysymys;Harvojen kysymys\n" + "".join(
    f"2025-01-0{day};{answer};{rare}\n"
    for day, answer, rare in [(1, 4, ""), (2, 4, "Harvinainen"), (3, 5, ""), (4, 3, 2), (5, 4, 2), (6, 5, 2)]
)
TOLD = "question 'Harvojen kysymys' has fewer than 5 answers: nothing of them is shown"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text(FEW, "utf-8")
    return path


@pytest.mark.parametrize(
    "command",
    [("read",), ("read", "--provenance"), ("read", "--format", "json"), ("inspect",), ("inspect", "--format", "json")],
    ids=" ".join,
)
def test_nothing_of_a_question_that_few_answered_is_printed_but_its_name(path, command):
    done = invoke(command[0], path, *command[1:])
    assert done.exit_code == 0
    assert "Harvinainen" not in done.output
    assert TOLD in done.output


def test_the_others_are_counted(path):
    assert invoke("read", path, "--quiet").stdout.splitlines() == [
        "question,answer,value,flag",
        "Kysymys,3,1,A",
        "Kysymys,4,3,A",
        "Kysymys,5,2,A",
    ]
    first, *_ = json.loads(invoke("read", path, "--quiet", "--format", "json", "--provenance").stdout)
    assert first["place"] == "column B"


def test_it_cannot_be_asked_for_either(path):
    for where in ("question=Harvojen kysymys", "answer=Harvinainen", "answer=2"):
        done = invoke("read", path, "--where", where)
        assert (done.exit_code, done.stdout) == (2, "")
        assert "Harvinainen" not in done.stderr.replace(where, "").replace("'Harvinainen'", "", 1)


def test_of_a_file_of_four_nothing_is_shown(tmp_path):
    (tmp_path / "a.csv").write_text("".join(FEW.splitlines(keepends=True)[:5]), "utf-8")
    done = invoke("read", tmp_path / "a.csv")
    assert done.stdout == "question,answer,value,flag\n"
    assert done.stderr.count("fewer than 5 answers") == 2
    assert invoke("inspect", tmp_path / "a.csv").exit_code == 0
