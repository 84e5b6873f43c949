"""Words in the three languages of the reports."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that reports are written in."""

    FINNISH = "fi"
    SWEDISH = "sv"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Localised:
    """A text in Finnish and, where there is one, in Swedish and English."""

    fi: str
    sv: str | None = None
    en: str | None = None

    def to(self, language: Language) -> str:
        """The text in *language*; the Finnish one where there is no other."""
        text: str | None = getattr(self, language.value)
        return self.fi if text is None else text
