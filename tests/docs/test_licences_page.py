import re

from tests.docs.markdown_tables import DOCS, tables
from tools.licences import licence, licences_page, needed

ROWS = tables("licences.md")["Licences"]


def test_every_package_that_a_run_needs_is_on_the_page():
    assert {row[0] for row in ROWS} >= set(needed())


def test_every_pinned_package_is_on_the_page_and_no_other():
    pinned = set(re.findall(r"^([\w.-]+)==", (DOCS.parent / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    assert {row[0] for row in ROWS} == pinned


def test_every_package_says_what_its_licence_is():
    assert [name for name in needed() if not licence(name)] == []
    assert licences_page().startswith("# Licences\n")
