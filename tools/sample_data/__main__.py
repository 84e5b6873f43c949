"""Write the sample data anew: ``python -m tools.sample_data`` in the root of the repository."""

from __future__ import annotations

import sys
from pathlib import Path

from . import write_sample

DATA = Path(__file__).resolve().parents[2] / "data"

if __name__ == "__main__":
    for path in write_sample(DATA):
        sys.stdout.write(f"{path.relative_to(DATA.parent)}\n")
