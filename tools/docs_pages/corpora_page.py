"""What becomes of other offices' files: read, or refused with which sentence.

``python -m tools.docs_pages.corpora_page FOLDER`` writes docs/corpora.md from a folder of such files.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from heinola_indicators.loaders.detection import kind_of, load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead

PAGE = Path(__file__).resolve().parents[2] / "docs" / "corpora.md"
WRITTEN_BY_HAND = "\n## Other readers"  # from here on the page is not made
HEAD = """\
# Files of other offices

The loaders are tried on {files} files that other statistical offices and the authors of other readers published: PX
and JSON-stat examples, PxWeb downloads. Each is read, or refused with one sentence that says what is wrong. A test
walks the same files where they are at hand and compares this page with what becomes of them. The page is made by
`python -m tools.docs_pages.corpora_page FOLDER`.

| kind | files | read | refused |
|---|---|---|---|
"""
REFUSED = """
## Refused, and why

| file | sentence |
|---|---|
"""


@dataclass(frozen=True)
class Outcome:
    """What became of one file: the loader that read it, or the sentence that refused it."""

    name: str
    family: str
    loader: str | None
    sentence: str | None


def outcome_of(path: Path, folder: Path) -> Outcome:
    """Try to read *path*."""
    name = path.relative_to(folder).as_posix()
    family = name.split("/")[0]
    try:
        export = Export.read(path, name)
        kind = kind_of(export)
        load(export, kind)
    except ExportNotRead as error:
        first = str(error.problems[0]).removeprefix(name).lstrip(":0123456789 ")
        return Outcome(name, family, None, first)
    return Outcome(name, family, kind, None)


def corpora_page(folder: Path) -> str:
    """The page about the files below *folder*."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "README.md")
    outcomes = [outcome_of(path, folder) for path in files]
    every, read = Counter(each.family for each in outcomes), Counter(each.family for each in outcomes if each.loader)
    rows = [f"| {family} | {every[family]} | {read[family]} | {every[family] - read[family]} |" for family in every]
    refused = [f"| `{each.name}` | {_in_a_cell(each.sentence)} |" for each in outcomes if each.sentence]
    return HEAD.format(files=len(files)) + "\n".join(rows) + "\n" + REFUSED + "\n".join(refused) + "\n"


def _in_a_cell(sentence: str) -> str:
    plain = " ".join(sentence.split()).replace("|", "\\|").replace("<", "&lt;")
    return plain if len(plain) <= 220 else f"{plain[:217]}…"


if __name__ == "__main__":
    page = corpora_page(Path(sys.argv[1]))
    _, heading, kept = PAGE.read_text("utf-8").partition(WRITTEN_BY_HAND) if PAGE.is_file() else ("", "", "")
    PAGE.write_text(page + heading + kept, "utf-8")
    sys.stdout.write(f"{PAGE}\n")
