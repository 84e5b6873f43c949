"""Whether a workbook can be opened in bounded memory: looked at before it is, in the zip file's own directory and XML.

What opens workbooks lays each sheet out as a full rectangle up to its last cell, and copies a shared text into each
cell that has it. A file of some kilobytes can so ask for terabytes. The parts are therefore unpacked once in pieces:
their true sizes, the last row and column, and the texts that would be copied are held against limits. What is opened
of a small workbook is what was looked at: its parts, which need not be unpacked again.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - the module's own name is in small letters

from heinola_indicators.loaders.biff_extent import NotACompoundFile, extents_of_old_workbook
from heinola_indicators.loaders.freed_memory import keep_freed_memory
from heinola_indicators.loaders.sheet_extent import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Extent,
    extent_of_sheet,
    extent_of_tables,
)

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_PARTS = 5_000
LARGEST_UNPACKED = 1 << 30  # bytes
MOST_SHARED = 5_000_000  # texts; what opens workbooks makes one object of each
MOST_TEXT = 1 << 30  # bytes of shared texts, counted in each cell that has them
PROLOG = 4096  # bytes before the first element
LONGEST_USUAL = 100_000  # bytes; Excel's cells hold 32,767 characters
PIECE = 1 << 18  # bytes; what fits a processor's cache
SMALL = 1 << 22  # bytes, unpacked
SHEET = re.compile(r"/?xl/(?:work|chart|dialog|macro)?sheets?/[^/]+\.xml", re.IGNORECASE)
SHARED_TEXTS = re.compile(r"/?xl/sharedstrings\.xml", re.IGNORECASE)
IS_READ = re.compile(r".*\.(?:xml|rels|bin)|mimetype", re.IGNORECASE)
SHARED_IN_CELL = re.compile(
    rb"""\st\s*=\s*["']s["'][^>]*>(?:\s*<(?:\w+:)?f[^<]*</(?:\w+:)?f>)?\s*<(?:\w+:)?v[^>]*>\s*(\d{1,9})"""
)
TEXT_BEGINS = re.compile(rb"<(?:\w+:)?si[\s>/]")


class NotWithinLimits(ValueError):
    """A workbook cannot be opened in bounded memory, or is damaged; says what to do."""


@dataclass
class _Found:
    """What the parts looked at so far add up to."""

    cells: int = 0
    shared: int = 0
    longest_text: int = 0
    tags: int = 0


def within_limits(content: bytes) -> bytes:
    """The bytes of a workbook that can be opened, after a look at them.

    Raises:
        NotWithinLimits: it is too large, damaged, protected, or of a kind that cannot be looked at.
    """
    if content.startswith(OLD_WORKBOOK):
        _require_within_limits_old(content)
        return content
    keep_freed_memory()
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _looked_at(archive) or content
    except NotWithinLimits:
        raise
    except (
        ExpatError,
        BadZipFile,
        ZlibError,
        EOFError,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
    ) as error:
        message = f"is no workbook that can be opened ({error}); save it again as .xlsx"
        raise NotWithinLimits(message) from error


def _require_within_limits_old(content: bytes) -> None:
    try:
        extents = extents_of_old_workbook(content)
    except NotACompoundFile as error:
        message = f"is no workbook that can be opened ({error}); save it again as .xlsx"
        raise NotWithinLimits(message) from error
    _add(extents, _Found())


def _looked_at(archive: ZipFile) -> bytes | None:
    """The parts of a small workbook in a zip file that does not pack them; none of a larger one."""
    parts = archive.infolist()
    names = {part.filename.lower().lstrip("/") for part in parts}
    if "xl/workbook.bin" in names:
        message = "is a binary workbook (.xlsb); save it as .xlsx"
        raise NotWithinLimits(message)
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        message = (
            f"unpacks to {len(parts)} parts of {unpacked:,} bytes; at most {MOST_PARTS:,} parts of "
            f"{LARGEST_UNPACKED:,} bytes are opened; save the sheet that is needed by itself"
        )
        raise NotWithinLimits(message)
    found = _Found()
    small: dict[str, bytes] = {}
    for part in parts:
        if not IS_READ.fullmatch(part.filename):
            continue
        if unpacked <= SMALL:
            small[part.filename] = archive.read(part)
            _look_at_part(part.filename, [small[part.filename]], found)
        else:
            _look_at_part(part.filename, _pieces(archive, part), found)
    if found.longest_text * found.tags > MOST_TEXT or found.longest_text > LONGEST_USUAL:
        _require_short_texts(archive, parts)
    return _not_packed(small) if small else None


