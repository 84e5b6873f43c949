"""The decision on target levels, as somebody tells it who brings them back."""

from datetime import date

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.strategy import Decision, DecisionOrigin
from heinola_indicators.model.visible import STEERING


def decision_of(
    day: date | None, reference: str | None, body: str | None, section: str | None, origin: str
) -> Decision | None:
    """The decision, or none where no day is told.

    Raises:
        UsageError: it is told in part, or an example names a meeting.
    """
    meeting = {"--reference": reference, "--body": body, "--section": section}
    told = [option for option, text in meeting.items() if text is not None]
    if empty := [option for option in told if not _is_text(meeting[option])]:
        message = f"{empty[0]} needs a text"
        raise UsageError(message)
    if day is None:
        if told:
            message = f"{told[0]} belongs to a decision; give the day of it with --decided"
            raise UsageError(message)
        return None
    if origin == DecisionOrigin.EXAMPLE and told:
        message = f"an example names no meeting; leave out {', '.join(told)}"
        raise UsageError(message)
    if origin == DecisionOrigin.PUBLISHED and reference is None:
        message = "--decided needs --reference, where the decision can be read, or --origin example"
        raise UsageError(message)
    return Decision(DecisionOrigin(origin), day, body, section, reference)


def _is_text(text: str | None) -> bool:
    try:
        return bool((text or "").encode().strip()) and not STEERING.search(text or "")
    except UnicodeEncodeError:  # bytes of the command line that are no UTF-8
        return False
