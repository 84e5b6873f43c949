"""What every page that is made has in common."""

from collections.abc import Iterable, Mapping

from heinola_indicators.model.family import Member

MADE = "<!-- made by `python -m tools.docs_pages` out of the code; change the docstring and run it again -->"


def page(title: str, *chapters: str) -> str:
    """A page of Markdown; empty chapters are left out."""
    return "\n\n".join((MADE, f"# {title}", *filter(None, chapters))) + "\n"


def chapter(title: str, *paragraphs: str) -> str:
    """A chapter with its heading; nothing where there is nothing to say."""
    told = [paragraph for paragraph in paragraphs if paragraph]
    return "\n\n".join((f"## {title}", *told)) if told else ""


def bullets(lines: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {line}" for line in lines)


def code_line(package: str, module: str) -> str:
    """Where the code and its tests are, seen from a page in a folder of ``docs/``."""
    code, tests = f"{package}/{module}.py", f"{package}/test_{module}.py"
    return f"Code: [{code}](../../src/heinola_indicators/{code}) · tests: [{tests}](../../tests/{tests})"


def index_page(title: str, introduction: str, members: Mapping[str, Member]) -> str:
    """The table of a family's members, with links to their pages."""
    rows = [f"| [`{name}`]({name}.md) | {member.help} |" for name, member in members.items()]
    return page(title, introduction, "\n".join(("| name | |", "|---|---|", *rows)))
