"""Text that can be shown on a terminal and in a log: signs that steer it are made visible."""

import re

# controls but tab and line feed, half letters, what is no character, and signs that break a line or turn the direction
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def visible(text: str) -> str:
    r"""*text* with each of them written as its number.

    >>> print(visible("Hein\x1b[2Jola \u202e2020"))
    Hein\x1b[2Jola \u202e2020
    """
    return STEERING.sub(_number, text)


def one_line(text: str) -> str:
    r"""*text* on one line, with such signs visible.

    >>> print(one_line("a\nb\rc"))
    a b\x0dc
    """
    return visible(" ".join(re.split("[\n\t]", text)))


def _number(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
