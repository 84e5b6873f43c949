"""The errors that the program raises on purpose; each makes its own sentence from facts."""

from collections.abc import Iterable
from pathlib import Path

from heinola_indicators.model.problem import Problem


class HeinolaIndicatorsError(Exception):
    """Anything the user can be told in a line; everything else is a bug."""


class UsageError(HeinolaIndicatorsError):
    """What was asked for does not exist or does not fit together."""


class ProblemsFound(HeinolaIndicatorsError):
    """A file of the user's is not sound; carries every problem that was found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class StrategyNotSound(ProblemsFound):
    """The strategy file or its sources file cannot be used as it is."""


class FollowUpNotSound(ProblemsFound):
    """What the responsible units wrote cannot be used as it is."""


class ExportNotRead(ProblemsFound):
    """An export is missing, unreadable or lacks what is named."""


class OutputNotWritten(HeinolaIndicatorsError):
    """An output file or folder cannot be written."""

    def __init__(self, path: object, why: str) -> None:
        outcome = "it was left as it was" if _is_there(path) else "nothing was written"
        super().__init__(f"{path}: cannot be written ({why}); {outcome}")


def _is_there(path: object) -> bool:
    try:
        return Path(str(path)).exists()
    except (OSError, ValueError):  # no name of a file: too long, or with a zero byte
        return False
