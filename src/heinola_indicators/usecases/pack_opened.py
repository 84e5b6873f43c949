"""An evidence pack unpacked into a folder: nothing leaves it, nothing is larger or more than a pack can be.

A pack may come from anybody. Its list of files is bounded before it is read, names that lead elsewhere, links and files
that the manifest does not have are refused, and no more is read of a file than its size in that list.
"""

import hashlib
import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path
from typing import IO, Annotated, Literal, TypeVar
from zlib import error as ZlibError  # noqa: N812 - the module's own name is in small letters

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_text import json_of
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.evidence_pack import InputsKept, PackDescription, Versions
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.audit.layout import DESCRIPTION, PACK_MANIFEST, STRATEGY
from heinola_indicators.usecases.pack_limits import (
    LARGEST,
    LARGEST_DIRECTORY,
    LARGEST_RECORD,
    MOST_FILES,
    fault_of_name,
)

PIECE = 1 << 20  # bytes
END = struct.Struct("<4s4H2LH")  # the end record of a zip file
END_MARK, LARGE_MARK = b"PK\x05\x06", b"PK\x06\x07"
DISK_FULL = {ENOSPC, EDQUOT, EFBIG}
LARGE_END = 20  # bytes before the end record, where larger archives have another
DAMAGED = (zipfile.BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, struct.error, ValueError)

Record = TypeVar("Record", bound=BaseModel)
Checksum = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)
    sha256: Checksum
    bytes: int


class _Manifest(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)
    files: dict[str, _Entry]


class _Versions(BaseModel):
    program: str = Field(alias="heinola-indicators")
    python: str
    packages: dict[str, str]


class _Description(BaseModel):
    schema_: Literal["1.0"] = Field(alias="schema")
    as_of: date
    language: Language
    strategy: str
    sources: str
    inputs: InputsKept
    versions: _Versions


@dataclass(frozen=True)
class OpenedPack:
    """A pack in a folder: what it says of itself, and the checksums of its files as told and as they are."""

    folder: Path
    description: PackDescription
    stated: dict[str, str]
    found: dict[str, str]


def opened_pack(path: Path, folder: Path) -> OpenedPack:
    """Unpack *path* into *folder*, which is empty.

    Raises:
        ExportNotRead: it cannot be read, or is no pack; all that is wrong with its names and its manifest.
    """
    try:
        _require_bounded(path)
        with zipfile.ZipFile(path) as archive:
            members = _sound_members(archive, path)
            manifest = _manifest(archive, members, path)
            _require_same_names(manifest, members, path)
            found = {name: _unpacked(archive, member, folder / name) for name, member in members.items()}
    except OSError as error:
        if error.errno in DISK_FULL:
            raise  # no fault of the pack
        raise _refused(path, f"cannot be read: {error.strerror or error}") from error
    except DAMAGED as error:
        raise _refused(path, "is damaged or cut off, or no zip file of the program's own; copy it again") from error
    description = _description(folder / DESCRIPTION, path)
    if not {description.strategy, description.sources} <= found.keys():
        raise _refused(path, f"{DESCRIPTION} names a strategy or sources file that is not in the pack")
    return OpenedPack(folder, description, {name: each.sha256 for name, each in manifest.files.items()}, found)


def _require_bounded(path: Path) -> None:
    """Look at the end record before the list of files is read into memory."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - LARGE_END - END.size))
        tail = file.read()
    end = tail[-END.size :]  # a pack has no comment behind it; the end of another zip file in it is not its own
    if len(end) < END.size or not end.startswith(END_MARK):
        raise _refused(path, "is no zip file, or it is cut off; name a pack that 'audit' wrote")
    *_, count, directory, _, _ = END.unpack(end)
    if count > MOST_FILES or directory > LARGEST_DIRECTORY or tail.startswith(LARGE_MARK):
        raise _refused(path, f"has more files than the {MOST_FILES:,} of a pack")


def _sound_members(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    members = archive.infolist()
    problems = [_problem(path, member.filename, fault) for member in members if (fault := _fault(member))]
    names = [member.filename.casefold() for member in members]
    if len(set(names)) < len(names):
        twice = sorted({name for name in names if names.count(name) > 1}) if len(names) <= MOST_FILES else []
        problems += [_problem(path, name, "stands twice in the pack") for name in twice]
    if sum(member.file_size for member in members) > LARGEST:
        problems.append(Problem(Location(str(path)), f"would be more than {LARGEST:,} bytes when it is unpacked"))
    if problems:
        raise ExportNotRead(problems)
    return {member.filename: member for member in members}


def _fault(member: zipfile.ZipInfo) -> str | None:
    if fault := fault_of_name(member.orig_filename):
        return fault
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        return "is a link or something else that is no file"
    if member.flag_bits & 1:
        return "is protected by a password"
    return None


def _manifest(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], path: Path) -> _Manifest:
    if PACK_MANIFEST not in members:
        raise _refused(path, f"has no {PACK_MANIFEST}; name a pack that 'audit' wrote")
    for name in (PACK_MANIFEST, DESCRIPTION):
        if name in members and members[name].file_size > LARGEST_RECORD:
            raise _refused(path, f"{name} is larger than one of a pack")
    return _parsed(_Manifest, Export(f"{path}:{PACK_MANIFEST}", archive.read(PACK_MANIFEST)))


def _require_same_names(manifest: _Manifest, members: dict[str, zipfile.ZipInfo], path: Path) -> None:
    stated, found = set(manifest.files), set(members) - {PACK_MANIFEST}
    problems = [_problem(path, name, f"is in the pack and not in {PACK_MANIFEST}") for name in sorted(found - stated)]
    problems += [
        Problem(Location(f"{path}:{PACK_MANIFEST}"), f"{name!r} is not in the pack") for name in sorted(stated - found)
    ]
    if not problems and DESCRIPTION not in found:
        problems.append(Problem(Location(str(path)), f"has no {DESCRIPTION}; name a pack that 'audit' wrote"))
    if problems:
        raise ExportNotRead(problems)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> str:
    """Write one file; its checksum. No more is read of it than its size in the list of files."""
    target.parent.mkdir(parents=True, exist_ok=True)
    checksum = hashlib.sha256()
    with archive.open(member) as source, target.open("xb") as file:
        for piece in _pieces(source):
            checksum.update(piece)
            file.write(piece)
    return checksum.hexdigest()


def _pieces(source: IO[bytes]) -> Iterator[bytes]:
    while piece := source.read(PIECE):
        yield piece


def _description(file: Path, path: Path) -> PackDescription:
    found = _parsed(_Description, Export.read(file, f"{path}:{DESCRIPTION}"))
    for name in (found.strategy, found.sources):
        if not name.startswith(STRATEGY):
            raise _refused(path, f"{DESCRIPTION} names {name!r} as a file of the strategy, which lie in {STRATEGY}")
    versions = Versions(found.versions.program, found.versions.python, found.versions.packages)
    return PackDescription(found.as_of, found.language, found.strategy, found.sources, found.inputs, versions)


def _parsed(kind: type[Record], export: Export) -> Record:
    try:
        return kind.model_validate(json_of(export))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])[:100]
        message = f"is not that of a pack: {place}: {first['msg']}"
        raise ExportNotRead([Problem(Location(export.name), message)]) from error


def _problem(path: Path, name: str, what: str) -> Problem:
    return Problem(Location(str(path)), f"{name[:100]!r} {what}")


def _refused(path: Path, message: str) -> ExportNotRead:
    return ExportNotRead([Problem(Location(str(path)), message)])