def _not_packed(parts: Mapping[str, bytes]) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def _look_at_part(name: str, unpacked: Iterable[bytes], found: _Found) -> None:
    """Go through a part to its end, so that a false size or checksum is found, and add what it holds."""
    pieces = _without_document_type(unpacked)
    if SHEET.fullmatch(name):
        extents = [extent_of_sheet(pieces)]
    elif name.lower() == "content.xml":
        extents = extent_of_tables(_well_formed(pieces))
    else:
        is_texts = SHARED_TEXTS.fullmatch(name) is not None
        for piece in pieces:
            if is_texts:
                _add_shared(piece, found)
        return
    _add(extents, found)


def _add(extents: list[Extent], found: _Found) -> None:
    for extent in extents:
        found.tags += extent.tags
        found.cells += extent.cells
        _require_little_text(extent.text)
        if found.cells > MOST_CELLS or extent.rows > MOST_ROWS or extent.columns > MOST_COLUMNS:
            message = (
                f"a sheet reaches to row {extent.rows:,} and column {extent.columns:,}; at most {MOST_CELLS:,} cells "
                f"are opened, the empty ones among them, in {MOST_ROWS:,} rows and {MOST_COLUMNS:,} columns; delete "
                "what stands far from the table, or save it as CSV"
            )
            raise NotWithinLimits(message)


def _pieces(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """The bytes of a part, cut before a tag."""
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(PIECE):
            piece = rest + piece
            cut = piece.rfind(b"<")
            rest = piece[cut:] if cut > 0 and len(piece) - cut < PIECE else b""
            yield piece[: len(piece) - len(rest)]
    yield rest


def _without_document_type(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces; a workbook has no document type, in which entities could be made that grow.

    Raises:
        NotWithinLimits: there is one.
    """
    for piece in pieces:
        if b"<!DOCTYPE" in piece[:PROLOG]:
            _refuse_document_type()
        yield piece


def _refuse_document_type(*_: object) -> None:
    message = "has a document type with entities in its XML, which no workbook has; save it again as .xlsx"
    raise NotWithinLimits(message)


def _well_formed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces of XML that is closed to its end: where it is not, calamine 0.9 waits for ever.

    Raises:
        ExpatError: it is not.
    """
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_document_type
    for piece in pieces:
        parser.Parse(piece, False)
        yield piece
    parser.Parse(b"", True)


def _add_shared(piece: bytes, found: _Found) -> None:
    """Count shared texts, and the bytes of the longest at most; one that goes over pieces is as long as a piece."""
    begins = [match.start() for match in TEXT_BEGINS.finditer(piece)]
    lengths = (end - begin for begin, end in zip([0, *begins], [*begins, len(piece)], strict=True))
    found.longest_text = max(found.longest_text, *lengths)
    found.shared += len(begins)
    if found.shared > MOST_SHARED:
        message = f"holds more than {MOST_SHARED:,} different texts; save the sheet that is needed by itself, or as CSV"
        raise NotWithinLimits(message)


def _require_short_texts(archive: ZipFile, parts: list[ZipInfo]) -> None:
    """Count the shared texts in each cell that has them.

    Raises:
        NotWithinLimits: they are too long together.
    """
    sizes: list[int] = []
    for part in parts:
        if SHARED_TEXTS.fullmatch(part.filename):
            sizes += [len(text) for text in TEXT_BEGINS.split(archive.read(part))[1:]]
    total = 0
    for part in parts:
        if SHEET.fullmatch(part.filename):
            for piece in _pieces(archive, part):
                for match in SHARED_IN_CELL.finditer(piece):
                    number = int(match[1])
                    total += sizes[number] if number < len(sizes) else 0
    _require_little_text(total)


def _require_little_text(size: int) -> None:
    if size > MOST_TEXT:
        message = f"its cells hold {size:,} bytes of text together; at most {MOST_TEXT:,} are read; save less of it"
        raise NotWithinLimits(message)
