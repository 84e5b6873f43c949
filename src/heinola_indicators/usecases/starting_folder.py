"""A new city's starting folder: strategy, sources, a made-up export, and what to do next."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.errors import UsageError
from heinola_indicators.reports.output_folder import write_file
from heinola_indicators.usecases.compute import known_area

NO_AREA = "999"  # no municipality has it: the lint asks for the right one until it is written
NOBODY = "Kunta"
YEARS_AHEAD = 4


@dataclass(frozen=True)
class StartRequest:
    """Where to make the folder, for which municipality, and the day that the example's years are counted from."""

    folder: Path
    as_of: date
    area: str | None = None


def make_starting_folder(request: StartRequest) -> list[Path]:
    """Write the files of the starting folder, and tell which.

    Files of other names that lie in the folder are left alone.

    Raises:
        UsageError: there is no such municipality; a file of the same name is there, and nothing is written; the folder
            is a file.
    """
    facts = _facts(request)
    texts = {request.folder / name: Template(text).substitute(facts) for name, text in starting_texts()}
    _refuse_what_is_there(request.folder, list(texts))
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, text.encode())
    return list(texts)


def starting_texts() -> Iterator[tuple[str, str]]:
    """The files of the package's starting folder as templates, by their names in it."""
    yield from sorted(_texts_in(files("heinola_indicators.strategy") / "starting_folder", ""))


def _texts_in(folder: Traversable, before: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        name = f"{before}{entry.name}"
        if entry.is_dir():
            yield from _texts_in(entry, f"{name}/")
        else:
            yield name, entry.read_text("utf-8")


def _facts(request: StartRequest) -> dict[str, str]:
    code = known_area(request.area) if request.area is not None else NO_AREA
    year = request.as_of.year
    return {
        "area": code,
        "municipality": area_name(code) if request.area is not None else NOBODY,
        "next_year": str(year + 1),
        "horizon": str(year + YEARS_AHEAD),
        **{f"year_{ago}": str(year - ago) for ago in (1, 2, 3)},
    }


def _refuse_what_is_there(folder: Path, paths: list[Path]) -> None:
    if folder.exists() and not folder.is_dir():
        message = f"{folder}: is a file; name a folder that is new or empty"
        raise UsageError(message)
    there = [str(path.relative_to(folder)) for path in paths if os.path.lexists(path)]
    if there:
        message = f"{folder}: nothing is written, since there is {', '.join(there)} already; name another folder"
        raise UsageError(message)
