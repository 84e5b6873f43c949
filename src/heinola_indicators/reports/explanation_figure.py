"""What stands behind a figure: the formula with its numbers, and each input down to file and cell."""

from collections.abc import Iterator
from functools import partial
from math import isnan

from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.localised import Language
from heinola_indicators.model.provenance import Provenance
from heinola_indicators.model.source import Part
from heinola_indicators.model.strategy import DecisionOrigin
from heinola_indicators.reports.explanation import ExplainedFigure, ExplainedInput, Explanation, InputFigure
from heinola_indicators.reports.explanation_words import explanation_word as say
from heinola_indicators.reports.formula_text import formula_text, rounded
from heinola_indicators.reports.formula_words import name_in
from heinola_indicators.reports.lines import Line
from heinola_indicators.reports.note_text import note_text
from heinola_indicators.reports.numbers import unit_word, with_unit, written_day, written_time
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.place_words import place_in
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.survey.phrases import survey_result_phrase


def figure_branch(explanation: Explanation, language: Language, *, exact: bool) -> Line:
    """The latest figure."""
    explained, origin = explanation.figure, explanation.row.origin
    if explained is None:
        return Line(f"{say('figure', language)}: {say('no_figure', language)}")
    facts = [f"{say('flag', language)} {flag_codes(explained.figure.flag)}"]
    if origin is not None:
        facts.append(f"{say('origin', language)}: {word(origin.value, language)}")
    shown = _shown(explained.figure, explanation, language, exact=exact)
    return Line(
        f"{say('figure', language)}: {shown}; {', '.join(facts)}", tuple(_behind(explained, language, exact=exact))
    )


def baseline_branch(explanation: Explanation, language: Language, *, exact: bool) -> Line:
    """The baseline: a figure of the series, or a value that the strategy file declares."""
    baseline, declared = explanation.baseline_figure, explanation.measure.baseline
    heading = say("baseline", language)
    if declared is None:
        return Line(f"{heading}: {say('no_baseline', language)}")
    example = f"; {say('no_decision', language)}" if declared.origin is DecisionOrigin.EXAMPLE else ""
    if baseline is None:
        return Line(f"{heading}: {say('no_figure', language)} ({period_words(declared.period, language)}){example}")
    shown = _shown(baseline, explanation, language, exact=exact)
    if explanation.baseline is None:
        source = f": {declared.source}" if declared.source else ""
        taken = (Line(say("exact_baseline", language)),) if _is_taken_as_exact(explanation) else ()
        return Line(f"{heading}: {shown}; {say('declared', language)}{source}{example}", taken)
    inputs = tuple(_behind(explanation.baseline, language, exact=exact))
    return Line(f"{heading}: {shown}; {say('from_series', language)}{example}", inputs)


def _is_taken_as_exact(explanation: Explanation) -> bool:
    """Whether the figures are from a sample, and the baseline is a declared value without margin."""
    figure, baseline = explanation.row.figure, explanation.baseline_figure
    return figure is not None and figure.margin is not None and baseline is not None and baseline.margin is None


def input_name(name: str, language: Language) -> str:
    """What an input is called: in English as in the strategy file."""
    return name.replace("_", "-") if language is Language.ENGLISH else name_in(language, name)


def _shown(figure: Figure, explanation: Explanation, language: Language, *, exact: bool) -> str:
    unit = explanation.measure.unit
    number = f"{plain(figure.value)} {unit_word(unit, language)}" if exact else with_unit(figure.value, unit, language)
    return f"{number} ({period_words(figure.period, language)})"


def _behind(explained: ExplainedFigure, language: Language, *, exact: bool) -> Iterator[Line]:
    for formula in explained.formulas:
        yield _formula("formula", formula, language, exact=exact)
    if not explained.formulas and len(explained.inputs) == 1:
        yield Line(say("taken_over" if _is_one_cell(explained.inputs[0]) else "added_up", language))
    for formula in explained.interval:
        yield _formula("interval_formula", formula, language, exact=exact)
    for one in explained.inputs:
        yield _input(one, language, exact=exact)


def _formula(key: str, formula: Formula, language: Language, *, exact: bool) -> Line:
    called = partial(name_in, language)
    name = f"{called(formula.name)} = {formula.with_names(called)}"
    return Line(f"{say(key, language)}: {name}", (Line(formula_text(formula, language, exact=exact)),))


