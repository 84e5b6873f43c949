"""A place in a file in three languages: the names of columns, sheets and values stay as the file has them."""

import re

from heinola_indicators.model.localised import Language

PLACES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"^line (\d+), column "), r"rivi \1, sarake ", r"rad \1, kolumn "),
    (re.compile(r"^column "), "sarake ", "kolumn "),
    (re.compile(r"^DATA cell (\d+)"), r"DATA-solu \1", r"DATA-cell \1"),
    (re.compile(r"^no row in DATA, so zero"), "ei riviä kohdassa DATA, siis nolla", "ingen rad i DATA, alltså noll"),
)


def place_in(language: Language, place: str) -> str:
    """The place as it is told in *language*.

    >>> place_in(Language.FINNISH, "line 4, column 'Lainat'"), place_in(Language.SWEDISH, "Taul1!B5")
    ("rivi 4, sarake 'Lainat'", 'Taul1!B5')
    """
    if language is Language.ENGLISH:
        return place
    for pattern, finnish, swedish in PLACES:
        place = pattern.sub(finnish if language is Language.FINNISH else swedish, place)
    return place
