"""No workbook of ours makes Excel offer a repair: what is known to make it do so is looked for."""

import zipfile
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO

import pytest
from tests.reports.excel_rules import repair_reasons
from tests.reports.shipped import shipped_material

from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportOptions

CASES = [
    *(("budget", language, ReportOptions(2027)) for language in Language),
    ("interim", Language.FINNISH, ReportOptions(2026, period=parse_period("2026-06"))),
    ("units", Language.FINNISH, ReportOptions(2026, period=parse_period("2026-06"))),
    ("annual", Language.FINNISH, ReportOptions(2025)),
]


@lru_cache(maxsize=1)
def written(kind: str, language: Language, options: ReportOptions) -> bytes:
    content = REPORT_FILES.load(f"{kind}-xlsx")(shipped_material(language), options)
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize(("kind", "language", "options"), CASES)
def test_excel_opens_every_workbook_without_a_repair(kind: str, language: Language, options: ReportOptions) -> None:
    assert repair_reasons(written(kind, language, options)) == []


def swapped(part: str, old: str, new: str) -> Callable[[str, str], str]:
    def change(name: str, text: str) -> str:
        assert name != part or old in text
        return text.replace(old, new, 1) if name == part else text

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (swapped("xl/workbook.xml", 'name="Yhteenveto"', 'name="Yhteenveto/1"'), "sheet name 'Yhteenveto/1'"),
        (swapped("xl/workbook.xml", 'name="Lähteet"', 'name="kuviot"'), "sheet 'kuviot' is there twice"),
        (swapped("xl/tables/table1.xml", 'name="Mittari"', 'name="Mitari"'), "are headed"),
        (swapped("xl/worksheets/sheet2.xml", ' ht="', ' ht="999'), "row 1"),
        (swapped("xl/worksheets/sheet2.xml", "<sheetViews>", "<cols/><sheetViews>"), "out of order"),
        (swapped("xl/worksheets/sheet2.xml", "<f>IF(", "<f>IFS("), "no function IFS"),
        (swapped("xl/workbook.xml", "'Hyvinvoinnin kasvu'!", "'Hyvinvointi'!"), "there is no sheet 'Hyvinvointi'"),
        (swapped("xl/styles.xml", "[$-40B]#,##0", "[$-40B]&quot;#,##0"), "number format"),
        (swapped("xl/drawings/drawing1.xml", ' descr="', ' title="'), "Chart 1 has no alternative text"),
        (swapped("xl/worksheets/_rels/sheet6.xml.rels", "table1", "table9"), "is not there"),
    ],
)
def test_what_excel_would_repair_is_found(change: Callable[[str, str], str], told: str) -> None:
    spoilt = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(written(*CASES[0]))) as sound,
        zipfile.ZipFile(spoilt, "w") as archive,
    ):
        for name in sound.namelist():
            archive.writestr(name, change(name, sound.read(name).decode()))
    assert any(told in each for each in repair_reasons(spoilt.getvalue()))
