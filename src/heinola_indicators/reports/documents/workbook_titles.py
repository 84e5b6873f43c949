"""Names of sheets that Excel takes."""

import re
from collections.abc import Sequence

from heinola_indicators.reports.documents.printable import printable

FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST = 31


def sheet_titles(titles: Sequence[str]) -> list[str]:
    r"""A name for each title: at most 31 characters, none of ``[]:*?/\``, no two alike in upper or lower case.

    >>> sheet_titles(["Vuosikate/investoinnit", "vuosikate investoinnit"])
    ['Vuosikate investoinnit', 'vuosikate investoinnit 2']
    """
    taken: dict[str, str] = {}
    return [_free(FORBIDDEN.sub(" ", printable(title)).strip().strip("'") or "–", taken) for title in titles]


def _free(title: str, taken: dict[str, str]) -> str:
    number, name = 1, title[:LONGEST].strip()
    while name.casefold() in taken:
        number += 1
        ending = f" {number}"
        name = f"{title[: LONGEST - len(ending)].strip()}{ending}"
    taken[name.casefold()] = name
    return name
