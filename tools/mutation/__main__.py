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
from .survivors import survivors_of

ROOT = Path(__file__).resolve().parents[2]
MADE = {".py", ".pyc", ".meta", ".spans"}
COPIED = ("src", "tests", "tools", "pyproject.toml", "README.md")


def main() -> int:
    """Run mutmut over a group; 1 where fewer mutants were killed than asked for."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=about)
    parser.add_argument("group", choices=sorted(GROUPS))
    parser.add_argument("--folder", type=Path, help="where the copy is made, or was made by a run before")
    parser.add_argument("--modules", nargs="+", metavar="FOLDER/NAME", help="only these, such as statistics/xmr")
    parser.add_argument("--again", action="store_true", help="only what no test noticed in a run before")
    parser.add_argument("--least", type=float, default=0.0, help="percent that have to be killed")
    parser.add_argument("--survivors", action="store_true", help="list what no test noticed, as Markdown")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="mutation-"))
    if given.modules and (strange := [name for name in given.modules if not (ROOT / PACKAGE / f"{name}.py").is_file()]):
        parser.error(f"there is no module {', '.join(strange)}")
    _copy(folder, GROUPS[given.group])
    names = _names(outcomes(folder / "mutants" / PACKAGE), given.modules, again=given.again)
    if names or not given.again:
        run = [sys.executable, "-m", "mutmut", "run", "--max-children", "1", *names]
        subprocess.run(run, cwd=folder, check=True)  # noqa: S603 - names of modules and mutants that are there
    found = outcomes(folder / "mutants" / PACKAGE)
    _tell(found, folder, survivors=given.survivors)
    killed, all_of_them = sum(len(each.noticed) for each in found), sum(each.number for each in found)
    return int(100 * killed < given.least * all_of_them)


def _names(before: list[Outcome], modules: list[str] | None, *, again: bool) -> list[str]:
    """The mutants to try whatever is known of them, as mutmut names them; none for all that were not tried yet."""
    if again:
        return [name for each in before if each.module in (modules or [each.module]) for name in each.unnoticed]
    return [f"{PACKAGE.rpartition('/')[2]}.{module.replace('/', '.')}.*" for module in modules or []]


def _copy(folder: Path, group: Group) -> None:
    """Bring the copy up to date; only files that changed get a new time, by which mutmut tells what to do anew."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / "mutants" / "tests", ignore_errors=True)  # where a test that is gone would stay
    shutil.rmtree(folder / "tests", ignore_errors=True)
    (folder / "mutants/mutmut-stats.json").unlink(missing_ok=True)  # it would know no test of a function that moved
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, copy_function=_renew, dirs_exist_ok=True)
        else:
            shutil.copy(ROOT / name, folder / name)
    for path in (folder / "mutants/src").rglob("*"):
        if path.is_file() and path.suffix not in MADE:
            path.unlink()  # mutmut copies what is not there and leaves what is
    settings = {
        "source_paths": ["src/"],
        "only_mutate": [f"{PACKAGE}/{module}" for module in group.modules],
        "also_copy": ["README.md", "tools"],
        "pytest_add_cli_args_test_selection": list(group.tests),
        "pytest_add_cli_args": [
            *("-p", "no:cacheprovider", "-p", "tools.mutation.plugin", "--hypothesis-profile=mutation"),
            *("-o", "addopts=--import-mode=importlib"),
        ],
        "timeout_constant": 10.0,
        "timeout_multiplier": 5.0,
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as written:
        written.write("\n".join(["", "[tool.mutmut]", "use_git_change_detection = false", *lines, ""]))


def _renew(source: str, target: str) -> None:
    if not Path(target).exists() or Path(source).read_bytes() != Path(target).read_bytes():
        shutil.copy(source, target)


def _tell(found: list[Outcome], folder: Path, *, survivors: bool) -> None:
    heads = ("module", "mutants", "killed", "did not end", "survived", "no test reaches it")
    sys.stdout.write(f"\n| {' | '.join(heads)} |\n{'|---' * len(heads)}|\n")
    for each in found:
        numbers = map(len, (each.killed, each.endless, each.survived, each.unreached))
        counts = " | ".join(f"{number:,}" for number in (each.number, *numbers))
        sys.stdout.write(f"| {each.module} | {counts} |\n")
    if survivors:
        sys.stdout.write(f"\n{survivors_of(folder)}\n")


if __name__ == "__main__":
    sys.exit(main())
