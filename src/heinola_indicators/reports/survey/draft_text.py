"""The draft of a codebook as YAML, with what is to be looked at said in comments."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from heinola_indicators.model.survey_draft import ColumnKind, Draft, Kind

LONGEST_ID = 40
HEAD = """\
# Draft of a codebook: a survey's questions as its answer files have them. Read it through and correct it:
# names, scales, reversed items, which items make an index, what is background. Then:
#   heinola-indicators survey results {codebook}
survey:
  id: {id}
  name: {{fi: {name}}}
  origin: {origin:<18} # published: what people answered; synthetic: made-up answers
  sampling: random           # random: drawn from all; quota: also a marketing register; census: everybody was asked
  disclosure: at-least-5     # or kunta10: full results from 10 answers, a placement only for 5 to 9
"""


def draft_text(draft: Draft, codebook: str) -> str:
    """The YAML text of *draft*, which will be called *codebook*."""
    return "".join(_lines(draft, codebook))


def _lines(draft: Draft, codebook: str) -> Iterator[str]:
    ids = _Ids()
    stem = re.sub(r"[_\W]*(19|20)\d\d.*", "", draft.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]) or "survey"
    origin = "synthetic" if draft.is_synthetic else "published"
    yield HEAD.format(codebook=codebook, id=ids.of(stem), name=_quoted(stem), origin=origin)
    yield from _columns_of_survey(draft.columns)
    yield "rounds:\n"
    period = draft.period or "2026  # the file's name tells no year: write the right one"
    yield f"  - period: {period}\n    file: {_quoted(draft.file)}\n"
    if draft.sheet:
        yield f"    sheet: {_quoted(draft.sheet)}\n"
    yield f"    # {draft.rows} rows; add how many were asked: 'invited: 1000', 'undeliverable: 12',\n"
    yield "    # and how many there are: 'population: 14500'\n"
    scales, of_column = _scales(draft.columns)
    yield from _scale_lines(scales)
    yield from _item_lines(draft.columns, of_column, ids)
    yield "# indices: [{id: wellbeing, name: {fi: Hyvinvointi}, items: [two or more ids from above]}]\n"
    yield from _breakdown_lines(draft.columns, ids)


def _columns_of_survey(columns: Sequence[ColumnKind]) -> Iterator[str]:
    respondents = [column.name for column in columns if column.kind is Kind.RESPONDENT]
    if respondents:
        yield f"  respondent: [{', '.join(map(_quoted, respondents))}]  # twice the same number is refused\n"
    left_out = [column.name for column in columns if column.kind in {Kind.LEFT_OUT, Kind.EMPTY}]
    if left_out:
        yield "  exclude:  # free text, times, names; of a column under 'free-text' the filled cells are counted\n"
        yield from (f"    - {_quoted(name)}\n" for name in left_out)


Meaning = tuple[tuple[int, int], tuple[tuple[str, int], ...]]


def _scales(columns: Sequence[ColumnKind]) -> tuple[dict[str, list[ColumnKind]], dict[str, str]]:
    """Columns together that have the same ends, and labels that do not contradict one another."""
    scales: dict[str, list[ColumnKind]] = {}
    of_column: dict[str, str] = {}
    for column in columns:
        if column.ends is None:
            continue
        name = next((name for name, others in scales.items() if _agrees(column, others)), None)
        if name is None:
            name = f"scale-{column.ends[0]}-{column.ends[1]}"
            name += "" if name not in scales else f"-{len(scales) + 1}"
        scales.setdefault(name, []).append(column)
        of_column[column.name] = name
    return scales, of_column


def _agrees(column: ColumnKind, others: Sequence[ColumnKind]) -> bool:
    if others[0].ends != column.ends:
        return False
    by_value: dict[int, set[str]] = {}
    for label, value in (label for each in (*others, column) for label in each.labels):
        by_value.setdefault(value, set()).add(label.casefold())
    return all(len(labels) == 1 for labels in by_value.values())


def _scale_lines(scales: dict[str, list[ColumnKind]]) -> Iterator[str]:
    if scales:
        yield "scales:\n"
    for name, columns in scales.items():
        lowest, highest = columns[0].ends or (1, 5)
        yield f"  - id: {name}\n    between: [{lowest}, {highest}]  # is it? the file may lack an end\n"
        labels = dict.fromkeys(label for column in columns for label in column.labels)
        if labels:
            yield "    points:\n"
            by_value: dict[int, list[str]] = {}
            for label, value in labels:
                by_value.setdefault(value, []).append(label)
            for value, words in sorted(by_value.items()):
                yield f"      - {{value: {value}, labels: [{', '.join(map(_quoted, words))}]}}\n"
        unknown = dict.fromkeys(word for column in columns for word in column.dont_know)
        if unknown:
            yield f"    dont-know: [{', '.join(map(_quoted, unknown))}]\n"


def _item_lines(columns: Sequence[ColumnKind], scales: dict[str, str], ids: "_Ids") -> Iterator[str]:
    if not any(column.kind in {Kind.SCALED, Kind.OPTION, Kind.OPTIONS} for column in columns):
        yield "items: []  # no column has the numbers or words of a usual scale: write the questions here\n"
        return
    yield "items:\n"
    asked: set[str] = set()
    for column in columns:
        if column.kind is Kind.SCALED:
            yield f"  - id: {ids.of(column.name)}\n    column: {_quoted(column.name)}\n"
            yield f"    scale: {scales[column.name]}\n"
        elif column.kind is Kind.OPTION and column.question not in asked:
            asked.add(column.question)
            together = [each for each in columns if each.kind is Kind.OPTION and each.question == column.question]
            yield f"  - id: {ids.of(column.question)}\n    name: {{fi: {_quoted(column.question)}}}\n    options:\n"
            yield from _option_lines((each.option, each.name) for each in together)
        elif column.kind is Kind.OPTIONS:
            yield f"  - id: {ids.of(column.name)}\n    column: {_quoted(column.name)}\n"
            yield "    separator: ';'\n    options:\n"
            yield from _option_lines((answer, answer) for answer in column.answers)
            yield from _rare(column, "      ")


def _option_lines(options: Iterable[tuple[str, str]]) -> Iterator[str]:
    ids = _Ids()
    for option, column in options:
        yield f"      - {{id: {ids.of(option)}, name: {{fi: {_quoted(option)}}}, column: {_quoted(column)}}}\n"


def _breakdown_lines(columns: Sequence[ColumnKind], ids: "_Ids") -> Iterator[str]:
    background = [column for column in columns if column.kind is Kind.BACKGROUND]
    if background:
        yield "breakdowns:  # or are some of these questions with a scale of their own?\n"
    for column in background:
        yield f"  - id: {ids.of(column.name)}\n    name: {{fi: {_quoted(column.name)}}}\n"
        yield f"    column: {_quoted(column.name)}\n    categories:\n"
        of_category = _Ids()
        for answer in column.answers:
            text = _quoted(answer)
            yield f"      - {{id: {of_category.of(answer)}, name: {{fi: {text}}}, answers: [{text}]}}\n"
        yield from _rare(column, "      ")


def _rare(column: ColumnKind, indent: str) -> Iterator[str]:
    if column.rare:
        yield f"{indent}# {column.rare} more, given by fewer than five persons each, are not shown here; add them\n"


def _quoted(text: str) -> str:
    """A text as YAML and JSON both quote it."""
    return json.dumps(text, ensure_ascii=False)


class _Ids:
    """Ids made of texts, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, text: str) -> str:
        plain = unicodedata.normalize("NFKD", text.casefold().replace("–", "-")).encode("ascii", "ignore").decode()
        base = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ID].strip("-") or "item"
        base = base if base[0].isalpha() else f"of-{base}"  # a bare number would be none of YAML's texts
        name, number = base, 2
        while name in self._taken:
            name, number = f"{base}-{number}", number + 1
        self._taken.add(name)
        return name
