import shutil
import subprocess
from pathlib import Path

import pytest
from tests.reports.shipped import shipped_material

from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportOptions

OFFICE = shutil.which("soffice")
HAS_WRITER = OFFICE is not None and (Path(OFFICE).resolve().parent / "libswlo.so").exists()
YEARS = {"budget-docx": 2027, "annual-docx": 2025, "midterm-docx": 2027}


@pytest.mark.skipif(not HAS_WRITER, reason="LibreOffice Writer (soffice) is not installed")
def test_the_word_files_open_in_libreoffice_with_all_that_is_in_them(tmp_path: Path) -> None:
    material = shipped_material()
    written = [tmp_path / f"{name}.docx" for name in YEARS]
    for path in written:
        path.write_bytes(REPORT_FILES.load(path.stem)(material, ReportOptions(YEARS[path.stem])))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    conversion = ["--headless", "--convert-to", "html:HTML (StarWriter)", "--outdir", str(tmp_path), *map(str, written)]
    subprocess.run([str(OFFICE), profile, *conversion], check=True, capture_output=True, timeout=300)  # noqa: S603
    for path in written:
        page = " ".join(path.with_suffix(".html").read_text("utf-8").split())
        assert page.count("<table") >= len(material.strategy.themes)
        for item in material.measures:
            assert item.measure.name.fi in page
