"""Pictures of the scorecard: on a phone, on a desk, dark, and printed."""

import subprocess
from pathlib import Path

from .browser import run, what_is_missing

DOTS_PER_INCH = 80


def pictures(report: Path, folder: Path) -> list[Path]:
    """PNG files of the page in pieces of 1600 px and of the pages that it prints; needs poppler's pdftoppm too."""
    if missing := what_is_missing():
        raise SystemExit(missing)
    for old in folder.glob("*.png"):
        old.unlink()
    run("pictures.mjs", str(report), str(folder))
    pages = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(folder / "print.pdf"), str(folder / "print")]
    subprocess.run(pages, check=True)  # noqa: S603 - our own command
    return sorted(folder.glob("*.png"))
