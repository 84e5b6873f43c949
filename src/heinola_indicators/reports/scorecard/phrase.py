"""Texts that know when they are in another language than the page (WCAG 3.1.2, language of parts)."""

from dataclasses import dataclass

from heinola_indicators.model.localised import Language, Localised


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text; *language* is that of the text where it is not the page's."""

    text: str
    language: Language | None = None

    def __str__(self) -> str:
        return self.text


def phrase(words: Localised, language: Language, text: str | None = None) -> Phrase:
    """*words* in *language*, as *text* where they stand in a longer one."""
    return Phrase(words.to(language) if text is None else text, spoken(words, language))


def finnish(text: str, language: Language) -> Phrase:
    """A text that the strategy file has in Finnish only."""
    return Phrase(text, None if language is Language.FINNISH else Language.FINNISH)


def spoken(words: Localised, language: Language) -> Language | None:
    """The language that *words* come in, where it is not the one asked for."""
    return None if getattr(words, language.value) is not None else Language.FINNISH
