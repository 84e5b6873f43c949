"""The units that publishers write beside their figures, as a code and a factor."""

import re

from heinola_indicators.panel.table import folded

UNIT_WORDS: list[tuple[re.Pattern[str], str, float]] = [
    (re.compile(r"(1 ?000|tuhatta|tuhansia) ?(euroa|eur|e|€|\x80)|t€|k€|1 000 e"), "EUR", 1_000.0),
    (re.compile(r"(milj\.?|miljoonaa|miljoonia|1 000 000) ?(euroa|eur|€|\x80)|m€|meur"), "EUR", 1_000_000.0),
    (re.compile(r"euroa?|eur|€|\x80"), "EUR", 1.0),
    (re.compile(r"(euroa|€|eur) ?(/|per) ?(asukas|as\.?|asukasta kohti)"), "EUR/resident", 1.0),
    (re.compile(r"%|prosenttia?|procent|per cent|percent"), "percent", 1.0),
    (re.compile(r"kt ?co2[- ]?e(kv\.?)?"), "ktCO2e", 1.0),
    (re.compile(r"t ?co2[- ]?e(kv\.?)?"), "ktCO2e", 0.001),
]


def unit_in_words(words: str) -> tuple[str, float] | None:
    """The unit's code and what one of the file's units is in it; none where the words are not known.

    >>> unit_in_words("1000 euroa"), unit_in_words("milj. €"), unit_in_words("Lukumäärä")
    (('EUR', 1000.0), ('EUR', 1000000.0), None)
    """
    plain = folded(words).replace("\u00a0", " ").replace("\u2009", " ")
    for pattern, code, factor in UNIT_WORDS:
        if pattern.fullmatch(plain):
            return code, factor
    return None
