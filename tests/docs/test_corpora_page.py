from pathlib import Path

from tools.docs_pages.corpora_page import PAGE, WRITTEN_BY_HAND, corpora_page


def test_the_page_says_what_becomes_of_the_files_of_other_offices(shared: Path) -> None:
    page = PAGE.read_text("utf-8").partition(WRITTEN_BY_HAND)[0]
    assert page == corpora_page(shared / "corpora")
    assert "137 files" in page
