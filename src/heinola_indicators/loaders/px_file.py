"""PC-Axis files (``.px``): variables in the order of STUB and HEADING, a cell for each combination of their values.

Names, labels and notes are those of the file's base language; values are codes where the file has codes. Figures
are the stored ones, with all decimals. Read are both naming generations of Statistics Finland, files without codes,
files from before 2010 whose VALUES hold codes (PRESTEXT), and rows with KEYS, where a row left out is zero. Of a large
table only the figures asked for are read; all of them are counted, so a file that is cut off is refused all the same.

Kept besides: the file's own words for its symbols (``DATASYMBOL1`` …) and the decimals that it stores and shows
(``SHOWDECIMALS``), and what else it says of itself (``SOURCE``, ``REFPERIOD`` …), which ``inspect`` tells; the marks of
single cells (``DATANOTECELL``), as symbols that flag nothing. A series that adds figures of a table that the publisher
does not want added (``AGGREGALLOWED=NO``) comes with a warning.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from heinola_indicators.loaders.cube import Wanted, division_of
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.figure_stream import NotPlain
from heinola_indicators.loaders.px_beginning import Beginning, beginning_of
from heinola_indicators.loaders.px_cells import Cells, read_dense, read_keyed
from heinola_indicators.loaders.px_facts import facts_of, may_be_added
from heinola_indicators.loaders.px_plain_cells import read_plain, symbols_again
from heinola_indicators.loaders.px_symbols import Found, decimals_of, found_at, legend_of, marked_cells
from heinola_indicators.loaders.px_syntax import Head, Statement, looks_like_px, problem_at, read_head
from heinola_indicators.loaders.px_timeval import period_labels
from heinola_indicators.loaders.refusal import TOLD, refuse_if_any
from heinola_indicators.loaders.roles import with_roles
from heinola_indicators.loaders.symbols import symbols_by
from heinola_indicators.model.period import names_period
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.panel.symbols import Rows, Symbols
from heinola_indicators.panel.table import Role, Table, Variable

LOOKED_AT = 2048
LINE_BREAK = re.compile(r"#(?![^<>]*>)")  # not the # of a link's address
NOTES = ("NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX")
PRESTEXT_BEFORE = 2010  # since then PRESTEXT only tells how to show a variable


def recognises(export: Export) -> bool:
    """Whether the export begins with statements of a PX file."""
    if export.is_workbook:
        return False
    beginning = export.beginning[:LOOKED_AT]
    encoding = "utf-16" if beginning.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1"
    return looks_like_px(beginning.removeprefix(b"\xef\xbb\xbf").decode(encoding, errors="replace"))


def load(export: Export, *, sheet: str | None = None, where: Mapping[str, tuple[str, ...]] | None = None) -> Table:  # noqa: ARG001 - a PX file has no sheets
    """The export as a table, or the rows of it that hold the values wanted.

    Raises:
        ExportNotRead: a statement is not understood, variables and values do not fit together, or DATA does not
            hold as many figures as they make cells.
    """
    beginning = beginning_of(export)
    if beginning is not None:
        with suppress(NotPlain):
            return _read_in_bytes(export, beginning, where)
    return _read_in_text(export)


def _read_in_bytes(export: Export, beginning: Beginning, where: Mapping[str, tuple[str, ...]] | None) -> Table:
    metadata = _Metadata(beginning.export, _in_base_language(beginning.head.statements))
    stub, heading = metadata.variables()
    if stub and metadata.has("KEYS"):
        raise NotPlain
    wanted = Wanted.of(with_roles([*stub, *heading]), where)
    cells = read_plain(export, beginning.length, wanted, symbols_by(metadata.table_notes))
    return _table(
        metadata,
        beginning.head,
        wanted,
        cells,
        lambda rows: symbols_again(export, beginning.length, wanted, cells.flag, rows),
    )


def _read_in_text(export: Export) -> Table:
    head = read_head(export)
    metadata = _Metadata(export, _in_base_language(head.statements))
    stub, heading = metadata.variables()
    wanted = Wanted.of(with_roles([*stub, *heading]), None)
    sizes, symbols = wanted.cube.sizes, symbols_by(metadata.table_notes)
    if stub and metadata.has("KEYS"):
        keys = [metadata.keys_of(variable) for variable in stub]
        cells = read_keyed(export, head.data_start, sizes, keys, symbols)
    else:
        cells = read_dense(export, head.data_start, sizes, symbols)
    places = cells.symbols or {}
    return _table(metadata, head, wanted, cells, lambda rows: found_at(places, rows))


def _table(metadata: "_Metadata", head: Head, wanted: Wanted, cells: Cells, symbols: Callable[[Rows], Found]) -> Table:
    variables, statements = wanted.variables, metadata.statements

    def symbols_of(rows: Rows) -> Symbols:
        return Symbols.of(
            len(rows), chain(symbols(rows), found_at(marked_cells(statements, variables, wanted.cube), rows))
        )

    return Table(
        loader="px",
        title=metadata.title,
        variables=variables,
        index=wanted.cube,
        value=cells.value,
        flag=cells.flag,
        place=lambda row: f"{_cell(cells, wanted, row)} {wanted.combination(row)}",
        units=metadata.units(variables),
        encoding=metadata.export.encoding,
        updated=metadata.updated,
        notes=metadata.notes,
        warnings=(*head.warnings, *metadata.warnings(variables), *cells.warnings),
        division=division_of(variables, metadata.notes),
        symbols=symbols_of,
        legend=legend_of(statements),
        decimals=decimals_of(statements),
        note_keys=metadata.note_keys,
        facts=facts_of(statements),
        may_be_added=may_be_added(statements),
    )


def _cell(cells: Cells, wanted: Wanted, row: int) -> str:
    is_unwritten = cells.unwritten is not None and bool(cells.unwritten[row])
    return "no row in DATA, so zero" if is_unwritten else f"DATA cell {wanted.number(row) + 1}"


def _in_base_language(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    language = next((item.texts[0] for item in statements if item.keyword == "LANGUAGE" and item.texts), None)
    return tuple(item for item in statements if item.language in {None, language})


@dataclass(frozen=True)
class _Metadata:
    """The statements of the base language, as questions that a table has."""

    export: Export
    statements: tuple[Statement, ...]

    def has(self, keyword: str) -> bool:
        return any(statement.keyword == keyword for statement in self.statements)

    @property
    def title(self) -> str:
        is_default = self._text("DESCRIPTIONDEFAULT").upper() == "YES"
        order = ("DESCRIPTION", "TITLE") if is_default else ("TITLE", "DESCRIPTION")
        return next(filter(None, map(self._text, (*order, "CONTENTS", "MATRIX"))), "")

    @property
    def updated(self) -> str | None:
        """When the table was updated, else the newest of its contents."""
        moments = (item.texts[0] for item in self._all("LAST-UPDATED") if item.texts)
        return self._text("LAST-UPDATED") or max(moments, default="") or None

    @property
    def table_notes(self) -> tuple[str, ...]:
        return tuple(note for item in self._all(*NOTES) if not item.keys for note in _notes_in(item))

    @property
    def notes(self) -> tuple[str, ...]:
        """All notes; those on a variable, a value or a cell begin with what they are about."""
        return tuple(dict.fromkeys((*self.table_notes, *self.note_keys)))

    @property
    def note_keys(self) -> dict[str, tuple[str, ...]]:
        """What each note is on that is not on the whole table: names of variables and values."""
        found: dict[str, tuple[str, ...]] = {}
        for item in self._all(*NOTES):
            keys = tuple(key for key in item.keys if key != "*")
            if item.keys:
                found |= {f"{', '.join(keys)}: {note}": keys for note in _notes_in(item)}
        return found

    def variables(self) -> tuple[tuple[Variable, ...], tuple[Variable, ...]]:
        """The variables of the stub and those of the heading.

        Raises:
            ExportNotRead: there are none, one is named twice, or values and codes do not fit together.
        """
        stub, heading = self._texts("STUB"), self._texts("HEADING")
        names = (*stub, *heading)
        if not names:
            raise not_read(self.export.name, "there is neither STUB nor HEADING, so no variable")
        twice = {name for name, count in Counter(names).items() if count > 1}
        refuse_if_any(self._problem(f"variable {name!r} stands twice in STUB and HEADING") for name in sorted(twice))
        refuse_if_any(islice((problem for name in names for problem in self._problems_of(name)), TOLD + 1))
        return tuple(map(self._variable, stub)), tuple(map(self._variable, heading))

    def keys_of(self, variable: Variable) -> dict[str, int]:
        """The position of a value by the key that rows of DATA begin with."""
        codes, labels = (
            {text.strip(): at for at, text in enumerate(texts)} for texts in (variable.values, variable.labels)
        )
        by_codes = (self._text("KEYS", variable.name) or self._text("KEYS", variable.code or "")).upper() == "CODES"
        return labels | codes if by_codes else codes | labels

    def units(self, variables: Sequence[Variable]) -> dict[str, str]:
        """The unit of each value of the contents variable, or that of the table."""
        general = self._text("UNITS")
        by_label = {item.keys[-1]: item.texts[0] for item in self._all("UNITS") if item.keys and item.texts}
        contents = next((variable for variable in variables if variable.role is Role.CONTENTS), None)
        if contents is None or not by_label:
            return {"": general} if general else {}
        units = {
            value: by_label.get(label) or by_label.get(value) or general
            for value, label in zip(contents.values, contents.labels, strict=True)
        }
        return {value: unit for value, unit in units.items() if unit}

    def warnings(self, variables: Sequence[Variable]) -> tuple[str, ...]:
        """What does not stop the work."""
        found = []
        contents = self._text("CONTVARIABLE")
        if contents and contents not in {variable.name for variable in variables}:
            found.append(f"CONTVARIABLE names {contents!r}, which is no variable of the table")
        if self._text("CONFIDENTIAL") == "1":
            found.append("the publisher has altered small figures (CONFIDENTIAL=1)")
        repeated = [variable.name for variable in variables if len(set(variable.values)) < len(variable.values)]
        found += [f"a value of {name!r} is given twice; only the first can be selected" for name in repeated]
        return tuple(found)

    def _problems_of(self, name: str) -> list[Problem]:
        values, codes = self._about("VALUES", name), self._about("CODES", name)
        if not self._labels(name):
            known = [item.keys[0] for item in self._all("VALUES") if len(item.keys) == 1]
            return [self._problem(f"variable {name!r} has no VALUES{nearest(name, known)}")]
        if values and codes and codes.texts and values.texts and len(values.texts) != len(codes.texts):
            message = f"variable {name!r} has {len(codes.texts)} CODES for {len(values.texts)} VALUES"
            return [self._problem(message, codes)]
        return []

    def _labels(self, name: str) -> tuple[str, ...]:
        texts = (self._about(keyword, name) for keyword in ("VALUES", "CODES"))
        return next((item.texts for item in texts if item and item.texts), ()) or self._periods(name)

    def _periods(self, name: str) -> tuple[str, ...]:
        timeval = self._about("TIMEVAL", name)
        return period_labels(timeval.raw) if timeval else ()

    def _variable(self, name: str) -> Variable:
        labels = self._labels(name)
        codes = self._about("CODES", name)
        values = codes.texts if codes and codes.texts else labels
        if self._values_hold_codes(name):
            labels, values = values, labels
        code = self._text("VARIABLECODE", name) or None
        return Variable(name, values, self._with_periods(name, labels, values), code, self._role(name, labels))

    def _values_hold_codes(self, name: str) -> bool:
        version = re.search(r"\d{4}", self._text("AXIS-VERSION"))
        is_old = version is not None and int(version[0]) < PRESTEXT_BEFORE
        return is_old and self._text("PRESTEXT", name) in {"0", "3"}

    def _with_periods(self, name: str, labels: tuple[str, ...], values: tuple[str, ...]) -> tuple[str, ...]:
        """The labels; where neither they nor the codes name periods but TIMEVAL does, those of TIMEVAL."""
        periods = self._periods(name)
        is_needed = len(periods) == len(labels) and not any(map(names_period, (*labels, *values)))
        return periods if is_needed else labels

    def _role(self, name: str, labels: tuple[str, ...]) -> Role | None:
        kind = self._text("VARIABLE-TYPE", name).casefold()
        if kind in {"t", "time"} or (len(self._periods(name)) == len(labels)):
            return Role.TIME
        if kind in {"g", "geographical"} or self._about("MAP", name):
            return Role.AREA
        if name == self._text("CONTVARIABLE") or kind in {"content", "contents"}:
            return Role.CONTENTS
        return Role.CONTENTS if self._labels_with_units.intersection(labels) else None

    def _all(self, *keywords: str) -> list[Statement]:
        return [item for item in self.statements if item.keyword in keywords]

    @cached_property
    def _labels_with_units(self) -> frozenset[str]:
        return frozenset(item.keys[-1] for item in self._all("UNITS") if item.keys)

    @cached_property
    def _by_keys(self) -> Mapping[tuple[str, tuple[str, ...]], Statement]:
        return {(item.keyword, item.keys): item for item in self.statements}

    def _about(self, keyword: str, *keys: str) -> Statement | None:
        return self._by_keys.get((keyword, keys))

    def _texts(self, keyword: str) -> tuple[str, ...]:
        found = self._about(keyword)
        return found.texts if found else ()

    def _text(self, keyword: str, *keys: str) -> str:
        found = self._about(keyword, *keys)
        return found.texts[0] if found and found.texts else ""

    def _problem(self, message: str, statement: Statement | None = None) -> Problem:
        if statement is None:
            return Problem(Location(self.export.name), message)
        return problem_at(self.export, statement.start, message)


def _notes_in(statement: Statement) -> list[str]:
    """The notes of one statement: ``#`` breaks a line, ``##`` separates notes."""
    notes = LINE_BREAK.sub("\n", " ".join(statement.texts)).split("\n\n")
    return [note.strip() for note in notes if note.strip()]
