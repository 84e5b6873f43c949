"""What an evidence pack is made from: the files of the strategy, and the exports that its sources name."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO

from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.model.evidence_pack import InputsKept, PackInput
from heinola_indicators.model.source import Origin, Source
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.reports.audit.layout import DATA, STRATEGY
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.follow_up import FILE_NAME
from heinola_indicators.usecases.pack_limits import LARGEST, MOST_FILES, fault_of_name

ANSWERS = "survey-answers"


def strategy_places(strategy_path: Path, sources_path: Path, strategy: Strategy) -> dict[str, Path]:
    """Where the strategy, the sources file and the codebooks go in the pack: as they lie to one another.

    The strategy file is the first, the sources file the second.

    Raises:
        UsageError: the sources file has no place of its own beside, above or below the strategy file.
    """
    named = [strategy_path, sources_path, *map(Path, codebooks(strategy))]
    files = [Path(os.path.abspath(path)) for path in named]  # noqa: PTH100 - links stay
    try:
        around = Path(os.path.commonpath([path.parent for path in files]))
    except ValueError as error:  # on two drives
        message = f"{sources_path} lies on another drive than {strategy_path}; a pack holds files that lie together"
        raise UsageError(message) from error
    return {f"{STRATEGY}{path.relative_to(around).as_posix()}": path for path in files}


def codebooks(strategy: Strategy) -> list[str]:
    """The codebooks that the sources file names, each once."""
    named = (source.codebook for source in strategy.sources.values() if source.codebook is not None)
    return list(dict.fromkeys(named))


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
    """Where every export goes that a source or a codebook of the strategy names, and what the units wrote."""
    names = {name for source in strategy.sources.values() for name in _names(Exports(data), source)}
    names |= {name for name in _population_tables(strategy) if (data / name).is_file()}
    if (data / FILE_NAME).is_file():
        names.add(FILE_NAME)
    return {f"{DATA}{name}": data / name for name in sorted(names)}


def _population_tables(strategy: Strategy) -> Iterator[str]:
    """What answers are weighted to."""
    for codebook in strategy.codebooks.values():
        yield from (margin.file for margin in codebook.weights.margins) if codebook.weights else ()


def left_out(strategy: Strategy, data: Path, kept: InputsKept) -> set[str]:
    """The exports that are not put into a pack: all of them, or what people answered in surveys.

    Made-up answers are nobody's.
    """
    if kept is InputsKept.WITH_ANSWERS:
        return set()
    if kept is InputsKept.CHECKSUMS:
        return {name.removeprefix(DATA) for name in data_places(strategy, data)}
    exports = Exports(data)
    published = (source for source in strategy.sources.values() if source.origin is not Origin.SYNTHETIC)
    return {name for source in published for name in _names(exports, source) if _is_answers(exports, source, name)}


def _is_answers(exports: Exports, source: Source, name: str) -> bool:
    try:
        return source.codebook is not None or exports.loader(source, name) == ANSWERS
    except ExportNotRead:  # nothing is known of it
        return False


def pack_inputs(strategy: Strategy, data: Path, kept: InputsKept) -> tuple[PackInput, ...]:
    """The same files with checksum and size, and what the sources file says of them."""
    outside = left_out(strategy, data, kept)
    exports = Exports(data)
    of_file: dict[str, list[Source]] = {name.removeprefix(DATA): [] for name in data_places(strategy, data)}
    for source in strategy.sources.values():
        for name in _names(exports, source):
            of_file[name].append(source)
    found = (_input(data, name, sources) for name, sources in of_file.items())
    return tuple(replace(each, in_pack=each.path not in outside) for each in found)


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
