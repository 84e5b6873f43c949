"""A docstring as Markdown: paragraphs, labelled lines as a list, a table, and what is raised."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass

LABELLED = re.compile(r"([A-Z][a-z]+) {2,}(\S.*)")
RULER = re.compile(r"=+( =+)+")
RAISED = re.compile(r"([A-Z]\w+): (.*)")
RAISES = "Raises:"


@dataclass(frozen=True)
class Docstring:
    """The first line, the rest as Markdown, and the sentences about errors."""

    summary: str
    body: str
    raised: tuple[str, ...]


def docstring_of(thing: object) -> Docstring:
    """The docstring of a module or a function; a summary may go on over several lines."""
    text, _, raised = (inspect.getdoc(thing) or "").partition(f"\n{RAISES}\n")
    summary, _, body = text.strip().partition("\n\n")
    blocks = [_markdown(block) for block in body.strip().split("\n\n") if block]
    return Docstring(summary, "\n\n".join(blocks), tuple(_errors(raised)))


def _markdown(block: str) -> str:
    lines = block.splitlines()
    if lines[0].startswith(">>>"):
        return "\n".join(("```python", *lines, "```"))
    if RULER.fullmatch(lines[0]):
        return "\n".join(_table(lines))
    if any(map(LABELLED.fullmatch, lines)):
        return "\n".join(_labelled(lines))
    return block


def _labelled(lines: list[str]) -> Iterator[str]:
    for line in lines:
        match = LABELLED.fullmatch(line)
        yield f"- **{match[1]}**: {match[2]}" if match else f"  {line.strip()}"


def _table(lines: list[str]) -> Iterator[str]:
    """A table between rulers of ``=``, as reStructuredText has it."""
    starts = [match.start() for match in re.finditer(r"=+", lines[0])]
    rows = [line for line in lines if not RULER.fullmatch(line)]
    for number, row in enumerate(rows):
        ends = [*starts[1:], len(row)]
        yield f"| {' | '.join(row[start:end].strip() for start, end in zip(starts, ends, strict=True))} |"
        if number == 0:
            yield "|---" * len(starts) + "|"


def _errors(text: str) -> Iterator[str]:
    """Each error with its condition on one line."""
    told = ""
    for line in inspect.cleandoc(text).splitlines():
        if match := RAISED.fullmatch(line):
            if told:
                yield told
            told = f"`{match[1]}`: {match[2]}"
        else:
            told += f" {line.strip()}"
    if told:
        yield told
