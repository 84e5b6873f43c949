"""Workbooks with comments on cells."""

from io import BytesIO

import openpyxl
from openpyxl.comments import Comment


def workbook(comments: dict[str, str], rows: list[list[object]], other_sheet: str = "", name: str = "Taul1") -> bytes:
    """A workbook with *rows* on the sheet *name*, and comments by cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(row)
    for cell, text in comments.items():
        sheet[cell].comment = Comment(text, "Analyytikko")
    if other_sheet:
        book.create_sheet("Muu")["A1"].comment = Comment(other_sheet, "Analyytikko")
    content = BytesIO()
    book.save(content)
    return content.getvalue()
