"""The tables of a page by the heading they stand under."""

from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def tables(page: str) -> dict[str, list[list[str]]]:
    """For each heading the rows of its tables, without their header rows."""
    found: dict[str, list[list[str]]] = {}
    heading, in_body = "", False
    for line in (DOCS / page).read_text("utf-8").splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        if not line.startswith("|"):
            in_body = False
        elif line.startswith("|---"):
            in_body = True
        elif in_body:
            found.setdefault(heading, []).append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def named(rows: list[list[str]], column: int = 0) -> list[str]:
    """The code words of a column."""
    return [row[column].strip("`") for row in rows]
