from dataclasses import replace

import pytest
from tools.fuzz import __main__ as fuzz
from tools.fuzz import strategy_trial, trial
from tools.fuzz.__main__ import KINDS, YAML_KINDS, one_of, one_tried
from tools.fuzz.made import Made, Random
from tools.fuzz.trial import FAULT, READ, REFUSED, outcome_of

ANY_YAML = pytest.mark.parametrize("kind", YAML_KINDS, ids=lambda kind: kind.loader)
ANY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.loader)


@ANY
def test_lying_damaged_and_sound_files_end_as_rows_or_in_words(kind):
    for number in range(40):
        chance = Random(number)
        made = one_of(kind, chance)
        outcome = outcome_of(made, kind, chance)
        assert outcome.kind in {READ, REFUSED}, (number, made.what, outcome.fault)


@ANY_YAML
def test_strategies_end_as_what_stands_in_them_or_in_words(kind):
    for number in range(60):
        made, outcome = one_tried(kind, Random(number))
        assert outcome.kind in {READ, REFUSED}, (number, made.what, outcome.fault)


@ANY_YAML
def test_a_large_yaml_file_is_refused(kind, monkeypatch):
    monkeypatch.setattr(fuzz, "LARGE_ONES", 1)
    assert {one_tried(kind, Random(number))[1].kind for number in range(6)} == {REFUSED}


@ANY_YAML
def test_a_strategy_read_otherwise_than_it_is_written_is_a_fault(kind, monkeypatch):
    monkeypatch.setattr(strategy_trial, "WITH_ALL_CHECKS", 1)
    assert strategy_trial.outcome_of_yaml(kind.sound(Random(1)), kind, Random(1)).kind == READ
    monkeypatch.setattr(strategy_trial.yaml, "load", lambda *_, **__: {})
    assert "PyYAML" in strategy_trial.outcome_of_yaml(kind.sound(Random(1)), kind, Random(1)).fault


def test_a_figure_that_stands_nowhere_in_its_file_is_a_fault(monkeypatch):
    kind = next(kind for kind in KINDS if kind.loader == "sotkanet-csv")
    read = trial.load

    def lies(export, loader, **given):
        table = read(export, loader, **given)
        return replace(table, value=table.value + 0.123456789)

    monkeypatch.setattr(trial, "load", lies)
    assert "stands nowhere in the file" in outcome_of(kind.sound(Random(3)), kind, Random(1)).fault


@ANY
def test_sound_files_are_read_and_lies_tried(kind):
    outcomes = [outcome_of(kind.sound(Random(number)), kind, Random(number)) for number in range(20)]
    assert sum(outcome.kind == READ for outcome in outcomes) >= 10
    assert all(maker(Random(1)).content for maker in kind.lies.values())


@ANY
def test_a_table_that_should_not_be_or_lacks_rows_is_a_fault(kind):
    sound = kind.sound(Random(3))
    for lie in (Made(sound.content, is_refused=True), Made(sound.content, rows=10**6)):
        assert outcome_of(lie, kind, Random(1)).kind == FAULT  # the loader is named


def test_an_exception_and_a_file_that_takes_too_long_are_faults(monkeypatch):
    kind = KINDS[0]
    made = kind.sound(Random(3))

    def breaks(*_):
        return {}["x"]

    monkeypatch.setattr(trial, "load", breaks)
    assert "KeyError" in outcome_of(made, kind, Random(0)).fault

    def goes_on(*_):
        while True:
            pass

    monkeypatch.setattr(trial, "load", goes_on)
    monkeypatch.setattr(trial, "MOST_SECONDS", 1)
    assert "TookTooLong" in outcome_of(made, kind, Random(0)).fault
