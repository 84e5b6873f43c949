"""The pages of the documentation that follow from the code: one per loader, calculator and method, one on the lint.

A page is made of the registry's line of help, the docstrings and the signature, so that none of them can tell
something else than the program does. ``python -m tools.docs_pages`` writes them under ``docs/``.
"""

from pathlib import Path

from .calculator_pages import calculator_pages
from .lint_page import lint_page
from .loader_pages import loader_pages
from .method_pages import method_pages

FOLDERS = ("loaders", "calculators", "methods")


def pages() -> dict[str, str]:
    """The pages of the families by their path under ``docs/``."""
    return {**loader_pages(), **calculator_pages(), **method_pages()}


def write_pages(docs: Path) -> list[Path]:
    """Write the pages under *docs*, take away those of members that are no more, and return where they are."""
    made = {docs / path: text for path, text in pages().items()} | {docs / "lint.md": lint_page()}
    for folder in FOLDERS:
        (docs / folder).mkdir(parents=True, exist_ok=True)
        for left_over in set((docs / folder).glob("*.md")) - set(made):
            left_over.unlink()
    for path, text in made.items():
        path.write_text(text, "utf-8", newline="\n")
    return list(made)
