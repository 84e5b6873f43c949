"""What an evidence pack is made from: both files of the strategy, and the exports that its sources name."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.model.evidence_pack import PackInput
from heinola_indicators.model.source import Source
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.reports.audit.layout import DATA, STRATEGY
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.follow_up import FILE_NAME
from heinola_indicators.usecases.pack_limits import LARGEST, MOST_FILES, fault_of_name


def strategy_places(strategy_path: Path, sources_path: Path) -> dict[str, Path]:
    """Where the strategy and the sources file go in the pack: as they lie to one another.

    Raises:
        UsageError: the sources file has no place of its own beside, above or below the strategy file.
    """
    strategy, sources = Path(os.path.abspath(strategy_path)), Path(os.path.abspath(sources_path))  # noqa: PTH100 - links stay
    try:
        around = Path(os.path.commonpath([strategy.parent, sources.parent]))
    except ValueError as error:  # on two drives
        message = f"{sources_path} lies on another drive than {strategy_path}; a pack holds files that lie together"
        raise UsageError(message) from error
    return {f"{STRATEGY}{path.relative_to(around).as_posix()}": path for path in (strategy, sources)}


def stage(places: dict[str, Path], scratch: Path) -> None:
    """Copy files to their places in *scratch*, so that all is made from the same bytes.

    Raises:
        UsageError: a file cannot be read, or cannot lie in a pack.
    """
    _require_within_limits(places)
    (scratch / DATA).mkdir(parents=True, exist_ok=True)
    for name, path in places.items():
        target = scratch / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with _opened(path) as source, target.open("wb") as copy:
            shutil.copyfileobj(source, copy)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}"
        raise UsageError(message) from error


def data_places(strategy: Strategy, data: Path) -> dict[str, Path]:
    """Where every export goes that a source of the strategy names, and what the units wrote."""
    names = {name for source in strategy.sources.values() for name in _names(Exports(data), source)}
    if (data / FILE_NAME).is_file():
        names.add(FILE_NAME)
    return {f"{DATA}{name}": data / name for name in sorted(names)}


def pack_inputs(strategy: Strategy, data: Path) -> tuple[PackInput, ...]:
    """The same files with checksum and size, and what the sources file says of them."""
    exports = Exports(data)
    of_file: dict[str, list[Source]] = {name.removeprefix(DATA): [] for name in data_places(strategy, data)}
    for source in strategy.sources.values():
        for name in _names(exports, source):
            of_file[name].append(source)
    return tuple(_input(data, name, sources) for name, sources in of_file.items())


def _names(exports: Exports, source: Source) -> Iterator[str]:
    try:
        yield from exports.names(source)
    except ExportNotRead:  # it is missing, which the outputs tell
        return


def _input(data: Path, name: str, sources: list[Source]) -> PackInput:
    with (data / name).open("rb") as stream:
        checksum = hashlib.file_digest(stream, "sha256").hexdigest()
        size = stream.tell()
    if not sources:
        return PackInput(name, checksum, size)
    first = sources[0]
    return PackInput(
        path=name,
        sha256=checksum,
        size=size,
        sources=tuple(source.id for source in sources),
        publisher=first.publisher,
        table=first.table,
        retrieved=first.retrieved,
        licence=first.licence,
        origin=first.origin.value,
    )


def _require_within_limits(places: dict[str, Path]) -> None:
    faults = [f"{places[name]}: {fault}" for name in places if (fault := fault_of_name(PurePath(name).as_posix()))]
    if faults:
        raise UsageError("; ".join(faults))
    size = sum(path.stat().st_size for path in places.values() if path.is_file())
    if len(places) > MOST_FILES or size > LARGEST:
        message = f"{len(places)} files of {size:,} bytes: a pack holds {MOST_FILES:,} files and {LARGEST:,} bytes"
        raise UsageError(message)