def _is_one_cell(one: ExplainedInput) -> bool:
    parts = one.parts
    return all(not part.add and part.scale == 1 and part.survey is None and part.result is None for part in parts)


def _input(one: ExplainedInput, language: Language, *, exact: bool) -> Line:
    name = f"{say('input', language)} {input_name(one.name, language)}"
    series = Line(f"{say('series', language)}: {one.series}")
    selection = (Line(f"{say('selection', language)}: {_selected(part, one, language)}") for part in one.parts)
    if not one.figures:
        return Line(f"{name}: {say('no_figure', language)}", (series,))
    if len(one.figures) == 1:
        shown = one.figures[0]
        files = (_file(place, _where(place, one, language), language) for place in shown.places)
        return Line(f"{name}: {_figure(shown, language, exact=exact)}", (series, *selection, *files))
    first, last = (period_words(one.figures[at].period, language) for at in (0, -1))
    figures = tuple(_figure_with_places(shown, one, language, exact=exact) for shown in one.figures)
    distinct = {place.file.id: place for shown in one.figures for place in shown.places}
    files = (_file(place, "", language) for place in distinct.values())
    return Line(
        f"{name}: {say('several', language, len(one.figures), first, last)}", (series, *selection, *figures, *files)
    )


def _figure(shown: InputFigure, language: Language, *, exact: bool) -> str:
    return (
        f"{_number(shown.number, language, exact=exact)} ({period_words(shown.period, language)}), {shown.flag or '–'}"
    )


def _figure_with_places(shown: InputFigure, one: ExplainedInput, language: Language, *, exact: bool) -> Line:
    places = "; ".join(f"{place.file.path}{_where(place, one, language)}" for place in shown.places)
    return Line(f"{_figure(shown, language, exact=exact)}{f': {places}' if places else ''}")


def _where(place: Provenance, one: ExplainedInput, language: Language) -> str:
    """The place in the file, and the publisher's symbol there; of a sum it is the first cell."""
    is_sum = any(part.add for part in one.parts)
    where = (
        f", {say('first_place' if is_sum else 'place', language)} {place_in(language, place.place)}"
        if place.place
        else ""
    )
    return where + (f", {say('symbol', language)} {place.symbol!r}" if place.symbol else "")


def _number(number: Number, language: Language, *, exact: bool) -> str:
    if isnan(number.value):
        return say("no_figure", language)
    text = plain(number.value) if exact else rounded(number, language)
    return f"{text} {unit_word(number.unit, language)}" if number.unit else text


def _selected(part: Part, one: ExplainedInput, language: Language) -> str:
    """What was chosen of the source, as the sources file says."""
    if part.source in one.codebooks:
        return f"{part.source}: {survey_result_phrase(part, one.codebooks[part.source], language)}"
    chosen = [
        f"{name} = {', '.join(choice) if isinstance(choice, tuple) else choice}" for name, choice in part.select.items()
    ]
    if part.add:
        chosen.append(f"{say('sum_over', language)} {', '.join(part.add)}")
    if part.survey is not None:
        lowest, highest = part.survey.lowest, part.survey.highest
        questions = "; ".join(part.survey.items)
        chosen.append(f"{say('questions', language, f'{lowest:g}', f'{highest:g}')}: {questions}")
    if part.scale != 1:
        chosen.append(f"{say('scale', language)} {part.scale:g}")
    return f"{part.source}: {'; '.join(chosen) or '–'}"


def _file(place: Provenance, where: str, language: Language) -> Line:
    file, source = place.file, place.file.source
    facts = {
        "checksum": file.sha256,
        "publisher": source.publisher,
        "table": source.table,
        "title": place.title,
        "loader": place.loader,
        "updated": written_time(place.updated, language) if place.updated else None,
        "retrieved": written_day(source.retrieved, language) if source.retrieved else say("not_told", language),
        "licence": source.licence,
        "origin": word(source.origin.value, language),
    }
    lines = [Line(f"{say(key, language)}: {fact}") for key, fact in facts.items() if fact]
    notes = [Line(f"{say('note', language)}: {note_text(note)}") for note in place.notes]
    changed = [Line(say("changed", language))] if place.changed else []
    return Line(f"{say('file', language)}: {file.path}{where}", (*changed, *lines, *notes))
