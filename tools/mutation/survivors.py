"""The page of the survivors: by module, what kind of fault each is and why no test notices it."""

from collections import defaultdict
from itertools import groupby
from pathlib import Path

from .faults import Fault, faults
from .groups import PACKAGE
from .outcome import outcomes

REASONS = {
    "word": "letters of a sentence or of a name that tests compare in part only",
    "guard": "`zip(…, strict=…)` where the lengths are the same by construction",
    "type": "a type left out of an array that has it anyway",
    "bound": "`<` for `<=` or `>` for `>=`, where no test stands on the bound or both give the same",
    "axis": "an axis left out that is the default one, or the only one that the tests' arrays have",
    "number": "a number that stands in where nothing is read (`where(x > 0, x, 1)`), or a limit that tests stay off",
    "nothing": "`None` in the place of what the tests do not look at, or that becomes NaN among figures",
    "other": "another fault, shown; a test lacks, or it changes nothing",
}


def survivors_of(folder: Path) -> str:
    """The survivors of the run in *folder* as Markdown, a list for each module."""
    package = folder / "mutants" / PACKAGE
    return "\n".join(
        line
        for each in outcomes(package)
        if each.unnoticed
        for line in _module(each.module, faults(package / f"{each.module}.py.meta", each.unnoticed))
    )


def _module(name: str, found: list[Fault]) -> list[str]:
    by_kind: dict[str, list[Fault]] = defaultdict(list)
    for fault in found:
        by_kind[fault.kind].append(fault)
    lines = [f"### `{name}`", ""]
    for kind in REASONS:
        if kind == "other":
            lines += [f"- other: `{fault.function}` {fault.number}: {_shown(fault)}" for fault in by_kind[kind]]
        elif by_kind[kind]:
            lines.append(f"- {kind}: {_places(by_kind[kind])}")
    return [*lines, ""]


def _places(found: list[Fault]) -> str:
    of_function = groupby(found, key=lambda fault: fault.function)
    return "; ".join(f"`{name}` {', '.join(str(fault.number) for fault in each)}" for name, each in of_function)


def _shown(fault: Fault) -> str:
    """The part that changed, with some characters around it."""
    before, after = fault.before, fault.after
    start = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, start - 25)
    end = next((at for at, pair in enumerate(zip(before[::-1], after[::-1], strict=False)) if pair[0] != pair[1]), 0)
    end = max(0, end - 15)
    return " → ".join(f"`{text[start : len(text) - end].strip() or '…'}`" for text in (before, after))
