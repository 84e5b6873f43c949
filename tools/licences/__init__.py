"""docs/licences.md: the licence of every package that a run needs, out of the packages' own metadata."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution, metadata
from pathlib import Path

from packaging.requirements import Requirement

US = "us"
PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
CLASSIFIER = "License :: OSI Approved :: "
LONGEST = 60
PAGE = """\
# Licences

heinola-indicators is licensed under the [EUPL-1.2](../LICENSE). A run needs these packages, which pip installs beside
it; none is copied into the package. What each says of its licence in its own metadata (`python -m tools.licences`
writes this page, a test compares its packages with what is pinned):

| package | licence | needed by |
|---|---|---|
{rows}

All are permissive. Charts, style sheet and templates of the reports are ours, the fonts those of the reader's machine.
Figures are another matter: Statistics Finland, SYKE, THL and the State Treasury license theirs CC BY 4.0, and every
output names the source.
"""


def licences_page() -> str:
    """The page as it should be for what is installed."""
    rows = [f"| {name} | {licence(name)} | {', '.join(by)} |" for name, by in sorted(needed().items())]
    return PAGE.format(rows="\n".join(rows))


def write_page(docs: Path) -> None:
    """Write the page into *docs*."""
    (docs / "licences.md").write_text(licences_page(), "utf-8")


def needed() -> dict[str, list[str]]:
    """Every package that a run needs, and by which: ourselves, or one of the others."""
    found: dict[str, list[str]] = {}
    waiting = [US]
    while waiting:
        by = waiting.pop(0)
        for name in _required(by):
            if name not in found:
                waiting.append(name)
            found.setdefault(name, []).append(by)
    return {name: sorted(by, key=lambda one: (one != US, one)) for name, by in found.items()}


def licence(name: str) -> str:
    """What the package says of its licence."""
    told = metadata(name)
    expression = told["License-Expression"] if "License-Expression" in told else ""  # noqa: SIM401 - not in its type
    short = told["License"].strip() if "License" in told else ""
    classified = [
        one.rpartition("::")[2].strip() for one in told.get_all("Classifier", []) if one.startswith(CLASSIFIER)
    ]
    if expression:
        return expression
    return classified[0] if classified and (not short or len(short) > LONGEST or "\n" in short) else short


def _required(name: str) -> Iterator[str]:
    ours = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]
    for text in ours if name == US else distribution(name).requires or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield _normalised(requirement.name)


def _normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
