"""JSON-stat datasets, sound and with declarations that are not true."""

from math import prod
from typing import Any

from .json_damage import restructured, with_key_twice, written
from .made import Kind, Made, Random

SIZES_THAT_ARE_NONE: tuple[Any, ...] = (-1, 0, 2**40, 1e300, "x", None, [], 2.5, True)
POSITIONS_THAT_ARE_NONE: tuple[Any, ...] = (-1, 99, 2**31, "x", None, 0.5, [], True)
KEYS_OUTSIDE = ("-1", "999999", "1.0", "x", "", "9" * 30)
MANY = 10_000
ALLOWED = 7_000_000  # cells that no value is written for
BEYOND = 1 << 31


def sound(chance: Random) -> Made:
    """A small dataset with some of what real ones have."""
    root = _some(chance)
    return Made(written(root, chance), rows=prod(root["size"]))


def _some(chance: Random) -> dict[str, Any]:
    ids = chance.sample(["alue", "timeperiod_y", "contentscode", "ika", "é"], chance.randint(1, 4))
    sizes = [chance.randint(1, 5) for _ in ids]
    count = prod(sizes)
    values = [
        None if chance.random() < 0.1 else round(chance.uniform(-1e5, 1e5), chance.randrange(3)) for _ in range(count)
    ]
    is_sparse = chance.random() < 0.3
    root: dict[str, Any] = {
        "version": "2.0", "class": "dataset", "label": "Väestö", "id": ids, "size": sizes,
        "dimension": {id_: _dimension(id_, size, chance) for id_, size in zip(ids, sizes, strict=True)},
        "value": {str(at): value for at, value in enumerate(values) if value is not None} if is_sparse else values,
    }  # fmt: skip
    if chance.random() < 0.5:
        root["status"] = chance.choice(
            (["p"], "e", {"0": ".."}, {str(count - 1): "-"}, ["a"] * count, {"value": {"0": "b"}})
        )
    if chance.random() < 0.5:
        root["role"] = {"time": ids[:1], "metric": ids[-1:]}
    return root


def _dimension(id_: str, size: int, chance: Random) -> dict[str, Any]:
    values = [str(2000 + at) if id_ == "timeperiod_y" else f"{id_}{at}" for at in range(size)]
    index: Any = values if chance.random() < 0.4 else {value: at for at, value in enumerate(values)}
    category = {"index": index, "label": {value: f"Nimi {value}" for value in values}}
    if id_ == "contentscode":
        category["unit"] = {value: {"base": "kpl", "decimals": 0} for value in values}
    return {"label": id_.title(), "category": category, "note": ["Huomautus"]}


def _changed(chance: Random) -> Made:
    return restructured(_some(chance), chance)


def _wrong_size(chance: Random) -> Made:
    root = _some(chance)
    at = chance.randrange(len(root["size"]))
    root["size"][at] = chance.choice((*SIZES_THAT_ARE_NONE, root["size"][at] + 1))
    return _refused(root, chance, "a size that is not true")


def _too_few_sizes(chance: Random) -> Made:
    root = _some(chance)
    root["size"] = chance.choice((root["size"][1:], [*root["size"], 1]))
    return _refused(root, chance, "sizes more or fewer than dimensions")


def _wrong_count(chance: Random) -> Made:
    root = _some(chance)
    count = prod(root["size"])
    root["value"] = chance.choice(([5] * (count + 1), [5] * (2 * count), [5] * (count - 1) or [5, 5]))
    return _refused(root, chance, "values more or fewer than cells")


def _outside(chance: Random) -> Made:
    root = _some(chance)
    root["value"] = {"0": 1, chance.choice(KEYS_OUTSIDE): 5}
    return _refused(root, chance, "a value outside the cube")


def _wrong_position(chance: Random) -> Made:
    root = _some(chance)
    id_ = chance.choice(root["id"])
    size = root["size"][root["id"].index(id_)]
    index: dict[str, Any] = {f"k{at}": at for at in range(size)}
    index[f"k{chance.randrange(size)}"] = chance.choice((*POSITIONS_THAT_ARE_NONE, size, -size))
    root["dimension"][id_]["category"]["index"] = index
    return _refused(root, chance, "a category's position that is none") if size > 1 else sound(chance)


def _category_twice(chance: Random) -> Made:
    root = _some(chance)
    id_ = chance.choice(root["id"])
    size = root["size"][root["id"].index(id_)] + 1
    root["size"][root["id"].index(id_)] = size
    root["dimension"][id_]["category"]["index"] = ["a"] * size
    root["value"] = {}
    return _refused(root, chance, "a category twice")


def _dimension_twice(chance: Random) -> Made:
    root = _some(chance)
    root["id"], root["size"] = [*root["id"], root["id"][0]], [*root["size"], root["size"][0]]
    root["value"] = {}
    return _refused(root, chance, "a dimension twice")


def _key_twice(chance: Random) -> Made:
    return Made(with_key_twice(written(_some(chance), chance), chance), "a key twice", is_refused=True)


def _refused(root: dict[str, Any], chance: Random, what: str) -> Made:
    return Made(written(root, chance), what, is_refused=True)


def _of_one_value(chance: Random) -> Made:
    return Made(written(_cube([1] * chance.choice((65, MANY)), [5]), chance), "dimensions of one value", rows=1)


def _of_two_values(chance: Random) -> Made:
    sizes = [2] * chance.choice((70, 300, MANY))
    return _refused(_cube(sizes, chance.choice(([5], {}, {"0": 1}))), chance, "more cells than there are atoms")


def _large(chance: Random) -> Made:
    sizes = chance.choice(([BEYOND >> 16, 1 << 16], [1300] * 3))
    return _refused(_cube(sizes, {"0": 5}), chance, "two billion cells declared")


def _empty(chance: Random) -> Made:
    return Made(written(_cube([700, ALLOWED // 700], {}), chance), "millions of cells and no value", rows=ALLOWED)


def _long(chance: Random) -> Made:
    lacking = chance.choice((0, 0, 1))
    sizes = [300, 1 + chance.randrange(400)]
    values = [round(chance.uniform(-1e5, 1e5), chance.randrange(3)) for _ in range(prod(sizes) - lacking)]
    return Made(written(_cube(sizes, values), chance), "a long table", None if lacking else prod(sizes), lacking > 0)


def _cube(sizes: list[int], values: Any) -> dict[str, Any]:
    ids = [f"d{number}" for number in range(len(sizes))]
    described = {
        id_: {"category": {"index": list(map(str, range(size)))}} for id_, size in zip(ids, sizes, strict=True)
    }
    return {"class": "dataset", "id": ids, "size": sizes, "dimension": described, "value": values}


JSON_STAT = Kind(
    "json-stat",
    sound,
    {
        "changed": _changed,
        "size": _wrong_size,
        "sizes": _too_few_sizes,
        "count": _wrong_count,
        "outside": _outside,
        "position": _wrong_position,
        "category": _category_twice,
        "dimension": _dimension_twice,
        "key": _key_twice,
    },
    {"one": _of_one_value, "two": _of_two_values, "large": _large, "long": _long, "empty": _empty},
    is_cube=True,
)
