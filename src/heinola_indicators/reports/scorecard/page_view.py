"""The whole scorecard as the template shows it: summary, themes, goals, and how to read it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import DecisionOrigin, Goal, RollUpRule, Theme
from heinola_indicators.model.version import __version__
from heinola_indicators.reports.charts.keys import ALL_KEYS
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial
from heinola_indicators.reports.numbers import written, written_day
from heinola_indicators.reports.scorecard.badge import badge, rolled_up_badge
from heinola_indicators.reports.scorecard.measure_view import ORIGINS, measure_view
from heinola_indicators.reports.scorecard.phrase import finnish, phrase
from heinola_indicators.reports.scorecard.view import Count, GoalView, Meaning, PageView, ThemeView
from heinola_indicators.reports.scorecard.words import say
from heinola_indicators.reports.status_meanings import STATUS_MEANINGS
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK, marks_explained

SILENT = {
    *(TargetStatus.UNDECIDED, TargetStatus.NOT_COMPARABLE, TargetStatus.STALE),
    *(TargetStatus.NO_TARGET, TargetStatus.NO_DATA),
}


def page_view(material: ReportMaterial) -> PageView:
    """Everything that the page shows, in the material's language."""
    strategy, language = material.strategy, material.language
    return PageView(
        language=language,
        title=phrase(strategy.name, language),
        place=area_name(material.area, language),
        dates=tuple(_dates(material, language)),
        made=phrase(strategy.made, language) if strategy.made else None,
        facts=tuple(_facts(material, language)),
        counts=_counts(material.measures, language),
        themes=tuple(_theme(theme, material, language) for theme in strategy.themes),
        meanings=tuple(Meaning(badge(status, language), STATUS_MEANINGS[status][language]) for status in TargetStatus),
        keys=ALL_KEYS,
        rules=tuple(_rules(material, language)),
        marks=tuple(marks_explained(material.table)),
        made_by=say("made_by", language, f"heinola-indicators {__version__}"),
    )


def _dates(material: ReportMaterial, language: Language) -> Iterator[str]:
    yield say("as_of", language, written_day(material.as_of, language))
    if material.strategy.adopted:
        yield say("adopted", language, written_day(material.strategy.adopted, language))
    if material.strategy.horizon:
        yield say("horizon", language, material.strategy.horizon)


def _facts(material: ReportMaterial, language: Language) -> Iterator[str]:
    items = material.measures
    yield say("measures_in_all", language, len(items))
    found = {
        "silent_in_all": sum(item.row.applied.status in SILENT for item in items),
        "synthetic_in_all": sum(item.row.origin in ORIGINS for item in items),
        "example_in_all": sum(item.row.shows_example for item in items),
    }
    for key, number in found.items():
        if number:
            yield say(key, language, number)


def _counts(items: Sequence[MeasureMaterial], language: Language) -> tuple[Count, ...]:
    """The verdicts that occur, from the best to those that say nothing."""
    numbers = Counter(item.row.applied.status for item in items)
    return tuple(
        Count(badge(status, language), numbers[status], 100 * numbers[status] / len(items))
        for status in TargetStatus
        if numbers[status]
    )


def _theme(theme: Theme, material: ReportMaterial, language: Language) -> ThemeView:
    found = next((one.rolled_up for one in material.themes if one.theme == theme.id), None)
    return ThemeView(
        id=f"t-{theme.id}",
        name=phrase(theme.name, language),
        badge=rolled_up_badge(found, language) if found else None,
        counts=_counts([item for item in material.measures if item.theme.id == theme.id], language),
        goals=tuple(_goal(theme, goal, material, language) for goal in theme.goals),
    )


def _goal(theme: Theme, goal: Goal, material: ReportMaterial, language: Language) -> GoalView:
    verdicts = (one.rolled_up for one in material.goals if (one.theme, one.goal) == (theme.id, goal.id))
    found, owner = next(verdicts, None), goal.owner
    mark = EXAMPLE_MARK if owner and owner.origin is DecisionOrigin.EXAMPLE else ""
    of_goal = [item for item in material.measures if (item.theme.id, item.goal.id) == (theme.id, goal.id)]
    return GoalView(
        id=f"g-{theme.id}-{goal.id}",
        name=phrase(goal.name, language),
        badge=rolled_up_badge(found, language) if found else None,
        owner=finnish(owner.unit + mark, language) if owner else None,
        programmes=tuple(phrase(one, language) for one in goal.programmes),
        measures=tuple(measure_view(item, language) for item in of_goal),
    )


def _rules(material: ReportMaterial, language: Language) -> Iterator[str]:
    rule = material.strategy.roll_up
    mark = EXAMPLE_MARK if rule.origin is DecisionOrigin.EXAMPLE else ""
    yield say("rolled_up_worst" if rule.rule is RollUpRule.WORST else "rolled_up_mean", language) + mark
    yield say("least_known", language, f"{written(100 * rule.minimum_share, 0, language)}\u00a0%")
