"""Pictures of a Word file: every page as it is printed."""

from pathlib import Path

from .office import photographed, printed_by_office

DOTS_PER_INCH = 80


def pictures(report: Path) -> list[Path]:
    """PNG files of the pages beside the report."""
    return photographed(printed_by_office(report), DOTS_PER_INCH)
