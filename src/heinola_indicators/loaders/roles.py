"""What a variable is about, told from its name, its code and its values."""

import re
from collections.abc import Sequence
from dataclasses import replace

from heinola_indicators.loaders.written_periods import is_period
from heinola_indicators.model.areas import area_code
from heinola_indicators.panel.table import Role, Variable, folded

MUNICIPALITY = re.compile(
    r"(kunta|kunnat|kunnan (nimi|numero|koodi)|kunta ?(nro|numero|nr|koodi|nimi)|municipality( (code|number|name))?"
    r"|kommun(kod|er)?)([ _]?\d+)*"
)
AREA = re.compile(
    r"(alue|aluekoodi|alueen (nimi|koodi)|asuinalue|asuinkunta|työpaikan alue|region|regions|area|område|geo|ref_area"
    r"|maakunta|landskap|seutukunta|hyvinvointialue)([ _]\d+)*"
)
TIME = re.compile(
    r".*(vuosi|kuukausi|neljännes|kausi|kolmannes|jakso)|år|året|kvartal|månad|year|quarter|month|aika|ajankohta|tid|time"
    r"|päivä(määrä)?|pvm|date|datum|(time[ _]?)?period(_[a-z])?|timeperiod(_[a-z])?|reference period|v\.?"
)
CONTENTS = re.compile(r"tiedot|uppgifter|information|contents|contentscode|sisältö")
STARTS_AS_A_NAME = re.compile(r"[^\W\d_]|\d{3} [^\W\d_]")  # area_code() takes a bare number and "15-19" as well
LOOKED_AT = 200


def with_roles(variables: Sequence[Variable]) -> tuple[Variable, ...]:
    """The variables with their roles, each role given once at most; roles that are there already stay."""
    given = {variable.role for variable in variables}
    chosen: dict[int, Role] = {}
    for role in (Role.TIME, Role.AREA, Role.CONTENTS):
        if role in given:
            continue
        fits = [_fit(role, variable) if variable.role is None else 0 for variable in variables]
        best = max(fits, default=0)
        if best:
            chosen[fits.index(best)] = role
    return tuple(replace(variable, role=chosen.get(number, variable.role)) for number, variable in enumerate(variables))


def role_of(variable: Variable) -> Role | None:
    """What a variable is about, seen on its own."""
    fits = {role: _fit(role, variable) for role in (Role.TIME, Role.AREA, Role.CONTENTS)}
    best = max(fits, key=lambda role: fits[role])
    return best if fits[best] else None


def _fit(role: Role, variable: Variable) -> int:
    """How well a role fits: 0 not at all, 1 by the values only, more by the name."""
    names = [folded(name) for name in (variable.name, variable.code) if name]
    match role:
        case Role.TIME:
            return _fit_of_time(names, variable.labels[:LOOKED_AT])
        case Role.AREA:
            return _fit_of_area(names, variable)
        case Role.CONTENTS:
            return 2 * any(CONTENTS.fullmatch(name) for name in names)


def _fit_of_time(names: Sequence[str], labels: Sequence[str]) -> int:
    periods = sum(map(is_period, labels))
    if any(TIME.fullmatch(name) for name in names):
        return 2 if 2 * periods >= len(labels) else 0
    return 1 if labels and periods == len(labels) else 0


def _fit_of_area(names: Sequence[str], variable: Variable) -> int:
    if any(MUNICIPALITY.fullmatch(name) for name in names):
        return 3
    if any(AREA.fullmatch(name) for name in names):
        return 2
    texts = [text for text in variable.labels[:LOOKED_AT] if text]
    known = sum(STARTS_AS_A_NAME.match(text) is not None and area_code(text) is not None for text in texts)
    return 1 if texts and known >= 0.8 * len(texts) else 0
