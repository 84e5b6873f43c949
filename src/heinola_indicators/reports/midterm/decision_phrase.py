"""A decision in words: its day, who decided, section and reference."""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.strategy import Decision, DecisionOrigin
from heinola_indicators.reports.midterm.words import word
from heinola_indicators.reports.numbers import written_day


def decision_phrase(decision: Decision, language: Language) -> str:
    """``kaupunginvaltuusto 18.11.2024 § 98``; an example says that nobody decided it."""
    day = written_day(decision.day, language) if decision.day else None
    section = f"§ {decision.section}" if decision.section else None
    told = " ".join(part for part in (decision.body, day, section) if part)
    parts = [told, decision.reference or ""]
    if decision.origin is DecisionOrigin.EXAMPLE:
        parts.append(word("example", language))
    return "; ".join(part for part in parts if part) or "–"
