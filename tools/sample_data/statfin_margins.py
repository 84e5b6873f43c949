"""Statistics Finland, municipal accounts to 2020 (kta): margins in 1 000 euros, a workbook."""

from __future__ import annotations

from .places import HEINOLA
from .published_figures import ANNUAL_MARGIN, OPERATING_MARGIN
from .workbooks import pxweb_workbook

ITEMS = ("Toimintakate +/-", "Vuosikate +/-")
NOT_SHOWN = "."
FOOTER = (
    "MERKINTÄTAPOJEN SELITYKSET\n. = Tieto puuttuu tai on pienempi kuin puolet käytetystä yksiköstä", "",
    "Lähde:", "Tilastokeskus", "",
    "Yksikkö:", "1000 euroa", "",
    "Sisäinen viitekoodi:", "kta",
)  # fmt: skip


def files() -> dict[str, bytes]:
    """Return the published margins; some years were not at hand."""
    rows = [
        (HEINOLA.name, str(year), NOT_SHOWN if margin is None else margin, ANNUAL_MARGIN[year])
        for year, margin in OPERATING_MARGIN.items()
    ]
    title = "Kuntien tilinpäätökset 2000-2020 muuttujina Alue, Vuosi ja Tilinpäätöserä"
    content = pxweb_workbook("kta", title, ITEMS, rows, FOOTER)
    return {"tilastokeskus/katteet_2000-2020.xlsx": content}
