"""Golden files: what is printed, kept as files that people read as a diff.

``python -m pytest --update-golden`` writes them anew; then read the diff.
"""

from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, text: str, *, update: bool) -> None:
    """The text is the one that is kept as *name*."""
    path = FOLDER / name
    if update:
        path.write_text(text, "utf-8")
    assert path.is_file(), f"there is no golden file {name}; make it with --update-golden and read it"
    assert text == path.read_text("utf-8")
