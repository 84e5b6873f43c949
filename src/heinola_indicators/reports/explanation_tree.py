"""An explanation as a tree of lines: for a terminal, or as plain text."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.appraisal_words import appraisal_line
from heinola_indicators.reports.criteria_words import criteria_line
from heinola_indicators.reports.explanation import Explanation
from heinola_indicators.reports.explanation_figure import baseline_branch, figure_branch
from heinola_indicators.reports.explanation_judgement import judgement_branches
from heinola_indicators.reports.explanation_surroundings import surroundings_branches
from heinola_indicators.reports.explanation_words import explanation_word
from heinola_indicators.reports.lines import Line
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import measure_phrase, status_phrase


def print_explanation(explanation: Explanation, language: Language, console: Console, *, exact: bool) -> None:
    """Print the tree; no line is cut off."""
    console.print(_tree(explanation_tree(explanation, language, exact=exact)))


def explanation_text(explanation: Explanation, language: Language, *, exact: bool, width: int) -> str:
    """The same as plain text: no colours, no blanks at the ends of lines."""
    text = StringIO()
    console = Console(file=text, width=width, color_system=None, highlight=False, emoji=False, markup=False)
    print_explanation(explanation, language, console, exact=exact)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def explanation_tree(explanation: Explanation, language: Language, *, exact: bool) -> Line:
    """The root with a branch for each thing there is to say; numbers in formulas are *exact* or rounded."""
    row = explanation.row
    name = measure_phrase(row, language)
    area = area_name(explanation.area, language.value)
    day = f"{word('as_of', language)} {written_day(explanation.as_of, language)}"
    return Line(f"{name} ({explanation.measure.id}) · {area} · {day}", tuple(_branches(explanation, language, exact)))


def _branches(explanation: Explanation, language: Language, exact: bool) -> Iterator[Line]:
    row = explanation.row
    sentence = reason_sentence(row.applied.reason, explanation.measure.unit, language)
    verdict = f"{explanation_word('verdict', language)}: {status_phrase(row, language)}"
    yield Line(verdict, (Line(sentence), *(Line(str(problem)) for problem in explanation.problems)))
    if explanation.criteria is not None:
        yield criteria_line(explanation.criteria, language)
    if explanation.appraisal:
        yield appraisal_line(explanation.appraisal, language)
    yield figure_branch(explanation, language, exact=exact)
    yield baseline_branch(explanation, language, exact=exact)
    yield from judgement_branches(explanation, language, exact=exact)
    yield from surroundings_branches(explanation, language)


def _tree(line: Line) -> Tree:
    tree = Tree(Text(line.text, style="bold"), guide_style="dim")
    for branch in line.branches:
        _grow(tree, branch)
    return tree


def _grow(tree: Tree, line: Line) -> None:
    branch = tree.add(Text(line.text))
    for further in line.branches:
        _grow(branch, further)
