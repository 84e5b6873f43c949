"""What an export holds, as text or JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence

from heinola_indicators.panel.table import Table, Variable
from heinola_indicators.reports.note_text import note_text

SHOWN_VALUES, SHOWN_NOTES, WIDEST = 6, 4, 110


def inspection_text(table: Table, facts: Mapping[str, str], snippet: str) -> str:
    """Facts, variables with their first values, the file's legend, notes, comments and a snippet for sources.yaml."""
    width = max(map(len, facts))
    lines = [
        *(f"{name:<{width}}  {fact}" for name, fact in facts.items() if fact),
        "",
        *_variables(table.variables),
        *_legend(table),
        *_notes("Said beside the table", tuple(f"{name}: {text}" for name, text in table.facts.items())),
        *_notes("Notes", table.notes),
        *_notes("Comments on cells", tuple(map(str, table.comments()))),
        *(f"  warning: {warning}" for warning in table.every_warning),
        "",
        "For sources.yaml:",
        "",
    ]
    return "\n".join(lines) + "\n" + snippet


def inspection_json(table: Table, facts: Mapping[str, object], snippet: str) -> str:
    """The same in full: every value of every variable, every note."""
    content = {
        **facts,
        "variables": [
            {
                "name": variable.name,
                "code": variable.code,
                "role": variable.role.value if variable.role else None,
                "values": list(variable.values),
                "labels": list(variable.labels),
                **_translated(variable),
            }
            for variable in table.variables
        ],
        "units": table.units,
        "legend": dict(table.legend),
        "decimals": dict(table.decimals),
        "facts": dict(table.facts),
        "notes": list(table.notes),
        "comments": {note.place: note.text for note in table.comments()},
        "warnings": list(table.every_warning),
        "snippet": snippet,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _variables(variables: Sequence[Variable]) -> Iterator[str]:
    yield "Variables:"
    for variable in variables:
        told = ", ".join(filter(None, (variable.code, variable.role and variable.role.value)))
        yield f"  {variable.name}" + (f" ({told})" if told else "") + f": {_values(len(variable.values))}"
        yield f"    {_cut(', '.join(map(_pair, variable.values[:SHOWN_VALUES], variable.labels)))}" + (
            ", …" if len(variable.values) > SHOWN_VALUES else ""
        )

        for other in variable.translations:
            yield f"    {other.language}: {_cut(': '.join(filter(None, (other.name, _first(other.labels)))))}"


def _first(labels: Sequence[str]) -> str:
    return ", ".join([*labels[:SHOWN_VALUES], *["…"] * (len(labels) > SHOWN_VALUES)])


def _translated(variable: Variable) -> dict[str, object]:
    """The name and labels by language, where the file has other languages than its own."""
    by_language = {each.language: {"name": each.name, "labels": list(each.labels)} for each in variable.translations}
    return {"translations": by_language} if by_language else {}


def _values(count: int) -> str:
    return "1 value" if count == 1 else f"{count} values"


def _pair(value: str, label: str) -> str:
    return value if value == label else f"{value} = {label}"


def _legend(table: Table) -> Iterator[str]:
    """What the file says of its symbols, and how many decimals it stores and shows."""
    if table.legend:
        yield ""
        yield "Symbols, as the file explains them:"
        yield from (f"  {symbol} = {_cut(words)}" for symbol, words in table.legend.items())
    if table.decimals:
        yield ""
        yield f"Decimals: {', '.join(f'{number} {name}' for name, number in table.decimals.items())}"


def _notes(heading: str, notes: Sequence[str]) -> Iterator[str]:
    if notes:
        yield ""
        yield f"{heading}:"
        yield from (f"  {_cut(note_text(note))}" for note in notes[:SHOWN_NOTES])
    if len(notes) > SHOWN_NOTES:
        yield f"  … and {len(notes) - SHOWN_NOTES} more (--format json shows all)"


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"
