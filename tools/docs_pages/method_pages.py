"""A page for each method of assessment."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from heinola_indicators.assessment import METHODS, comparability, freshness, path, plain, reasons, target_levels

from .docstring import docstring_of
from .page import chapter, code_line, index_page, page

INTRODUCTION = """\
Each holds a figure against a target level. `path`, the city's own rule, judges the measures of a strategy; from Python,
`hi.assess(frame, method=NAME)` judges a plain table of series by any of them. Why `path` is as it is:
[decision 0006](../decisions/0006-on-track.md)."""


def method_pages() -> dict[str, str]:
    """The pages by path, and the page that lists them."""
    made = {f"methods/{name}.md": _page(name) for name in METHODS}
    return {"methods/README.md": index_page("Methods", INTRODUCTION, METHODS), **made}


def _page(name: str) -> str:
    member = METHODS[name]
    about = docstring_of(import_module(f"heinola_indicators.assessment.{member.module}"))
    return page(
        f"Method `{name}`",
        *(_rule_of_the_city() if name == "path" else ()),
        chapter("On a plain table", about.summary, about.body, *_told(plain.assess_frame)),
        code_line("assessment", "path" if name == "path" else member.module),
    )


def _rule_of_the_city() -> tuple[str, ...]:
    rule, told = docstring_of(path), docstring_of(reasons)
    return (
        rule.summary,
        rule.body,
        chapter(
            "Which target level",
            *_told(target_levels.levels_in_force),
            *_told(target_levels.applicable_level),
            *_told(target_levels.proposed_levels),
        ),
        chapter("Comparable", docstring_of(comparability.incomparability).body),
        chapter(
            "Out of date", "A figure is out of date when a newer period is expected:", *_told(freshness.expected_period)
        ),
        chapter("Within the margin of error", *_told(path.deciding_line), *_told(path.is_within_margin)),
        chapter("Reasons", told.summary, told.body),
    )


def _told(function: Callable[..., Any]) -> tuple[str, str]:
    about = docstring_of(function)
    return about.summary, about.body
