from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS


def test_every_status_has_a_word_of_its_own_in_every_language():
    for language in Language:
        words = STATUS_WORDS[language]
        assert set(words) == set(TargetStatus)
        assert len(set(words.values())) == len(words)


def test_every_status_has_a_symbol_of_its_own():
    assert set(STATUS_SIGNS) == set(TargetStatus)
    assert len({sign.symbol for sign in STATUS_SIGNS.values()}) == len(STATUS_SIGNS)


def test_colours_can_be_read_on_white():
    # WCAG 2, level AA: a contrast of 4.5 : 1 for text
    assert all(1.05 / (luminance(sign.colour) + 0.05) >= 4.5 for sign in STATUS_SIGNS.values())


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
