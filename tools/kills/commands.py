"""The commands that are killed, each with an old set in its folder."""

import hashlib
import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import openpyxl
from click.testing import CliRunner

from heinola_indicators.cli.main import main
from heinola_indicators.reports.budget.structure import MAP_SHEET, TARGET_LEVEL
from heinola_indicators.reports.output_folder import MANIFEST

from .killing import Prepared

ROOT = Path(__file__).resolve().parents[2]
OLD_DAY, NEW_DAY = ("--as-of", "2025-11-24"), ("--as-of", "2026-11-24")


def compute(folder: Path) -> Prepared:
    """``compute --output``: a set with a manifest."""
    _run("compute", *_options(), *OLD_DAY, "--output", folder)
    return Prepared(folder, partial(_run, "compute", *_options(), *NEW_DAY, "--output", folder), of_a_set)


def report(form: str, kind: str, folder: Path) -> Prepared:
    """``report KIND --format FORM``: one file."""
    arguments = ("report", kind, "--format", form, *_options(), "--output", folder / f"{kind}.{form}")
    _run(*arguments, *OLD_DAY)
    return Prepared(folder, partial(_run, *arguments, *NEW_DAY), _of_one_file)


def audit(folder: Path) -> Prepared:
    """``audit``: one file with all in it."""
    _run("audit", folder / "pack.zip", *_options(), *OLD_DAY)
    return Prepared(folder, partial(_run, "audit", folder / "pack.zip", *_options(), *NEW_DAY), _of_one_file)


def targets(folder: Path) -> Prepared:
    """``targets read --write``: the strategy file itself."""
    config = folder / "config"
    shutil.copytree(ROOT / "config", config)
    options = ("--strategy", config / "strategy.yaml")
    workbook = folder / "budget.xlsx"
    _run("report", "budget", "--format", "xlsx", *options, "--data", ROOT / "data", *NEW_DAY, "--output", workbook)
    _propose_a_level(workbook)
    decision = ("--decided", "2026-11-23", "--reference", "of a kill test", "--write")
    return Prepared(folder, partial(_run, "targets", "read", workbook, *options, *NEW_DAY, *decision), _of_one_file)


COMMANDS: dict[str, Callable[[Path], Prepared]] = {
    "report scorecard": partial(report, "html", "scorecard"),
    "report budget": partial(report, "xlsx", "budget"),
    "targets read --write": targets,
    "compute --output": compute,
    "audit": audit,
}


def _options() -> tuple[object, ...]:
    return ("--strategy", ROOT / "config/strategy.yaml", "--data", ROOT / "data")


def _run(*arguments: object) -> None:
    result = CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)
    if result.exit_code != 0:
        message = f"{arguments[0]} ended with {result.exit_code}: {result.output}"
        raise RuntimeError(message)


def _propose_a_level(workbook: Path) -> None:
    """Write a number into the first cell of the budget workbook that takes a target level."""
    book = openpyxl.load_workbook(workbook)
    _, _, _, sheet, cell, _ = next(row for row in book[MAP_SHEET].values if row[1] == TARGET_LEVEL)
    book[str(sheet)][str(cell)] = 123.5
    book.save(workbook)


def _of_one_file(before: dict[str, bytes], after: dict[str, bytes], found: dict[str, bytes]) -> str:
    return "old" if found == before else "new" if found == after else f"neither: {sorted(found)}"


def of_a_set(before: dict[str, bytes], after: dict[str, bytes], found: dict[str, bytes]) -> str:
    """By the manifest alone, as a reader would; and whether it tells the truth."""
    stated = json.loads(found[MANIFEST])["files"]
    agree = all(hashlib.sha256(found.get(name, b"")).hexdigest() == each["sha256"] for name, each in stated.items())
    told = ("old" if found[MANIFEST] == before[MANIFEST] else "new") if agree else "mixed"
    true = "old" if found == before else "new" if found == after else "mixed"
    return told if told == true else f"the manifest tells {told}, and it is {true}"
