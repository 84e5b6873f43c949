"""The ids of the rules of the lint alone: a run that meets a silence checks it by them, without importing the rules."""

NEEDLESS_SILENCE = "needless-silence"
RULE_IDS = (
    "no-target-level",
    "no-day-of-decision",
    "no-baseline",
    "no-owner",
    "goal-without-measure",
    "unknown-area",
    "same-series",
    "unused-source",
    "unused-series",
    "no-lag",
    "missing-language",
    "target-after-horizon",
    "target-off-rhythm",
    "target-no-better-than-baseline",
    "target-already-met",
    "baseline-after-data",
    "baseline-without-figure",
    "value-in-no-file",
    "of-area-against-file",
    NEEDLESS_SILENCE,
)
