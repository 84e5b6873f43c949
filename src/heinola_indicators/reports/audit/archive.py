"""A zip archive whose bytes depend on its content alone, written piece by piece."""

import hashlib
import shutil
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import BinaryIO

from heinola_indicators.reports.audit.layout import PACK_MANIFEST
from heinola_indicators.reports.audit.records import pack_manifest_json

UNIX = 3  # zipfile would write the system it runs on
EARLIEST, LATEST = date(1980, 1, 1), date(2107, 12, 31)  # of a zip file
PIECE = 1 << 20  # bytes


def write_archive(file: BinaryIO, contents: Mapping[str, bytes | Path], day: date) -> None:
    """Write *contents* by name into *file*, which can be sought in, with the manifest as the last member.

    Members are dated midnight of *day* (the nearest that a zip file can hold) and stored without compression, as builds
    of zlib compress differently.
    """
    checksums = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(contents):
            checksums[name] = _write(archive, name, contents[name], day)
        _write(archive, PACK_MANIFEST, pack_manifest_json(checksums), day)


def _write(archive: zipfile.ZipFile, name: str, content: bytes | Path, day: date) -> tuple[str, int]:
    with archive.open(_member(name, day), "w", force_zip64=False) as member:
        if isinstance(content, bytes):
            member.write(content)
            return hashlib.sha256(content).hexdigest(), len(content)
        with content.open("rb") as source:
            shutil.copyfileobj(source, member, PIECE)
            size = source.tell()
            source.seek(0)
            return hashlib.file_digest(source, "sha256").hexdigest(), size


def _member(name: str, day: date) -> zipfile.ZipInfo:
    dated = min(max(day, EARLIEST), LATEST)
    member = zipfile.ZipInfo(name, (dated.year, dated.month, dated.day, 0, 0, 0))
    member.create_system = UNIX
    member.external_attr = 0o644 << 16
    return member
