"""Of every rule that a strategy or sources file can break a faulty example, a sound one, and the exact message."""

import ast
import difflib
import shutil
import sys
from pathlib import Path

import pytest
from tests.cli.running import invoke

from heinola_indicators import strategy
from heinola_indicators.model.problem import Problem
from heinola_indicators.strategy import document_values
from heinola_indicators.strategy.rule_ids import RULE_IDS

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
NOT_SOUND = sorted(path.name for path in (EXAMPLES / "not-sound").iterdir())
PACKAGE = Path(strategy.__file__).parent
MAKERS = {"Problem", "not_sound", "_tell"}
ELSEWHERE = {
    "codebook_checks.py": "codebooks of surveys: tests/strategy/test_codebook.py, every message too",
    "lint/finding.py": "findings of the lint have examples by their rules",
    "new_level_checks.py": "levels that come back from a workbook: tests/strategy/test_new_level_checks.py",
}
WITHOUT_EXAMPLE = {
    "is larger than": "an example of 20 megabytes",
    "cannot be read": "a file that is not there is no example of one",
    "detail['msg']": "for what a later pydantic may find; none of its kinds today comes that far",
}


def city(folder, *overlays):
    """The sound city in *folder*, with the files of *overlays* over it."""
    shutil.copytree(EXAMPLES / "sound", folder / "config")
    shutil.copytree(EXAMPLES / "data", folder / "data")
    for overlay in overlays:
        for file in overlay.glob("*.yaml"):
            shutil.copy(file, folder / "config")
        if (overlay / "data").is_dir():
            shutil.copytree(overlay / "data", folder / "data", dirs_exist_ok=True)
    return folder / "config/strategy.yaml"


def validated(path, *more):
    """The exit code of ``validate`` and its lines, with files named from their folder."""
    done = invoke("validate", "--strategy", path, "--data", path.parents[1] / "data", "-q", *more)
    assert "Traceback" not in done.output
    return done.exit_code, done.stdout.replace(f"{path.parent}/", "").splitlines()


def expected(folder, lines, update_golden):
    if update_golden and not (folder / "said.txt").is_file():
        (folder / "said.txt").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return (folder / "said.txt").read_text("utf-8").splitlines()


def test_of_the_sound_city_nothing_is_wrong(tmp_path):
    code, lines = validated(city(tmp_path))
    assert code == 0
    assert [line for line in lines if "warning: " not in line and "note: " not in line] == []


@pytest.mark.parametrize("name", NOT_SOUND)
def test_a_faulty_file_is_told_in_the_exact_words_at_its_place_and_computes_nothing(tmp_path, name, update_golden):
    folder = EXAMPLES / "not-sound" / name
    path = city(tmp_path, folder)
    code, lines = validated(path, "--no-data")
    errors = [line for line in lines if "warning: " not in line and "note: " not in line]
    said = expected(folder, errors, update_golden)
    assert code == 3
    assert set(said) <= set(errors)
    computed = invoke("compute", "--strategy", path, "--data", tmp_path / "data", "--as-of", "2026-11-24")
    assert (computed.exit_code, computed.stdout) == (3, ""), "what validate refuses compute refuses"


@pytest.mark.parametrize("name", NOT_SOUND)
def test_the_faulty_file_differs_from_the_sound_one_by_little(name):
    (file,) = (EXAMPLES / "not-sound" / name).glob("*.yaml")
    texts = [path.read_text("utf-8", "replace").splitlines() for path in (EXAMPLES / "sound" / file.name, file)]
    differing = [
        line for line in difflib.unified_diff(*texts, n=0) if line[0] in "+-" and line[:3] not in {"+++", "---"}
    ]
    assert 0 < len(differing) <= 20 or name in {"empty-file", "list-where-the-file-is-a-mapping"}


def test_every_rule_of_the_lint_has_a_faulty_and_a_sound_example():
    assert {path.name for path in (EXAMPLES / "lint").iterdir()} == set(RULE_IDS)


@pytest.mark.parametrize("rule", RULE_IDS)
def test_a_rule_of_the_lint_speaks_of_the_faulty_example_and_not_of_the_sound_one(tmp_path, rule):
    folder = EXAMPLES / "lint" / rule
    (said,) = (folder / "said.txt").read_text("utf-8").splitlines()
    code, lines = validated(city(tmp_path / "faulty", folder / "faulty"))
    assert code == 0
    assert said in lines
    code, lines = validated(city(tmp_path / "sound", folder / "sound"))
    assert code == 0
    assert [line for line in lines if f"{rule}]" in line or f"{rule}," in line] == []


def test_no_place_that_makes_a_message_is_without_an_example(tmp_path, monkeypatch):
    reached = set()
    _record(reached, monkeypatch)
    for name in NOT_SOUND:
        validated(city(tmp_path / name, EXAMPLES / "not-sound" / name), "--no-data")
    validated(city(tmp_path / "warnings", *(EXAMPLES / "lint" / rule / "faulty" for rule in WARNED)), "--no-data")
    for rule in WARNED:
        validated(city(tmp_path / rule, EXAMPLES / "lint" / rule / "faulty"), "--no-data")
    assert [place for place in _places() if not _was_reached(place, reached)] == []


WARNED = ("goal-without-measure", "no-owner", "unknown-area")


def _record(reached, monkeypatch):
    """Note every line of the package that is on the stack when a problem or a refusal of a value is made."""

    def note():
        frame = sys._getframe(2)
        while frame is not None:
            if frame.f_code.co_filename.startswith(str(PACKAGE)):
                reached.add((Path(frame.f_code.co_filename).relative_to(PACKAGE).as_posix(), frame.f_lineno))
            frame = frame.f_back

    made = Problem.__init__

    def noted(self, *arguments, **named):
        made(self, *arguments, **named)
        note()

    class Refused(ValueError):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            note()

    monkeypatch.setattr(Problem, "__init__", noted)
    monkeypatch.setattr(document_values, "ValueError", Refused, raising=False)


def _places():
    """Every call in the package that makes a message: file, first and last line, and the text."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        source = path.read_text("utf-8")
        if name in ELSEWHERE:
            continue
        for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
            called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            text = ast.get_source_segment(source, call)
            is_one = called in MAKERS or (called == "ValueError" and name.startswith("document_values"))
            if is_one and not any(words in text for words in WITHOUT_EXAMPLE):
                yield name, call.lineno, call.end_lineno, text


def _was_reached(place, reached):
    name, first, last, _ = place
    return any((name, line) in reached for line in range(first, last + 1))
