"""What stands in the fields of an entry, brought to an entry or to problems; a CSV row and a workbook's row alike."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from heinola_indicators.loaders.cells import number_in
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Frequency, Period, PeriodNotUnderstood, parse_period, year_period
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure
from heinola_indicators.reports.status_words import STATUS_WORDS

DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII)
FINNISH_DAY = re.compile(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})", re.ASCII)
IN_WORDS = {
    Frequency.CUMULATIVE: "a part of the year, added up from January",
    Frequency.HALF_YEAR: "a half-year",
    Frequency.SPAN: "more than a year",
}


@dataclass
class EntryFields:
    """The texts of one entry by column; problems are noted at *places* or else the *row*, and the rest is read on."""

    texts: Mapping[str, str]
    row: Location
    decimal_comma: bool
    places: Mapping[str, Location] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def text(self, column: str) -> str:
        """What stands in a column; empty where there is none."""
        return self.texts.get(column, "").strip()

    def report(self, column: str, message: str) -> None:
        """Note a problem at a column."""
        self.problems.append(Problem(self.places.get(column, self.row), message))


def entry_of(fields: EntryFields, measures: Mapping[str, Measure]) -> FollowUpEntry | None:
    """The entry; none where a problem was noted."""
    measure = _measure(fields, measures)
    period = _period(fields, measure)
    as_of = _day(fields)
    forecast = _forecast(fields, measure)
    verdict = _verdict(fields)
    _require_author_and_reason(fields)
    if fields.problems or measure is None or period is None or as_of is None:
        return None
    return FollowUpEntry(
        measure=measure.id,
        period=period,
        as_of=as_of,
        location=fields.row,
        author=fields.text("author"),
        forecast=forecast,
        explanation=fields.text("explanation") or None,
        measures_taken=fields.text("measures_taken") or None,
        verdict=verdict,
        reason=fields.text("reason") or None,
    )


def given_twice(entries: Iterable[FollowUpEntry]) -> list[Problem]:
    """A problem for every entry on a measure, year and day that there is an earlier one on."""
    first: dict[tuple[str, Period, date], FollowUpEntry] = {}
    return [
        Problem(
            entry.location,
            f"is a second entry on {entry.measure}, {entry.period}, of {entry.as_of}; the first stands at "
            f"{known.location}: make one of them, or give them their days",
        )
        for entry in entries
        if (known := first.setdefault((entry.measure, entry.period, entry.as_of), entry)) is not entry
    ]


def _measure(fields: EntryFields, measures: Mapping[str, Measure]) -> Measure | None:
    text = fields.text("measure")
    if text not in measures:
        what = f"there is no measure {text!r}{nearest(text, measures)}" if text else "the measure is missing"
        fields.report("measure", what)
    return measures.get(text)


def _period(fields: EntryFields, measure: Measure | None) -> Period | None:
    """The year that a forecast is of; a measure with monthly target levels may name its last month."""
    text = fields.text("period")
    try:
        period = parse_period(text)
    except PeriodNotUnderstood as error:
        fields.report("period", str(error) if text else "the period is missing; write the year, as 2026")
        return None
    year = year_period(period.year)
    if period == year or (period.last == year.last and period.frequency in _rhythms(measure)):
        return year
    kind = IN_WORDS.get(period.frequency, f"a {period.frequency}")
    fields.report("period", f"{text!r} is {kind}; a forecast is of the whole year, 31 December: write {period.year}")
    return None


def _rhythms(measure: Measure | None) -> set[Frequency]:
    levels = measure.target_levels if measure else ()
    return {level.period.frequency for level in levels} - {Frequency.CUMULATIVE, Frequency.SPAN}


def _day(fields: EntryFields) -> date | None:
    text = fields.text("as_of")
    day = _day_in(text)
    if day is None:
        what = f"{text!r} is no day of the calendar" if text else "the day is missing"
        fields.report("as_of", f"{what}; write 2026-08-31 or 31.8.2026")
    return day


def _day_in(text: str) -> date | None:
    match = DAY.fullmatch(text) or FINNISH_DAY.fullmatch(text)
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:  # the thirtieth of February
        return None


def _forecast(fields: EntryFields, measure: Measure | None) -> float | None:
    text = fields.text("forecast")
    if not text:
        return None
    number = number_in(text, decimal_comma=fields.decimal_comma)
    if number is None:
        unit = f" in {measure.unit}" if measure else ""
        hint = " (write a decimal point, not a comma)" if _is_number_with_comma(text, fields) else ""
        fields.report("forecast", f"the forecast {text!r} is no number{unit}{hint}; write digits, and words elsewhere")
    return number


def _is_number_with_comma(text: str, fields: EntryFields) -> bool:
    return not fields.decimal_comma and number_in(text, decimal_comma=True) is not None


def _verdict(fields: EntryFields) -> TargetStatus | None:
    text = fields.text("verdict")
    if not text:
        return None
    status = _statuses().get(_folded(text))
    if status is None:
        fields.report("verdict", f"{text!r} is no verdict{_offered(text)}")
    return status


def _offered(text: str) -> str:
    near = nearest(text, _statuses())
    words = ", ".join(STATUS_WORDS[Language.FINNISH].values())
    return near if "did you mean" in near else f"; write one of {words}, or its word in Swedish or English"


@cache
def _statuses() -> dict[str, TargetStatus]:
    """Verdicts by code and by their words in every language."""
    codes = {status.value: status for status in TargetStatus}
    return codes | {_folded(word): status for words in STATUS_WORDS.values() for status, word in words.items()}


def _folded(text: str) -> str:
    """A verdict without the sign before it."""
    return " ".join(re.sub(r"^[^\w]+", "", text).casefold().split())


def _require_author_and_reason(fields: EntryFields) -> None:
    if not fields.text("author"):
        fields.report("author", "the author is missing; who answers for the entry?")
    has_verdict, has_reason = bool(fields.text("verdict")), bool(fields.text("reason"))
    if has_verdict and not has_reason:
        fields.report("reason", "the verdict has no reason; write why in a sentence")
    if has_reason and not has_verdict:
        languages = STATUS_WORDS[Language.FINNISH]
        offered = ", ".join(languages[status] for status in (TargetStatus.ON_TRACK, TargetStatus.BEHIND))
        fields.report("verdict", f"there is a reason but no verdict; write one, as {offered}")
