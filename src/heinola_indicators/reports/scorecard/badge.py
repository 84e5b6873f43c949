"""A verdict as it is shown: a word, a symbol and a colour, each enough by itself or never alone."""

from dataclasses import dataclass

from heinola_indicators.assessment.roll_up import RolledUp
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.status_phrases import SYNTHETIC_MARK
from heinola_indicators.reports.status_words import FAIR, GOOD, OPEN, POOR, STATUS_SIGNS, STATUS_WORDS

TONES = {GOOD: "good", FAIR: "fair", POOR: "poor", OPEN: "open"}  # colours live in the style sheet


@dataclass(frozen=True, slots=True)
class Badge:
    """The *word* with its *mark*, the *symbol*, and the *tone* that the style sheet has a colour for."""

    symbol: str
    word: str
    tone: str
    mark: str = ""


def badge(status: TargetStatus, language: Language, *, mark: str = "") -> Badge:
    """The badge of a verdict, with the *mark* of the figure that it rests on."""
    sign = STATUS_SIGNS[status]
    return Badge(sign.symbol, STATUS_WORDS[language][status], TONES[sign.colour], mark)


def rolled_up_badge(found: RolledUp, language: Language) -> Badge | None:
    """That of a whole, marked where a part of it is synthetic; none where too little is known."""
    if found.status is None:
        return None
    return badge(found.status, language, mark=SYNTHETIC_MARK if found.synthetic else "")
