import re
from pathlib import Path

import pytest
from tests.docs.markdown_tables import DOCS

ROOT = DOCS.parent
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), ROOT / "data" / "README.md"])
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def links(page: Path) -> list[str]:
    return [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_link_leads_somewhere(page: Path) -> None:
    assert [link for link in links(page) if not leads_somewhere(page, link)] == []


def test_the_table_of_contents_names_every_page_or_its_folder() -> None:
    named = {(DOCS / link.partition("#")[0]).resolve() for link in links(DOCS / "README.md")}
    indexes = {path.parent for path in named if path.name == "README.md"}
    missing = [page for page in DOCS.rglob("*.md") if page not in named and page.parent not in indexes]
    assert missing == [DOCS / "README.md"]


def leads_somewhere(page: Path, link: str) -> bool:
    path, _, heading = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not heading:
        return target.exists()
    return heading in {anchor(found) for found in HEADING.findall(target.read_text("utf-8"))}


def anchor(heading: str) -> str:
    """A heading as hosts of Markdown make it a link: small letters, hyphens, nothing else."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
