"""Of every rule a faulty example with its exact message, and a sound one beside it."""

from typing import NamedTuple

import pytest
from tests.strategy.lint.linted_city import lint_of

from heinola_indicators.strategy.lint.rules import RULES
from heinola_indicators.strategy.rule_ids import NEEDLESS_SILENCE, RULE_IDS

LOANS_TWICE = """\
          - id: debt
            name: {fi: Velka}
            unit: EUR
            direction: fall
            calculator: value
            inputs: {value: loans}
            baseline: {period: 2020, origin: example}
            target-levels:
              - {period: 2025, at-most: 99, decided: 2022-11-14, origin: example}
          - id: loans-per-resident
"""
RESIDENTS_BESIDE = LOANS_TWICE.replace("unit: EUR", "unit: persons").replace("value: loans", "value: population")
SOURCE_OF_NOTHING = """\
  - id: spare
    name: {fi: Varalla}
    publisher: Esimerkkilä
    files: talous_*.csv
    frequency: year
    lag: 6
    origin: synthetic
series:
"""
TWO_PARTS = """\
      - source: spare
        select: {contents: Lainat}
        of-area: "111"
      - source: accounts
"""
SERIES_OF_NOTHING = """\
  - id: spare
    unit: EUR
    parts:
      - source: accounts
        select: {contents: Lainat}
        of-area: "111"
  - id: population
"""
BASELINE = "            baseline: {period: 2020, origin: example}\n"
OWNER = "        owner: {unit: talous, origin: example}\n"
LEVEL = "              - {period: 2030, at-most: 0.5, decided: 2022-11-14, origin: example}\n"
WITH_AREA = {"väkiluku vuosittain.csv": "Kunta;Vuosi;Väkiluku\nLahti;2020;200\nLahti;2024;190\n"}


