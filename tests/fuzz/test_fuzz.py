import pytest
from tools.fuzz import trial
from tools.fuzz.__main__ import KINDS, one_of
from tools.fuzz.made import Made, Random
from tools.fuzz.trial import FAULT, READ, REFUSED, outcome_of

ANY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.loader)


@ANY
def test_lying_damaged_and_sound_files_end_as_rows_or_in_words(kind):
    for number in range(60):
        chance = Random(number)
        made = one_of(kind, chance)
        outcome = outcome_of(made, kind, chance)
        assert outcome.kind in {READ, REFUSED}, (number, made.what, outcome.fault)


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
