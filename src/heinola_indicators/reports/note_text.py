"""A publisher's note as one line of plain text."""

import re
from html import unescape

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")  # publishers write links and line breaks into their notes


def note_text(note: str) -> str:
    """The words of a note, without mark-up and line breaks.

    >>> note_text("<A HREF='https://stat.fi'>Dokumentaatio</A> &amp;  laatu")
    'Dokumentaatio & laatu'
    """
    return " ".join(unescape(TAG.sub(" ", note)).split())
