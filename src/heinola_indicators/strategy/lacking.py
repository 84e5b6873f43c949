"""What a measure lacks that an evaluation of it needs."""

from heinola_indicators.strategy.strategy_document import GoalEntry, MeasureEntry
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

DAY_OF_DECISION = "no-day-of-decision"  # told by the lint only


def lacking(measure: MeasureEntry, goal: GoalEntry, file: YamlFile, keys: Keys) -> list[str]:
    """The words for what the measure under *keys* has not got; what is there and faulty is told elsewhere."""
    of_goal = keys[:-2]
    wanted = {
        "owner": measure.owner or goal.owner or file.left_out((*keys, "owner")) or file.left_out((*of_goal, "owner")),
        "baseline": measure.baseline or file.left_out((*keys, "baseline")),
        "target level": measure.target_levels or file.left_out((*keys, "target-levels")),
        "day of decision": _has_its_days(measure, file, keys),
    }
    return [word for word, there in wanted.items() if not there]


def rule_of(word: str) -> str:
    """The id of the rule that tells that it is lacking.

    >>> rule_of("target level")
    'no-target-level'
    """
    return f"no-{word.replace(' ', '-')}"


def _has_its_days(measure: MeasureEntry, file: YamlFile, keys: Keys) -> bool:
    """Whether every level that counts as decided has the day of it."""
    return all(
        level.stage != "decided" or level.decided or file.left_out((*keys, "target-levels", number, "decided"))
        for number, level in enumerate(measure.target_levels)
    )
