"""A document with one of everything, and a look inside Word files."""

import io
import zipfile
from datetime import date
from xml.etree import ElementTree as ET

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.documents.document import (
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = Table(
    "Tavoitteet",
    (Column("Mittari", 60), Column("Arvo", 30, is_number=True), Column("Tila", 30)),
    (
        (
            Cell("toinen rivi", lead="Työpaikat"),
            Cell("6 118", number=6118.4, number_format="#,##0"),
            Cell("✓ hyvä", "#1b6e3c"),
        ),
        (Cell("=1+1"), Cell("–"), Cell("a | b\n<b>c</b>")),
    ),
    note="Huomautus *tästä*",
)


def document(*blocks: object, title: str = "Raportti", language: Language = Language.FINNISH) -> Document:
    default = (
        Heading(1, "Päämäärä"),
        Paragraph("Teksti.", lead="Johto"),
        Items((Paragraph("ensimmäinen"), Paragraph("toinen"))),
        Heading(2, "Tavoite"),
        TABLE,
    )
    return Document(title, language, date(2026, 11, 24), blocks or default)  # type: ignore[arg-type]


def part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - our own file


def headings(content: bytes) -> list[tuple[str, str]]:
    """The style and text of every heading of a Word file, in reading order."""
    found = []
    for paragraph in part(content, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = "" if style is None else style.get(f"{W}val", "")
        if name.startswith(("Title", "Heading")):
            found.append((name, "".join(text.text or "" for text in paragraph.iter(f"{W}t"))))
    return found
