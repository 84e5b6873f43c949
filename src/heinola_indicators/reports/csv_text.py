"""Texts in CSV that stay texts where a spreadsheet opens the file (CSV injection, CWE-1236; ASVS 1.2.10)."""

import re

# a Finnish or Swedish Excel splits lines at semicolons, so that a cell begins after one too
CELL_BEGINS = r"(?:^|(?<=[;\t\r\n]))"
FORMULA_BEGINS = r"(?=[\s'\x00]*[=+\-@].)"
SIGNED_NUMBER = r"(?![+-]\d+(?:[.,]\d+)?\Z)"
TAKEN_FOR_A_FORMULA = re.compile(CELL_BEGINS + FORMULA_BEGINS + SIGNED_NUMBER, re.DOTALL)


def csv_text(text: str) -> str:
    """The text with an apostrophe wherever a spreadsheet would take what follows for a formula.

    Numbers and signs that stand alone are left as they are: ``-14`` is a code of ages, ``-`` a symbol.

    >>> csv_text("=1+1"), csv_text("@SUM(A1)"), csv_text("-14"), csv_text("-"), csv_text("2020-2025")
    ("'=1+1", "'@SUM(A1)", '-14', '-', '2020-2025')
    """
    return TAKEN_FOR_A_FORMULA.sub("'", text)
