"""What became of the mutants of each module, out of the files that mutmut keeps beside its copy."""

import json
from dataclasses import dataclass
from pathlib import Path

SURVIVED, NOT_REACHED = 0, {5, 33}  # mutmut's exit codes; a test that fails, or does not end in time, gives others


@dataclass(frozen=True)
class Outcome:
    """The names of a module's mutants by what became of them; those that were not tried yet are left out."""

    module: str
    killed: tuple[str, ...]
    survived: tuple[str, ...]
    unreached: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many were tried."""
        return len(self.killed) + len(self.survived) + len(self.unreached)


def outcomes(folder: Path) -> list[Outcome]:
    """The outcome of every module below *folder* that has mutants, in the order of their names."""
    found = (_outcome(path, folder) for path in sorted(folder.rglob("*.meta")))
    return [each for each in found if each.number]


def _outcome(path: Path, folder: Path) -> Outcome:
    codes = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    killed = tuple(name for name, code in codes.items() if code not in {SURVIVED, None, *NOT_REACHED})
    survived = tuple(name for name, code in codes.items() if code == SURVIVED)
    unreached = tuple(name for name, code in codes.items() if code in NOT_REACHED)
    return Outcome(path.relative_to(folder).as_posix().removesuffix(".py.meta"), killed, survived, unreached)
