"""Run: ``python -m tools.mutation statistics --survivors``."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from . import __doc__ as about
from .groups import GROUPS, PACKAGE, Group
from .outcome import Outcome, outcomes

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("src", "tests", "tools", "pyproject.toml", "README.md")


def main() -> int:
    """Run mutmut over a group; 1 where fewer mutants were killed than asked for."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=about)
    parser.add_argument("group", choices=sorted(GROUPS))
    parser.add_argument("--folder", type=Path, help="where the copy is made, or was made by a run before")
    parser.add_argument("--least", type=float, default=0.0, help="percent that have to be killed")
    parser.add_argument("--survivors", action="store_true", help="name the mutants that no test noticed")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="mutation-"))
    if not (folder / "pyproject.toml").exists():
        _copy(folder, GROUPS[given.group])
    subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", "1"], cwd=folder, check=True)
    found = outcomes(folder / "mutants" / PACKAGE)
    _tell(found, survivors=given.survivors)
    killed, all_of_them = sum(len(each.killed) for each in found), sum(each.number for each in found)
    return int(100 * killed < given.least * all_of_them)


def _copy(folder: Path, group: Group) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    settings = {
        "source_paths": ["src/"],
        "only_mutate": [f"{PACKAGE}/{module}" for module in group.modules],
        "also_copy": ["README.md", "tools"],
        "pytest_add_cli_args_test_selection": list(group.tests),
        "pytest_add_cli_args": [
            *("-p", "no:cacheprovider", "--hypothesis-profile=mutation"),
            *("-o", "addopts=--import-mode=importlib"),
        ],
        "timeout_constant": 10.0,
        "timeout_multiplier": 5.0,
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as written:
        written.write("\n".join(["", "[tool.mutmut]", "use_git_change_detection = false", *lines, ""]))


def _tell(found: list[Outcome], *, survivors: bool) -> None:
    sys.stdout.write("\n| module | mutants | killed | survived | no test reaches it |\n|---|---|---|---|---|\n")
    for each in found:
        counts = f"{each.number:,} | {len(each.killed):,} | {len(each.survived):,} | {len(each.unreached):,}"
        sys.stdout.write(f"| {each.module} | {counts} |\n")
    for name in (name for each in found if survivors for name in (*each.survived, *each.unreached)):
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    sys.exit(main())
