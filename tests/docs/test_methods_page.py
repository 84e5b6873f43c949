from tests.docs.markdown_tables import DOCS, named, tables

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.plain_table import NEEDED, OPTIONAL
from heinola_indicators.reports.plain_assessment import HEADER

COLUMNS = [*NEEDED, *OPTIONAL]


def test_the_page_names_every_column_that_goes_in_and_comes_out() -> None:
    told = named(tables("methods/README.md")["Methods"])
    assert sorted(told[: len(COLUMNS)]) == sorted(COLUMNS)
    assert tuple(told[len(COLUMNS) : len(COLUMNS) + len(HEADER)]) == HEADER


def test_every_method_says_where_the_properties_of_path_hold() -> None:
    for name in METHODS:
        page = (DOCS / "methods" / f"{name}.md").read_text("utf-8")
        assert all(f"- **{label}**: " in page for label in ("Monotone", "Scale", "Mirror", "Signs")), name


def test_every_method_says_when_to_use_it_and_what_it_cannot_do() -> None:
    for name in METHODS:
        page = (DOCS / "methods" / f"{name}.md").read_text("utf-8")
        assert all(f"- **{label}**: " in page for label in ("Use", "Cannot", "Source")), name
