"""How far the cells of an old workbook (.xls) reach, found in its records without opening it as a workbook.

The file is a compound file: sectors of 512 bytes chained by a table (FAT), a directory of streams, and streams under
4096 bytes in a stream of their own with sectors of 64 bytes. The stream ``Workbook`` is a row of records: type,
length, content. Sources: Microsoft's [MS-CFB] and [MS-XLS].
"""

from collections.abc import Iterator
from dataclasses import dataclass
from struct import error as StructError  # noqa: N812 - the module's own name is in small letters
from struct import iter_unpack, unpack_from

from heinola_indicators.loaders.sheet_extent import Extent

END_OF_CHAIN = 0xFFFFFFFA  # this and above are no sectors
SMALL_STREAM = 4096
BEGINNING = 0x0809
PLACE_OF_SHEET = 0x0085
ONE_CELL = {0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x00D6, 0x00FD, 0x027E}
SEVERAL_CELLS = {0x00BD, 0x00BE}  # the last column stands at the record's end


class NotACompoundFile(ValueError):
    """The sectors or records of a file lead nowhere."""


@dataclass(frozen=True)
class _Entry:
    """A stream or, by the name ``Root Entry``, the stream that holds the small ones."""

    first: int
    size: int


def extents_of_old_workbook(content: bytes) -> list[Extent]:
    """How far each sheet reaches.

    Raises:
        NotACompoundFile: the file is damaged, or holds no old workbook.
    """
    try:
        entries, sectors = _directory(content)
        name = next((name for name in ("workbook", "book") if name in entries), None)
        if name is None:
            message = "it is protected by a password" if "encryptedpackage" in entries else "it holds no workbook"
            raise NotACompoundFile(message)
        return _extents(_stream(content, entries[name], entries["root entry"], sectors))
    except (StructError, IndexError, KeyError) as error:
        message = "its sectors or records are damaged"
        raise NotACompoundFile(message) from error


@dataclass(frozen=True)
class _Sectors:
    """The sector size, and which sector follows which, of large and of small streams."""

    size: int
    following: list[int]
    following_small: list[int]


def _directory(content: bytes) -> tuple[dict[str, _Entry], _Sectors]:
    shift, count, first_directory, first_small, further = (
        *unpack_from("<H", content, 30),
        *unpack_from("<I", content, 44),
        *unpack_from("<I", content, 48),
        *unpack_from("<I", content, 60),
        *unpack_from("<I", content, 68),
    )
    if shift not in (9, 12):
        message = "its sectors have no known size"
        raise NotACompoundFile(message)
    size = 1 << shift
    tables = list(unpack_from("<109I", content, 76))
    while further < END_OF_CHAIN and len(tables) < count:
        *more, further = unpack_from(f"<{size // 4}I", content, (further + 1) * size)
        tables += more
    following: list[int] = []
    for table in tables[:count]:
        if table < END_OF_CHAIN:
            following += unpack_from(f"<{size // 4}I", content, (table + 1) * size)
    small = _numbers(b"".join(_chained(content, first_small, size, following)))
    entries = {}
    directory = b"".join(_chained(content, first_directory, size, following))
    for begin in range(0, len(directory) - 127, 128):
        length = min(directory[begin + 64], 64)
        name = directory[begin : begin + max(length - 2, 0)].decode("utf-16-le", errors="replace").casefold()
        entries[name] = _Entry(*unpack_from("<II", directory, begin + 116))
    return entries, _Sectors(size, following, small)


def _numbers(content: bytes) -> list[int]:
    return [number for (number,) in iter_unpack("<I", content[: len(content) // 4 * 4])]


def _chained(content: bytes, first: int, size: int, following: list[int]) -> Iterator[bytes]:
    """The sectors of a chain, the first one standing behind the header."""
    seen = 0
    while first < END_OF_CHAIN:
        if (first + 1) * size >= len(content):
            message = "it is cut short"
            raise NotACompoundFile(message)
        yield content[(first + 1) * size : (first + 2) * size]
        first = following[first]
        seen += 1
        if seen > len(following):
            message = "its sectors go in a circle"
            raise NotACompoundFile(message)


def _stream(content: bytes, entry: _Entry, root: _Entry, sectors: _Sectors) -> bytes:
    if entry.size >= SMALL_STREAM:
        return b"".join(_chained(content, entry.first, sectors.size, sectors.following))[: entry.size]
    small = bytes(64) + b"".join(_chained(content, root.first, sectors.size, sectors.following))
    return b"".join(_chained(small, entry.first, 64, sectors.following_small))[: entry.size]


def _extents(stream: bytes) -> list[Extent]:
    extents = [Extent()]
    at = 0
    while at + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, at)
        if kind == BEGINNING:
            extents.append(Extent())
        elif kind == PLACE_OF_SHEET and unpack_from("<I", stream, at + 4)[0] >= len(stream):
            message = "a sheet lies beyond its end"
            raise NotACompoundFile(message)
        elif kind in ONE_CELL or kind in SEVERAL_CELLS:
            row, column = unpack_from("<HH", stream, at + 4)
            if kind in SEVERAL_CELLS:
                (column,) = unpack_from("<H", stream, at + 2 + length)
            extent = extents[-1]
            extent.rows, extent.columns = max(extent.rows, row + 1), max(extent.columns, column + 1)
            extent.tags += 1
        at += 4 + length
    return extents
