"""JSON-stat 1.x and 2.0, as the interfaces of PxWeb, Eurostat and others reply: a cell for each position of the cube.

A variable's name is the dimension's label, its code the dimension's id; values are the categories' ids. Missing
cells keep their reason where the file gives a status. The dimension that PxWeb invents for tables without a
contents variable is left out again. Of several datasets in one file, *sheet* names the one that is read.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import prod

from heinola_indicators.loaders.cube import LARGEST_CUBE, Wanted, division_of, multiplied
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.figure_stream import NotPlain
from heinola_indicators.loaders.json_stat_cells import POSITION, read_cells, symbols_at
from heinola_indicators.loaders.json_stat_text import Json, Parsed, figures_at, parsed, parsed_but_figures
from heinola_indicators.loaders.roles import with_roles
from heinola_indicators.loaders.symbols import symbols_by
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import nearest
from heinola_indicators.panel.table import Role, Table, Variable

LOOKED_AT = 2048
OPENING = re.compile(r"\s*(\{\s*[\"}]|\[\s*[\[{])")
ROLES = {"time": Role.TIME, "geo": Role.AREA, "metric": Role.CONTENTS}
INVENTED = ("contentscode", ("EliminatedValue",))


def recognises(export: Export) -> bool:
    """Whether the export is JSON that no other loader takes."""
    if export.is_workbook:
        return False
    beginning = export.beginning[:LOOKED_AT]
    encoding = "utf-16" if beginning.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1"
    return OPENING.match(beginning.removeprefix(b"\xef\xbb\xbf").decode(encoding, errors="replace")) is not None


def load(export: Export, *, sheet: str | None = None, where: Mapping[str, tuple[str, ...]] | None = None) -> Table:
    """The export as a table, or the rows of it that hold the values wanted.

    Raises:
        ExportNotRead: it is no JSON-stat dataset, is cut off, is an error that an interface replied with, or its parts
            do not fit together.
    """
    but_figures = parsed_but_figures(export)
    if but_figures is not None:
        with suppress(NotPlain):
            return _table(export, but_figures, sheet, where)
    return _table(export, parsed(export), sheet, where)


def _table(export: Export, found: Parsed, sheet: str | None, where: Mapping[str, tuple[str, ...]] | None) -> Table:
    dataset = _chosen(export, found.root, sheet)
    has_others_left_out = figures_at(_object(dataset.get("status")).get("value")) is not None
    if not found.is_whole and (figures_at(dataset.get("value")) is None or has_others_left_out):
        raise NotPlain
    dimensions = _dimensions(export, dataset)
    sizes = tuple(len(dimension.values) for dimension in dimensions)
    if prod(sizes) > LARGEST_CUBE:
        raise not_read(
            export.name, f"the cube has {multiplied(sizes)} cells, too many to spread out; save a part of it"
        )
    if "value" not in dataset:
        raise not_read(export.name, "the dataset has no 'value': it describes a table without its figures")
    table_notes = _texts(dataset.get("note"))
    kept = [dimension for dimension in dimensions if not dimension.is_invented]
    wanted = Wanted.of(with_roles([dimension.variable for dimension in kept]), where)
    cells = read_cells(export, dataset["value"], dataset.get("status"), wanted, symbols_by(table_notes))
    notes = (*table_notes, *(note for dimension in dimensions for note in dimension.notes))
    return Table(
        loader="json-stat",
        title=_text(dataset.get("label")) or _text(dataset.get("title")),
        variables=wanted.variables,
        index=wanted.cube,
        value=cells.value,
        flag=cells.flag,
        place=lambda row: f"value[{wanted.number(row)}] {wanted.combination(row)}",
        units=_units(dimensions, wanted.variables),
        encoding=found.encoding,
        updated=_text(dataset.get("updated")) or None,
        notes=notes,
        warnings=cells.warnings,
        division=division_of(wanted.variables, notes),
        symbols=lambda rows: symbols_at(cells.symbols, rows),
        note_keys={note: keys for dimension in dimensions for note, keys in dimension.note_keys.items()},
        facts={"source": _text(dataset.get("source"))} if dataset.get("source") else {},
        may_be_added=_object(_object(dataset.get("extension")).get("px")).get("aggregallowed") is not False,
    )


def _chosen(export: Export, root: Json, name: str | None) -> Json:
    """The dataset of the file, or the one called *name*."""
    datasets = _datasets(root)
    if not datasets:
        raise _no_dataset(export, root)
    if name is not None and name in datasets:
        return datasets[name]
    if len(datasets) > 1:
        wanted = f"there is no dataset {name!r}" if name else f"there are {len(datasets)} datasets in the file"
        raise not_read(export.name, f"{wanted}; name one with 'sheet'{nearest(name or '', datasets)}")
    return next(iter(datasets.values()))


def _datasets(root: Json) -> dict[str, Json]:
    """The datasets by name: the file itself, the members of a bundle, or what a collection holds whole."""
    if _is_dataset(root):
        return {"": root}
    embedded: dict[str, Json] = {}
    for number, item in enumerate(_embedded(root), start=1):
        name = _text(item.get("label")) or str(number)
        while name in embedded:
            name += f" ({number})"
        embedded[name] = item
    return embedded or {key: member for key, member in root.items() if _is_dataset(member)}


def _embedded(collection: Json) -> Iterator[Json]:
    """The datasets that a collection holds whole, those of collections within it among them."""
    waiting: list[object] = [collection]
    while waiting:
        part = waiting.pop()
        if _is_dataset(part):
            yield _object(part)
            continue
        items = _object(_object(part).get("link")).get("item")
        waiting += reversed(items) if isinstance(items, list) else []


def _is_dataset(part: object) -> bool:
    return isinstance(part, dict) and isinstance(part.get("dimension"), dict)


def _no_dataset(export: Export, root: Json) -> ExportNotRead:
    reply = root.get("error") or (root.get("title") if isinstance(root.get("status"), int) else None)
    if reply:
        return not_read(export.name, f"holds an error of the interface instead of figures: {_error_text(reply)}")
    if root.get("class") == "collection":
        items = _object(root.get("link")).get("item")
        labels = [_text(_object(item).get("label")) for item in items] if isinstance(items, list) else []
        named = ", ".join(repr(label) for label in labels[:5] if label)
        return not_read(export.name, f"is a collection of links, without figures; save a dataset itself: {named}")
    if root.get("class") == "dimension":
        return not_read(export.name, "describes one dimension, without figures; save the dataset itself")
    return not_read(export.name, "is JSON, but no JSON-stat: there is no dataset with a 'dimension' in it")


def _error_text(reply: object) -> str:
    first = reply[0] if isinstance(reply, list) and reply else reply
    told = _object(first)
    words = (_text(told.get(key)) for key in ("label", "message", "title", "detail", "description"))
    return (next(filter(None, words), "") or str(first))[:200]


@dataclass(frozen=True)
class _Dimension:
    variable: Variable
    units: Mapping[str, str]
    note_keys: Mapping[str, tuple[str, ...]]

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(self.note_keys)

    @property
    def values(self) -> tuple[str, ...]:
        return self.variable.values

    @property
    def is_invented(self) -> bool:
        """Whether PxWeb made it up for a table without a contents variable."""
        return ((self.variable.code or "").casefold(), self.values) == INVENTED


def _dimensions(export: Export, dataset: Json) -> list[_Dimension]:
    """The dimensions in the order of ``id``, which JSON-stat 1 keeps inside ``dimension``."""
    described = dataset["dimension"]
    ids, sizes = (dataset.get(key, described.get(key)) for key in ("id", "size"))
    if not isinstance(ids, list) or not isinstance(sizes, list) or len(ids) != len(sizes):
        raise not_read(export.name, "'id' and 'size' do not name the dimensions and their sizes one by one")
    roles = _object(dataset.get("role", described.get("role")))
    role_of = {id_: role for word, role in ROLES.items() for id_ in _texts(roles.get(word))}
    labels = {str(id_): _text(_object(described.get(str(id_))).get("label")) for id_ in ids}
    if len(labels) < len(ids):
        raise not_read(export.name, "'id' names a dimension twice")
    count = Counter(labels.values())
    dimensions = []
    for (id_, label), size in zip(labels.items(), sizes, strict=True):
        parts = described.get(id_)
        if not isinstance(parts, dict):
            raise not_read(export.name, f"dimension {id_!r} is named in 'id' and not described in 'dimension'")
        name = label if count[label] == 1 else f"{label} ({id_})"
        dimensions.append(_dimension(export, id_, (label and name) or id_, size, parts, role_of))
    return dimensions


def _dimension(
    export: Export, id_: str, name: str, size: object, parts: Json, role_of: Mapping[str, Role]
) -> _Dimension:
    category = _object(parts.get("category"))
    labels = _object(category.get("label"))
    values = _categories(export, id_, category.get("index"), labels)
    if str(size) != str(len(values)):
        message = f"dimension {id_!r} has {len(values)} categories, its size is said to be {str(size)[:20]}"
        raise not_read(export.name, message)
    units = {value: words for value, unit in _object(category.get("unit")).items() if (words := _unit_words(unit))}
    is_contents = units and Role.CONTENTS not in role_of.values()
    role = role_of.get(id_) or (Role.CONTENTS if is_contents else None)
    variable = Variable(name, values, tuple(_text(labels.get(value)) or value for value in values), id_, role)
    about_values = {
        f"{name}, {_text(labels.get(value)) or value}: {note}": (name, value)
        for value, notes in _object(category.get("note")).items()
        for note in _texts(notes)
    }
    note_keys = {f"{name}: {note}": (name,) for note in _texts(parts.get("note"))} | about_values
    return _Dimension(variable, units, note_keys)


def _categories(export: Export, id_: str, index: object, labels: Json) -> tuple[str, ...]:
    """The ids of the categories in the order of their positions."""
    if isinstance(index, list):
        values = [str(value) for value in index]
        if len(set(values)) < len(values):
            raise not_read(export.name, f"dimension {id_!r} has a category twice")
        return tuple(values)
    if isinstance(index, dict):
        position = {value: int(at) if POSITION.fullmatch(str(at)) else -1 for value, at in index.items()}
        outside = next((value for value, at in position.items() if not 0 <= at < len(position)), None)
        if outside is not None:
            written = str(index[outside])[:20]
            message = f"dimension {id_!r} has {len(position)} categories, and {outside!r} at position {written} from 0"
            raise not_read(export.name, message)
        if len(set(position.values())) < len(position):
            raise not_read(export.name, f"dimension {id_!r} has two categories at one position")
        return tuple(sorted(position, key=position.__getitem__))
    if index is None and len(labels) == 1:
        return tuple(labels)  # only a dimension of one category may leave its index out
    raise not_read(export.name, f"dimension {id_!r} has no index of its categories")


def _units(dimensions: Sequence[_Dimension], variables: Sequence[Variable]) -> dict[str, str]:
    """The units by value of the contents variable, or that of the whole table."""
    contents = next((variable.code for variable in variables if variable.role is Role.CONTENTS), None)
    for dimension in dimensions:
        if dimension.is_invented:
            unit = dimension.units.get(dimension.values[0])
            return {"": unit} if unit else {}
        if dimension.variable.code == contents:
            return dict(dimension.units)
    return {}


def _unit_words(unit: object) -> str:
    words = (_text(_object(unit).get(key)) for key in ("base", "label", "symbol"))
    return next(filter(None, words), "")


def _object(part: object) -> Json:
    return part if isinstance(part, dict) else {}


def _text(part: object) -> str:
    return part.strip() if isinstance(part, str) else ""


def _texts(part: object) -> tuple[str, ...]:
    """The texts of a part that is one text, a list of them or an object of them."""
    if isinstance(part, dict):
        part = list(part.values())
    parts = part if isinstance(part, list) else [part]
    return tuple(filter(None, map(_text, parts)))
