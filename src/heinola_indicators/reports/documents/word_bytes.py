"""Word files whose bytes depend on their content alone."""

import io
import zipfile
from datetime import UTC, datetime, time

from docx.document import Document as WordPackage

from heinola_indicators.reports.documents.document import Document
from heinola_indicators.reports.documents.printable import printable
from heinola_indicators.reports.documents.word_styles import LOCALES

LONGEST_TITLE = 255  # of Word's properties
UNIX = 3  # zipfile would write the system it runs on


def word_bytes(package: WordPackage, document: Document) -> bytes:
    """*package* as a docx file with the same bytes whenever and wherever it is written.

    Times in its properties and its zip archive become midnight of the document's day; its members are stored without
    compression, because zlib builds compress differently.
    """
    midnight = datetime.combine(document.day, time(), UTC)
    properties = package.core_properties
    properties.title, properties.language = printable(document.title)[:LONGEST_TITLE], LOCALES[document.language]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = midnight
    properties.revision = 1
    saved, repeatable = io.BytesIO(), io.BytesIO()
    package.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(repeatable, "w") as target:
        for name in source.namelist():
            target.writestr(_member(name, midnight), source.read(name))
    return repeatable.getvalue()


def _member(name: str, day: datetime) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    member.create_system = UNIX
    member.external_attr = 0o600 << 16
    return member
