"""Answers to a survey as a codebook explains them; problems name row and column and never the answer.

Answers are labels or numbers of the item's scale; an empty cell is no answer, a label of "don't know" no opinion.
Questions of many answers are spread over columns (ticked is what is neither empty nor a word for no), or stand in one
column with a separator. Columns that the codebook does not name are passed over without a look at them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.answer_rows import AnswerRows, answer_rows, is_answers
from heinola_indicators.loaders.cells import number_in
from heinola_indicators.loaders.columns import Column
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.large_answers import Texts
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.survey import Breakdown, Codebook, Item, Scale
from heinola_indicators.panel.answers import DONT_KNOW, NO_ANSWER, NOT_TOLD, Answers, Codes
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import folded

UNTICKED = {"", "0", "ei", "nej", "no", "n", "false", "epätosi", "falskt", "-", "ei valittu", "inte vald"}
ROWS_NAMED = 10
NO_HEADER = "the first row holds no question of the codebook; is it answers? Export with the questions as headers"
FAULTY = np.int16(-3)  # an answer that the codebook does not know


def read_answers(export: Export, codebook: Codebook, *, sheet: str | None = None) -> Answers:
    """The answers in *export*, coded by *codebook*.

    Raises:
        ExportNotRead: with every problem: a header that is missing, an answer that is not on its scale, a respondent
            who is there twice.
    """
    rows = answer_rows(export, sheet)
    reading = _Reading(rows, list(rows.problems))
    _require_header(rows, codebook)
    items = [item for item in codebook.items if item.scale is not None]
    points = {item.id: reading.points(item, codebook.scales[str(item.scale)]) for item in items}
    ticks = {item.id: reading.ticks(item) for item in codebook.items if item.scale is None}
    categories = {each.id: reading.categories(each) for each in codebook.breakdowns}
    reading.look_for_double_respondents(codebook.respondent)
    written = {name: reading.written(name) for name in codebook.free_text}
    refuse_if_any(reading.problems)
    answered = _answered([*points.values()], [reached for _, reached in ticks.values()])
    return Answers(
        respondents=int(answered.sum()),
        points={name: codes[answered] for name, codes in points.items()},
        ticked={name: ticked[answered] for name, (ticked, _) in ticks.items()},
        reached={name: reached[answered] for name, (_, reached) in ticks.items()},
        categories={name: codes[answered] for name, codes in categories.items()},
        written=written,
        warnings=(*reading.passed_over(codebook.excluded), *_unanswered(answered)),
    )


def _require_header(rows: AnswerRows, codebook: Codebook) -> None:
    """Refuse a file of which no header is in the codebook: its first row may be somebody's answers."""
    known = {folded(name) for item in codebook.items for name in item.columns}
    known |= {folded(name) for item in codebook.items for option in item.options for name in option.columns}
    known |= {folded(name) for breakdown in codebook.breakdowns for name in breakdown.columns}
    others = [column for column in rows.columns if folded(column.name) not in known]
    if len(others) == len(rows.columns) or is_answers(others):
        raise ExportNotRead([Problem(rows.at(None), NO_HEADER)])


