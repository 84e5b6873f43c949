"""Bytes damaged as copying, editing and broken connections damage them, and worse."""

from dataclasses import replace

from .made import Made, Random

MOST_TIMES = 8
LONGEST_RANDOM = 400  # bytes
SIGNS = (
    b'"',
    b"'",
    b";",
    b",",
    b"=",
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b":",
    b"\\",
    b"\n",
    b"\r",
    b"\t",
    b" ",
    b"\0",
)
WORDS = (
    b"DATA=", b"KEYS", b"-1", b"1e999", b"nan", b"Infinity", b"1_0", b"..", b"999999999999999999999", b"null", b"true",
    b"\\ud800", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\x84", b"\xe4", b"0", b"VALUES", b"TLIST(A1,1-9999)",
)  # fmt: skip


def random_bytes(chance: Random) -> Made:
    """Bytes of no meaning, some of them after a beginning that a loader knows."""
    beginnings = (
        b"",
        b"CHARSET=",
        b'STUB="a";DATA=',
        b'{"dimension":',
        b'[{"indicator":1,"region":',
        b"\xff\xfe",
        b"[" * 9,
    )
    size = chance.randrange(1, LONGEST_RANDOM)
    return Made(chance.choice(beginnings) + chance.randbytes(size), "random bytes")


def cut_off(made: Made, chance: Random) -> Made:
    """The beginning of a file; a table that is read from it has as many rows as the whole."""
    end = chance.randrange(max(len(made.content), 1))
    return replace(made, content=made.content[:end], what=f"{made.what}, cut off")


def damaged(made: Made, chance: Random) -> Made:
    """Bytes changed, taken away, doubled, put in or exchanged at one to eight places."""
    content = made.content
    for _ in range(chance.randint(1, MOST_TIMES)):
        content = chance.choice((_flipped, _without, _doubled, _with_more, _lines_exchanged))(content, chance)
    return Made(content, f"{made.what}, damaged")


def _flipped(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(max(len(content), 1))
    changed = content[at : at + 1] and bytes([content[at] ^ 1 << chance.randrange(8)])
    return content[:at] + changed + content[at + 1 :]


def _without(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.randint(1, 30) :]


def _doubled(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    end = at + chance.randint(1, 60)
    return content[:end] + content[at:]


def _with_more(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    more = chance.choice((*SIGNS, *WORDS, bytes([chance.randrange(256)])))
    return content[:at] + more * chance.choice((1, 1, 1, 2, 50)) + content[at:]


def _lines_exchanged(content: bytes, chance: Random) -> bytes:
    lines = content.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)
