"""Survey results as text for a terminal or a pipe: what concerns all respondents, then each group."""

from collections.abc import Iterator

from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin
from heinola_indicators.model.survey_results import Result, RoundResults, Shown, SubjectKind, SurveyResults
from heinola_indicators.reports.numbers import written
from heinola_indicators.reports.survey.names import group_name, subject_name
from heinola_indicators.reports.survey.words import PLACEMENT_WORDS, SAMPLING_WORDS, word

COLUMNS = ("n", "mean", "margin", "top_two", "dont_know", "change", "difference")
LONGEST_NAME = 56


def results_text(found: SurveyResults, language: Language) -> str:
    """Every round under its heading, a table of results, and what the marks mean."""
    return "\n".join(_lines(found, language)) + "\n"


def _lines(found: SurveyResults, language: Language) -> Iterator[str]:
    codebook = found.codebook
    mark = "°" if codebook.origin is Origin.SYNTHETIC else ""
    yield f"{codebook.name.to(language)}{mark}"
    for each in found.rounds:
        yield ""
        yield f"{each.round.period} · {round_phrase(found, each, language)}"
        yield from break_lines(each, language)
        header = [word("subject", language), word("group", language), *(word(name, language) for name in COLUMNS)]
        rows = [header, *(_row(found, result, language) for result in each.results)]
        has_groups = any(result.group for result in each.results)
        yield from _aligned(rows if has_groups else [row[:-1] for row in rows])
    yield ""
    if any(result.shown is not Shown.FULL for each in found.rounds for result in each.results):
        yield word("hidden_note", language)
    if any(result.figures and result.figures.of_items for each in found.rounds for result in each.results):
        yield word("of_items_note", language)
    if mark:
        yield word("synthetic_note", language)


def break_lines(each: RoundResults, language: Language) -> list[str]:
    """Why a round does not compare with the one before, if it does not."""
    reason = each.round.break_reason
    return [] if reason is None else [word("not_comparable", language).format(reason.to(language))]


def round_phrase(found: SurveyResults, each: RoundResults, language: Language) -> str:
    """How many answered, of how many, and what the margins of error are worth."""
    if each.respondents is None:
        return word("too_few", language)
    parts = [word("respondents", language).format(each.respondents)]
    if each.response_rate is not None:
        parts.append(word("response_rate", language).format(written(each.response_rate, 1, language)))
    if each.weighted:
        parts.append(word("weighted", language))
    sampling = SAMPLING_WORDS[found.codebook.sampling][language]
    if each.largest_margin is not None:
        most = word("largest_margin", language).format(written(each.largest_margin, 1, language))
        sampling += f" ({most})"
    parts.append(sampling)
    parts += [word("written", language).format(name, number) for name, number in each.written]
    return ", ".join(parts)


def _row(found: SurveyResults, result: Result, language: Language) -> list[str]:
    name = subject_name(found.codebook, result.subject, language)
    name += "*" if result.figures and result.figures.of_items else ""
    cells = [name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"]
    cells.append(group_name(found.codebook, result.group, language))
    if result.figures is None:
        told = PLACEMENT_WORDS[result.placement][language] if result.placement else word("suppressed", language)
        return [*cells, "", told, "", "", "", "", ""]
    figures = result.figures
    scale, decimals = (100, 1) if result.subject.kind is SubjectKind.OPTION else (1, 2)

    def number(value: float | None, factor: float, places: int) -> str:
        return "" if value is None else written(factor * value, places, language)

    return [
        *cells,
        written(figures.n, 0, language),
        number(figures.mean, scale, decimals),
        number(figures.margin or None, scale, decimals),
        number(figures.top_two, 1, 0),
        number(figures.dont_know or None, 1, 0),
        change_phrase(result, language),
        difference_phrase(result, language),
    ]


def change_phrase(result: Result, language: Language) -> str:
    """The change since the round before; one whose interval holds zero is called none."""
    figures = result.figures
    return _phrase(result, figures.change, figures.change_interval, "no_change", language) if figures else ""


def difference_phrase(result: Result, language: Language) -> str:
    """How a group differs from the others; a difference whose interval holds zero is called none."""
    figures = result.figures
    if figures is None:
        return ""
    return _phrase(result, figures.difference, figures.difference_interval, "no_difference", language)


def _phrase(
    result: Result, difference: float | None, interval: tuple[float, float] | None, none: str, language: Language
) -> str:
    if difference is None:
        return ""
    if interval and interval[0] <= 0 <= interval[1]:
        return word(none, language)
    scale, decimals = (100, 1) if result.subject.kind is SubjectKind.OPTION else (1, 2)
    sign = "+" if difference > 0 else ""
    return f"{sign}{written(scale * difference, decimals, language)}"


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.ljust(width) if number < 2 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
