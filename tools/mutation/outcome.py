"""What became of the mutants of each module, out of the files that mutmut keeps beside its copy."""

import json
from dataclasses import dataclass
from pathlib import Path

# mutmut's exit codes; a test that fails gives others
SURVIVED, NOT_REACHED, ENDLESS = 0, {5, 33}, {-24, 24, 36, 152, 255}


@dataclass(frozen=True)
class Outcome:
    """The names of a module's mutants by what became of them; those that were not tried yet are left out."""

    module: str
    killed: tuple[str, ...]
    endless: tuple[str, ...]
    survived: tuple[str, ...]
    unreached: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many were tried."""
        return len(self.noticed) + len(self.unnoticed)

    @property
    def noticed(self) -> tuple[str, ...]:
        """Those that a test failed on or did not end with."""
        return (*self.killed, *self.endless)

    @property
    def unnoticed(self) -> tuple[str, ...]:
        """Those that no test told from the code as it is."""
        return (*self.survived, *self.unreached)


def outcomes(folder: Path) -> list[Outcome]:
    """The outcome of every module below *folder* that has mutants, in the order of their names."""
    found = (_outcome(path, folder) for path in sorted(folder.rglob("*.meta")))
    return [each for each in found if each.number]


def _outcome(path: Path, folder: Path) -> Outcome:
    codes = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    by_fate: dict[str, list[str]] = {fate: [] for fate in ("killed", "endless", "survived", "unreached")}
    for name, code in codes.items():
        if code is not None:
            by_fate[_fate(code)].append(name)
    return Outcome(
        path.relative_to(folder).as_posix().removesuffix(".py.meta"),
        **{fate: tuple(names) for fate, names in by_fate.items()},
    )


def _fate(code: int) -> str:
    if code == SURVIVED:
        return "survived"
    if code in NOT_REACHED:
        return "unreached"
    return "endless" if code in ENDLESS else "killed"
