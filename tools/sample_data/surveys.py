"""The city's own surveys: a row per answer, as a form tool saves them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from .made_up import wobble
from .text_files import Cell, semicolon_lines

CANNOT_SAY = "En osaa sanoa"
LOWEST, HIGHEST = 1, 5

RESIDENTS = {
    "Voin hyvin asuessani Heinolassa": 3.92,
    "Koen oloni turvalliseksi asuinalueellani": 4.08,
    "Arkeni Heinolassa on sujuvaa": 3.86,
    "Voin vaikuttaa kaupungin asioihin": 2.81,
    "Kaupunki viestii avoimesti ja aktiivisesti": 3.12,
    "Kaupunki kuuntelee asukkaitaan": 2.94,
}
STAFF = {
    "Olen tyytyväinen työhöni": 3.78,
    "Työni on minulle merkityksellistä": 4.12,
    "Voin suositella työnantajaani": 3.55,
    "Esihenkilöni kohtelee meitä tasapuolisesti": 3.71,
    "Saan esihenkilöltäni palautetta työstäni": 3.38,
    "Esihenkilöni tukee minua muutoksissa": 3.49,
    "Luotan esihenkilööni": 3.83,
}
COUNCIL = {
    "Valtuuston työskentely on avointa": 3.46,
    "Päätösten valmistelu on laadukasta": 3.29,
    "Valtuustossa vallitsee toisia kunnioittava ilmapiiri": 3.11,
    "Strategia ohjaa valtuuston päätöksiä": 3.37,
}
MANAGEMENT = {
    "Johtoryhmämme keskittyy olennaiseen": 3.52,
    "Johtoryhmämme päätökset toteutuvat": 3.61,
    "Johtoryhmässämme uskalletaan olla eri mieltä": 3.74,
    "Strategia ohjaa johtoryhmämme työtä": 3.43,
}


@dataclass(frozen=True)
class Round:
    """One time that a survey was made; *shift* is how far its answers are from the usual level."""

    name: str
    first_day: date
    days: int
    answers: int
    questions: dict[str, float]
    shift: float
    skips: bool = True  # somebody leaves a question out; in a small body that would hide the index


ROUNDS = (
    Round("asukkaat_2024", date(2024, 5, 20), 26, 223, RESIDENTS, 0.0),
    Round("asukkaat_2025", date(2025, 5, 19), 26, 217, RESIDENTS, 0.04),
    Round("henkilosto_2023", date(2023, 10, 2), 19, 304, STAFF, 0.0),
    Round("henkilosto_2025", date(2025, 10, 6), 19, 291, STAFF, 0.17),
    Round("valtuusto_2024", date(2024, 11, 4), 15, 29, COUNCIL, 0.0, skips=False),
    Round("valtuusto_2025", date(2025, 11, 3), 15, 31, COUNCIL, 0.12, skips=False),
    Round("johtoryhmat_2024", date(2024, 11, 4), 15, 18, MANAGEMENT, 0.0, skips=False),
    Round("johtoryhmat_2025", date(2025, 11, 3), 15, 17, MANAGEMENT, 0.10, skips=False),
)


def files() -> dict[str, bytes]:
    """Return a file per survey and year."""
    return {f"kyselyt/{survey.name}_synthetic.csv": _csv(survey) for survey in ROUNDS}


def _csv(survey: Round) -> bytes:
    rng = random.Random(f"survey {survey.name}")
    days = sorted(int(rng.random() * survey.days) for _ in range(survey.answers))
    rows: list[list[Cell]] = [["Vastausaika", *survey.questions]]
    for day in days:
        leaning = survey.shift + wobble(rng, 0.65)
        answers = [_answer(level + leaning, rng, skips=survey.skips) for level in survey.questions.values()]
        rows.append([(survey.first_day + timedelta(days=day)).isoformat(), *answers])
    return semicolon_lines(rows)


def _answer(level: float, rng: random.Random, *, skips: bool) -> Cell:
    chance = rng.random()
    if chance < 0.02 and skips:
        return CANNOT_SAY
    if chance < 0.045 and skips:
        return ""
    return min(HIGHEST, max(LOWEST, round(level + wobble(rng, 0.8))))
