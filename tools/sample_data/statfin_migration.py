"""Statistics Finland, migration by age: a PX file in three languages.

Heinola's totals are those that were published, where any were (``published_figures``); how they are
shared out over ages and everything else is made up.
"""

from __future__ import annotations

import random
from itertools import cycle, islice

from .made_up import shared_out, wobble
from .places import HARTOLA, HEINOLA, SYSMA, Municipality
from .published_figures import EMIGRATION, IMMIGRATION, INTERMUNICIPAL_NET, NET_OF_AGES_20_TO_59
from .px_text import px_file

YEARS = range(2015, 2026)
BANDS = (*(f"{low}-{low + 4}" for low in range(0, 85, 5)), "85-")
AGED_20_TO_59 = range(4, 12)  # places in BANDS
OTHER_AGES = (*range(4), *range(12, 18))
FLOWS = ("tulomuutto", "lahtomuutto", "maahanmuutto", "maastamuutto")
AREAS = (HARTOLA, HEINOLA, SYSMA)

# How moves are shared out over the bands; the young leave, families and the newly retired come.
AGE_PROFILES = {
    "tulomuutto": (6.5, 5, 3.5, 8, 17, 14, 10, 7, 5, 4, 4, 4.5, 4.5, 3, 1.8, 1.1, 0.7, 0.4),
    "lahtomuutto": (5.5, 4, 2.8, 12.5, 24, 15, 8.5, 5.8, 4, 3.3, 3, 3, 2.5, 1.7, 1.2, 1, 1, 1.2),
    "maahanmuutto": (6, 5, 4.5, 7, 15, 18, 14, 10, 7, 5, 3, 2, 1.5, 1, 0.5, 0.3, 0.1, 0.1),
    "maastamuutto": (4, 3, 2, 5, 20, 22, 15, 10, 6, 4, 3, 2, 1.5, 1.2, 0.8, 0.3, 0.1, 0.1),
}

# Heinola's totals; those of published_figures take their place.
HEINOLA_IN = (868, 812, 825, 830, 815, 848, 903, 846, 801, 815, 829)
HEINOLA_NET = (None, None, -135, -152, -160, -68, -41, -113, -113, -66, -30)
HEINOLA_IMMIGRATION = (None, 41, 58, 66, None, 47, 60, 118, 168, 138, 113)
HEINOLA_EMIGRATION = (None, 29, 35, 23, None, 17, 22, 28, 28, 28, 28)
# The two neighbours' usual totals, in the order of FLOWS.
USUAL_MOVES = {HARTOLA: (152, 171, 8, 4), SYSMA: (205, 228, 11, 5)}

# Suppressed: a cell of too few persons, and a second one so that the total does not tell it.
SUPPRESSED = ((HARTOLA, "maahanmuutto", "25-29", 2021), (HARTOLA, "maahanmuutto", "30-34", 2021))
NIL = (SYSMA, "maastamuutto", "85-", 2020)

Moves = list[int]  # one number per band


def files() -> dict[str, bytes]:
    """Return the PX file: area × flow × age (with a total row), years across."""
    moves = {(area, year): _moves(area, year) for area in AREAS for year in YEARS}
    rows = [
        [_cell(moves[area, year][flow], (area, flow, age, year)) for year in YEARS]
        for area in AREAS
        for flow in FLOWS
        for age in ("SSS", *BANDS)
    ]
    return {"tilastokeskus/muuttoliike_ika_synthetic.px": px_file(AREAS, FLOWS, BANDS, YEARS, rows)}


def _cell(moves: Moves, key: tuple[Municipality, str, str, int]) -> str:
    if key in SUPPRESSED:
        return '"..."'
    age = key[2]
    number = sum(moves) if age == "SSS" else moves[BANDS.index(age)]
    return '"-"' if key == NIL and number == 0 else str(number)


def _moves(area: Municipality, year: int) -> dict[str, Moves]:
    rng = random.Random(f"moves {area.code} {year}")
    totals = _heinola_totals(year) if area is HEINOLA else _usual_totals(area, rng)
    moves = {
        flow: shared_out(total, [weight * (1 + wobble(rng, 0.05)) for weight in AGE_PROFILES[flow]])
        for flow, total in zip(FLOWS, totals, strict=True)
    }
    if area is HEINOLA and year in NET_OF_AGES_20_TO_59:
        _meet_net_of_20_to_59(moves, NET_OF_AGES_20_TO_59[year])
    return moves


def _heinola_totals(year: int) -> tuple[int, int, int, int]:
    place = YEARS.index(year)
    net = INTERMUNICIPAL_NET.get(year, HEINOLA_NET[place])
    immigration = IMMIGRATION.get(year, HEINOLA_IMMIGRATION[place])
    emigration = EMIGRATION.get(year, HEINOLA_EMIGRATION[place])
    if net is None or immigration is None or emigration is None:
        message = f"{year} has neither a published nor a made-up total"
        raise ValueError(message)
    return HEINOLA_IN[place], HEINOLA_IN[place] - net, immigration, emigration


def _usual_totals(area: Municipality, rng: random.Random) -> tuple[int, ...]:
    return tuple(round(number * (1 + wobble(rng, 0.08))) for number in USUAL_MOVES[area])


def _meet_net_of_20_to_59(moves: dict[str, Moves], published: int) -> None:
    """Shift moves between ages, half in and half out, until 20–59 has the published net."""
    surplus = _net(moves) - published
    _shift(moves["tulomuutto"], surplus - surplus // 2)
    _shift(moves["lahtomuutto"], -(surplus // 2))


def _net(moves: dict[str, Moves]) -> int:
    signs = {"tulomuutto": 1, "lahtomuutto": -1, "maahanmuutto": 1, "maastamuutto": -1}
    return sum(sign * moves[flow][band] for flow, sign in signs.items() for band in AGED_20_TO_59)


def _shift(moves: Moves, number: int) -> None:
    """Give *number* moves of the bands within 20–59 to the others; backwards when negative."""
    givers, takers = (AGED_20_TO_59, OTHER_AGES) if number > 0 else (OTHER_AGES, AGED_20_TO_59)
    with_moves = [band for band in givers if moves[band] > abs(number) // 6]
    for giver, taker in islice(zip(cycle(with_moves), cycle(takers), strict=False), abs(number)):
        moves[giver] -= 1
        moves[taker] += 1
