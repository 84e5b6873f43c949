"""Texts inside XML; ``xml.sax.saxutils`` would bring the whole of ``urllib`` and ``ssl`` along."""

from html import escape

LINE_SIGNS = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def as_content(text: str) -> str:
    """*text* between tags.

    >>> as_content("<b> & 'c'")
    "&lt;b&gt; &amp; 'c'"
    """
    return escape(text, quote=False)


def as_attribute(text: str) -> str:
    """*text* as an attribute's value, with its quotes; line breaks stay line breaks.

    >>> as_attribute('"b" <c>')
    '"&quot;b&quot; &lt;c&gt;"'
    """
    written = as_content(text).replace('"', "&quot;")
    for sign, code in LINE_SIGNS.items():
        written = written.replace(sign, code)
    return f'"{written}"'
