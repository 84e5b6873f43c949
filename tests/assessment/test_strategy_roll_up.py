from dataclasses import replace

from tests.assessment.example_measures import HEINOLA, PLACE, measure

from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.strategy_roll_up import GoalVerdict, goal_verdicts, theme_verdicts
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.source import Origin
from heinola_indicators.model.status import Reason, TargetStatus
from heinola_indicators.model.strategy import Goal, RollUp, RollUpRule, Strategy, Theme

REACHED, ON_TRACK, BEHIND, OFF_TRACK = (
    TargetStatus.REACHED, TargetStatus.ON_TRACK, TargetStatus.BEHIND, TargetStatus.OFF_TRACK,
)  # fmt: skip
NAME = Localised("Esimerkki")
MEASURES = {id_: replace(measure(), id=id_) for id_ in ("jobs", "income", "school")}


def goal(id_, *measures, weight=1.0):
    return Goal(id_, NAME, tuple(MEASURES[one] for one in measures), PLACE, weight=weight)


def strategy(*themes, rule=RollUpRule.WORST):
    return Strategy("strategy.yaml", NAME, HEINOLA, None, 2030, themes, {}, {}, roll_up=RollUp(rule))


VIGOUR = Theme("vigour", NAME, (goal("work", "jobs", "income"), goal("talks")))
YOUTH = Theme("youth", NAME, (goal("learning", "school"),))
TWO_THEMES = strategy(VIGOUR, YOUTH)


def row(id_, status, *, origin=Origin.PUBLISHED, weight=1.0):
    """One whose verdict by the final level is another, which does not count."""
    of = replace(MEASURES[id_], weight=weight)
    applied, final = (Assessment(one, Reason("no-target", {}), None) for one in (status, TargetStatus.NO_TARGET))
    return StatusRow("theme", "goal", of, HEINOLA, applied, final, origin)


def test_a_goal_has_the_verdict_of_its_own_measures():
    rows = [row("jobs", REACHED), row("income", BEHIND), row("school", OFF_TRACK)]
    found = goal_verdicts(TWO_THEMES, rows)
    assert [(each.theme, each.goal, each.rolled_up.status) for each in found] == [
        ("vigour", "work", BEHIND), ("youth", "learning", OFF_TRACK),
    ]  # fmt: skip


def test_the_rule_and_the_weights_are_those_of_the_strategy():
    rows = [row("jobs", REACHED, weight=3.0), row("income", OFF_TRACK)]
    assert goal_verdicts(TWO_THEMES, rows)[0].rolled_up.status is OFF_TRACK
    by_mean = goal_verdicts(strategy(VIGOUR, YOUTH, rule=RollUpRule.MEAN), rows)[0].rolled_up
    assert by_mean.score == 0.75
    assert by_mean.status is ON_TRACK


def test_a_goal_of_which_only_some_measures_are_asked_for_has_no_verdict():
    assert goal_verdicts(TWO_THEMES, [row("jobs", REACHED)]) == ()


def test_a_figure_that_is_not_published_is_counted_in_goal_and_theme():
    rows = [row("jobs", REACHED, origin=Origin.SYNTHETIC), row("income", BEHIND), row("school", REACHED)]
    goals = goal_verdicts(TWO_THEMES, rows)
    assert [each.rolled_up.synthetic for each in goals] == [1, 0]
    assert [each.rolled_up.synthetic for each in theme_verdicts(TWO_THEMES, goals)] == [1, 0]


def test_a_theme_has_the_verdict_of_its_own_goals_that_have_measures():
    goals = goal_verdicts(TWO_THEMES, [row("jobs", REACHED), row("income", BEHIND), row("school", OFF_TRACK)])
    found = theme_verdicts(TWO_THEMES, goals)
    assert [(each.theme, each.rolled_up.status) for each in found] == [("vigour", BEHIND), ("youth", OFF_TRACK)]


def test_a_theme_of_which_a_goal_has_no_verdict_has_none():
    goals = goal_verdicts(TWO_THEMES, [row("school", REACHED)])
    assert [each.theme for each in theme_verdicts(TWO_THEMES, goals)] == ["youth"]
    assert theme_verdicts(TWO_THEMES, ()) == ()


def test_the_weight_of_a_goal_decides_the_mean_of_its_theme():
    theme = Theme("vigour", NAME, (goal("work", "jobs", weight=3.0), goal("learning", "school")))
    of_mean = strategy(theme, rule=RollUpRule.MEAN)
    goals = goal_verdicts(of_mean, [row("jobs", REACHED), row("school", OFF_TRACK)])
    assert theme_verdicts(of_mean, goals)[0].rolled_up.score == 0.75


def test_a_goal_whose_measures_say_nothing_is_silent_in_its_theme():
    theme = Theme("vigour", NAME, (goal("work", "jobs"), goal("learning", "school")))
    one_theme = strategy(theme)
    goals = goal_verdicts(one_theme, [row("jobs", TargetStatus.NO_DATA), row("school", REACHED)])
    assert [(each.goal, each.rolled_up.status) for each in goals] == [("work", None), ("learning", REACHED)]
    (found,) = theme_verdicts(one_theme, goals)
    assert (found.rolled_up.status, found.rolled_up.silent, found.rolled_up.known_share) == (REACHED, 1, 0.5)


def test_goals_of_another_theme_do_not_count():
    elsewhere = GoalVerdict("youth", "learning", goal_verdicts(TWO_THEMES, [row("school", OFF_TRACK)])[0].rolled_up)
    goals = (*goal_verdicts(strategy(VIGOUR), [row("jobs", REACHED), row("income", REACHED)]), elsewhere)
    assert theme_verdicts(strategy(VIGOUR), goals)[0].rolled_up.status is REACHED
