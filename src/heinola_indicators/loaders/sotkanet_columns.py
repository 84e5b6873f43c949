"""Which columns of Sotkanet's web exports hold regions, years and genders: told from their content.

The exports' layout is not documented and has been seen without names of columns, so nothing is taken from a
column's place: a column of years has years only, a column of genders such words only, and a column of regions
mostly names of areas. What is found twice, or not at all, is not guessed.
"""

import re
from collections.abc import Callable, Sequence

from heinola_indicators.model.areas import area_code
from heinola_indicators.panel.table import folded

YEAR = re.compile(r"(19|20)\d\d", re.ASCII)
GENDER_WORDS = re.compile(
    r"yhteensä|kaikki|mie(s|het)|nai(nen|set)|pojat|tytöt|totalt|båda|män|man|kvinn(a|or)|pojkar|flickor"
    r"|total|both|males?|females?|men|women|boys|girls"
)
KIND_OF_REGION = re.compile(
    r".+(sairaanhoitopiiri|hyvinvointialue|seutukunta|maakunta|suuralue|erva|avin alue|ely-keskus|erityisvastuualue"
    r"|välfärdsområde|sjukvårdsdistrikt|ekonomiska region|hospital district|sub-region|wellbeing services county)",
    re.IGNORECASE,
)

Cells = Sequence[str]


def is_year(text: str) -> bool:
    """Whether a text is a year of the twentieth or the twenty-first century."""
    return YEAR.fullmatch(text.strip()) is not None


def column_of_years(columns: Sequence[Cells]) -> int:
    """The position of the one column that holds nothing but years.

    Raises:
        ValueError: there is none, or more than one; the text says so.
    """
    return _the_one(_those(columns, lambda cells: all(map(is_year, cells))), "of years (1900 to 2099)")


def column_of_regions(columns: Sequence[Cells]) -> int:
    """The position of the one column that mostly holds names of regions.

    Raises:
        ValueError: there is none, or more than one; the text says so.
    """
    return _the_one(_those(columns, _mostly_regions), "of region names")


def column_of_genders(columns: Sequence[Cells]) -> int | None:
    """The position of the one column that holds nothing but words for genders; none where there is no such column.

    Raises:
        ValueError: there is more than one; the text says so.
    """
    found = _those(columns, lambda cells: all(GENDER_WORDS.fullmatch(folded(cell)) for cell in cells))
    return _the_one(found, "of genders") if found else None


def _those(columns: Sequence[Cells], is_such: Callable[[Cells], bool]) -> list[int]:
    return [number for number, cells in enumerate(columns) if cells and is_such(cells)]


def _the_one(found: Sequence[int], what: str) -> int:
    if len(found) == 1:
        return found[0]
    places = ", ".join(str(number + 1) for number in found)
    message = f"more than one column {what}: {places}" if found else f"no column {what}"
    raise ValueError(message)


def _mostly_regions(cells: Cells) -> bool:
    distinct = {cell.strip() for cell in cells}
    return 2 * sum(map(names_region, distinct)) > len(distinct)


def names_region(text: str) -> bool:
    """Whether a text is the name of an area, or of a kind of region that Sotkanet has and we have not."""
    begins_as_a_name = text[:1].isalpha()  # a bare number is a code of many things
    return begins_as_a_name and (area_code(text) is not None or KIND_OF_REGION.fullmatch(text) is not None)
