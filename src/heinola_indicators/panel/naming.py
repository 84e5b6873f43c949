"""Both generations of Statistics Finland's names.

On 8 June 2026 every variable got a code (``Alue`` → ``alue_23_20260101``, ``Vuosi`` → ``timeperiod_y``, ``Tiedot`` →
``contentscode``) and some codes of measures a prefix (``vaesto`` → ``vaerak-vaesto``). Folders hold files of both
generations, and a series is written for one of them.
"""

import re
from collections.abc import Sequence

from heinola_indicators.panel.table import Role, Variable, folded

NEW_NAMES = {
    "timeperiod_y": "vuosi",
    "timeperiod_h": "vuosipuolisko",
    "timeperiod_q": "vuosineljannes",
    "timeperiod_m": "kuukausi",
    "contentscode": "tiedot",
}
CLASSIFICATION = re.compile(r"([a-z]+)(?:_\w+)?_\d{8}")  # alue_23_20260101, kunta_1_20260101
WITH_YEAR = re.compile(r"(\w+) (?:19|20)\d\d")  # Alue 2021
PREFIXED = re.compile(r"[a-zåäö]+-(.+)")
PLAIN_LETTERS = str.maketrans("äöå", "aoa")


def variables_of_same_stem(variables: Sequence[Variable], name: str) -> list[int]:
    """The variables whose name or code is that of *name* in the other generation."""
    wanted = {_stem(alternative) for alternative in name.split("|")}
    return [
        number
        for number, variable in enumerate(variables)
        if wanted & {_stem(variable.name), _stem(variable.code or variable.name)}
    ]


def values_of_same_stem(variable: Variable, text: str) -> list[int]:
    """The values of a contents variable whose code is *text* but for the prefix that one of the two has."""
    if variable.role is not Role.CONTENTS:
        return []
    wanted = folded(text)
    bare = _unprefixed(wanted)
    return [
        position
        for position, value in enumerate(map(folded, variable.values))
        if _unprefixed(value) == wanted or (bare != wanted and value == bare)
    ]


def _stem(text: str) -> str:
    plain = folded(text).translate(PLAIN_LETTERS)
    if plain in NEW_NAMES:
        return NEW_NAMES[plain]
    match = CLASSIFICATION.fullmatch(plain) or WITH_YEAR.fullmatch(plain)
    return match[1] if match else plain


def _unprefixed(text: str) -> str:
    match = PREFIXED.fullmatch(text)
    return match[1] if match else text
