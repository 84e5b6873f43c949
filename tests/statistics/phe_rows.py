"""The published test data of PHEindicatormethods, row by row."""

import csv
import math
from pathlib import Path

CONFIDENCES = {"95_0": 0.95, "99_8": 0.998}


def phe_rows(shared: Path, name: str) -> list[dict[str, str]]:
    text = (shared / "conformance" / "phe" / name).read_text(encoding="utf-8")
    found = list(csv.DictReader(text.splitlines()))
    assert found
    return found


def number(cell: str) -> float:
    return float(cell) if cell else math.nan
