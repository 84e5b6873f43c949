"""Text without the control characters that no Word or Excel file may hold."""

import re

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # outside Char of XML 1.0


def printable(text: str) -> str:
    r"""*text* with a space in the place of each of them.

    >>> printable("a\x0bb")
    'a b'
    """
    return CONTROL.sub(" ", text)
