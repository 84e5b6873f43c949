"""Pictures of a workbook: every page of every sheet as it is printed."""

from pathlib import Path

from .office import output_of, photographed, printed_by_office

DOTS_PER_INCH = 110


def pictures(report: Path) -> list[Path]:
    """PNG files of the pages beside the report, named after their sheets."""
    printed = printed_by_office(report)
    pages = photographed(printed, DOTS_PER_INCH)
    return [_named(page, _sheet(printed, number)) for number, page in enumerate(pages, start=1)]


def _sheet(printed: Path, page: int) -> str:
    """The sheet's title, which stands at the foot of the page before its number."""
    text = output_of("pdftotext", "-layout", "-f", str(page), "-l", str(page), str(printed), "-")
    foot = [line for line in text.split("\n") if line.strip()][-1]
    return foot.strip().split("  ")[0].strip().replace("/", "-")


def _named(page: Path, sheet: str) -> Path:
    return page.rename(page.with_name(f"{page.stem.removeprefix('page-')} {sheet}.png"))
