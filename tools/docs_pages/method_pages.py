"""A page for each method of assessment."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from heinola_indicators.assessment import METHODS, comparability, freshness, path, plain, reasons, target_levels

from .docstring import docstring_of
from .method_reasons import METHOD_REASONS
from .page import chapter, code_line, index_page, page

INTRODUCTION = """\
Each holds a figure against a target level. `path`, the city's own rule, judges the measures of a strategy; why it is as
it is: [decision 0006](../decisions/0006-on-track.md). The others are published methods, for the analyst to compare it
with. Three share the growth rate, so that their agreement is no independent vote. All judge a plain table of series:
`heinola-indicators assess FILE.csv --method NAME`, or from Python `hi.assess(frame, method=NAME)`; `all` is every one.

A row of the table is a series. The file is UTF-8 with commas or semicolons between the cells, with semicolons also with
decimal commas. Every problem in it is told with its line. `limit`, `group` and `amber_share` may be left out.

| column | |
|---|---|
| `id` | the name of the series, each once |
| `direction` | `rise` or `fall` |
| `base_period` | from when on; periods as in exports (`2023`, `2023-Q1`, `2023-05`, `2015/2016`), or `2015-16` |
| `base_value` | from which figure on |
| `period` | of the latest figure; `2011-12` is December 2011 |
| `value` | the latest figure |
| `target_period` | of the target level |
| `target` | the target level; some methods can do without |
| `limit` | the natural limit of the figure, 100 of a percentage (`statcan`) |
| `group` | what several series belong to, such as an indicator |
| `amber_share` | the part of the target level that is still amber, 0.1 unless declared (`threshold`) |

What comes out has a row per id and method, then a row per group and method with an empty id. A group's score is the
mean of its series' scores.

| column | |
|---|---|
| `id` | |
| `group` | |
| `method` | |
| `progress` | what the method compares, as a part of one |
| `score` | where the method has one |
| `status` | in the method's own words; `not-available` where a published one cannot judge |
| `reason` | why, as a code of the method's page |"""


def method_pages() -> dict[str, str]:
    """The pages by path, and the page that lists them."""
    made = {f"methods/{name}.md": _page(name) for name in METHODS}
    return {"methods/README.md": index_page("Methods", INTRODUCTION, METHODS), **made}


def _page(name: str) -> str:
    return _page_of_path() if name == "path" else _page_of_published(name)


def _page_of_path() -> str:
    about = docstring_of(import_module(f"heinola_indicators.assessment.{METHODS['path'].module}"))
    return page(
        "Method `path`",
        *_rule_of_the_city(),
        chapter("On a plain table", about.summary, about.body, *_told(plain.assess_frame)),
        code_line("assessment", "path"),
    )


def _page_of_published(name: str) -> str:
    module = import_module(f"heinola_indicators.assessment.{METHODS[name].module}")
    about = docstring_of(module)
    rows = (f"| `{code}` | {METHOD_REASONS[code]} |" for code in module.REASONS)
    return page(
        f"Method `{name}`",
        about.summary,
        about.body,
        chapter("Statuses", ", ".join(f"`{status}`" for status in module.STATUSES)),
        chapter("Reasons", "\n".join(("| code | when |", "|---|---|", *rows))),
        code_line("assessment", METHODS[name].module),
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
