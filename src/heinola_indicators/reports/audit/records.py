"""The parts of an evidence pack that programs read: what it is, its inputs, its checksums."""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from heinola_indicators.model.evidence_pack import PackDescription, PackInput

SCHEMA = "1.0"


def description_json(description: PackDescription) -> bytes:
    """What the pack is, and by which program."""
    versions = description.versions
    return _json(
        {
            "schema": SCHEMA,
            "as_of": description.as_of.isoformat(),
            "language": description.language.value,
            "strategy": description.strategy,
            "sources": description.sources,
            "inputs": description.inputs.value,
            "versions": {
                "heinola-indicators": versions.program,
                "python": versions.python,
                "packages": dict(versions.packages),
            },
        }
    )


def inputs_json(inputs: Iterable[PackInput]) -> bytes:
    """Every export with its checksum, and whether it lies in the pack."""
    return _json({"inputs": [_input(each) for each in inputs]})


def pack_manifest_json(checksums: Mapping[str, tuple[str, int]]) -> bytes:
    """The checksum and size of every file, by name."""
    return _json({"files": {name: {"sha256": each[0], "bytes": each[1]} for name, each in sorted(checksums.items())}})


def _input(one: PackInput) -> dict[str, object]:
    return {
        "path": one.path,
        "sha256": one.sha256,
        "bytes": one.size,
        "in_pack": one.in_pack,
        "sources": list(one.sources),
        "publisher": one.publisher,
        "table": one.table,
        "retrieved": _day(one.retrieved),
        "licence": one.licence,
        "origin": one.origin,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
