"""A check as a log that a person reads."""

from collections.abc import Iterator, Sequence

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.check.checked import INVALID, Checked, CheckedMeasure, Revision
from heinola_indicators.reports.check.words import word
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.problem_kinds import first_of_each_kind

FAIL, OK = "FAIL", "ok"  # as logs of tests have it in every language


def check_log(checked: Checked, *, failing_only: bool = False) -> str:
    """A line per error of ``validate`` and per measure, counts, and what fails the run and what does not."""
    language = checked.language
    lines = [*_heading(checked), ""]
    lines += [
        f"{FAIL if checked.errors_fail else OK:<4}  {told.problem}" for told in first_of_each_kind(checked.errors)
    ]
    lines += list(_measure_lines(checked, failing_only=failing_only))
    lines += ["", *_summary(checked), _outcome(checked)] if checked.measures else [_outcome(checked)]
    warnings = [told.problem for told in checked.told if told.problem.severity != "error"]
    if warnings:
        notes = sum(problem.note for problem in warnings)
        lines.insert(-1, word("warnings", language).format(warnings=len(warnings) - notes, notes=notes))
    return "".join(f"{' '.join(line.splitlines())}\n" for line in lines)


def revision_phrase(revision: Revision, unit: str, language: Language) -> str:
    """``jakson 2023 luku oli 6118 jobs, nyt 6120``: unrounded, as revisions may be small."""
    key = "baseline_revision" if revision.baseline else "revision"
    new = word("gone", language) if revision.new is None else plain(revision.new)
    return word(key, language).format(period=revision.period, old=f"{plain(revision.old)} {unit}", new=new)


def reason_with_revisions(measure: CheckedMeasure, language: Language) -> str:
    """The verdict's reason and, where there are any, the figures that are others now."""
    revised = [revision_phrase(each, measure.unit, language) for each in measure.revisions]
    return " ".join([measure.reason, *([f"({'; '.join(revised)})"] if revised else [])])


def _heading(checked: Checked) -> Iterator[str]:
    day = word("as_of", checked.language).format(written_day(checked.as_of, checked.language))
    area = [area_name(checked.area, checked.language.value)] if checked.area else []
    yield " · ".join([checked.strategy, *area, day])


def _measure_lines(checked: Checked, *, failing_only: bool) -> Iterator[str]:
    shown = checked.failing if failing_only else checked.measures
    several = len({measure.area for measure in checked.measures}) > 1
    names = {id(each): each.measure + (f" {each.area}" if several else "") for each in shown}
    widths = _width(list(names.values())), _width([", ".join(each.findings) for each in shown])
    for each in shown:
        mark, words = FAIL if each.failing else OK, ", ".join(each.findings)
        reason = reason_with_revisions(each, checked.language)
        yield f"{mark:<4}  {names[id(each)]:<{widths[0]}}  {words:<{widths[1]}}  {reason}"


def _width(texts: Sequence[str]) -> int:
    return max(map(len, texts), default=0)


def _summary(checked: Checked) -> Iterator[str]:
    language, counts = checked.language, dict(checked.counts())
    if checked.errors:
        counts[INVALID] = len(checked.errors)
    nothing = word("nothing", language)
    fails = [*checked.fail_on, *([INVALID] if checked.errors_fail and INVALID not in checked.fail_on else [])]
    asked = [f"{finding} {counts.get(finding, 0)}" for finding in fails]
    others = [f"{finding} {number}" for finding, number in counts.items() if finding not in fails]
    yield word("measures", language).format(len(checked.measures))
    yield f"{word('fails_on', language)}: {', '.join(asked) or nothing}"
    yield f"{word('not_asked', language)}: {', '.join(others) or nothing}"


def _outcome(checked: Checked) -> str:
    language = checked.language
    if checked.not_sound:
        return f"{word('failed_files', language)}: {word('not_sound', language)}"
    if checked.exports_lack:
        return f"{word('failed_files', language)}: {word('exports_lack', language)}"
    if checked.failing:
        return word("failed", language).format(failing=len(checked.failing), all=len(checked.measures))
    return word("passed", language)
