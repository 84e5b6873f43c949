"""XML of a workbook's parts."""

from xml.etree import ElementTree as ET

DECLARATION = b"<!DOCTYPE"


def root_of(content: bytes) -> ET.Element:
    """The root of a part.

    Raises:
        ParseError: it is no XML, or declares entities, which no workbook does and which may grow without end.
    """
    if DECLARATION in content:
        message = "a declaration of a document type"
        raise ET.ParseError(message)
    return ET.fromstring(content)  # noqa: S314 - without declarations there is nothing to be defused


def local_name(element: ET.Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
