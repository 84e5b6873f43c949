import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.docs.sessions import PROGRAM, PROMPT, PageFile, Session, apply, parts, steps

from heinola_indicators.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "CONTRIBUTING.md"])
WITH_SESSIONS = [page for page in PAGES if any(isinstance(step, Session) for step in steps(page))]


def test_there_are_sessions_and_files_to_try() -> None:
    tutorial = steps(ROOT / "docs" / "tutorial.md")
    assert len([step for step in tutorial if isinstance(step, Session)]) >= 8
    assert {step.action for step in tutorial if isinstance(step, PageFile)} == {"write", "append", "diff", "written"}
    assert ROOT / "docs" / "tutorial.md" in WITH_SESSIONS


@pytest.mark.parametrize("page", WITH_SESSIONS, ids=lambda page: page.stem)
def test_a_page_shows_what_the_program_does(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, update_golden: bool
) -> None:
    starts_empty = any(isinstance(step, PageFile) for step in steps(page))
    for folder in () if starts_empty else ("config", "data"):  # a session may write beside them
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    shown = page.read_text("utf-8")
    done = "".join(_done(shown))
    if update_golden:
        page.write_text(done, "utf-8")
    assert done == shown


def _done(shown: str) -> Iterator[str]:
    """The page again, with what really comes out in the place of what it shows."""
    last_code = 0
    for part in parts(shown):
        if isinstance(part, Session):
            printed, last_code = run(part.command, last_code)
            yield f"{PROMPT}{part.command}\n{without_padding(printed)}"
        elif isinstance(part, PageFile):
            yield part.block.replace(part.text, apply(part, Path.cwd()))
        else:
            yield part


def run(command: str, last_code: int) -> tuple[str, int]:
    if command == "echo $?":
        return f"{last_code}\n", 0
    program, *arguments = shlex.split(command)
    assert program == PROGRAM, command
    done = CliRunner().invoke(main, arguments, prog_name=PROGRAM)
    return done.output, done.exit_code


def without_padding(text: str) -> str:
    """A table's cells are padded to the right; a page is not."""
    return re.sub(r" +$", "", text, flags=re.MULTILINE)
