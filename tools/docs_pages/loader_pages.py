"""A page for each loader."""

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from heinola_indicators.loaders import LOADERS

from .docstring import docstring_of
from .page import bullets, chapter, code_line, index_page, page

PACKAGE = "heinola_indicators.loaders"
NAMED = re.compile(r"``(?:loaders\.)?([a-z_]+)``")
INTRODUCTION = """\
Each reads one kind of export. Which one a file needs is found from its content, never from its name: the loaders are
asked in the order of this table, and the first that recognises the file reads it. `loader: NAME` in the
[sources file](../sources-file.md), or `--loader NAME`, takes one without asking.

What all of them hold to: a file is read as its publisher wrote it; a symbol becomes a [flag](../outputs.md#flags),
never a zero; what is not understood is refused with its line or cell, up to twenty problems of a file at once."""


def loader_pages() -> dict[str, str]:
    """The pages by path, and the page that lists them."""
    made = {f"loaders/{name}.md": _page(name) for name in LOADERS}
    return {"loaders/README.md": index_page("Loaders", INTRODUCTION, LOADERS), **made}


def _page(name: str) -> str:
    member = LOADERS[name]
    module = import_module(f"{PACKAGE}.{member.module}")
    about, asked, loaded = docstring_of(module), docstring_of(module.recognises), docstring_of(module.load)
    return page(
        f"Loader `{name}`",
        about.summary,
        about.body,
        *_told_elsewhere(module),
        chapter("How it is recognised", asked.summary, asked.body, _turn(name)),
        chapter("What comes out", loaded.summary, loaded.body),
        chapter("What is refused", bullets(loaded.raised)),
        code_line("loaders", member.module),
    )


def _turn(name: str) -> str:
    before = list(LOADERS)[: list(LOADERS).index(name)]
    asked = ", ".join(f"`{other}`" for other in before)
    return f"Asked after {asked}." if before else "Asked before all others."


def _told_elsewhere(module: ModuleType) -> Iterator[str]:
    """What modules that the docstring refers to say of themselves."""
    for word in dict.fromkeys(NAMED.findall(module.__doc__ or "")):
        if find_spec(f"{PACKAGE}.{word}"):
            about = docstring_of(import_module(f"{PACKAGE}.{word}"))
            yield chapter(f"`{word}`", about.summary, about.body)
