"""Pictures of the Word files: every page as it is printed.

Run: ``python -m tools.report_pictures.word pictures``; needs LibreOffice Writer and poppler's pdftoppm.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.material import ReportOptions
from heinola_indicators.usecases.report import ReportRequest, report
from heinola_indicators.usecases.report_material import MaterialRequest

from . import AS_OF, ROOT

YEARS = {"budget": AS_OF.year + 1, "annual": AS_OF.year - 1, "midterm": AS_OF.year + 1}
DOTS_PER_INCH = 80
LONGEST_RUN = 600  # seconds


def word_pictures(folder: Path) -> list[Path]:
    """The Word files in three languages with a PNG of each page, in *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    written = [_written(kind, language, folder) for kind in YEARS for language in Language]
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    to_pdf = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, written)]
    subprocess.run(to_pdf, check=True, capture_output=True, timeout=LONGEST_RUN)  # noqa: S603 - our own command
    for path in written:
        printed, pages = path.with_suffix(".pdf"), path.with_suffix("")
        to_png = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(printed), str(pages)]
        subprocess.run(to_png, check=True, timeout=LONGEST_RUN)  # noqa: S603 - our own command
    return sorted(folder.glob("*.png"))


def _written(kind: str, language: Language, folder: Path) -> Path:
    wanted = MaterialRequest(ROOT / "config/strategy.yaml", ROOT / "data", AS_OF, language)
    path = folder / f"{kind}-{language}.docx"
    path.write_bytes(report(ReportRequest(kind, "docx", wanted, ReportOptions(YEARS[kind]))).content)
    return path


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tools.report_pictures.word", description=__doc__)
    parser.add_argument("folder", type=Path)
    for picture in word_pictures(parser.parse_args().folder):
        sys.stdout.write(f"{picture}\n")
