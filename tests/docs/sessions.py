"""What a page of the documentation shows: files to write or change, commands, and what they print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(
    r"^```(?P<language>\w+)(?: (?P<file>\S+)(?: (?P<word>\w+))?)?\n(?P<text>.*?)^```\n", re.MULTILINE | re.DOTALL
)
PROMPT = "$ "
PROGRAM = "heinola-indicators"


@dataclass(frozen=True)
class Session:
    """A command line and what it prints."""

    command: str
    expected: str


@dataclass(frozen=True)
class PageFile:
    """A file to *write*, to *append* to, to change by a *diff*, or that must have been *written*."""

    name: str
    action: str
    text: str
    block: str


Part = str | Session | PageFile


def steps(page: Path) -> list[Session | PageFile]:
    """What a reader of the page does, in its order."""
    return [part for part in parts(page.read_text("utf-8")) if not isinstance(part, str)]


def parts(shown: str) -> Iterator[Part]:
    """The whole page in pieces: files, sessions and all the text around them, which is only to be read."""
    start = 0
    for block in BLOCK.finditer(shown):
        yield shown[start : block.start()]
        yield from _parts_of_block(block)
        start = block.end()
    yield shown[start:]


def _parts_of_block(block: re.Match[str]) -> Iterator[Part]:
    if block["file"]:
        action = "diff" if block["language"] == "diff" else block["word"] or "write"
        yield PageFile(block["file"], action, block["text"], block[0])
    elif block["language"] == "console":
        fence, *sessions = re.split(rf"^{re.escape(PROMPT)}", block[0], flags=re.MULTILINE)
        yield fence
        for number, session in enumerate(sessions, start=1):
            command, _, expected = session.partition("\n")
            is_last = number == len(sessions)
            yield Session(command, expected.removesuffix("```\n") if is_last else expected)
        if sessions:
            yield "```\n"
    else:
        yield block[0]


def apply(step: PageFile, folder: Path) -> str:
    """Do to the file what its block says; what the block should show."""
    path = folder / step.name
    path.parent.mkdir(parents=True, exist_ok=True)
    match step.action:
        case "write":
            path.write_text(step.text, "utf-8")
        case "append":
            path.write_text(path.read_text("utf-8") + step.text, "utf-8")
        case "diff":
            path.write_text(_changed(path.read_text("utf-8"), step.text), "utf-8")
        case "written":
            return path.read_text("utf-8")
        case _:
            raise AssertionError(step.action)
    return step.text


def _changed(text: str, diff: str) -> str:
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line.startswith("-"))
    new = "".join(line[1:] for line in lines if line.startswith("+"))
    assert old, diff
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the file"
    return text.replace(old, new)
