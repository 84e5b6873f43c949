"""JSON damaged in its structure: a part taken away, doubled, or put in the place of another that is nothing like it."""

import copy
import json
from typing import Any

from .made import Made, Random

HUGE, DEEP = "@huge@", "@deep@"  # what json.dumps does not write
PARTS: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2.5, 1e308, 2**31, 2**70, float("nan"), float("inf"), HUGE, DEEP, "", " ", "\ud800",
    "\udfff tail", "\ud83d\ude00", "\x00", "5", "-5", "1e5", "..", "-", "x" * 3000, [], {}, [[]], [None], [1, "2"],
    {"": ""}, {"value": [1]}, {"0": 1}, {"\ud800": 1}, "list of figures after byte 3",
)  # fmt: skip
NUMBER_OF_DIGITS = 5000
DEPTH = 100_000
ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")


def written(root: Any, chance: Random) -> bytes:
    """The JSON as one program or another writes it."""
    text = json.dumps(root, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, None, 1)))
    text = text.replace(f'"{HUGE}"', "9" * NUMBER_OF_DIGITS).replace(f'"{DEEP}"', "[" * DEPTH + "]" * DEPTH)
    encoding = chance.choice(ENCODINGS)
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def restructured(root: Any, chance: Random) -> Made:
    """One to three parts changed."""
    changed = [copy.deepcopy(root)]
    for _ in range(chance.randint(1, 3)):
        holder, key = _somewhere(changed, chance)
        match chance.randrange(4):
            case 0 if holder is not changed:
                del holder[key]
            case 1 if isinstance(holder, list) and holder is not changed:
                holder.insert(key, copy.deepcopy(holder[key]))
            case 2 if isinstance(holder, dict):
                holder[chance.choice(list(holder))] = copy.deepcopy(holder[key])
            case _:
                holder[key] = copy.deepcopy(chance.choice(PARTS))
    return Made(written(changed[0], chance), "a part of the JSON changed")


def with_key_twice(content: bytes, chance: Random) -> bytes:
    """The same object with one of its members written twice."""
    at = [place for place in range(len(content)) if content[place : place + 1] == b"{"]
    place = chance.choice(at) + 1
    end = content.find(b":", place) + 1
    return content[:place] + content[place:end] + b"null," + content[place:]


def _somewhere(root: list[Any], chance: Random) -> tuple[Any, Any]:
    holder, key = root, 0
    while isinstance(holder[key], (dict, list)) and holder[key] and chance.random() < 0.8:
        holder = holder[key]
        key = chance.choice(list(holder)) if isinstance(holder, dict) else chance.randrange(len(holder))
    return holder, key
