"""The rules of the lint: what each is about, why, and what to do. docs/lint.md is made of this table."""

from dataclasses import dataclass
from enum import StrEnum

from heinola_indicators.strategy.rule_ids import NEEDLESS_SILENCE


class Severity(StrEnum):
    """A *warning* wants to be mended or silenced with a reason; a *note* may well be meant so."""

    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """*about* says in a line what the rule finds; *figures* whether it needs those of the exports."""

    severity: Severity
    about: str
    why: str
    mend: str
    figures: bool = False


WARNING, NOTE = Severity.WARNING, Severity.NOTE

RULES: dict[str, Rule] = {
    "no-target-level": Rule(
        WARNING,
        "A measure has no target level.",
        "Nothing can be reached: the measure is `no-target` in every report, and the goal cannot be evaluated by it.",
        "Give it `target-levels`; where it only describes, silence the rule and say so.",
    ),
    "no-day-of-decision": Rule(
        WARNING,
        "A target level that counts as decided has no `decided`.",
        "Without the day it holds on every `--as-of`, also before anybody thought of it, and nobody can look it up.",
        "Write the day of the decision, or `stage: proposed` where there is none yet.",
    ),
    "no-baseline": Rule(
        WARNING,
        "A measure has no baseline.",
        "There is no path to the target level: the verdict is reached or not, never on track.",
        "Give it a `baseline`: the period is enough where the series has a figure of it.",
    ),
    "no-owner": Rule(
        WARNING,
        "Nobody answers for a measure: neither it nor its goal has an owner.",
        "Nobody is asked why it is behind, and the workbook of no unit holds it.",
        "Give the goal or the measure an `owner`.",
    ),
    "goal-without-measure": Rule(
        WARNING,
        "A goal has no measure.",
        "Nothing tells whether it is reached.",
        "Give it a measure, or take the goal out.",
    ),
    "unknown-area": Rule(
        WARNING,
        "The strategy's area, or an `of-area`, is the code of no area of Finland.",
        "No export has figures of it.",
        'Write the municipality\'s code, as in `"111"`.',
    ),
    "same-series": Rule(
        WARNING,
        "Two measures are the same calculation on the same series.",
        "One figure counts twice in the roll-up, under two names.",
        "Take one out, or give it the series that was meant.",
    ),
    "unused-source": Rule(
        WARNING,
        "No series is cut out of a source.",
        "Somebody fetches the export and nothing comes of it; or a part names another source than was meant.",
        "Take it out, or name it in the part.",
    ),
    "unused-series": Rule(
        WARNING,
        "No measure uses a series, and no group of peers does.",
        "It is read and never shown; or a measure names another series than was meant.",
        "Take it out, or name it in the measure. A file that several strategies share silences it.",
    ),
    "no-lag": Rule(
        WARNING,
        "A source that comes at a fixed rhythm has no `lag`.",
        "Its figures never count as out of date, however old they get.",
        "Write after how many months its figures are out.",
    ),
    "missing-language": Rule(
        WARNING,
        "A text is missing in a language that other texts of the files have.",
        "Reports in that language show it in Finnish.",
        "Add the text. Where Swedish or English is not kept up, silence it at the head of the file.",
    ),
    "target-after-horizon": Rule(
        WARNING,
        "A target level is for a period after the strategy's horizon.",
        "When it falls due the strategy is no more, and no report is left to tell.",
        "Write an earlier period, or a later `horizon`.",
    ),
    "target-off-rhythm": Rule(
        WARNING,
        "A target level is for a period that no period of the figures ends with.",
        "Figures of whole years never end in March: none will be held against it on the day.",
        "Write the period of a figure: a year for yearly figures.",
    ),
    "target-no-better-than-baseline": Rule(
        NOTE,
        "A target level is no better than the baseline.",
        "There is no path to it: the measure is judged as a limit that it must not go below (or above).",
        "Nothing, if a limit is meant. Else check the sign, the unit, and the direction.",
        figures=True,
    ),
    "target-already-met": Rule(
        WARNING,
        "A target level was met already by the figures known on the day it was decided.",
        "It asks for nothing. Known are figures whose period and `lag` were over; breaks after them are respected.",
        "Set a level that means a change, or silence the rule and say that what there is shall be kept.",
        figures=True,
    ),
    "baseline-after-data": Rule(
        WARNING,
        "The baseline is for a period after the last figure.",
        "No figure can be compared with it: the verdict is `not-comparable` until newer ones come.",
        "Write a period that there is a figure of, or fetch the newer export.",
        figures=True,
    ),
    "baseline-without-figure": Rule(
        WARNING,
        "The baseline has no value, and the series has no figure of its period.",
        "The baseline stays unknown, and with it the path.",
        "Write a period that there is a figure of, or the `value` with its `source`.",
        figures=True,
    ),
    "value-in-no-file": Rule(
        WARNING,
        "One of several values that are chosen is in no file of the source.",
        "Any of the values will do, as for an old and a new name; one that is misspelt is never missed.",
        "Mend or take out the value; one that is expected in a later export may be silenced.",
        figures=True,
    ),
    "of-area-against-file": Rule(
        WARNING,
        "A part gives its file an `of-area`, but the file itself names another area.",
        "Figures of one area would be shown as those of another.",
        "Take `of-area` out. Where a figure of a larger area is meant for all, as of prices, silence the rule.",
        figures=True,
    ),
    NEEDLESS_SILENCE: Rule(
        NOTE,
        "A rule is silenced that has nothing to say there.",
        "What was wrong has been mended; the silence would hide it when it comes back. It cannot be silenced itself.",
        "Take the silence out.",
    ),
}
