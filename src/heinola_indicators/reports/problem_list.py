"""Problems, warnings and notes for a person, a program, and the annotations of GitHub."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from heinola_indicators.model.problem import Location
from heinola_indicators.reports.problem_kinds import Told, first_of_each_kind

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def as_text(told: Iterable[Told]) -> str:
    """A line for each: place, what, how to mend it; of many alike the first."""
    return "".join(f"{' '.join(str(one.problem).split(chr(10)))}\n" for one in first_of_each_kind(told))


def as_json(told: Iterable[Told]) -> str:
    """A list of objects, all of them, one by rule, each with rule, severity, file, line, column and message."""
    records = [record for one in told for record in _records(one)]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def as_github(told: Iterable[Told]) -> str:
    """A workflow command for each, of many alike for the first, which GitHub shows beside the line.

    Source: docs.github.com, "Workflow commands for GitHub Actions"; what is escaped: actions/toolkit, command.ts.
    """
    return "".join(f"{_workflow_command(one)}\n" for one in first_of_each_kind(told))


FORMATS: dict[str, Callable[[Iterable[Told]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def _records(told: Told) -> Iterator[dict[str, Any]]:
    place = told.problem.location
    for rule in told.rules:
        yield {
            "rule": rule,
            "severity": told.problem.severity,
            "file": place.path,
            "line": place.line,
            "column": place.column,
            "message": _with_its_cell(told.problem.message, place),
        }


def _workflow_command(told: Told) -> str:
    place = told.problem.location
    properties: Mapping[str, object] = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "title": ", ".join(told.rules),
    }
    given = ",".join(
        f"{name}={_escaped_property(str(value))}" for name, value in properties.items() if value is not None
    )
    message = _escaped(_with_its_cell(told.problem.message, place))
    return f"::{COMMANDS[told.problem.severity]} {given}::{message}"


def _with_its_cell(message: str, place: Location) -> str:
    """A sheet and cell have no field of their own."""
    cell = ":".join(part for part in (place.sheet, place.cell) if part)
    return f"{cell}: {message}" if cell else message


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
