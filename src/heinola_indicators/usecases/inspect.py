"""What an export holds, and how a sources file would name it."""

import inspect as python_inspect
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from heinola_indicators.loaders import LOADERS
from heinola_indicators.loaders.detection import kind_of, load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.areas import MUNICIPALITY, area_codes, areas
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Frequency, Period, names_period, parse_period
from heinola_indicators.panel.axes import TOTALS, goes_with_area
from heinola_indicators.panel.file_units import unit_in_words
from heinola_indicators.panel.table import Positions, Role, Table, Variable, folded
from heinola_indicators.usecases.hidden_questions import shown

NO_TEXTS_IN_YAML = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}


@dataclass(frozen=True)
class Inspection:
    """What was found in a file; *why* says what its loader recognised it by."""

    name: str
    table: Table
    loader: str
    why: str
    sha256: str
    flags: dict[str, int]
    periods: tuple[str, str] | None
    municipalities: int
    snippet: str


def inspect(
    path: Path, *, loader: str | None = None, sheet: str | None = None, data: Path = Path("data")
) -> Inspection:
    """What the export at *path* holds; the snippet names it as it lies below the folder *data*.

    Raises:
        ExportNotRead: the file is missing or cannot be read.
        UsageError: there is no such loader.
    """
    export = Export.read(path)
    kind = loader or kind_of(export)
    table = shown(load(export, kind, sheet=sheet))
    periods = _periods(table)
    return Inspection(
        name=path.name,
        table=table,
        loader=kind,
        why="named by you" if loader else _why(kind),
        sha256=export.sha256,
        flags={flag.name or "": int(count) for flag in Flag if (count := np.count_nonzero(table.flag & int(flag)))},
        periods=(str(periods[0]), str(periods[-1])) if periods else None,
        municipalities=_municipalities(table),
        snippet=_of_survey(kind) + _snippet(path, data, table, kind if loader else None, sheet, periods),
    )


def _why(kind: str) -> str:
    """What the loader's ``recognises`` says of itself, without its "Whether"."""
    sentence = (python_inspect.getdoc(LOADERS.module(kind).recognises) or "").split("\n\n")[0].replace("\n", " ")
    return sentence.removeprefix("Whether ").rstrip(".")


def _of_survey(kind: str) -> str:
    """What is better for answers than counts of them."""
    if kind != "survey-answers":
        return ""
    return (
        "# Counts of answers. With a codebook ('survey draft') what tells of a person is hidden: the source names it\n"
        "# (codebook: surveys/NAME.yaml), and a series takes a result of it (result: ITEM).\n"
    )


def _periods(table: Table) -> list[Period]:
    time = table.variable_with(Role.TIME)
    if time is None:
        return []
    variable = table.variables[time]
    pairs = zip(variable.labels, variable.values, strict=True)
    named = {next(filter(names_period, pair), None) for pair in pairs}
    return sorted({parse_period(text) for text in named if text is not None}, key=lambda each: (each.last, each.first))


def _municipalities(table: Table) -> int:
    area = table.variable_with(Role.AREA)
    if area is None:
        return 0
    variable = table.variables[area]
    found = set(area_codes(variable.values)) | set(area_codes(variable.labels))
    return sum(1 for code in found if code in areas() and areas()[code].level == MUNICIPALITY)


