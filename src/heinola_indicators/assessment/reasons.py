"""The reasons of verdicts: a code each, and the names of the facts that come with it.

A fact is a raw number (``share`` and ``probability`` as a part of one), the text of a period (``2023``, ``2023-Q1``)
or, for ``break_reason``, words in three languages; ``otherwise`` is the status that the rule would have given.

======================== ============================= ==========================================================
code                     statuses                      when
======================== ============================= ==========================================================
reached                  reached                       the figure is at the target level or better
on-path                  on-track                      at the path or better
behind-path              behind                        better than the baseline, worse than the path
no-better-than-baseline  off-track                     not better than the baseline (by more than the tolerance)
partly-covered           partly                        the declared share of the way is covered at the end
too-little-covered       missed                        less than that is
within-limit             reached                       the target level is no better than the baseline, and kept
beyond-limit             off-track, missed             the same, and not kept
within-range             reached                       inside the range to stay in
nearer-to-range          behind, partly                outside, nearer than the baseline
outside-range            off-track, missed             outside, not (enough) nearer than the baseline
not-reached              missed                        ended, and there is no baseline to measure the way from
export-not-read          no-data                       an export that the figure needs is missing or lacks what is named
no-observation           no-data                       nothing at all about the area by the as-of date
missing                  no-data                       observations without a value, the newest one missing
suppressed               no-data                       the newest one suppressed
not-computable           no-data                       the newest one cannot exist or be calculated
no-target                no-target                     no target level was decided by the as-of date
only-proposed            no-target                     target levels were proposed but none decided
other-area               no-target                     the strategy's target levels are not those of this area
break                    not-comparable                a declared break between baseline and figure
break-in-source          not-comparable                the publisher flags a break in between
before-baseline          not-comparable                the latest figure is older than the baseline
cumulative               not-comparable                months added up from January, held against a whole year
stale                    stale                         newer figures should be out
newer-without-value      stale                         they are, but missing or suppressed
within-margin            undecided                     the margin of error spans the deciding line
margin-not-known         undecided                     a figure from a sample whose margin of error is not known
baseline-only            undecided                     the latest figure is the baseline's
no-baseline              undecided                     no baseline is declared, and the level is not reached yet
baseline-not-found       undecided                     a baseline is declared, but its period has no figure
======================== ============================= ==========================================================
"""

from collections.abc import Mapping

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.status import Reason

FIGURE = ("value", "period")
BASELINE = ("baseline_value", "baseline_period")
LEVEL = ("target_value", "target_period")
RANGE = ("target_low", "target_high", "target_period")

REASONS: dict[str, tuple[str, ...]] = {
    "reached": (*FIGURE, *LEVEL),
    "on-path": (*FIGURE, *BASELINE, *LEVEL, "path_value"),
    "behind-path": (*FIGURE, *BASELINE, *LEVEL, "path_value"),
    "no-better-than-baseline": (*FIGURE, *BASELINE, *LEVEL, "path_value"),
    "partly-covered": (*FIGURE, *BASELINE, *LEVEL, "share"),
    "too-little-covered": (*FIGURE, *BASELINE, *LEVEL, "share"),
    "within-limit": (*FIGURE, *BASELINE, *LEVEL),
    "beyond-limit": (*FIGURE, *BASELINE, *LEVEL),
    "within-range": (*FIGURE, *RANGE),
    "nearer-to-range": (*FIGURE, *BASELINE, *RANGE),
    "outside-range": (*FIGURE, *RANGE),
    "not-reached": (*FIGURE, *LEVEL),
    "export-not-read": ("files", "problem"),
    "no-observation": (),
    "missing": ("period",),
    "suppressed": ("period",),
    "not-computable": ("period",),
    "no-target": FIGURE,
    "only-proposed": (*FIGURE, "proposed_period"),
    "other-area": FIGURE,
    "break": (*FIGURE, *BASELINE, "break_period", "break_reason", "otherwise"),
    "break-in-source": (*FIGURE, *BASELINE, "break_period", "otherwise"),
    "before-baseline": (*FIGURE, "baseline_period", "otherwise"),
    "cumulative": (*FIGURE, "target_period"),
    "stale": (*FIGURE, "expected_period", "expected_by", "otherwise"),
    "newer-without-value": (*FIGURE, "expected_period", "expected_by", "newest_period", "otherwise"),
    "within-margin": (*FIGURE, "margin", "line", "probability", "otherwise"),
    "margin-not-known": (*FIGURE, "otherwise"),
    "baseline-only": (*FIGURE, "otherwise"),
    "no-baseline": (*FIGURE, "target_period"),
    "baseline-not-found": (*FIGURE, "baseline_period", "target_period"),
}


def reason(code: str, facts: Mapping[str, object]) -> Reason:
    """The reason with those of *facts* that belong to its code."""
    return Reason(code, {name: facts[name] for name in REASONS[code]})


def figure_facts(figure: Figure) -> dict[str, object]:
    """The facts about the latest figure."""
    return {"value": figure.value, "period": str(figure.period)}
