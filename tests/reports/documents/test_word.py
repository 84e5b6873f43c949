import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reports.documents.made import TABLE, W, document, headings, part

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.documents.document import Cell, Column, Heading, Paragraph, Table
from heinola_indicators.reports.documents.word import word


def test_headings_are_real_styles_in_reading_order() -> None:
    assert headings(word(document())) == [("Title", "Raportti"), ("Heading1", "Päämäärä"), ("Heading2", "Tavoite")]


def test_every_style_that_is_used_exists() -> None:
    content = word(document(*[Table("T", tuple(Column(f"C{n}", 10) for n in range(12)), ()), Paragraph("x")]))
    known = {style.get(f"{W}styleId") for style in part(content, "word/styles.xml").iter(f"{W}style")}
    for made in (content, word(document())):
        tags = (f"{W}pStyle", f"{W}tblStyle")
        used = {style.get(f"{W}val") for tag in tags for style in part(made, "word/document.xml").iter(tag)}
        assert used <= known


def test_the_heading_row_is_repeated_and_no_row_is_split() -> None:
    rows = list(part(word(document()), "word/document.xml").iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_table_stays_with_the_paragraph_before_it_and_its_headings_with_the_first_row() -> None:
    content = word(document(Paragraph("Ensin."), Paragraph("Johdanto."), *[TABLE]))
    first, intro = list(part(content, "word/document.xml").iter(f"{W}p"))[1:3]
    assert first.find(f"{W}pPr/{W}keepNext") is None or first.find(f"{W}pPr/{W}keepNext").get(f"{W}val") == "0"  # type: ignore[union-attr]
    assert intro.find(f"{W}pPr/{W}keepNext") is not None
    styles = part(content, "word/styles.xml")
    [heading] = [style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "TableHeading"]
    assert heading.find(f"{W}pPr/{W}keepNext") is not None


def test_a_table_tells_what_it_is_about() -> None:
    properties = part(word(document()), "word/document.xml").find(f".//{W}tblPr")
    assert properties is not None
    for tag in ("tblCaption", "tblDescription"):
        assert properties.find(f"{W}{tag}").get(f"{W}val") == "Tavoitteet"  # type: ignore[union-attr]


def test_the_columns_of_a_table_fill_the_page() -> None:
    grid = part(word(document()), "word/document.xml").find(f".//{W}tblGrid")
    assert grid is not None
    widths = [int(column.get(f"{W}w", "0")) for column in grid]
    assert widths[0] == pytest.approx(2 * widths[1], abs=1)
    assert sum(widths) == pytest.approx(267 / 25.4 * 1440, abs=2)


@pytest.mark.parametrize(
    ("language", "locale"), [(Language.FINNISH, "fi-FI"), (Language.SWEDISH, "sv-FI"), (Language.ENGLISH, "en-GB")]
)
def test_the_language_is_set_for_every_style_and_in_the_properties(language: Language, locale: str) -> None:
    content = word(document(language=language))
    declared = [lang.get(f"{W}val") for lang in part(content, "word/styles.xml").iter(f"{W}lang")]
    assert declared
    assert set(declared) == {locale}
    core = part(content, "docProps/core.xml")
    assert [one.text for one in core if one.tag.endswith("}language")] == [locale]


def test_the_page_is_a_landscape_a4() -> None:
    size = part(word(document()), "word/document.xml").find(f".//{W}pgSz")
    assert size is not None
    assert size.get(f"{W}orient") == "landscape"
    assert (int(size.get(f"{W}w", "0")), int(size.get(f"{W}h", "0"))) == (16838, 11906)


def test_properties_are_of_the_day_and_name_nobody() -> None:
    texts = {one.tag.split("}")[1]: one.text or "" for one in part(word(document()), "docProps/core.xml")}
    assert texts["title"] == "Raportti"
    assert texts["created"] == texts["modified"] == "2026-11-24T00:00:00Z"
    assert (texts["creator"], texts["lastModifiedBy"], texts["description"]) == ("", "", "")


def test_the_same_document_has_the_same_bytes_with_times_of_its_day() -> None:
    content = word(document())
    assert content == word(document())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(2026, 11, 24, 0, 0, 0)}


def test_the_foot_counts_pages() -> None:
    with zipfile.ZipFile(io.BytesIO(word(document()))) as archive:
        feet = [archive.read(name).decode() for name in archive.namelist() if "footer" in name]
    assert len(feet) == 1
    assert 'w:instr="PAGE"' in feet[0]
    assert 'w:instr="NUMPAGES"' in feet[0]


@settings(max_examples=25)
@given(text=st.text(max_size=40))
def test_any_text_makes_a_file_that_can_be_read(text: str) -> None:
    blocks = (
        Heading(1, text),
        Paragraph(text, lead=text),
        Table(text, (Column(text, 1),), ((Cell(text, lead=text),),)),
    )
    content = word(document(*blocks, title=text))
    assert part(content, "word/document.xml") is not None
    assert part(content, "docProps/core.xml") is not None