class Example(NamedTuple):
    """Changes of the strategy, of the sources file, and other exports."""

    strategy: tuple[tuple[str, str], ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    exports: dict[str, str] | None = None


class Case(NamedTuple):
    """What is faulty, what is said of it, and what is nearly the same and sound."""

    faulty: Example
    said: str
    sound: Example


NEITHER_LEVEL_NOR_KEY = ("            target-levels:\n" + LEVEL, "")
CASES = {
    "no-target-level": Case(
        Example((NEITHER_LEVEL_NOR_KEY,)),
        "strategy.yaml:34:13: warning: measure 'loans-per-resident' has no target level [no-target-level]",
        Example((("at-most: 0.5", "at-most: 0.4"),)),
    ),
    "no-day-of-decision": Case(
        Example((("at-most: 90.5, decided: 2022-11-14,", "at-most: 90.5,"),)),
        "strategy.yaml:22:13: warning: measure 'loans' has no day of decision [no-day-of-decision]",
        Example((("at-most: 90.5, decided: 2022-11-14,", "at-most: 90.5, stage: proposed,"),)),
    ),
    "no-baseline": Case(
        Example(((BASELINE, ""),)),
        "strategy.yaml:22:13: warning: measure 'loans' has no baseline [no-baseline]",
        Example((("baseline: {period: 2020,", "baseline: {period: 2020, value: 121,"),)),
    ),
    "no-owner": Case(
        Example(((OWNER, ""),)),
        "strategy.yaml:21:13: warning: measure 'loans' has no owner [no-owner]",
        Example(
            (
                (OWNER, ""),
                ("            direction: fall\n", "            direction: fall\n            owner: {unit: talous}\n"),
                ("            calculator: per", "            owner: {unit: talous}\n            calculator: per"),
            )
        ),
    ),
    "goal-without-measure": Case(
        Example((("      - id: less-debt\n", "      - {id: empty, name: {fi: Tyhjä}}\n      - id: less-debt\n"),)),
        "strategy.yaml:17:9: warning: goal 'empty' has no measure [goal-without-measure]",
        Example((("id: less-debt", "id: no-debt"),)),
    ),
    "unknown-area": Case(
        Example(
            sources=(('of-area: "111"', 'of-area: "998"'), ('of-area: "111"', 'of-area: "998"')),
            strategy=(('area: "111"', 'area: "998"'),),
        ),
        "strategy.yaml:3:9: warning: no area of Finland has the code '998' [unknown-area]",
        Example(
            sources=(('of-area: "111"', 'of-area: "398"'), ('of-area: "111"', 'of-area: "398"')),
            strategy=(('area: "111"', 'area: "398"'),),
        ),
    ),
    "same-series": Case(
        Example((("          - id: loans-per-resident\n", LOANS_TWICE),)),
        (
            "strategy.yaml:34:13: warning: measure 'debt' is the figure of 'loans' (line 22) once more: "
            "value of loans [same-series]"
        ),
        Example((("          - id: loans-per-resident\n", RESIDENTS_BESIDE),)),
    ),
    "unused-source": Case(
        Example(sources=(("series:\n", SOURCE_OF_NOTHING),)),
        "sources.yaml:16:5: warning: no series is cut out of the source 'spare' [unused-source]",
        Example(sources=(("series:\n", SOURCE_OF_NOTHING), ("      - source: accounts\n", TWO_PARTS))),
    ),
    "unused-series": Case(
        Example(sources=(("  - id: population\n", SERIES_OF_NOTHING),)),
        "sources.yaml:23:5: warning: no measure uses the series 'spare' [unused-series]",
        Example(
            sources=(("  - id: population\n", SERIES_OF_NOTHING),),
            strategy=(
                ("themes:\n", "peers:\n  - {id: alike, name: {fi: A}, size: spare, between: [1, 9]}\nthemes:\n"),
            ),
        ),
    ),
    "no-lag": Case(
        Example(sources=(("    lag: 6\n", ""),)),
        "sources.yaml:2:5: warning: source 'accounts' has no lag: its figures never count as out of date [no-lag]",
        Example(sources=(("    frequency: year\n    lag: 6\n", "    frequency: irregular\n"),)),
    ),
    "missing-language": Case(
        Example((("name: {fi: Talous}", "name: {fi: Talous, sv: Ekonomi}"), ("Esimerkkilä 2030}", "E, sv: E}"))),
        "sources.yaml:3:11: warning: 'Tilinpäätökset' has no Swedish (sv), as other texts have [missing-language]",
        Example((("name: {fi: Talous}", "name: {fi: Talous och så vidare}"),)),
    ),
    "target-after-horizon": Case(
        Example((("horizon: 2030", "horizon: 2029"), ("period: 2030, at-most: 0.5", "period: 2029, at-most: 0.5"))),
        (
            "strategy.yaml:33:26: warning: the target level is for 2030, after the strategy's horizon (2029) "
            "[target-after-horizon]"
        ),
        Example((("  horizon: 2030\n", ""), ("period: 2030, at-most: 0.5", "period: 2040, at-most: 0.5"))),
    ),
    "target-off-rhythm": Case(
        Example((("period: 2030, at-most: 90.5", "period: 2030Q1, at-most: 90.5"),)),
        (
            "strategy.yaml:33:26: warning: the target level is for 2030-Q1, but figures come by the year: "
            "none ends with it [target-off-rhythm]"
        ),
        Example((("period: 2030, at-most: 90.5", "period: 2030Q4, at-most: 90.5"),)),
    ),
    "target-no-better-than-baseline": Case(
        Example((("at-most: 100", "at-most: 120"),)),
        (
            "strategy.yaml:32:17: note: the target level for 2025 (at most 120) is no better than the baseline of "
            "2020 (120 (synthetic)): it is a limit [target-no-better-than-baseline]"
        ),
        Example((("at-most: 100", "at-most: 119.9"),)),
    ),
    "target-already-met": Case(
        Example((("at-most: 0.5", "at-most: 0.59"),)),
        (
            "strategy.yaml:42:17: warning: the target level for 2030 (at most 0.59) was met when it was set on "
            "2022-11-14: the figure of 2021 is 0.5808080808 (synthetic) [target-already-met]"
        ),
        Example((("at-most: 0.5", "at-most: 0.58"),)),
    ),
    "baseline-after-data": Case(
        Example(
            (
                ("baseline: {period: 2020,", "baseline: {period: 2025,"),
                ("period: 2025, at-most", "period: 2026, at-most"),
            )
        ),
        "strategy.yaml:28:23: warning: the baseline (2025) is after the last figure (2024) [baseline-after-data]",
        Example((("baseline: {period: 2020,", "baseline: {period: 2024,"),)),
    ),
    "baseline-without-figure": Case(
        Example((("baseline: {period: 2020,", "baseline: {period: 2019,"),)),
        (
            "strategy.yaml:28:23: warning: there is no figure of 2019 for the baseline; the periods are 2020 to 2024 "
            "[baseline-without-figure]"
        ),
        Example((("baseline: {period: 2020,", "baseline: {period: 2019, value: 121,"),)),
    ),
    "value-in-no-file": Case(
        Example(sources=(("{contents: Lainat}", "{contents: [Lainat, Lainta]}"),)),
        (
            "sources.yaml:20:9: warning: no file of the source 'accounts' has the value 'Lainta' of 'contents'; "
            "did you mean 'Lainat'? [value-in-no-file]"
        ),
        Example(
            sources=(("{contents: Lainat}", "{contents: [Lainat, Lainakanta]}"),),
            exports={"talous_2023-2024.csv": "Vuosi;Lainakanta\n2023;110\n2024;104\n"},
        ),
    ),
    "of-area-against-file": Case(
        Example(exports=WITH_AREA),
        (
            "sources.yaml:26:9: warning: väkiluku vuosittain.csv: the file itself gives figures of Lahti (398), "
            "of-area says 111 [of-area-against-file]"
        ),
        Example(exports={name: text.replace("Lahti", "Heinola") for name, text in WITH_AREA.items()}),
    ),
    NEEDLESS_SILENCE: Case(
        Example(sources=(("sources:\n", "silence: [{rule: no-lag, reason: vanha}]\nsources:\n"),)),
        (
            "sources.yaml:1:11: note: the rule 'no-lag' is silenced and has nothing to say here; take the silence out "
            "[needless-silence]"
        ),
        Example(sources=(("sources:\n", "silence: [{rule: no-lag, reason: vanha}]\nsources:\n"), ("    lag: 6\n", ""))),
    ),
}


def test_every_rule_has_its_examples():
    assert set(CASES) == set(RULES)


def test_the_ids_by_which_a_silence_is_checked_are_those_of_the_rules():
    assert tuple(RULES) == RULE_IDS


def test_of_a_city_with_nothing_amiss_nothing_is_said(tmp_path):
    assert lint_of(tmp_path) == []


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_speaks_in_its_words_at_its_place(tmp_path, rule):
    case = CASES[rule]
    assert case.said in lint_of(tmp_path, *case.faulty)
    assert case.said.endswith(f"[{rule}]")


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_is_silent_beside_what_is_nearly_the_same(tmp_path, rule):
    assert [line for line in lint_of(tmp_path, *CASES[rule].sound) if line.endswith(f"[{rule}]")] == []


@pytest.mark.parametrize("rule", [rule for rule in CASES if rule != NEEDLESS_SILENCE])
def test_a_silence_at_the_head_of_its_file_takes_a_rule_out_and_is_not_needless(tmp_path, rule):
    faulty = CASES[rule].faulty
    silence = f"silence: [{{rule: {rule}, reason: niin on hyvä}}]\n"
    in_sources = "sources.yaml" in CASES[rule].said
    strategy = (*faulty.strategy, () if in_sources else ("terms:\n", f"{silence}terms:\n"))
    sources = (*faulty.sources, ("series:\n", f"{silence}series:\n") if in_sources else ())
    lines = lint_of(tmp_path, tuple(filter(None, strategy)), tuple(filter(None, sources)), faulty.exports)
    own = "sources.yaml" if in_sources else "strategy.yaml"
    assert [line for line in lines if line.startswith(own) and line.endswith((f"[{rule}]", "[needless-silence]"))] == []
    assert lint_of(tmp_path, *faulty) != lines


@pytest.mark.parametrize("rule", [rule for rule, about in RULES.items() if about.figures])
def test_without_a_look_at_the_exports_a_rule_that_needs_figures_is_silent(tmp_path, rule):
    lines = lint_of(tmp_path, *CASES[rule].faulty, data=False)
    assert [line for line in lines if line.endswith(f"[{rule}]")] == []
