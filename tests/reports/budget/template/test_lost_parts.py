import zipfile
from io import BytesIO

import pytest
from tests.reports.budget.city_templates import (
    PICTURE,
    TEXT_BOX,
    content_of,
    template,
    with_chart,
    with_drawing,
    with_parts,
)
from tests.reports.shipped import shipped_material

from heinola_indicators.reports.budget.template.errors import TemplateNotFilled
from heinola_indicators.reports.budget.workbook import budget_workbook
from heinola_indicators.reports.material import ReportOptions

SHEET, CHART = "xl/worksheets/sheet1.xml", "xl/charts/chart1.xml"
NAMES = {"report.year": "$B$2"}
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"


def reasons(content: bytes) -> tuple[str, ...]:
    with pytest.raises(TemplateNotFilled) as raised:
        budget_workbook(shipped_material(), ReportOptions(2027, template=content))
    return raised.value.reasons


def member(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def changed(content: bytes, name: str, old: str, new: str) -> bytes:
    text = member(content, name)
    assert old in text
    return with_parts(content, {name: text.replace(old, new).encode()})


def test_a_text_box_is_told_by_its_name_beside_a_picture_that_is_kept() -> None:
    content = with_drawing(content_of(template(names=NAMES)), PICTURE, TEXT_BOX)
    assert reasons(content) == (
        "xl/drawings/drawing1.xml: a text box or shape (Tekstiruutu 1) would be lost; take it out of the template",
    )


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("xl/media/image2.emf", "a picture in a format that is not kept"),
        ("xl/vbaProject.bin", "macros"),
        ("xl/threadedComments/threadedComment1.xml", "threaded comments"),
        ("xl/slicers/slicer1.xml", "slicers"),
        ("xl/ctrlProps/ctrlProp1.xml", "form controls"),
        ("xl/diagrams/data1.xml", "SmartArt"),
        ("xl/charts/chartEx1.xml", "a chart of a kind that is not kept"),
        ("docMetadata/LabelInfo.xml", "a sensitivity label"),
        ("xl/unheardOf.xml", "a part called unheardOf.xml"),
    ],
)
def test_a_part_that_is_not_carried_over_is_told(part: str, what: str) -> None:
    content = with_parts(content_of(template(names=NAMES)), {part: b"<x/>"})
    assert reasons(content) == (f"{part}: {what} would be lost; take it out of the template",)


def test_what_nobody_misses_does_not_keep_from_filling() -> None:
    parts = {
        "xl/calcChain.xml": b"<x/>",
        "xl/printerSettings/printerSettings1.bin": b"0",
        "customXml/item1.xml": b"<x/>",
    }
    content = with_parts(content_of(template(names=NAMES)), parts)
    assert budget_workbook(shipped_material(), ReportOptions(2027, template=content))


def test_sparklines_and_new_conditional_formats_are_told() -> None:
    extension = (
        f'<extLst><ext xmlns:x14="{X14}" uri="a"><x14:sparklineGroups/></ext>'
        f'<ext xmlns:x14="{X14}" uri="b"><x14:conditionalFormattings/></ext></extLst></worksheet>'
    )
    content = changed(content_of(template(names=NAMES)), SHEET, "</worksheet>", extension)
    told = reasons(content)
    assert told[0] == f"{SHEET}: sparklines would be lost; take it out of the template"
    assert "conditional formats of a newer kind" in told[1]


def test_a_picture_in_the_header_is_told() -> None:
    content = changed(content_of(template(names=NAMES)), SHEET, "</worksheet>", "<legacyDrawingHF/></worksheet>")
    assert "a picture in the header or footer" in reasons(content)[0]


def test_a_chart_of_which_parts_would_be_lost_is_told_with_their_names() -> None:
    content = content_of(with_chart(template(names=NAMES)))
    told = reasons(changed(content, CHART, "</chartSpace>", "<userShapes/></chartSpace>"))
    assert told == (f"{CHART}: parts of a chart (userShapes) would be lost; take it out of the template",)


@pytest.mark.parametrize("content", [b"", b"Mittari;Arvo\n", b"PK\x03\x04"])
def test_what_is_no_workbook_is_told(content: bytes) -> None:
    assert reasons(content) == ("it is no workbook of Excel (.xlsx)",)


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml"])
def test_damaged_parts_and_declared_entities_are_told(part: str) -> None:
    content = content_of(template(names=NAMES))
    assert reasons(with_parts(content, {part: b"<worksheet><unclosed>"}))
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    assert reasons(with_parts(content, {part: bomb})) == ("it is no workbook of Excel (.xlsx)",)
