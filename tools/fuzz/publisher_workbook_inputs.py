"""Workbooks as Statistics Finland, SYKE, Sotkanet and the State Treasury save them, damaged within their XML."""

from collections.abc import Callable
from html import escape
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from .damage import damaged
from .made import Kind, Made, Random

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
NO_FIGURES = ("1e999", "inf", "1_000", "٣", "abc", "#REF!")
MUNICIPALITIES = ("Heinola", "Lahti", "Iitti", "Hartola")
SYKE_ROWS = (
    *("Kulutussähkö", "Tieliikenne", "Päästöhyvitykset"),
    *("kokonaispäästöt, ktCO2e", "per asukas, tCO2e", "asukasluku"),
)
FILTERS = "Käytössä olevat suodattimet: \nRaportointikausi on 2023C06\norganisaatiotyyppi on kunta"

Row = list[str | float]
Sheets = dict[str, list[Row]]


def xlsx(sheets: Sheets, changed: Callable[[bytes], bytes] = bytes) -> bytes:
    """A workbook that is not packed; *changed* is done to the XML of its first sheet."""
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(sheets, 1)
    )
    targets = [("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)]
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", _types())
        archive.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
        )
        archive.writestr("xl/_rels/workbook.xml.rels", _relations(targets))
        for at, rows in enumerate(sheets.values(), 1):
            part = _sheet(rows).encode()
            archive.writestr(f"xl/worksheets/sheet{at}.xml", changed(part) if at == 1 else part)
    return content.getvalue()


def _types() -> str:
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{WORKBOOK_TYPE}"/></Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    each = (
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(each)}</Relationships>'


def _sheet(rows: list[Row]) -> str:
    written = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{written}</sheetData></worksheet>'


def _cell(content: str | float) -> str:
    if isinstance(content, str):
        return f'<c t="inlineStr"><is><t>{escape(content)}</t></is></c>' if content else "<c/>"
    return f"<c><v>{content!r}</v></c>"


def _figure(chance: Random) -> float:
    return round(chance.uniform(-1e4, 1e4), chance.randrange(3))


def _row(labels: list[str], width: int, chance: Random) -> Row:
    return [*labels, *(_figure(chance) for _ in range(width))]


def _pxweb(chance: Random) -> tuple[Sheets, int]:
    areas, years = chance.sample(MUNICIPALITIES, chance.randint(1, 4)), range(2020, 2021 + chance.randrange(4))
    rows: list[Row] = [
        ["Kuntien tilinpäätökset muuttujina Alue, Vuosi ja Tilinpäätöserä"], [],
        ["", "", "Toimintakate", "Vuosikate"],
    ]  # fmt: skip
    for area in areas:
        rows += [
            [area if at == 0 else "", str(year), _figure(chance), _figure(chance)] for at, year in enumerate(years)
        ]
    return {"Taulukko": rows}, 2 * len(areas) * len(years)


def _sotkanet(chance: Random) -> tuple[Sheets, int]:
    years = range(2018, 2019 + chance.randrange(4))
    keys = [(area, sex) for area in MUNICIPALITIES[: chance.randint(1, 4)] for sex in ("yhteensä", "miehet")]
    rows: list[Row] = [
        ["Tilasto- ja indikaattoripankki Sotkanet.fi"],
        ["", "", "", *map(str, years)],
        *(_row(["Väestö 31.12.", area, sex], len(years), chance) for area, sex in keys),
        [],
        ["© THL"],
    ]
    return {"Taulukko": rows}, len(keys) * len(years)


def _treasury(chance: Random) -> tuple[Sheets, int]:
    areas = MUNICIPALITIES[: chance.randint(1, 4)]
    rows: list[Row] = [
        ["Maakunta", "Kunta", "Toimintakate", "Vuosikate"],
        *(_row(["Päijät-Häme", area], 2, chance) for area in areas),
        [],
        [FILTERS],
    ]
    return {"Export": rows}, 2 * len(areas)


def _syke(chance: Random) -> tuple[Sheets, None]:
    width = chance.randint(1, 4)

    rows: list[Row] = [
        ["HEINOLA", *(str(2005 + at) for at in range(width))],
        *(_row([name], width, chance) for name in SYKE_ROWS),
    ]
    return {"KHK-päästöt": rows}, None


def _kind(loader: str, sheets_of: Callable[[Random], tuple[Sheets, int | None]]) -> Kind:
    def sound(chance: Random) -> Made:
        sheets, rows = sheets_of(chance)
        return Made(xlsx(sheets), rows=rows)

    def part_damaged(chance: Random) -> Made:
        sheets, _ = sheets_of(chance)
        return Made(xlsx(sheets, lambda part: damaged(Made(part), chance).content), "a sheet damaged")

    def no_figure(chance: Random) -> Made:
        sheets, _ = sheets_of(chance)
        rows = [row for row in next(iter(sheets.values())) if row and isinstance(row[-1], float)]
        chance.choice(rows)[-1] = chance.choice(NO_FIGURES)
        return Made(xlsx(sheets), "a figure that is none", is_refused=True)

    return Kind(loader, sound, {"part": part_damaged, "figure": no_figure}, {})


PXWEB_WORKBOOK = _kind("pxweb-workbook", _pxweb)
SOTKANET_WORKBOOK = _kind("sotkanet-workbook", _sotkanet)
TREASURY_WORKBOOK = _kind("treasury-workbook", _treasury)
SYKE_WORKBOOK = _kind("syke-workbook", _syke)
