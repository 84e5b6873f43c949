"""The resident experience survey: made-up answers whose means and numbers are those that were published.

Nobody's answers are known. The rows are made so that the mean of the total satisfaction, in the digits of the news, and
the number of answers come out; how far the answers spread (about 1.6) and who gave which is made up.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from .made_up import shared_out, wobble
from .published_figures import RESIDENT_EXPERIENCE
from .text_files import Cell, semicolon_lines

SPREAD = 1.6  # points; none was published
DAYS = 28
HIGHEST = 10
LOWEST = {2021: 0, 2022: 0, 2023: 1}
FILES = {"asukkaat": "asukaskokemus", "vapaa-ajan asukkaat": "vapaa-ajan-asukkaat"}
AGES = {"15–34": 24.0, "35–54": 31.0, "55–79": 45.0}


def files() -> dict[str, bytes]:
    """Return a file per group and year of the published means."""
    return {
        f"kyselyt/{FILES[group]}_{year}_synthetic.csv": _csv(group, year, mean, answers)
        for year, group, mean, answers in RESIDENT_EXPERIENCE
    }


def _csv(group: str, year: int, mean: float, answers: int) -> bytes:
    rng = random.Random(f"experience {group} {year}")
    scores = _scores(rng, mean, answers, LOWEST[year])
    ages = [age for age, number in zip(AGES, shared_out(answers, [*AGES.values()]), strict=True) for _ in range(number)]
    ages = [age for _, age in sorted(zip((rng.random() for _ in ages), ages, strict=True))]
    days = sorted(int(rng.random() * DAYS) for _ in range(answers))
    header = [
        "Vastaajan ID",
        "Vastausaika",
        "Ikäryhmä",
        f"Kokonaistyytyväisyys asuinkuntaan ({LOWEST[year]}–{HIGHEST})",
    ]
    rows: list[list[Cell]] = [list(header)]
    for number, (day, age, score) in enumerate(zip(days, ages, scores, strict=True), start=1):
        rows.append([10 * year + number, (date(year, 5, 17) + timedelta(days=day)).isoformat(), age, score])
    return semicolon_lines(rows)


def _scores(rng: random.Random, mean: float, answers: int, lowest: int) -> list[int]:
    """Return answers whose sum is the nearest to *mean* times their number that there is."""
    total = round(mean * answers)
    scores = [min(HIGHEST, max(lowest, round(mean + 0.4 + wobble(rng, 1.12 * SPREAD)))) for _ in range(answers)]
    while (missing := total - sum(scores)) != 0:
        step = 1 if missing > 0 else -1
        place = int(rng.random() * answers)
        if lowest <= scores[place] + step <= HIGHEST:
            scores[place] += step
    return scores
