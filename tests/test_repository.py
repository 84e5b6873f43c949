"""What holds for the repository as a whole: format, lint, types, floors, and what the README promises."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "floors": ["-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(cache_dir=None))"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_repository_passes(check: str, root: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *CHECKS[check]], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readme_has_exactly_two_set_up_commands_of_one_line_each(root: Path) -> None:
    blocks = re.findall(r"^```console\n(.*?)^```", (root / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert [len(block.strip().splitlines()) for block in blocks] == [1, 1]
    assert "compute --as-of" in blocks[0]
    assert "pytest" in blocks[1]


def test_every_module_with_tests_beside_it_is_imported_by_name_only_once(root: Path) -> None:
    names = [path.name for path in (root / "tests").rglob("test_*.py")]
    assert names, "there are no tests"
    assert not list((root / "tests").rglob("__init__.py"))
