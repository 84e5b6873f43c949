"""Drawings of a template: what would be lost of them, and pictures kept as they are."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.relationship import get_dependents, get_rels_path

from heinola_indicators.reports.budget.template.xml_part import local_name, root_of

ANCHORS = ("absoluteAnchor", "oneCellAnchor", "twoCellAnchor")  # in the order that openpyxl reads and writes them
KINDS = {
    "sp": "a text box or shape",
    "grpSp": "a group of shapes",
    "cxnSp": "a line between shapes",
    "contentPart": "ink",
    "AlternateContent": "an object of a newer kind (slicer, equation, 3D model)",
}
PLACES = frozenset({"from", "to", "ext", "pos", "clientData"})
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


class KeptPicture(Image):
    """A picture of a template, byte for byte; openpyxl's own reading of it needs Pillow."""

    def __init__(self, content: bytes, path: str, anchor: Any) -> None:
        ending = PurePosixPath(path).suffix.lower().removeprefix(".")
        self.format = "jpeg" if ending == "jpg" else ending
        self.anchor = anchor
        self._content = content

    def _data(self) -> bytes:
        return self._content


def drawing_losses(content: bytes) -> Iterator[str]:
    """What of a drawing is neither picture nor chart, with the name that it has in Excel."""
    for anchor in root_of(content):
        for part in anchor:
            kind = local_name(part)
            if kind in PLACES or kind == "pic" or (kind == "graphicFrame" and _is_chart(part)):
                continue
            name = next((one.get("name") for one in part.iter() if local_name(one) == "cNvPr"), None)
            what = KINDS.get(kind, "SmartArt" if kind == "graphicFrame" else f"an object called {kind}")
            yield f"{what} ({name})" if name else what


def _is_chart(frame: ET.Element) -> bool:
    return any(one.tag == f"{{{CHART}}}chart" for one in frame.iter())


def kept_pictures(archive: zipfile.ZipFile, drawing: str) -> list[KeptPicture]:
    """The pictures of a drawing with their places."""
    rels: str = get_rels_path(drawing)  # type: ignore[no-untyped-call]
    if rels not in archive.namelist():
        return []
    targets = get_dependents(archive, rels)
    placed: Any = SpreadsheetDrawing.from_tree(root_of(archive.read(drawing)))  # type: ignore[arg-type]
    return [
        KeptPicture(archive.read(path), path, blip.anchor)
        for blip in placed._blip_rels  # noqa: SLF001 - openpyxl's own reader asks for it
        if (path := targets.get(blip.embed).target)
    ]


def chart_texts(content: bytes) -> Iterator[str | None]:
    """The alternative texts of a drawing's charts, in openpyxl's order."""
    anchors = sorted(root_of(content), key=lambda one: ANCHORS.index(local_name(one)))
    for anchor in anchors:
        for part in anchor:
            if local_name(part) == "graphicFrame" and _is_chart(part):
                yield next((one.get("descr") for one in part.iter() if local_name(one) == "cNvPr"), None)
