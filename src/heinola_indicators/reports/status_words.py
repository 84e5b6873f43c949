"""The words, signs and colours of the verdicts, in one place; a status is never told by colour alone."""

from dataclasses import dataclass

from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus

STATUS_WORDS: dict[Language, dict[TargetStatus, str]] = {
    Language.FINNISH: {
        TargetStatus.REACHED: "saavutettu",
        TargetStatus.ON_TRACK: "tavoiteuralla",
        TargetStatus.BEHIND: "jäljessä tavoiteurasta",
        TargetStatus.OFF_TRACK: "ei etene",
        TargetStatus.PARTLY: "toteutunut osittain",
        TargetStatus.MISSED: "ei toteutunut",
        TargetStatus.UNDECIDED: "ei ratkaistavissa",
        TargetStatus.NOT_COMPARABLE: "ei vertailukelpoinen",
        TargetStatus.STALE: "tieto vanhentunut",
        TargetStatus.NO_TARGET: "tavoitetaso puuttuu",
        TargetStatus.NO_DATA: "ei tietoa",
    },
    Language.SWEDISH: {
        TargetStatus.REACHED: "uppnått",
        TargetStatus.ON_TRACK: "på målbanan",
        TargetStatus.BEHIND: "efter målbanan",
        TargetStatus.OFF_TRACK: "framskrider inte",
        TargetStatus.PARTLY: "delvis uppnått",
        TargetStatus.MISSED: "inte uppnått",
        TargetStatus.UNDECIDED: "kan inte avgöras",
        TargetStatus.NOT_COMPARABLE: "inte jämförbar",
        TargetStatus.STALE: "föråldrad uppgift",
        TargetStatus.NO_TARGET: "målnivå saknas",
        TargetStatus.NO_DATA: "uppgift saknas",
    },
    Language.ENGLISH: {
        TargetStatus.REACHED: "reached",
        TargetStatus.ON_TRACK: "on track",
        TargetStatus.BEHIND: "behind",
        TargetStatus.OFF_TRACK: "off track",
        TargetStatus.PARTLY: "partly reached",
        TargetStatus.MISSED: "missed",
        TargetStatus.UNDECIDED: "undecided",
        TargetStatus.NOT_COMPARABLE: "not comparable",
        TargetStatus.STALE: "out of date",
        TargetStatus.NO_TARGET: "no target level",
        TargetStatus.NO_DATA: "no data",
    },
}


@dataclass(frozen=True, slots=True)
class StatusSign:
    """How a status looks: a symbol of its own, a colour of the terminal (rich) and one for white paper."""

    symbol: str
    terminal_colour: str
    colour: str


GOOD, FAIR, POOR, OPEN = "#1b6e3c", "#8a5a00", "#b3261e", "#5f6368"  # 4.5 : 1 or more on white (WCAG 2 AA)

STATUS_SIGNS: dict[TargetStatus, StatusSign] = {
    TargetStatus.REACHED: StatusSign("✓", "green", GOOD),
    TargetStatus.ON_TRACK: StatusSign("●", "green", GOOD),
    TargetStatus.BEHIND: StatusSign("◄", "yellow", FAIR),
    TargetStatus.OFF_TRACK: StatusSign("○", "red", POOR),
    TargetStatus.PARTLY: StatusSign("◊", "yellow", FAIR),
    TargetStatus.MISSED: StatusSign("✗", "red", POOR),
    TargetStatus.UNDECIDED: StatusSign("±", "cyan", OPEN),
    TargetStatus.NOT_COMPARABLE: StatusSign("≠", "cyan", OPEN),
    TargetStatus.STALE: StatusSign("…", "cyan", OPEN),
    TargetStatus.NO_TARGET: StatusSign("–", "white", OPEN),
    TargetStatus.NO_DATA: StatusSign("?", "white", OPEN),
}
