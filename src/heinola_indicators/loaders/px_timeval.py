"""TIMEVAL of PX files: the periods that a variable's values stand for, in every form that is met.

``TLIST(A1),"2020","2021"``, ``TLIST(A1,"2020"-"2022")``, ``TLIST(A1,"2020-2022")``, ``TLIST(M1,202001-202212)``.
"""

import re
from datetime import date

TLIST = re.compile(r"\s*TLIST\s*\(\s*([AHTQKMWD])1?\s*[,)]", re.IGNORECASE)
PIECE = re.compile(r"(\w+)(?:\s*-\s*(\w+))?", re.ASCII)
DIGITS = {"A": 4, "H": 5, "T": 5, "Q": 5, "K": 5, "M": 6, "W": 6, "D": 8}
PARTS = {"A": 1, "H": 2, "T": 3, "Q": 4, "K": 4, "M": 12}
LONGEST = 100_000  # periods; a longer range is a slip of the pen


def period_labels(timeval: str) -> tuple[str, ...]:
    """The periods as labels; none where the form is not understood.

    >>> period_labels('TLIST(A1),"2020","2021"'), period_labels('TLIST(Q1,"20204"-"20212")')
    (('2020', '2021'), ('2020Q4', '2021Q1', '2021Q2'))
    >>> period_labels('TLIST(M1, 202011-202101)'), period_labels('TLIST(H1),"2020H1"')
    (('2020M11', '2020M12', '2021M01'), ('2020H1',))
    >>> period_labels('TLIST(W1,"202052"-"202101")'), period_labels('TLIST(D1),"20240229"')
    (('2020W52', '2020W53', '2021W01'), ('2024-02-29',))
    """
    scale = TLIST.match(timeval)
    if scale is None:
        return ()
    letter = scale[1].upper()
    labels: list[str] = []
    try:
        for first, last in PIECE.findall(timeval[scale.end() :].replace('"', "")):
            start = _number(first, letter)
            end = _number(last, letter) if last else start
            if end - start + len(labels) >= LONGEST:
                return ()
            labels.extend(_label(number, letter) for number in range(start, end + 1))
    except (ValueError, OverflowError):
        return ()
    return tuple(labels)


def _number(text: str, letter: str) -> int:
    """A period as a count of periods of its kind.

    Raises:
        ValueError: it is no period of that kind.
    """
    digits = re.sub(r"\D", "", text)
    if len(digits) != DIGITS[letter]:
        raise ValueError(text)
    year, part = int(digits[:4]), int(digits[4:] or 1)
    if letter == "D":
        return date(year, part // 100, part % 100).toordinal()
    if letter == "W":
        return (date.fromisocalendar(year, part, 1).toordinal() - 1) // 7
    if not 1 <= part <= PARTS[letter]:
        raise ValueError(text)
    return year * PARTS[letter] + part - 1


def _label(number: int, letter: str) -> str:
    if letter == "D":
        return date.fromordinal(number).isoformat()
    if letter == "W":
        week = date.fromordinal(7 * number + 1).isocalendar()
        return f"{week.year:04d}W{week.week:02d}"
    year, part = divmod(number, PARTS[letter])
    if letter == "A":
        return f"{year:04d}"
    return f"{year:04d}M{part + 1:02d}" if letter == "M" else f"{year:04d}{letter.replace('K', 'Q')}{part + 1}"
