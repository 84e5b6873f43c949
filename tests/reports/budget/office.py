"""LibreOffice as a second opinion: a workbook opened, calculated anew and saved."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


def calculated_anew(workbook: Workbook, folder: Path) -> Workbook:
    """*workbook* with the values that LibreOffice gives its formulas; openpyxl saves none, so all are calculated."""
    source, made = folder / "asked.xlsx", folder / "calculated"
    workbook.save(source)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    conversion = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(made), str(source)]
    subprocess.run([str(OFFICE), profile, *conversion], check=True, capture_output=True, timeout=300)  # noqa: S603
    return load_workbook(made / "asked.xlsx", data_only=True)


def opened(content: bytes) -> Workbook:
    """The workbook with its formulas."""
    return load_workbook(BytesIO(content))
