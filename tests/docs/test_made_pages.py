from pathlib import Path

import pytest
from tools.docs_pages import FOLDERS, pages, write_pages
from tools.docs_pages.docstring import docstring_of

from heinola_indicators.assessment import METHODS
from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.loaders import LOADERS

DOCS = Path(__file__).resolve().parents[2] / "docs"
MADE = pages()


def test_there_is_a_page_for_every_member_of_a_family() -> None:
    families = {"loaders": LOADERS, "calculators": CALCULATORS, "methods": METHODS}
    assert set(families) == set(FOLDERS)
    expected = {f"{folder}/{name}.md" for folder, family in families.items() for name in (*family, "README")}
    assert set(MADE) == expected


@pytest.mark.parametrize("path", MADE)
def test_a_committed_page_is_what_the_code_says(path: str) -> None:
    assert (DOCS / path).read_text("utf-8") == MADE[path], "run python -m tools.docs_pages"


def test_no_page_is_left_of_a_member_that_is_no_more() -> None:
    there = {path.relative_to(DOCS).as_posix() for folder in FOLDERS for path in (DOCS / folder).iterdir()}
    assert there == set(MADE)


def test_writing_takes_away_left_over_pages_and_gives_the_same_bytes_again(tmp_path: Path) -> None:
    (tmp_path / "loaders").mkdir()
    (tmp_path / "loaders" / "left-over.md").write_text("", "utf-8")
    first = {path: path.read_bytes() for path in write_pages(tmp_path)}
    assert {path: path.read_bytes() for path in write_pages(tmp_path)} == first
    assert set(tmp_path.rglob("*.md")) == set(first)


def told() -> None:
    """What it does,
    over two lines.

    Formula   a + b
              and so on
    Missing   stays missing

    ===== ======
    code  when
    ===== ======
    one   always
    ===== ======

    >>> 1 + 1
    2

    Raises:
        KeyError: there is none,
            anywhere.
        ValueError: it is wrong.
    """


def test_a_docstring_becomes_a_list_a_table_and_errors() -> None:
    found = docstring_of(told)
    assert found.summary == "What it does,\nover two lines."
    assert found.body.split("\n\n") == [
        "- **Formula**: a + b\n  and so on\n- **Missing**: stays missing",
        "| code | when |\n|---|---|\n| one | always |",
        "```python\n>>> 1 + 1\n2\n```",
    ]
    assert found.raised == ("`KeyError`: there is none, anywhere.", "`ValueError`: it is wrong.")
