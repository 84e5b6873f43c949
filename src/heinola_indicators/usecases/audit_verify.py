"""An evidence pack made again from what is in it, and compared byte by byte."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_text import json_of
from heinola_indicators.model.errors import ExportNotRead, ProblemsFound, UsageError
from heinola_indicators.model.evidence_pack import InputsKept, PackDifference, PackDifferenceKind, VerifiedPack
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.audit.layout import DATA, INPUT_LIST, PACK_MANIFEST
from heinola_indicators.usecases.pack_contents import PackContents, pack_contents
from heinola_indicators.usecases.pack_inputs import stage
from heinola_indicators.usecases.pack_limits import fault_of_name
from heinola_indicators.usecases.pack_opened import OpenedPack, opened_pack
from heinola_indicators.usecases.pack_versions import versions_here

TEXTS = (".csv", ".json", ".txt", ".md", ".html", ".yaml")

Progress = Callable[[str], None]


@dataclass(frozen=True)
class VerifyRequest:
    """Which pack; *data* is where the exports lie of a pack that has their checksums only."""

    pack: Path
    data: Path
    data_was_named: bool = False


def verify(request: VerifyRequest, progress: Progress = lambda _: None) -> VerifiedPack:
    """Every file that is not the same when it is made again.

    Raises:
        ExportNotRead: the pack is refused, or an export that it has no copy of is not there or another.
        StrategyNotSound: the strategy or sources file in the pack is not sound.
        UsageError: the pack has its exports, and a data folder was named all the same.
    """
    with TemporaryDirectory() as folder:
        pack = opened_pack(request.pack, Path(folder))
        outside = _left_out(pack, request.pack)
        if outside:
            _bring_exports(pack, outside, request)
        elif request.data_was_named:
            message = f"{request.pack} has its exports in it; --data is for a pack that has checksums only"
            raise UsageError(message)
        (pack.folder / DATA).mkdir(exist_ok=True)
        try:
            made = pack_contents(pack.folder, pack.description, progress)
        except ProblemsFound as error:
            raise type(error)(_in_pack(error.problems, pack, request.pack)) from error
        differences = tuple(_differences(pack, made))
    return VerifiedPack(
        path=str(request.pack),
        description=pack.description,
        files=len(pack.found),
        differences=differences,
        other_versions=pack.description.versions.differences(versions_here()),
    )


def _bring_exports(pack: OpenedPack, wanted: dict[str, str], request: VerifyRequest) -> None:
    """Copy the exports that the pack names and does not have into its folder, if they are the same."""
    if not request.data.is_dir():
        lacking = "no exports" if pack.description.inputs is InputsKept.CHECKSUMS else "no answers of surveys"
        message = f"{request.data}: there is no such data folder; {request.pack} has {lacking}, name them with --data"
        raise UsageError(message)
    problems, places = [], {}
    for name, checksum in wanted.items():
        path = request.data / name
        if not path.is_file():
            problems.append(Problem(Location(str(path)), "is not there, and the pack has its checksum only"))
        elif _checksum(path) != checksum:
            problems.append(Problem(Location(str(path)), f"is another file than the pack was made from ({checksum})"))
        else:
            places[f"{DATA}{name}"] = path
    if problems:
        raise ExportNotRead(problems)
    stage(places, pack.folder)


def _left_out(pack: OpenedPack, path: Path) -> dict[str, str]:
    """The checksums of the exports that are not in the pack, by path; a faulty list of a pack with exports differs."""
    if pack.description.inputs is InputsKept.CHECKSUMS:
        return _listed_outside(pack, path)
    try:
        return _listed_outside(pack, path)
    except ExportNotRead:
        return {}


def _listed_outside(pack: OpenedPack, path: Path) -> dict[str, str]:
    name = f"{path}:{INPUT_LIST}"
    if INPUT_LIST not in pack.found:
        raise ExportNotRead([Problem(Location(str(path)), f"has no {INPUT_LIST}")])
    content = json_of(Export.read(pack.folder / INPUT_LIST, name))
    try:
        listed = content["inputs"]  # type: ignore[index]
        found = {str(one["path"]): str(one["sha256"]) for one in listed if one["in_pack"] is not True}
    except (KeyError, TypeError) as error:
        raise ExportNotRead([Problem(Location(name), "is not the list of a pack")]) from error
    faults = [Problem(Location(name), f"{each[:100]!r}: {fault}") for each in found if (fault := fault_of_name(each))]
    if faults:
        raise ExportNotRead(faults)
    return found


def _differences(pack: OpenedPack, contents: PackContents) -> Iterator[PackDifference]:
    made = contents.files
    of_strategy = {pack.description.strategy, pack.description.sources, *contents.codebooks}
    used = {*of_strategy, *(f"{DATA}{each.path}" for each in contents.inputs)}
    for name in sorted(pack.found.keys() | made.keys()):
        found = pack.found.get(name)
        if name in made:
            again = hashlib.sha256(made[name]).hexdigest()
            if found is None:
                yield PackDifference(name, PackDifferenceKind.NOT_IN_PACK)
            elif found != again:
                line = _first_line(pack.folder / name, made[name])
                yield PackDifference(name, PackDifferenceKind.OTHER, found, again, line)
        elif name != PACK_MANIFEST and name not in used:
            yield PackDifference(name, PackDifferenceKind.ONLY_IN_PACK)
        if name in pack.stated and pack.stated[name] != found:
            yield PackDifference(name, PackDifferenceKind.CHANGED)


def _first_line(file: Path, again: bytes) -> int | None:
    """The first line that differs of a text."""
    if not file.name.endswith(TEXTS):
        return None
    pairs = zip_longest(file.read_bytes().splitlines(), again.splitlines())
    return next((number for number, (old, new) in enumerate(pairs, start=1) if old != new), None)


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _in_pack(problems: tuple[Problem, ...], pack: OpenedPack, path: Path) -> Iterator[Problem]:
    """The problems at the files of the pack, not at their copies."""
    for problem in problems:
        place = problem.location.path.replace(f"{pack.folder}{os.sep}", f"{path}:")
        yield replace(problem, location=replace(problem.location, path=place))
