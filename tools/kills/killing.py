"""A command run until it begins to write; from there copies of the process are killed, each at another point.

A point lies before and after each call that reaches the system (open, write, fsync, rename …) while it writes. At
every fourth kill what was being written beside is cut to half as well, as if the call had been killed within.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from heinola_indicators.reports import output_folder
from heinola_indicators.reports.output_folder import BESIDE

WRITERS = ("write_files", "write_file")
OF_THE_SYSTEM = {"posix", "_io", "fcntl"}
HALVED = 4  # every so many


@dataclass(frozen=True)
class Prepared:
    """A command that is to write into *folder*, where an old set lies: *verdict* says what lies there afterwards.

    *verdict* is ``old``, ``new`` or ``mixed`` of a folder's files, or else what is wrong with them.
    """

    folder: Path
    run: Callable[[], None]
    verdict: Callable[[dict[str, bytes], dict[str, bytes], dict[str, bytes]], str]


@dataclass
class Outcome:
    """What the kills left."""

    points: int = 0
    kills: int = 0
    old: int = 0
    new: int = 0
    mixed: int = 0
    faults: list[str] = field(default_factory=list)


class _Done(BaseException):
    """The kills are over; the command need not end."""


def killed_at_every_point(prepared: Prepared, kills: int) -> Outcome:
    """Kill *prepared* so many times, evenly over its points, or at every point where there are fewer."""
    outcome = Outcome()
    before = files_in(prepared.folder)

    def at_the_writing(write: Callable[..., None], *args: Any, **kwargs: Any) -> None:
        outcome.points, after = _counted(prepared.folder, before, lambda: write(*args, **kwargs))
        wanted = min(kills, outcome.points)
        for number in range(wanted):
            point = round(number * (outcome.points - 1) / max(wanted - 1, 1))
            _killed(lambda: write(*args, **kwargs), point, prepared.folder, halved=number % HALVED == HALVED - 1)
            _look(prepared, before, after, outcome, point)
            _restore(prepared.folder, before)
        raise _Done

    with _writing_replaced(at_the_writing), contextlib.suppress(_Done):
        prepared.run()
        outcome.faults.append("nothing was written")
    return outcome


def files_in(folder: Path) -> dict[str, bytes]:
    """The content of every file by its path below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextlib.contextmanager
def _writing_replaced(at_the_writing: Callable[..., None]) -> Iterator[None]:
    """Let every module's name for a writing function lead to *at_the_writing*; most import it when they need it."""
    originals = {name: getattr(output_folder, name) for name in WRITERS}
    replaced = []
    for module in [each for name, each in sys.modules.items() if name.startswith("heinola_indicators")]:
        for name, write in originals.items():
            if vars(module).get(name) is write:
                setattr(module, name, lambda *args, _write=write, **kwargs: at_the_writing(_write, *args, **kwargs))
                replaced.append((module, name, write))
    try:
        yield
    finally:
        for module, name, write in replaced:
            setattr(module, name, write)


def _is_point(event: str, called: object) -> bool:
    owner = getattr(called, "__module__", None) or type(getattr(called, "__self__", None)).__module__
    return event in {"c_call", "c_return"} and owner in OF_THE_SYSTEM


def _counted(folder: Path, before: dict[str, bytes], write: Callable[[], None]) -> tuple[int, dict[str, bytes]]:
    """How many points the writing has, and what lies in the folder when nobody kills it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        count = 0

        def counting(_frame: object, event: str, called: object) -> None:
            nonlocal count
            count += _is_point(event, called)

        sys.setprofile(counting)
        write()
        sys.setprofile(None)
        os.write(writing, str(count).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        count = int(stream.read() or 0)
    os.waitpid(child, 0)
    after = files_in(folder)
    _restore(folder, before)
    return count, after


def _killed(write: Callable[[], None], point: int, folder: Path, *, halved: bool) -> None:
    child = os.fork()
    if child == 0:
        left = point

        def killing(_frame: object, event: str, called: object) -> None:
            nonlocal left
            if not _is_point(event, called):
                return
            if left == 0:
                sys.setprofile(None)
                if halved:
                    _halve_what_is_beside(folder)
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

        sys.setprofile(killing)
        write()
        os._exit(1)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        message = f"the process was not killed at point {point}"
        raise RuntimeError(message)


def _halve_what_is_beside(folder: Path) -> None:
    for path in folder.rglob(f".*{BESIDE}"):
        if path.stat().st_nlink == 1:  # another is a second name of an old file that nobody writes to
            os.truncate(path, path.stat().st_size // 2)


def _look(prepared: Prepared, before: dict[str, bytes], after: dict[str, bytes], outcome: Outcome, point: int) -> None:
    outcome.kills += 1
    found = {name: content for name, content in files_in(prepared.folder).items() if not _is_beside(name)}
    halves = [name for name, content in found.items() if content not in (before.get(name), after.get(name))]
    verdict = f"half written: {', '.join(halves)}" if halves else prepared.verdict(before, after, found)
    if verdict in {"old", "new", "mixed"}:
        setattr(outcome, verdict, getattr(outcome, verdict) + 1)
    else:
        outcome.faults.append(f"killed at point {point}: {verdict}")


def _is_beside(name: str) -> bool:
    last = name.rpartition("/")[2]
    return last.startswith(".") and last.endswith(BESIDE)


def _restore(folder: Path, before: dict[str, bytes]) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in before:
            path.unlink()
    for name, content in before.items():
        (folder / name).write_bytes(content)
