"""The statements of a PX file as questions that a table has: variables, units, notes, title, warnings."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.px_syntax import Statement, problem_at
from heinola_indicators.loaders.px_timeval import period_labels
from heinola_indicators.loaders.px_translations import Translations
from heinola_indicators.loaders.refusal import TOLD, refuse_if_any
from heinola_indicators.model.period import names_period
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.panel.table import Role, Variable

LINE_BREAK = re.compile(r"#(?![^<>]*>)")  # not the # of a link's address
NOTES = ("NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX")
PRESTEXT_BEFORE = 2010  # since then PRESTEXT only tells how to show a variable


@dataclass(frozen=True)
class Metadata:
    """The statements of the base language, as questions that a table has; those of the *others* translate names."""

    export: Export
    statements: tuple[Statement, ...]
    others: tuple[Statement, ...] = ()

    @classmethod
    def of(cls, export: Export, statements: Sequence[Statement]) -> "Metadata":
        """The statements of the base language, and those of the others."""
        language = next((item.texts[0] for item in statements if item.keyword == "LANGUAGE" and item.texts), None)
        own = tuple(item for item in statements if item.language in {None, language})
        return cls(export, own, tuple(item for item in statements if item.language not in {None, language}))

    def has(self, keyword: str) -> bool:
        """Whether there is such a statement."""
        return any(statement.keyword == keyword for statement in self.statements)

    @property
    def title(self) -> str:
        """What the table is called: its title, else its description, contents or matrix."""
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
        """The notes on the whole table."""
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
        of_labels = "CODES" if self._values_hold_codes(name) else "VALUES"
        return Variable(
            name,
            values,
            self._with_periods(name, labels, values),
            code,
            self._role(name, labels),
            self._translations.of(name, of_labels, len(values)),
        )

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
    def _translations(self) -> Translations:
        return Translations(self.statements, self.others)

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
