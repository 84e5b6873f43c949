"""One file put before the loaders: read, refused in words, or a fault."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from heinola_indicators.loaders.detection import load
from heinola_indicators.model.errors import ExportNotRead

from .made import Kind, Made, Random
from .soundness import faults_of_refusal, faults_of_table

READ, REFUSED, FAULT = "read", "refused", "anything else"
MOST_SECONDS = 20
NAMED = 0.7  # of all files are read by the loader that is named, the others by the one that is found


class TookTooLong(BaseException):
    """A file was not answered in time."""


@dataclass(frozen=True)
class Outcome:
    """What became of a file, in how many seconds of the processor; *fault* says what is wrong."""

    kind: str
    seconds: float
    fault: str = ""


def outcome_of(made: Made, kind: Kind, chance: Random) -> Outcome:
    """Read the file, by the kind's loader or by the one that is found, and look at what comes out."""
    loader = kind.loader if chance.random() < NAMED else None
    start = time.process_time()
    try:
        with time_limit():
            found, faults = _answer(made, kind, loader, chance)
    except (Exception, TookTooLong) as error:  # whatever it is, it is told
        found, faults = FAULT, [f"{type(error).__name__}: {str(error)[:300]}"]
    return Outcome(FAULT if faults else found, time.process_time() - start, "; ".join(faults))


def _answer(made: Made, kind: Kind, loader: str | None, chance: Random) -> tuple[str, list[str]]:
    try:
        table = load(made.export(kind.loader), loader)
    except ExportNotRead as error:
        return REFUSED, list(faults_of_refusal(error))
    return READ, list(faults_of_table(table, made, kind, chance))


@contextmanager
def time_limit() -> Iterator[None]:
    """Stop what takes longer than the time that each file has."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
