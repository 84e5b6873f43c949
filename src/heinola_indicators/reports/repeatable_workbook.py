"""Excel workbooks whose bytes depend on their content alone."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING

from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import tostring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    import openpyxl

    Changed = Callable[[str, bytes], Iterable[bytes]]

CORE_PROPERTIES = "docProps/core.xml"
IN_MEMORY = 8 * 2**20  # bytes; what grows beyond in memory takes several times its size
UNIX = 3  # zipfile would write the system it runs on


def _unchanged(_: str, content: bytes) -> Iterable[bytes]:
    return (content,)


def workbook_bytes(workbook: openpyxl.Workbook, day: date, changed: Changed = _unchanged) -> bytes:
    """Return *workbook* as an xlsx file with the same bytes whenever and wherever it is written.

    openpyxl writes the time of saving into the file's properties and into every member of its zip
    archive. Here both become midnight of *day*. The members are stored without compression, because
    zlib builds compress differently. openpyxl is told not to write its XML with lxml (see the package).

    Args:
        workbook: what to write; its properties ``created`` and ``modified`` are set to *day*.
        day: the date that the file carries, such as a report's as-of date; 1980-01-01 or later.
        changed: what a member of the archive, by name and content, is to hold instead, piece after piece.
    """
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:  # not Workbook.save, which compresses for nothing
        ExcelWriter(workbook, archive).save()
    midnight = datetime.combine(day, time())
    workbook.properties.created = midnight
    workbook.properties.modified = midnight
    core_properties = tostring(workbook.properties.to_tree())
    with SpooledTemporaryFile(IN_MEMORY) as repeatable:
        with zipfile.ZipFile(saved) as source, zipfile.ZipFile(repeatable, "w") as target:
            for name in source.namelist():
                content = core_properties if name == CORE_PROPERTIES else source.read(name)
                with target.open(_member(name, day), "w") as member:
                    member.writelines(changed(name, content))
        repeatable.seek(0)
        return repeatable.read()


def _member(name: str, day: date) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    member.create_system = UNIX
    member.external_attr = 0o600 << 16
    return member
