"""A comparison as text for a log, Markdown for a merge request, and JSON for machines."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.difference import Difference, ObservationChange
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status_file import StatusFile
from heinola_indicators.reports.difference.fields import field_sentence
from heinola_indicators.reports.difference.sentences import (
    counted,
    counts,
    from_to,
    marks_explained,
    measure_heading,
    measure_sentences,
    observation_cells,
    roll_up_sentence,
)
from heinola_indicators.reports.difference.words import KIND_WORDS, word

SCHEMA = "1.0"
MOST_SHOWN = 20  # observations of one measure, and files
MARKUP = re.compile(r"([\\`*_\[\]<>|~#&])")

Section = tuple[str, list[str]]


def difference_text(difference: Difference, language: Language) -> str:
    """Plain text, a line for everything that differs."""
    lines = [from_to(difference, language), _whose(difference, language), "", counts(difference, language)]
    for heading, sentences in _sections(difference, language):
        lines += ["", heading, *(f"  {sentence}" for sentence in sentences)]
    if notes := list(marks_explained(difference, language)):
        lines += ["", *notes]
    return "".join(f"{' '.join(line.splitlines()) if line else ''}\n" for line in lines)


def difference_markdown(difference: Difference, language: Language) -> str:
    """Markdown for a merge request: headings and lists; what names hold is no markup."""
    lines = [f"## {word('title', language)}: {_plain(_whose(difference, language))}", ""]
    lines += [_plain(from_to(difference, language)), "", f"**{_plain(counts(difference, language))}**"]
    for heading, sentences in _sections(difference, language):
        lines += ["", f"### {_plain(heading)}", "", *(f"- {_plain(sentence)}" for sentence in sentences)]
    for note in marks_explained(difference, language):
        lines += ["", _plain(note)]
    return "".join(f"{line}\n" for line in lines)


def difference_json(difference: Difference, _: Language) -> str:
    """Everything, unrounded; words only as the status files have them."""
    content = {
        "schema": SCHEMA,
        "old": _side(difference.old),
        "new": _side(difference.new),
        "differs": difference.is_any,
        **{
            part: [asdict(each) for each in getattr(difference, part)]
            for part in ("strategy", "measures", "roll_ups", "observations", "files")
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


FORMATS: dict[str, Callable[[Difference, Language], str]] = {
    "text": difference_text,
    "markdown": difference_markdown,
    "json": difference_json,
}


def _side(file: StatusFile) -> dict[str, str]:
    return {
        "name": file.name,
        "strategy": file.strategy,
        "area": file.area,
        "as_of": file.as_of.isoformat(),
        "generated_by": file.program,
    }


def _whose(difference: Difference, language: Language) -> str:
    return f"{difference.new.strategy} · {area_name(difference.new.area, language.value)}"


def _sections(difference: Difference, language: Language) -> Iterator[Section]:
    """What differs under its headings, in the order in which a reader asks."""
    if difference.strategy:
        yield word("strategy", language), [field_sentence(each, language) for each in difference.strategy]
    for change in difference.measures:
        yield measure_heading(change, difference, language), list(measure_sentences(change, language))
    if difference.roll_ups:
        yield word("roll_ups", language), [roll_up_sentence(each, language) for each in difference.roll_ups]
    if difference.observations:
        kinds = counted((each.kind for each in difference.observations), language)
        yield word("observations", language).format(counts=kinds), _observation_lines(difference, language)
    if difference.files:
        kinds = counted((each.kind for each in difference.files), language)
        lines = [f"{each.path}: {KIND_WORDS[each.kind][language]}" for each in difference.files]
        yield word("files", language).format(counts=kinds), _shortened(lines, language)


def _observation_lines(difference: Difference, language: Language) -> list[str]:
    return [
        line
        for _, changes in groupby(difference.observations, key=lambda change: change.name)
        for line in _shortened([_observation_line(change, language) for change in changes], language)
    ]


def _observation_line(change: ObservationChange, language: Language) -> str:
    name, area, period, happened, old, new, by = observation_cells(change, language)
    return f"{name}, {area}, {period}: {happened}: {old} → {new}" + (f" ({by})" if by else "")


def _shortened(lines: Sequence[str], language: Language) -> list[str]:
    if len(lines) <= MOST_SHOWN:
        return list(lines)
    return [*lines[:MOST_SHOWN], word("further", language).format(len(lines) - MOST_SHOWN)]


def _plain(text: str) -> str:
    """The text in one line, with nothing that Markdown would take for markup."""
    return MARKUP.sub(r"\\\1", " ".join(text.splitlines()))
