"""``python -m tools.licences``: write docs/licences.md anew."""

from pathlib import Path

from . import write_page

if __name__ == "__main__":
    write_page(Path(__file__).resolve().parents[2] / "docs")
