"""Which parts of a template openpyxl would not carry over."""

import re
import zipfile
from collections.abc import Iterator
from posixpath import basename
from xml.etree import ElementTree as ET

from heinola_indicators.reports.budget.template.charts import chart_losses
from heinola_indicators.reports.budget.template.drawings import drawing_losses
from heinola_indicators.reports.budget.template.xml_part import local_name, root_of

CARRIED_OVER = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app|custom)\.xml|customXml/.*"
    r"|xl/(workbook|styles|sharedStrings|calcChain)\.xml|xl/_rels/workbook\.xml\.rels|xl/theme/.*|xl/printerSettings/.*"
    r"|xl/(worksheets|chartsheets)/[^/]+\.xml|xl/(worksheets|chartsheets)/_rels/.*|xl/tables/.*|xl/comments[^/]*\.xml"
    r"|xl/drawings/(drawing|vmlDrawing)\d+\.(xml|vml)|xl/drawings/_rels/.*"
    r"|xl/charts/(chart|style|colors)\d+\.xml|xl/charts/_rels/.*|xl/media/[^/]+\.(png|jpe?g|gif)"
    r"|xl/pivot(Cache|Tables)/.*|xl/externalLinks/.*",
    re.IGNORECASE,
)  # calculation chains, printer settings and custom XML are dropped, and no reader of the workbook misses them
KINDS = {
    "xl/threadedComments": "threaded comments",
    "xl/persons": "threaded comments",
    "xl/slicers": "slicers",
    "xl/slicerCaches": "slicers",
    "xl/timelines": "timelines",
    "xl/timelineCaches": "timelines",
    "xl/ctrlProps": "form controls",
    "xl/activeX": "form controls",
    "xl/embeddings": "embedded objects",
    "xl/diagrams": "SmartArt",
    "xl/queryTables": "data queries",
    "xl/model": "a data model",
    "xl/media": "a picture in a format that is not kept",
    "xl/charts": "a chart of a kind that is not kept",
    "docMetadata": "a sensitivity label",
}
SINGLE = {
    "xl/vbaProject.bin": "macros",
    "xl/connections.xml": "data connections",
    "xl/metadata.xml": "formulas that fill several cells by themselves",
}
SHEET_PARTS = {
    "controls": "form controls",
    "oleObjects": "embedded objects",
    "picture": "a background picture",
    "legacyDrawingHF": "a picture in the header or footer",
    "customSheetViews": "custom views",
}
EXTENSIONS = {
    "conditionalFormattings": "conditional formats of a newer kind (data bars, icons, other sheets in a condition)",
    "sparklineGroups": "sparklines",
    "dataValidations": "data validation by a list on another sheet",
    "slicerList": "slicers",
    "timelineRefs": "timelines",
    "protectedRanges": "protected ranges with a list of people",
}
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
DRAWING = re.compile(r"xl/drawings/drawing\d+\.xml")
CHART = re.compile(r"xl/charts/chart\d+\.xml")


def lost_parts(archive: zipfile.ZipFile) -> list[str]:
    """What would be lost, a line each: where it is and what it is."""
    return list(dict.fromkeys(_losses(archive)))


def _losses(archive: zipfile.ZipFile) -> Iterator[str]:
    for name in archive.namelist():
        if name.endswith("/"):
            continue
        if not CARRIED_OVER.fullmatch(name):
            yield f"{name}: {_kind(name)}"
        elif SHEET.fullmatch(name):
            yield from (f"{name}: {what}" for what in _sheet_losses(root_of(archive.read(name))))
        elif DRAWING.fullmatch(name):
            yield from (f"{name}: {what}" for what in drawing_losses(archive.read(name)))
        elif CHART.fullmatch(name):
            yield from (f"{name}: {what}" for what in chart_losses(archive.read(name)))


def _kind(name: str) -> str:
    folder = next((folder for folder in KINDS if name.startswith(f"{folder}/")), None)
    return KINDS[folder] if folder else SINGLE.get(name, f"a part called {basename(name)}")


def _sheet_losses(sheet: ET.Element) -> Iterator[str]:
    for part in sheet:
        kind = local_name(part)
        if kind in SHEET_PARTS:
            yield SHEET_PARTS[kind]
        if kind == "extLst":
            for extended in (each for extension in part for each in extension):
                yield EXTENSIONS.get(local_name(extended), f"an extension called {local_name(extended)}")
