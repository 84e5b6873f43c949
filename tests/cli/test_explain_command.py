import pytest
from tests.cli.running import AS_OF, invoke, process
from tests.strategy.small_city import EXPORTS, write_city


@pytest.fixture
def here(root, monkeypatch):
    monkeypatch.chdir(root)


@pytest.mark.usefixtures("here")
def test_a_verdict_is_explained_in_the_language_asked_for():
    assert "Arvio: ○ ei etene" in invoke("explain", "jobs", *AS_OF).stdout.replace("\u00a0", " ")
    assert "Bedömning: ○ framskrider inte" in invoke("explain", "jobs", *AS_OF, "--language", "sv").stdout.replace(
        "\u00a0", " "
    )


@pytest.mark.usefixtures("here")
def test_exact_formulas_have_an_equals_sign_and_rounded_ones_do_not():
    exact, rounded = (invoke("explain", "jobs", *AS_OF, *more).stdout for more in (["--exact"], []))
    assert "6217 + (6250 - 6217) * 36 / 48 = 6241.75" in exact
    assert "6\u00a0217 + (6\u00a0250 − 6\u00a0217) · 36 / 48 ≈ 6\u00a0242" in rounded


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["job"], "there is no measure 'job'"),
        (["jobs", "--area", "Heinol"], "there is no area 'Heinol'; did you mean 'Heinola'"),
        (["jobs", "--period", "lately"], "'lately' is not a period"),
        (["jobs", "--period", "1986"], "jobs has no figure of 1986"),
        (["jobs", "--previous", "nowhere"], "nowhere: there is no such data folder"),
        (["jobs", "--strategy", "none.yaml"], "none.yaml: cannot be read"),
    ],
)
def test_what_does_not_exist_is_one_clear_line(arguments, said):
    result = invoke("explain", *arguments, *AS_OF)
    assert said in result.stderr
    assert result.exit_code == (3 if "none.yaml" in arguments else 2)
    assert "Traceback" not in result.output


def test_a_missing_export_is_explained_as_missing_with_exit_code_4(tmp_path):
    few = {name: text for name, text in EXPORTS.items() if not name.startswith("talous")}
    strategy = write_city(tmp_path, exports=few)
    result = invoke("explain", "loans", *AS_OF, "--strategy", strategy, "--data", tmp_path / "data")
    assert result.exit_code == 4
    assert "no file in the data folder fits 'talous_*.csv'" in " ".join(result.stdout.replace("│", " ").split())
    assert "no file in the data folder fits 'talous_*.csv'" in result.stderr


def test_into_a_pipe_it_is_plain_text(root):
    result = process("explain", "jobs", *AS_OF, cwd=root, capture_output=True)
    assert result.returncode == 0
    assert b"\x1b" not in result.stdout
    assert result.stderr == b""
