from tests.docs.markdown_tables import DOCS, tables
from tools.docs_pages.lint_page import lint_page

from heinola_indicators.strategy.lint.rules import RULES

PAGE = (DOCS / "lint.md").read_text("utf-8")


def test_the_committed_page_is_what_the_table_of_rules_says() -> None:
    assert lint_page() == PAGE, "run python -m tools.docs_pages"


def test_every_rule_has_a_chapter_that_a_link_leads_to() -> None:
    assert [line.removeprefix("### ") for line in PAGE.splitlines() if line.startswith("### ")] == list(RULES)
    assert [row[0] for row in tables("lint.md")["Rules"]] == [f"[`{name}`](#{name})" for name in RULES]


def test_every_rule_is_told_in_whole_sentences() -> None:
    for name, rule in RULES.items():
        for text in (rule.about, rule.why, rule.mend):
            assert text[0].isupper(), name
            assert text.endswith("."), name


def test_the_formats_and_severities_of_the_page_are_those_of_the_program() -> None:
    from heinola_indicators.reports.problem_list import COMMANDS, FORMATS

    assert all(f"`{severity}`" in PAGE for severity in COMMANDS)
    assert all(f"--format {name}" in PAGE for name in FORMATS if name != "text")
