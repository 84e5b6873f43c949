"""A document as Markdown, for a web editor: CommonMark with the tables of GitHub."""

import re
from collections.abc import Iterator

from heinola_indicators.reports.documents.document import Block, Cell, Document, Heading, Items, Paragraph, Table

SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")  # what would make a mark of a text
AT_LINE_START = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]\s))")
LINE_BREAK = "<br>"


def markdown(document: Document) -> bytes:
    """The document in UTF-8; a text never turns into markup, whatever stands in it."""
    parts = [f"# {escaped(document.title)}", *(part for block in document.blocks for part in _written(block))]
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text: str) -> str:
    r"""*text* so that an editor shows it as it is; its line breaks are made breaks of the line.

    >>> escaped("a|b *c* <b>")
    'a\\|b \\*c\\* \\<b\\>'
    """
    lines = (AT_LINE_START.sub(_escaped_start, SPECIAL.sub(r"\\\1", line)) for line in text.splitlines())
    return LINE_BREAK.join(lines)


def _escaped_start(match: re.Match[str]) -> str:
    space, mark = match.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def _written(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * (level + 1)} {escaped(text)}"
        case Paragraph():
            yield _paragraph(block)
        case Items(items):
            yield "\n".join(f"- {_paragraph(item)}" for item in items)
        case Table():
            yield from _table(block)


def _paragraph(block: Paragraph) -> str:
    return f"**{escaped(block.lead)}** {escaped(block.text)}" if block.lead else escaped(block.text)


def _cell(cell: Cell) -> str:
    lead = f"**{escaped(cell.lead)}**" if cell.lead else ""
    return LINE_BREAK.join(part for part in (lead, escaped(cell.text)) if part)


def _table(table: Table) -> Iterator[str]:
    rules = ["---:" if column.is_number else "---" for column in table.columns]
    rows = [[escaped(column.heading) for column in table.columns], rules]
    rows += [[_cell(cell) for cell in row] for row in table.rows]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    if table.note:
        yield escaped(table.note)