def _snippet(
    path: Path, data: Path, table: Table, loader: str | None, sheet: str | None, periods: Sequence[Period]
) -> str:
    """A source and one series of it, with the first value (or the total) of what has to be chosen.

    What the file does not tell is left empty, so that ``validate`` asks for it.
    """
    identifier = _identifier(path.stem)
    choices = _choices(table)
    unit, scale, words = _unit(table, choices)
    lines = [
        "sources:",
        f"  - id: {identifier}",
        f"    name: {{fi: {_quoted(table.title or path.stem)}}}",
        "    publisher: # write who publishes it",
        f"    files: {_file_below(path, data)}",
        *([f"    loader: {loader}"] if loader else []),
        *([f"    sheet: {_quoted(sheet)}"] if sheet else []),
        f"    frequency: {_frequency(periods)}",
        f"    origin: {_origin(path, table)}",
        "series:",
        f"  - id: {identifier}-series",
        f"    unit:{_unit_told(words, unit)}",
        "    parts:",
        f"      - source: {identifier}",
        *(
            [f"        select: {{{', '.join(f'{_quoted(name)}: {_quoted(text)}' for name, text in choices.items())}}}"]
            if choices
            else []
        ),
        *([f"        scale: {scale:g}"] if scale != 1 else []),
        *(
            ['        of-area: # write the code of the area that the file is about, as "111"']
            if table.variable_with(Role.AREA) is None
            else []
        ),
        *(
            ["        of-period: # write the period that the file is about, as 2025"]
            if table.variable_with(Role.TIME) is None
            else []
        ),
    ]
    return "\n".join(lines) + "\n"


def _file_below(path: Path, data: Path) -> str:
    """The file as a source names it: by its path below the data folder."""
    file, folder = path.resolve(), data.resolve()
    if file.is_relative_to(folder):
        return _quoted(file.relative_to(folder).as_posix())
    return f"{_quoted(path.name)} # not in the data folder {str(data)!r}: put it there, or name the folder with --data"


def _identifier(stem: str) -> str:
    plain = stem.casefold().translate(str.maketrans("äöå", "aoa"))
    words = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in plain)
    found = "-".join(filter(None, words.split("-")))
    return found if found[:1].isalpha() and found not in NO_TEXTS_IN_YAML else f"source-{found}".rstrip("-")


def _choices(table: Table) -> dict[str, str]:
    """A value of each variable that has to be chosen, all of them of one row; totals where there are any."""
    area = table.variable_with(Role.AREA)
    rows = np.arange(len(table))
    choices: dict[str, str] = {}
    for number, variable in enumerate(table.variables):
        if number == area or variable.role is Role.TIME or goes_with_area(table, number, area) or not len(rows):
            continue
        there = table.positions(number, rows)
        if len(np.unique(there)) > 1:
            chosen = _first_choice(variable, there)
            choices[variable.name] = variable.values[chosen]
            rows = rows[there == chosen]
    return choices


def _first_choice(variable: Variable, there: Positions) -> int:
    texts = ((variable.values[position], variable.labels[position]) for position in np.unique(there))
    totals = (value for value, label in texts if {folded(value), folded(label)} & TOTALS)
    total = next(totals, None)
    return int(there[0]) if total is None else variable.values.index(total)


def _unit(table: Table, choices: dict[str, str]) -> tuple[str, float, str]:
    contents = table.variable_with(Role.CONTENTS)
    chosen = None if contents is None else table.variables[contents]
    value = choices.get(chosen.name, chosen.values[0]) if chosen and chosen.values else ""
    words = table.units.get(value) or table.units.get("") or ""
    understood = unit_in_words(words) if words else None
    code, scale = understood or ("", 1.0)
    return code, scale, words


def _unit_told(words: str, unit: str) -> str:
    if unit:
        return f" {unit} # the file says {words!r}"
    return f" # write the unit: the file {f'says {words!r}' if words else 'names none'}"


def _origin(path: Path, table: Table) -> str:
    texts = (path.name, table.title, *table.notes, *(note.text for note in table.comments()))
    return (
        "synthetic" if any("synteet" in folded(text) or "synthetic" in folded(text) for text in texts) else "published"
    )


def _frequency(periods: Sequence[Period]) -> str:
    regular = {Frequency.YEAR, Frequency.HALF_YEAR, Frequency.THIRD, Frequency.QUARTER, Frequency.MONTH}
    frequencies = {period.frequency for period in periods}
    return frequencies.pop().value if len(frequencies) == 1 and frequencies <= regular else "irregular"


def _quoted(text: str) -> str:
    """A YAML scalar in double quotes: whatever the file calls things, the snippet stays YAML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\t", " ")
    return f'"{escaped}"'
