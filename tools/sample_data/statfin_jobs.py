"""Statistics Finland, StatFin 115p: jobs in the area, saved from PxWeb as a workbook."""

from __future__ import annotations

from .made_up import NOTE
from .places import HEINOLA
from .published_figures import JOBS
from .workbooks import pxweb_workbook

CONTENTS = "Alueella työssäkäyvät"
TITLE = "Alueella työssäkäyvät (työpaikat) muuttujina Alue, Vuosi ja Tiedot"
SYNTHETIC_JOBS = {2022: 6254, 2023: 6172, 2024: 6118}


def files() -> dict[str, bytes]:
    """Return the published jobs to 2021 and made-up ones after that."""
    return {
        "tilastokeskus/115p_tyopaikat_1987-2021.xlsx": _workbook(
            "001_115p_2021", TITLE, JOBS, "20230216 08:00", "Tilastokeskus, työssäkäynti"
        ),
        "tilastokeskus/115p_tyopaikat_synthetic.xlsx": _workbook(
            "115p", f"{NOTE}: {TITLE[0].lower()}{TITLE[1:]}", SYNTHETIC_JOBS, "20260218 08:00", NOTE
        ),
    }


def _workbook(matrix: str, title: str, jobs: dict[int, int], updated: str, source: str) -> bytes:
    rows = [(HEINOLA.name, str(year), number) for year, number in jobs.items()]
    footer = (
        "Päivitetty viimeksi:", f"{CONTENTS}:", updated, "",
        "Lähde:", source, "",
        "Yksikkö:", f"{CONTENTS}:", "lukumäärä", "",
        "Sisäinen viitekoodi:", matrix,
    )  # fmt: skip
    return pxweb_workbook(matrix, title, [CONTENTS], rows, footer)
