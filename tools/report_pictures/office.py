"""Printed pages by LibreOffice and poppler."""

import shutil
import subprocess
from pathlib import Path

PROGRAMS = ("soffice", "pdftoppm", "pdftotext")
LONGEST_RUN = 600  # seconds


def printed_by_office(report: Path) -> Path:
    """The PDF of *report*, beside it."""
    for program in PROGRAMS:
        if shutil.which(program) is None:
            message = f"{program} is not installed"
            raise SystemExit(message)
    profile = f"-env:UserInstallation={(report.parent.parent / 'profile').resolve().as_uri()}"
    output_of("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(report.parent), str(report))
    return report.with_suffix(".pdf")


def photographed(printed: Path, resolution: int, name: str = "page") -> list[Path]:
    """A PNG of each page of a PDF, beside it; *resolution* in dots per inch."""
    output_of("pdftoppm", "-r", str(resolution), "-png", str(printed), str(printed.with_name(name)))
    return sorted(printed.parent.glob(f"{name}-*.png"))


def output_of(*command: str) -> str:
    """What a program prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=LONGEST_RUN).stdout  # noqa: S603 - our own commands
