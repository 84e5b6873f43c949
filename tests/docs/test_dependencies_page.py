import re
import tomllib

from tests.docs.markdown_tables import DOCS, named, tables

PROJECT = tomllib.loads((DOCS.parent / "pyproject.toml").read_text("utf-8"))["project"]
PAGE = tables("decisions/0011-dependencies.md")["0011 Dependencies"]


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~! \[]", requirement)[0] for requirement in requirements}


def test_the_page_tells_what_each_dependency_is_for() -> None:
    told = [row for row in PAGE if len(row) > 2]
    assert set(named(told)) == names(PROJECT["dependencies"])


def test_the_page_tells_what_each_dependency_of_the_developers_is_for() -> None:
    told = [row for row in PAGE if len(row) == 2]
    assert set(named(told)) == names(PROJECT["optional-dependencies"]["dev"])
