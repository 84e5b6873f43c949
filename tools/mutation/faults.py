"""What a mutant changed: the lines with the fault put in, and what kind of fault that is."""

import json
import re
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

STRING = re.compile(r"""[bfr]*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
TYPES = re.compile(r"(?:, )?(?:dtype=)?\b(?:np\.(?:float64|int64|int32|int16|int8|intp|bool_)|float|bool)\b")
BOUND = re.compile(r"(?<![-=<>])([<>])=?(?![<>])")
AXIS = re.compile(r"(?:, )?axis=(?:[-+]?\d|None)")
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:e-?\d+)?")


@dataclass(frozen=True)
class Fault:
    """A function of a module, the number of its mutant, and its lines before and after."""

    function: str
    number: int
    before: str
    after: str

    @property
    def kind(self) -> str:
        """The first of ``KINDS`` that it is; ``other`` where it is none."""
        return next((name for name, is_kind in KINDS.items() if is_kind(self.before, self.after)), "other")


def faults(meta: Path, names: tuple[str, ...]) -> list[Fault]:
    """The faults called *names* in the module that *meta* of mutmut is of."""
    spans = json.loads(meta.with_suffix(".spans").read_text("utf-8"))["spans"]
    lines = meta.with_suffix("").read_text("utf-8").splitlines()
    return [_fault(name.rpartition(".")[2], spans, lines) for name in names]


def _fault(name: str, spans: dict[str, list[int]], lines: list[str]) -> Fault:
    function, _, number = name.partition("__mutmut_")
    original, mutant = (_function(f"{function}__mutmut_{ending}", spans, lines) for ending in ("orig", number))
    difference = unified_diff(original, mutant, lineterm="", n=0)
    changed = [line for line in difference if not line.startswith(("---", "+++", "@@"))]
    before, after = (" ".join(line[1:].strip() for line in changed if line[0] == sign) for sign in "-+")
    return Fault(function.removeprefix("x_").replace("ǁ", ".").removeprefix("x."), int(number), before, after)


def _function(name: str, spans: dict[str, list[int]], lines: list[str]) -> list[str]:
    start, end = spans[name]
    return [line.replace(f"__mutmut_{name.rpartition('_')[2]}", "") for line in lines[start - 1 : end]]


def _is_word(before: str, after: str) -> bool:
    return before != after and STRING.sub("", before) == STRING.sub("", after)


def _is_guard(before: str, after: str) -> bool:
    return "strict=" in before and _same(re.compile(r"(?:, )?strict=\w+|, (?=\))"), before, after)


def _is_type(before: str, after: str) -> bool:
    """A type left out, or none in its place."""
    with_none = re.compile(rf"{TYPES.pattern}|(?:, )?dtype=None|, None(?=\))|, (?=\))|(?<=astype\()None")
    return _same(with_none, before, after) and len(TYPES.findall(before)) > len(TYPES.findall(after))


def _is_bound(before: str, after: str) -> bool:
    return _same(BOUND, before, after, r"\1")


def _is_axis(before: str, after: str) -> bool:
    return "axis=" in before and _same(re.compile(rf"{AXIS.pattern}|, (?=\))"), before, after)


def _is_number(before: str, after: str) -> bool:
    return _same(NUMBER, before, after)


def _is_nothing(before: str, after: str) -> bool:
    return "None" in after and len(re.findall("None", after)) > len(re.findall("None", before))


def _same(pattern: re.Pattern[str], before: str, after: str, instead: str = "") -> bool:
    return before != after and pattern.sub(instead, before) == pattern.sub(instead, after)


KINDS = {
    "word": _is_word,
    "guard": _is_guard,
    "type": _is_type,
    "bound": _is_bound,
    "axis": _is_axis,
    "number": _is_number,
    "nothing": _is_nothing,
}
