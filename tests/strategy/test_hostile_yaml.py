"""YAML that misleads, repeats itself or hides signs: told, through all that reads the two files."""

import pytest
from tests.strategy.small_city import SOURCES, STRATEGY, changed, problems_in


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "            direction: fall\n",
            "            direction: fall\n            direction: rise\n",
            "is given twice",
        ),
        ("unit: EUR\n", "unit: EUR\n            <<: {weight: 5}\n", "YAML's merge key '<<' is not read"),
        ("unit: EUR\n", "unit: !!str EUR\n", None),
        ("unit: EUR\n", 'unit: !unit "EUR"\n', "the tag !unit is not read; leave it out"),
        ("{fi: Lainat}", "!!python/object/apply:os.system {fi: Lainat}", "the tag !!python/object/apply:os.system is"),
        ("fi: Lainat}", 'fi: "Lai\\e[2Jnat"}', "the invisible sign U+001B steers what is shown after it; take it out"),
        ("fi: Lainat}", 'fi: "\\u202enat"}', "the invisible sign U+202E steers what is shown after it; take it out"),
        ("fi: Lainat}", 'fi: "a\\rb"}', "the invisible sign U+000D steers what is shown after it; take it out"),
        ("fi: Lainat}", "fi: No}", "No could be a word or a truth value"),
        ("decided: 2022-11-14", "decided: 2026-02-30", "2026-02-30 is no day of the calendar"),
        ("at-most: 100", "at-most: 1_000", "write the number without underscores"),
        ("at-most: 100", "at-most: 1e999", "the number is larger than any that can be calculated with"),
        ("at-most: 100", "at-most: .inf", "expected a number, found '.inf'"),
        ("at-most: 100", "at-most: ٣", "expected a number, found '٣'"),
        ("at-most: 100", "at-most: 0100", "0100 begins with a zero"),
    ],
)
def test_what_misleads_in_a_sound_strategy_is_one_problem(tmp_path, old, new, expected):
    lines = problems_in(tmp_path, changed(STRATEGY, old, new))
    if expected is None:
        assert lines == []
        return
    (line,) = lines
    assert expected in line


@pytest.mark.parametrize("text", ["a: " + "[" * 200_000, "{a: " * 200_000, "- " * 200_000])
def test_two_hundred_thousand_levels_are_one_problem(tmp_path, text):
    (line,) = problems_in(tmp_path, text)
    assert "levels" in line


def test_aliases_that_repeat_one_another_are_one_problem(tmp_path):
    bomb = "b0: &b0 [x, x]\n" + "".join(f"b{at}: &b{at} [{f'*b{at - 1}, ' * 9}x]\n" for at in range(1, 30))
    (line,) = problems_in(tmp_path, bomb)
    assert "do aliases repeat one another?" in line


def test_a_key_twice_in_the_sources_file_is_told(tmp_path):
    (line,) = problems_in(tmp_path, sources=changed(SOURCES, "    lag: 6\n", "    lag: 6\n    lag: 60\n"))
    assert line.startswith("sources.yaml:8:5: 'lag' is given twice")
