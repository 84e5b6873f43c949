"""Programs run in turn as children: the median of their wall clock and of their peak memory."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
MEGABYTE_IN_KILOBYTES = 1024  # Linux gives the peak in kilobytes


@dataclass(frozen=True)
class Cost:
    """What a program took: seconds from start to end, megabytes at its largest, and seconds of all its processors."""

    seconds: float
    megabytes: float
    processor: float


def costs_in_turn(commands: Mapping[str, Sequence[str]], runs: int, folder: Path) -> dict[str, Cost]:
    """The medians of *runs* runs of each command, one after the other and again."""
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            found[name].append(_cost(command, folder))
    return {
        name: Cost(*(statistics.median(getattr(cost, each.name) for cost in costs) for each in fields(Cost)))
        for name, costs in found.items()
    }


def in_a_child(function: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """Call in a process of its own: what a parent once needed counts as memory of the children that it starts later."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *given, **named).result()


def can_import(python: str, *modules: str) -> bool:
    """Whether that Python has the modules."""
    command = [python, "-c", f"import {', '.join(modules)}"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@dataclass
class Limits:
    """Prints what is compared, each with its limit, and counts what is over it."""

    over: int = 0

    def at_most(self, what: str, ratio: float, limit: float) -> None:
        """Say how a ratio stands to the most that it may be."""
        self._say(what, ratio, f"at most {limit:g}", is_over=ratio > limit)

    def at_least(self, what: str, ratio: float, limit: float) -> None:
        """Say how a ratio stands to the least that it has to be."""
        self._say(what, ratio, f"at least {limit:g}", is_over=ratio < limit)

    def _say(self, what: str, ratio: float, limit: str, *, is_over: bool) -> None:
        self.over += is_over
        print(f"{what:<72} {ratio:6.2f} ({limit}) {'over' if is_over else 'ok'}", flush=True)


def _cost(command: Sequence[str], folder: Path) -> Cost:
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return Cost(seconds, used.ru_maxrss / MEGABYTE_IN_KILOBYTES, used.ru_utime + used.ru_stime)
