"""Pictures of the budget workbook: every page of every sheet as it is printed."""

import shutil
import subprocess
from pathlib import Path

DOTS_PER_INCH = 110


def pictures(report: Path, folder: Path) -> list[Path]:
    """PNG files of the pages, named after their sheets; needs LibreOffice Calc and poppler's pdftoppm and pdftotext."""
    for program in ("soffice", "pdftoppm", "pdftotext"):
        if shutil.which(program) is None:
            message = f"{program} is not installed"
            raise SystemExit(message)
    for old in folder.glob("*.png"):
        old.unlink()
    _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(report))
    printed = report.with_suffix(".pdf")
    _run("pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(printed), str(folder / "page"))
    pages = sorted(folder.glob("page-*.png"))
    return [_named(page, _sheet(printed, number)) for number, page in enumerate(pages, start=1)]


def _sheet(printed: Path, page: int) -> str:
    """The sheet's title, which stands at the foot of the page before its number."""
    text = _run("pdftotext", "-layout", "-f", str(page), "-l", str(page), str(printed), "-")
    foot = [line for line in text.split("\n") if line.strip()][-1]
    return foot.strip().split("  ")[0].strip().replace("/", "-")


def _named(page: Path, sheet: str) -> Path:
    return page.rename(page.with_name(f"{page.stem.removeprefix('page-')} {sheet}.png"))


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own commands