@dataclass
class _Reading:
    """The columns of a file as they are asked for, and the problems found in them."""

    rows: AnswerRows
    problems: list[Problem]
    asked_for: set[int] = field(default_factory=set)

    def points(self, item: Item, scale: Scale) -> Codes:
        column = self._column(item.columns, f"item {item.id!r}")
        if column is None:
            return np.full(len(self.rows.numbers), NO_ANSWER, np.int16)
        codes = np.array([_position(text, scale) for text in column.texts], np.int16)[column.index]
        ends = f"{scale.lowest:g}–{scale.highest:g}"
        message = f"is neither on the scale {ends} nor a label of scale {scale.id!r}; mend the scale in the codebook"
        self._tell_faulty(codes, column, "an answer", f"{message}, or are two scales mixed?")
        return np.where(codes >= 0, len(scale.points) - 1 - codes, codes) if item.reversed else codes

    def ticks(self, item: Item) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        if item.separator is not None:
            return self._ticks_in_one(item, item.separator)
        columns = [self._column(option.columns, f"option {option.id!r} of {item.id!r}") for option in item.options]
        empty = np.zeros(len(self.rows.numbers), bool)
        ticked = [empty if column is None else _marked(column, lambda text: text not in UNTICKED) for column in columns]
        filled = [empty if column is None else _marked(column, bool) for column in columns]
        return np.stack(ticked, axis=1), np.any(filled, axis=0)

    def _ticks_in_one(self, item: Item, separator: str) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        column = self._column(item.columns, f"item {item.id!r}")
        if column is None:
            shape = len(self.rows.numbers), len(item.options)
            return np.zeros(shape, bool), np.zeros(shape[0], bool)
        chosen = [{folded(part) for part in text.split(separator)} - {""} for text in column.texts]
        known = [{folded(label) for label in option.columns} for option in item.options]
        ticked = np.array([[bool(parts & labels) for labels in known] for parts in chosen], bool)
        strange = np.array([not parts <= set().union(*known) for parts in chosen], bool)
        codes = np.where(strange, FAULTY, 0).astype(np.int16)[column.index]
        self._tell_faulty(codes, column, "something", f"is no option of {item.id!r}; add it to the codebook")
        return ticked[column.index], np.array([bool(parts) for parts in chosen])[column.index]

    def categories(self, breakdown: Breakdown) -> Codes:
        column = self._column(breakdown.columns, f"breakdown {breakdown.id!r}")
        if column is None:
            return np.full(len(self.rows.numbers), NOT_TOLD, np.int16)
        known = {
            folded(answer): place for place, each in enumerate(breakdown.categories) for answer in each.answers
        } | {"": NOT_TOLD}
        codes = np.array([known.get(folded(text), FAULTY) for text in column.texts], np.int16)[column.index]
        message = f"is in no category of breakdown {breakdown.id!r}; add it to the codebook"
        self._tell_faulty(codes, column, "an answer", message)
        return codes

    def look_for_double_respondents(self, names: Sequence[str]) -> None:
        column = self._column(names, "'respondent'") if names else None
        if column is None:
            return
        if isinstance(column.cells, Texts) and column.cells.are_different_numbers:
            return
        is_plain = all(map(str.isdecimal, column.texts))  # a million numbers need no folding
        places: dict[str, int] = {}
        place_of = [places.setdefault(text if is_plain else folded(text), len(places)) for text in column.texts]
        index = np.array(place_of, np.intp)[column.index]
        first = np.full(len(places), len(index), np.intp)
        np.minimum.at(first, index, np.arange(len(index)))
        is_given = index != places.get("", -1)
        again = np.flatnonzero(is_given & (first[index] != np.arange(len(index))))
        if len(again):
            words = "the respondent has answered before; keep one of the rows"
            self._tell(again, column, f"{words} ({_of_rows(self.rows, first[index][again][:1])} is first)")

    def written(self, name: str) -> int:
        column = self._column((name,), "'free-text'")
        return 0 if column is None else int(_marked(column, bool).sum())

    def passed_over(self, excluded: Sequence[str]) -> Iterator[str]:
        """A warning for each column that neither the items nor *excluded* name."""
        meant = {folded(name) for name in excluded}
        for column in self.rows.columns:
            is_named = column.position in self.asked_for or folded(column.name) in meant
            if not is_named and not column.has_no_header:
                yield f"column {column.name!r} is not read: the codebook does not name it"

    def _column(self, names: Sequence[str], use: str) -> Column | None:
        wanted = {folded(name) for name in names}
        found = [column for column in self.rows.columns if folded(column.name) in wanted]
        self.asked_for |= {column.position for column in found}
        if len(found) > 1:
            letters = " and ".join(_letters(column) for column in found)
            message = f"{use}: the column {found[0].name!r} is there twice ({letters}); take one away"
            self.problems.append(Problem(self.rows.at(None), message))
        elif not found:
            offer = nearest(names[0], [column.name for column in self.rows.columns])
            self.problems.append(Problem(self.rows.at(None), f"there is no column {names[0]!r} for {use}{offer}"))
        return found[0] if len(found) == 1 else None

    def _tell_faulty(self, codes: Codes, column: Column, what: str, why: str) -> None:
        rows = np.flatnonzero(codes == FAULTY)
        if len(rows):
            self._tell(rows, column, f"{what} {why}")

    def _tell(self, rows: NDArray[np.intp], column: Column, message: str) -> None:
        where = f"column {_letters(column)} {column.name!r}, {_of_rows(self.rows, rows)}"
        self.problems.append(Problem(self.rows.at(int(rows[0]), column), f"{where}: {message}"))


def _position(text: str, scale: Scale) -> int:
    """The position of an answer among the scale's points."""
    if not text:
        return NO_ANSWER
    word = folded(text)
    if word in {folded(label) for label in scale.dont_know}:
        return DONT_KNOW
    labelled: Mapping[str, float] = {folded(label): value for label, value in scale.labels.items()}
    value = labelled.get(word, number_in(text, decimal_comma=True))
    return scale.points.index(value) if value in scale.points else int(FAULTY)


def _marked(column: Column, test: Callable[[str], bool]) -> NDArray[np.bool_]:
    """In which rows the text passes *test*."""
    return np.array([test(folded(text)) for text in column.texts], np.bool_)[column.index]


def _answered(points: Sequence[Codes], reached: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_]:
    """Which respondents answered anything, "don't know" too."""
    return np.asarray(np.any([*(codes != NO_ANSWER for codes in points), *reached], axis=0))


def _unanswered(answered: NDArray[np.bool_]) -> Iterable[str]:
    return [] if answered.all() else ["rows that answer no question are left out"]


def _of_rows(rows: AnswerRows, found: NDArray[np.intp]) -> str:
    numbers = [str(rows.numbers[row]) for row in found[:ROWS_NAMED].tolist()]
    more = f" and {len(found) - ROWS_NAMED} more" if len(found) > ROWS_NAMED else ""
    return f"row{'s' if len(found) > 1 else ''} {', '.join(numbers)}{more}"


def _letters(column: Column) -> str:
    return cell_name(0, column.position).rstrip("1")
