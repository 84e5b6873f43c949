"""Write the pages anew: ``python -m tools.docs_pages`` in the root of the repository."""

import sys
from pathlib import Path

from . import write_pages

DOCS = Path(__file__).resolve().parents[2] / "docs"

if __name__ == "__main__":
    for path in write_pages(DOCS):
        sys.stdout.write(f"{path.relative_to(DOCS.parent)}\n")
