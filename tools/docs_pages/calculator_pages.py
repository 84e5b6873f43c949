"""A page for each calculator."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.period import Period
from heinola_indicators.strategy.calculator_checks import inputs_of

from .docstring import docstring_of
from .page import bullets, chapter, code_line, index_page, page

INTRODUCTION = """\
Each makes one panel (figures by area and period) out of others. A measure of the
[strategy file](../strategy-file.md#a-measure) names its calculator, gives it series as `inputs` and settings as
`parameters`. Units are checked before any file is read.

What all of them hold to, unless their page says otherwise: an observation needs one of every input; a missing or
suppressed input is no zero; a figure that cannot be (a division by zero) is flagged `M`; the flags and files of the
inputs go with the result."""


def calculator_pages() -> dict[str, str]:
    """The pages by path, and the page that lists them."""
    made = {f"calculators/{name}.md": _page(name) for name in CALCULATORS}
    return {"calculators/README.md": index_page("Calculators", INTRODUCTION, CALCULATORS), **made}


def _page(name: str) -> str:
    calculator = CALCULATORS.load(name)
    about = docstring_of(calculator)
    return page(
        f"Calculator `{name}`",
        about.summary,
        about.body,
        chapter("In a measure", _snippet(name, calculator)),
        chapter("Settings", "\n".join(_settings(calculator))),
        chapter("What is refused", bullets(about.raised)),
        code_line("calculators", CALCULATORS[name].module),
    )


def _snippet(name: str, calculator: Callable[..., Any]) -> str:
    required, takes_any = inputs_of(calculator)
    names = [*map(_written, required), *(["any-name", "another-name"] if takes_any else [])]
    inputs = ", ".join(f"{word}: some-series" for word in names)
    lines = [f"calculator: {name}", f"inputs: {{{inputs}}}"]
    needed = [setting.name for setting in _keyword_only(calculator) if setting.default is inspect.Parameter.empty]
    if needed:
        lines.append(f"parameters: {{{', '.join(f'{_written(word)}: …' for word in needed)}}}")
    return "\n".join(("```yaml", *lines, "```"))


def _settings(calculator: Callable[..., Any]) -> Iterator[str]:
    hints = get_type_hints(calculator)
    settings = _keyword_only(calculator)
    if settings:
        yield from ("| parameter | | default |", "|---|---|---|")
    for setting in settings:
        yield f"| `{_written(setting.name)}` | {_in_words(hints[setting.name])} | {_default(setting.default)} |"


def _keyword_only(calculator: Callable[..., Any]) -> list[inspect.Parameter]:
    parameters = inspect.signature(calculator).parameters.values()
    return [parameter for parameter in parameters if parameter.kind is inspect.Parameter.KEYWORD_ONLY]


def _written(name: str) -> str:
    return name.replace("_", "-")


def _default(value: object) -> str:
    if value is inspect.Parameter.empty:
        return "needed"
    if value is None:
        return "none"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _in_words(hint: Any) -> str:
    """What is written in YAML for a setting of this type."""
    plain = {float: "a number", int: "a whole number", bool: "true or false", str: "a text", Period: "a period"}
    if hint in plain:
        return plain[hint]
    arguments = [argument for argument in get_args(hint) if argument is not NoneType]
    if get_origin(hint) is Literal:
        return _either(f"`{word}`" for word in arguments)
    if get_origin(hint) is list:
        return f"a list, each {_in_words(arguments[0])}"
    if get_origin(hint) is dict:
        return f"names, each with {_in_words(arguments[1])}"
    return _either(map(_in_words, arguments))


def _either(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
