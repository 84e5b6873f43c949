"""What the flag of an observation says, in a word or two."""

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


FLAG_WORDS: dict[Flag, dict[Language, str]] = {
    Flag.A: _words("tavanomainen", "normal", "normal"),
    Flag.B: _words("katko aikasarjassa", "brott i tidsserien", "break in the series"),
    Flag.D: _words("poikkeava määritelmä", "avvikande definition", "definition differs"),
    Flag.E: _words("arvio", "uppskattning", "estimated"),
    Flag.F: _words("ennuste", "prognos", "forecast"),
    Flag.M: _words("ei voi olla arvoa", "kan inte ha något värde", "can have no value"),
    Flag.O: _words("puuttuu", "saknas", "missing"),
    Flag.P: _words("ennakkotieto", "förhandsuppgift", "provisional"),
    Flag.Q: _words("salattu tietosuojan vuoksi", "sekretessbelagd", "suppressed as confidential"),
    Flag.U: _words("epäluotettava", "låg tillförlitlighet", "low reliability"),
    Flag.NIL: _words("tasan nolla", "exakt noll", "exactly nil"),
}


def flag_phrase(mask: int, language: Language) -> str:
    """Everything that a flag says, joined by commas; a figure with nothing else to say is normal."""
    said: list[Flag] = [flag for flag in FLAG_WORDS if flag is not Flag.A and flag & mask]
    return ", ".join(FLAG_WORDS[flag][language] for flag in said or [Flag.A])
