import doctest

from tests.docs.markdown_tables import DOCS

PAGE = (DOCS / "disclosure-control.md").read_text("utf-8")


def test_the_example_gives_what_the_page_shows() -> None:
    test = doctest.DocTestParser().get_doctest(PAGE.replace("```", ""), {}, "disclosure-control.md", None, 0)
    assert len(test.examples) > 4
    assert doctest.DocTestRunner().run(test).failed == 0
