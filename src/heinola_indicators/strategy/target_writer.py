"""New target levels and comments put into the text of a strategy file; all else in it stays as it is, to the byte.

PyYAML's nodes tell where a list ends; new lines take indentation, style and line break from those beside them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import yaml

from heinola_indicators.model.errors import HeinolaIndicatorsError
from heinola_indicators.model.strategy import Comment, Measure, TargetLevel
from heinola_indicators.strategy.added_levels import NO_COMMENTS, NewComments, NewLevels, in_time_order, place_among
from heinola_indicators.strategy.target_text import block_lines, flow_text
from heinola_indicators.strategy.text_page import Insertion, Page
from heinola_indicators.strategy.yaml_events import BYTE_ORDER_MARK

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LEVELS, COMMENTS = "target-levels", "comments"
Item = TargetLevel | Comment
INDENTATION = 2  # of a list that is new, below its key
LONGEST_LINE = 120  # characters; a longer level gets a line for each of its keys
BESIDE_DASH = re.compile(r"-( +)[^\s&!]")  # an item on the line of its dash, without an anchor or a tag
KEEPS_BREAKS = re.compile(r"[|>]\d?\+")


class LevelsNotInserted(HeinolaIndicatorsError):
    """The text of a strategy file has no place for new target levels or comments of a measure."""

    def __init__(self, measure: Measure, key: str, why: str) -> None:
        super().__init__(
            f"{measure.location}: nothing can be added to the {key} of {measure.id!r}: {why}; nothing was written"
        )


def with_new_levels(
    content: bytes, measures: Sequence[Measure], new: NewLevels, comments: NewComments = NO_COMMENTS
) -> bytes:
    """The *content* of a sound strategy file with the *new* levels of some of its *measures* inserted.

    A level stands after those of its measure that end no later than it does, *comments* after all others.

    Raises:
        LevelsNotInserted: what is to be added to is an alias of something else in the file, or has no end.
    """
    text = content.decode("utf-8")
    page = Page(text.removeprefix(BYTE_ORDER_MARK))
    nodes = dict(_measure_nodes(yaml.compose(page.text, Loader=Loader)))
    insertions: list[Insertion] = []
    for measure in measures:
        if levels := new.get(measure.id):
            ordered = [(place_among(measure.target_levels, level), level) for level in in_time_order(levels)]
            insertions += _Place(page, measure, nodes[measure.id], LEVELS).insertions(ordered)
        if said := comments.get(measure.id):
            placed = [(len(measure.comments), comment) for comment in said]
            insertions += _Place(page, measure, nodes[measure.id], COMMENTS).insertions(placed)
    return (text[: len(text) - len(page.text)] + page.with_insertions(insertions)).encode("utf-8")


def _measure_nodes(root: Any) -> Iterator[tuple[str, Any]]:
    for theme in _items(root, "themes"):
        for goal in _items(theme, "goals"):
            for measure in _items(goal, "measures"):
                yield _entry(measure, "id").value, measure


def _items(mapping: Any, key: str) -> list[Any]:
    found = _entry(mapping, key)
    return found.value if found else []


def _entry(mapping: Any, key: str) -> Any:
    return next((value for name, value in mapping.value if name.value == key), None)


class _Place:
    """Where on a page a measure's target levels or comments go, by their *key*; *node* is the measure's."""

    def __init__(self, page: Page, measure: Measure, node: Any, key: str) -> None:
        self._page = page
        self._measure = measure
        self._node = node
        self._key = key
        self._list = _entry(node, key)

    def insertions(self, items: Sequence[tuple[int, Item]]) -> Iterator[Insertion]:
        """What is to be put in, where; *items* with the number of those that they come after."""
        if self._list is None:
            yield self._new_list([item for _, item in items])
            return
        self._require_own(self._node, self._list, *self._list.value)
        inserted = self._into_flow if self._list.flow_style else self._into_block
        for place, group in groupby(items, itemgetter(0)):
            yield inserted(place, [item for _, item in group])

    def _require_own(self, *nodes: Any) -> None:
        """Refuse an alias: its node stands somewhere else."""
        starts = [node.start_mark.index for node in nodes]
        if starts != sorted(starts):
            raise LevelsNotInserted(self._measure, self._key, "what is there is written by an alias (*); write it out")

    def _into_flow(self, place: int, items: list[Item]) -> Insertion:
        texts = ", ".join(map(flow_text, items))
        if not self._list.value:
            return Insertion(self._page.text.index("[", self._list.start_mark.index) + 1, texts)
        if place:
            return Insertion(self._list.value[place - 1].end_mark.index, f", {texts}")
        return Insertion(self._list.value[0].start_mark.index, f"{texts}, ")

    def _into_block(self, place: int, items: list[Item]) -> Insertion:
        neighbour = self._list.value[place - 1 if place else 0]
        line = self._line_of_dash(neighbour)
        indentation = " " * self._page.lines[line].index("-")
        beside = BESIDE_DASH.match(self._page.lines[line], len(indentation))
        dash = "-" + (beside[1] if beside else " ")
        lines = [text for item in items for text in _item_lines(item, indentation + dash, flow=neighbour.flow_style)]
        return self._page.below(self._last_line(neighbour) if place else self._line_above(line), lines)

    def _line_of_dash(self, item: Any) -> int:
        line: int = item.start_mark.line
        while not self._page.lines[line].lstrip(" ").startswith("-"):  # the item begins below its dash
            line -= 1
        return line

    def _line_above(self, line: int) -> int:
        """The last line above that is no comment: what a comment says, it says about the line below."""
        line -= 1
        while self._page.lines[line].lstrip().startswith("#") or not self._page.lines[line].strip():
            line -= 1
        return line

    def _new_list(self, items: list[Item]) -> Insertion:
        _, last = self._node.value[-1]
        self._require_own(self._node, last)
        if self._node.flow_style:
            return Insertion(last.end_mark.index, f", {self._key}: [{', '.join(map(flow_text, items))}]")
        column = self._node.value[0][0].start_mark.column
        dash = " " * (column + INDENTATION) + "- "
        lines = [text for item in items for text in _item_lines(item, dash, flow=True)]
        return self._page.below(self._last_line(self._node), [f"{' ' * column}{self._key}:", *lines])

    def _last_line(self, node: Any) -> int:
        """The last line of what *node* says; comments and blank lines below it are not its own."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return max(map(self._last_line, last if isinstance(last, tuple) else (last,)))
        line: int = node.end_mark.line - (node.end_mark.column == 0)
        if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
            if node.end_mark.column:  # a line break more would be one more of the text
                raise LevelsNotInserted(
                    self._measure, self._key, "the file ends within a text; end its last line with a line break"
                )
            header = self._page.text[node.start_mark.index : node.end_mark.index].splitlines()[0]
            while not KEEPS_BREAKS.search(header) and not self._page.lines[line].strip():
                line -= 1
        return line


def _item_lines(item: Item, dash: str, *, flow: bool) -> list[str]:
    """A level or comment as an item of a list in block style."""
    text = dash + flow_text(item)
    if flow and len(text) <= LONGEST_LINE:
        return [text]
    return [(" " * len(dash) if number else dash) + line for number, line in enumerate(block_lines(item))]
