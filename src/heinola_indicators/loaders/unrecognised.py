"""What a file that no loader recognises looks like, in a sentence with what to do."""

import re

from heinola_indicators.loaders.export import BEGINNING, Export

LOOKED_AT = 4096  # bytes
SIGNATURES = (
    (b"%PDF", "a PDF document; save its table from the publisher's database as CSV or Excel"),
    (b"\x89PNG", "a picture (PNG); save the figures behind it as CSV or Excel"),
    (b"\xff\xd8\xff", "a picture (JPEG); save the figures behind it as CSV or Excel"),
    (b"GIF8", "a picture (GIF); save the figures behind it as CSV or Excel"),
    (b"{\\rtf", "a text document (RTF); save its table as CSV or Excel"),
    (b"\x1f\x8b", "a compressed file (gzip); unpack it first"),
    (b"7z\xbc\xaf", "a compressed file (7z); unpack it first"),
)
WEB_PAGE = re.compile(rb"<!doctype html|<html|<head|<body", re.IGNORECASE)
EMPTY_LIST = re.compile(rb"\[\s*\]\s*")
JSON_KINDS = "json-stat, sotkanet-json and treasury-json read JSON"
TEXT_KINDS = "table-csv reads any CSV with a header row, pxweb-csv and px what statistical offices save"


def looks_like(export: Export) -> str:
    """What the beginning of the file is, and the nearest kinds that are read.

    >>> looks_like(Export("a", b"%PDF-1.7"))
    "a PDF document; save its table from the publisher's database as CSV or Excel"
    """
    beginning = export.beginning[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    known = next((words for signature, words in SIGNATURES if beginning.startswith(signature)), None)
    if known is not None:
        return known
    if WEB_PAGE.match(beginning):
        return "a web page (HTML), perhaps a publisher's notice in place of the file; download the file again"
    if beginning.startswith(b"<"):
        return f"XML, which only Excel's own older form is read of; save it as CSV or Excel; {TEXT_KINDS}"
    if EMPTY_LIST.fullmatch(beginning):
        return "an empty list, as an interface replies where nothing fits what was asked; ask for other years or sexes"
    if beginning.startswith((b"{", b"[")):
        return f"JSON, but of no kind that is read; {JSON_KINDS}"
    if _is_binary(beginning):
        return "a binary file, neither text nor workbook; save it as CSV, Excel or PX"
    if b"\n" not in export.beginning and b"\r" not in export.beginning:
        first = f"whose first line has no end in {BEGINNING:,} bytes" if _goes_on(export) else "of one line"
        return f"a text {first}, so no table; {TEXT_KINDS}"
    return f"a text whose lines are no rows with fields under a header; {TEXT_KINDS}"


def _goes_on(export: Export) -> bool:
    return len(export.beginning) >= BEGINNING


def _is_binary(beginning: bytes) -> bool:
    """Whether there are characters that no text has; a text in UTF-16 has zeros after its mark."""
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return any(byte < 0x20 and byte not in b"\t\n\r\x0c\x1a" for byte in beginning)
