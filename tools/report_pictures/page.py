"""Pictures of a page: on a phone, on a desk, dark, and printed."""

from pathlib import Path

from .browser import run, what_is_missing
from .office import photographed

DOTS_PER_INCH = 80


def pictures(report: Path) -> list[Path]:
    """PNG files of the page in pieces of 1600 px and of the pages that it prints, beside the report."""
    if missing := what_is_missing():
        raise SystemExit(missing)
    folder = report.parent
    run("pictures.mjs", str(report), str(folder))
    photographed(folder / "print.pdf", DOTS_PER_INCH, "print")
    return sorted(folder.glob("*.png"))
