"""PX files like real ones, of any size: a decimal, 1 % quoted symbols, 2 % negative figures, CRLF, a line per row."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

AREAS, AGES, SEXES = 309, 34, 3
SYMBOLS = ('".."', '"..."', '"-"', '"."')
SHARE_OF_SYMBOLS, SHARE_OF_NEGATIVE = 0.01, 0.02


def write_px(path: Path, *, years: int, contents: int, seed: int = 20261124) -> int:
    """Write a table of municipalities by sex, age, year and contents; the number of its cells."""
    chance = np.random.default_rng(seed)
    columns = AGES * years * contents
    with path.open("w", encoding="utf-8", newline="") as output:
        output.write(_head(years, contents))
        for _ in range(AREAS * SEXES):
            values = np.round(chance.lognormal(5, 2, columns), 1)
            values[chance.random(columns) < SHARE_OF_NEGATIVE] *= -1
            cells = [f"{value:.1f}" for value in values.tolist()]
            for at in np.flatnonzero(chance.random(columns) < SHARE_OF_SYMBOLS).tolist():
                cells[at] = SYMBOLS[at % len(SYMBOLS)]
            output.write(" ".join(cells) + " \r\n")
        output.write(";\r\n")
    return AREAS * SEXES * columns


def _head(years: int, contents: int) -> str:
    periods = [str(1990 + number) for number in range(years)]
    statements = [
        'CHARSET="ANSI"', 'AXIS-VERSION="2013"', 'CODEPAGE="utf-8"', 'LANGUAGE="fi"', "DECIMALS=1",
        'MATRIX="esim"', 'TITLE="Väestö alueittain"', 'CONTENTS="Väestö"', 'UNITS="lukumäärä"',
        'STUB="Alue","Sukupuoli"', 'HEADING="Ikä","Vuosi","Tiedot"',
        f'VALUES("Alue")={_listed(f"Kunta {number}" for number in range(AREAS))}',
        f'CODES("Alue")={_listed(f"KU{number:03}" for number in range(AREAS))}',
        f'VALUES("Sukupuoli")={_listed(f"Sukupuoli {number}" for number in range(SEXES))}',
        f'VALUES("Ikä")={_listed(f"{number} vuotta" for number in range(AGES))}',
        f'TIMEVAL("Vuosi")=TLIST(A1),{_listed(periods)}',
        f'VALUES("Vuosi")={_listed(periods)}',
        f'VALUES("Tiedot")={_listed(f"Tieto {number}" for number in range(contents))}',
    ]  # fmt: skip
    return "".join(f"{statement};\r\n" for statement in statements) + "DATA=\r\n"


def _listed(texts: Iterable[str]) -> str:
    return ",".join(f'"{text}"' for text in texts)
