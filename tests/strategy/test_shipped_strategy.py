"""The shipped files: sound, complete, and honest about what is public and what is an example."""

import pytest

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.localised import Language
from heinola_indicators.strategy.reader import read_strategy, read_with_problems

MEASURES = [
    "wellbeing-index",
    "hyte-coefficient",
    "resident-wellbeing",
    "co2-emissions",
    "sustainable-growth-index",
    "working-age-net-migration",
    "jobs",
    "vitality-index",
    "overnight-stays",
    "tourism-income",
    "tourism-employment",
    "resident-experience",
    "council-self-evaluation",
    "management-self-evaluation",
    "resident-participation",
    "job-satisfaction",
    "supervisor-evaluation",
    "group-debt-per-resident",
    "investment-self-financing",
    "operating-margin",
    "investment-leverage",
    "investment-appraisal",
]


@pytest.fixture(scope="module")
def strategy(root):
    return read_strategy(root / "config/strategy.yaml", LOADERS)


def test_the_strategy_is_sound(root):
    read = read_with_problems(root / "config/strategy.yaml", LOADERS)
    assert read.problems == ()
    assert [warning.message for warning in read.warnings] == ["measure 'investment-appraisal' has no baseline"]


def test_it_has_the_themes_goals_and_measures_of_the_council(strategy):
    assert [theme.name.fi for theme in strategy.themes] == [
        "Hyvinvoinnin kasvu",
        "Uudistuva työ ja asuminen",
        "Vahva kaupunkiyhteisö",
        "Kestävä talous",
    ]
    assert sum(len(theme.goals) for theme in strategy.themes) == 12
    assert [measure.id for _, _, measure in strategy.measures()] == MEASURES


def test_everything_has_a_name_in_all_three_languages(strategy):
    named = [strategy.name, strategy.made]
    named += [entry.name for entry in (*strategy.values, *strategy.drivers, *strategy.sources.values())]
    named += [words for entry in strategy.follow_up for words in (entry.body, entry.rhythm)]
    for theme in strategy.themes:
        named += [theme.name]
        for goal in theme.goals:
            named += [goal.name, *goal.programmes, goal.budget_line, goal.operating_plan]
            for measure in goal.measures:
                named += [measure.name, measure.interpretation, measure.note, *(one.reason for one in measure.breaks)]
    named += [source.note for source in strategy.sources.values()]
    for words in filter(None, named):
        assert all(getattr(words, language.value) for language in Language), words


def test_the_only_published_target_level_is_that_of_emissions(strategy):
    published = [
        (measure.id, str(level.period), level.high, str(level.decision.day))
        for _, _, measure in strategy.measures()
        for level in measure.target_levels
        if level.decision.origin == "published"
    ]
    assert published == [("co2-emissions", "2030", -80.0, "2019-11-25")]


def test_an_example_names_no_meeting(strategy):
    decisions = [level.decision for _, _, measure in strategy.measures() for level in measure.target_levels]
    examples = [decision for decision in decisions if decision.origin == "example"]
    assert len(examples) == len(decisions) - 1
    assert not [one for one in examples if one.body or one.section or one.reference]


def test_owners_baselines_and_definitions_that_no_decision_names_are_examples(strategy):
    for _, goal, measure in strategy.measures():
        assert goal.owner.origin == "example"
        if measure.baseline is not None:
            published = measure.id == "co2-emissions"
            assert measure.baseline.origin == ("published" if published else "example"), measure.id
            assert published == (measure.baseline.source is not None)
        if measure.definition is not None:
            own = measure.id == "sustainable-growth-index"
            assert measure.definition.origin == ("published" if own else "example"), measure.id


def test_the_three_indices_without_an_official_publication_say_whose_they_are(strategy):
    indices = {measure.id: measure for _, _, measure in strategy.measures() if measure.unit.code == "index"}
    assert {name: measure.calculator for name, measure in indices.items()} == {
        "wellbeing-index": "composite-index",
        "sustainable-growth-index": "value",  # the city publishes the index itself, not its six components
        "vitality-index": "composite-index",
    }
    assert all(measure.definition.source and measure.definition.version for measure in indices.values())


def test_no_measure_claims_to_bind_the_administration(strategy):
    assert {measure.binding for _, _, measure in strategy.measures()} == {"none"}


def test_every_file_that_is_made_up_is_called_so(strategy):
    for source in strategy.sources.values():
        made_up = any("synthetic" in pattern for pattern in source.files) or source.id.endswith("synthetic")
        assert made_up == (source.origin == "synthetic"), source.id


def test_the_published_exports_are_sound_and_judge_nothing(root):
    read = read_with_problems(root / "config/published-exports.yaml", LOADERS)
    assert read.problems == ()
    assert [measure.id for _, _, measure in read.strategy.measures()] == [
        "operating-margin",
        "annual-margin",
        "annual-margin-per-resident",
        "population",
        "net-moves",
        "jobs",
        "road-traffic-emissions",
        "road-traffic-emissions-change",
    ]
    assert {measure.target_levels for _, _, measure in read.strategy.measures()} == {()}
    assert {source.origin for source in read.strategy.sources.values()} == {"published"}
