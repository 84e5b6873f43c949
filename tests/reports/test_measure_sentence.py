import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import baseline, level, measure, panel, series_break
from tests.golden import assert_golden
from tests.reports.example_material import material_of, with_margins
from tests.reports.shipped import shipped_material

from heinola_indicators.assessment.reasons import REASONS
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.strategy import Measure, Stage
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.measure_sentence import WHY_NOT, measure_sentence
from heinola_indicators.reports.numbers import BARE, unit_word
from heinola_indicators.reports.unit_words import SHORT, SINGULAR

FI, SV, EN = Language.FINNISH, Language.SWEDISH, Language.ENGLISH


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def said(material: MeasureMaterial, language: Language = FI) -> str:
    return plain(measure_sentence(material, language))


def in_unit(followed: Measure, code: str) -> Measure:
    return replace(followed, unit=UNITS[code])


JOBS = in_unit(measure(level("2025", 6250.0), baseline=baseline("2021", 6217.0)), "jobs")


@pytest.mark.parametrize("language", Language)
def test_the_sentences_of_the_shipped_strategy_are_those_we_have_read(language: Language, update_golden: bool) -> None:
    sentences = [measure_sentence(item, language) for item in shipped_material(language).measures]
    assert_golden(f"sentences.{language}.txt", "\n".join(sentences) + "\n", update=update_golden)


def test_a_rise_and_a_fall_are_told_with_the_time_since() -> None:
    assert said(material_of(JOBS, panel({"2023": 6172.0, "2024": 6118.0}))) == (
        "Esimerkki: 6 118 työpaikkaa (2024), 54 työpaikkaa vähemmän kuin vuotta aiemmin. "
        "Tavoitetasoon vähintään 6 250 työpaikkaa (2025)* on matkaa 132 työpaikkaa."
    )
    assert "338 työpaikkaa enemmän kuin vuotta aiemmin" in said(
        material_of(JOBS, panel({"2023": 5879.0, "2024": 6217.0}))
    )
    assert "enemmän kuin edellisellä kerralla (2020)" in said(
        material_of(JOBS, panel({"2020": 5879.0, "2024": 6217.0}))
    )
    assert "kuin kuukautta aiemmin" in said(material_of(JOBS, panel({"2024-11": 5879.0, "2024-12": 6217.0})))


def test_one_of_a_thing_is_in_the_singular() -> None:
    material = material_of(JOBS, panel({"2023": 6250.0, "2024": 6249.0}))
    assert "1 työpaikka vähemmän" in said(material)
    assert said(material).endswith("on matkaa 1 työpaikka.")
    assert "down 1 job from" in said(material, EN)


def test_below_zero_more_and_less_become_up_and_down() -> None:
    margin = in_unit(measure(level("2026", -45.0), baseline=baseline("2021", -50.0)), "EUR")
    assert "nousua vuodessa 2 €" in said(material_of(margin, panel({"2024": -49.0, "2025": -47.0})))
    assert "laskua vuodessa 2 €" in said(material_of(margin, panel({"2024": -47.0, "2025": -49.0})))


def test_percentages_differ_by_percentage_points() -> None:
    share = in_unit(measure(level("2030", 80.0), baseline=baseline("2021", 50.0)), "percent")
    assert said(material_of(share, panel({"2024": 60.0, "2025": 62.0}))) == (
        "Esimerkki: 62,0 % (2025), 2,0 %-yks. enemmän kuin vuotta aiemmin. "
        "Tavoitetasoon vähintään 80,0 % (2030)* on matkaa 18,0 %-yks., keskimäärin 3,6 %-yks. vuodessa."
    )


def test_a_difference_that_rounding_hides_is_almost_nothing_and_none_is_the_same() -> None:
    assert "lähes sama kuin vuotta aiemmin" in said(material_of(JOBS, panel({"2023": 6118.2, "2024": 6118.0})))
    assert ", sama kuin vuotta aiemmin" in said(material_of(JOBS, panel({"2023": 6118.0, "2024": 6118.0})))


def test_inside_the_margin_of_error_there_is_no_change() -> None:
    survey = in_unit(measure(level("2030", 4.0), baseline=baseline("2020", 3.0)), "points")
    inside = material_of(survey, with_margins(panel({"2024": 3.5, "2025": 3.6}), 0.2))
    outside = material_of(survey, with_margins(panel({"2024": 3.5, "2025": 4.5}), 0.2))
    assert "ei muutosta (ero mahtuu virhemarginaaliin)" in said(inside)
    assert "enemmän kuin vuotta aiemmin" in said(outside)


def test_without_an_earlier_figure_and_across_a_break_there_is_no_difference() -> None:
    assert "(2024), aiempaa lukua ei ole." in said(material_of(JOBS, panel({"2024": 6118.0})))
    broken = replace(JOBS, breaks=(series_break("2024", "katko"),))
    across = material_of(broken, panel({"2021": 6217.0, "2023": 6172.0, "2024": 6118.0}), comparable=False)
    assert said(across) == (
        "Esimerkki: 6 118 työpaikkaa (2024), ei vertailukelpoinen edellisen luvun (2023) kanssa. Lukua ei verrata"
        " tavoitetasoon vähintään 6 250 työpaikkaa (2025)*: aikasarjassa on katko (2024)."
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (6250.0, "Tavoitetaso vähintään 6 250 työpaikkaa (2025)* täyttyy."),
        (6200.0, "Luku jäi tavoitetasosta vähintään 6 250 työpaikkaa (2025)* 50 työpaikkaa."),
        (6249.9, "Luku on aivan tavoitetason vähintään 6 250 työpaikkaa (2025)* tuntumassa, mutta se ei täyty."),
    ],
)
def test_a_level_whose_time_has_ended_is_met_or_not(value: float, words: str) -> None:
    assert said(material_of(JOBS, panel({"2021": 6217.0, "2025": value}))).endswith(words)


def test_a_falling_wish_and_a_range_are_as_far_as_their_nearest_end() -> None:
    debt = in_unit(
        measure(level("2030", high=7500.0), direction=Direction.FALL, baseline=baseline("2021", 9000.0)), "EUR"
    )
    assert "enintään 7 500 € (2030)* on matkaa 500 €" in said(material_of(debt, panel({"2025": 8000.0})))
    ratio = measure(level("2030", 5.0, 8.0), direction=Direction.STAY_WITHIN, baseline=baseline("2021", 2.0))
    assert "vähintään 5,0 ja enintään 8,0 (2030)* on matkaa 1,5" in said(material_of(ratio, panel({"2025": 9.5})))
    assert "vähintään 5,0 ja enintään 8,0 (2030)* täyttyy" in said(material_of(ratio, panel({"2025": 6.0})))


def test_a_limit_is_met_or_not() -> None:
    limit = measure(level("2030", 5.0), baseline=baseline("2021", 9.0))
    assert said(material_of(limit, panel({"2025": 7.0}))).endswith("Tavoitetaso vähintään 5,0 (2030)* täyttyy.")
    assert "on matkaa 1,0" in said(material_of(limit, panel({"2025": 4.0})))


def test_what_is_met_or_missed_inside_the_margin_says_so() -> None:
    survey = in_unit(measure(level("2025", 4.0), baseline=baseline("2020", 3.0)), "points")
    met = material_of(survey, with_margins(panel({"2025": 4.1}), 0.2))
    assert said(met).endswith("mutta ero mahtuu virhemarginaaliin (±0,20 pistettä).")
    missed = material_of(survey, with_margins(panel({"2025": 3.9}), 0.2))
    assert said(missed).endswith("0,10 pistettä, mutta ero mahtuu virhemarginaaliin (±0,20 pistettä).")
    running = replace(survey, target_levels=(level("2030", 4.0),))
    near = material_of(running, with_margins(panel({"2025": 3.5}), 0.2))
    assert said(near).endswith(
        "on matkaa 0,50 pistettä; ero ratkaisevaan rajaan mahtuu virhemarginaaliin (±0,20 pistettä)."
    )


def test_what_keeps_from_judging_is_told_in_the_place_of_a_distance() -> None:
    assert said(material_of(measure(), panel({"2025": 1.0}))).endswith("Tavoitetasoa ei ole päätetty.")
    proposed = measure(level("2027", 1.0, stage=Stage.PROPOSED))
    assert said(material_of(proposed, panel({"2025": 1.0}))).endswith("vain ehdotettu (2027).")
    stale = material_of(JOBS, panel({"2022": 6118.0}), expected=parse_period("2024"))
    assert said(stale).endswith("uudempi luku (2024) pitäisi jo olla julkaistu.")
    same = measure(level("2030", 5.0), baseline=baseline("2025"))
    assert "Luku on lähtötason ajalta" in said(material_of(same, panel({"2025": 1.0})))
    other = material_of(JOBS, panel({"2024": 6118.0}, area="398"), area="398")
    assert said(other).endswith("Strategian tavoitetasot eivät koske tätä aluetta.")


def test_without_a_figure_the_reason_stands_alone() -> None:
    nothing = material_of(JOBS, panel({"2024": None}, flags={"2024": Flag.Q}))
    assert said(nothing).startswith("Esimerkki: ei lukua. Aineistossa ei ole yhtään lukua")


def test_every_reason_not_to_compare_has_its_words() -> None:
    known = {"break", "break-in-source", "before-baseline", "cumulative", "stale", "newer-without-value"}
    assert known <= set(REASONS)
    assert set(WHY_NOT) == known
    for code, (_, fact) in WHY_NOT.items():
        assert fact in REASONS[code]


def test_a_name_keeps_its_own_full_stops() -> None:
    named = replace(JOBS, name=Localised("Työpaikat (ml. yksit..)"))
    assert said(material_of(named, panel({"2024": 6118.0}))).startswith("Työpaikat (ml. yksit..): 6 118 työpaikkaa")


FIGURES = st.floats(-1e7, 1e7) | st.integers(-3, 3).map(float)
LEVELS = {
    Direction.RISE: lambda one, _: {"low": one},
    Direction.FALL: lambda one, _: {"high": one},
    Direction.STAY_WITHIN: lambda one, other: {"low": min(one, other), "high": max(one, other) + 1},
}


@st.composite
def any_material(draw: st.DrawFn) -> MeasureMaterial:
    direction = draw(st.sampled_from(list(Direction)))
    bounds = LEVELS[direction](draw(FIGURES), draw(FIGURES))
    levels = [level(draw(st.sampled_from(["2024", "2025", "2026-12", "2030"])), **bounds)] * draw(st.integers(0, 1))
    followed = in_unit(
        measure(*levels, direction=direction, baseline=draw(st.sampled_from([None, baseline("2020", 1.0)]))),
        draw(st.sampled_from(sorted(UNITS))),
    )
    earlier, later = draw(st.sampled_from([("2023", "2025"), ("2024", "2025"), ("2025-08", "2025-09")]))
    figures = panel({earlier: draw(FIGURES | st.none()), later: draw(FIGURES)})
    margin = draw(st.none() | st.floats(0.01, 10.0))
    return material_of(followed, figures if margin is None else with_margins(figures, margin))


@given(material=any_material(), language=st.sampled_from(list(Language)))
def test_it_is_always_two_sentences_without_loose_ends(material: MeasureMaterial, language: Language) -> None:
    text = measure_sentence(material, language)
    assert text.startswith(material.measure.name.to(language) + ":")
    assert text.endswith(".")
    for fault in ("  ", "..", " .", " ,", "( ", " )", "{", "}", "\u2212\u2212", "\u22120\u00a0"):
        assert fault not in text
    assert not re.search(r"\b(nan|inf|None)\b", text)
    assert re.search(r"\. [A-ZÅÄÖ]", text)


@given(material=any_material(), language=st.sampled_from(list(Language)))
def test_every_number_has_its_unit(material: MeasureMaterial, language: Language) -> None:
    unit = material.measure.unit
    if unit.code in BARE:
        return
    words = {unit_word(one, language) for one in (unit, unit.of_differences)}
    words |= {
        some[one.code].to(language)
        for some in (SINGULAR, SHORT)
        for one in (unit, unit.of_differences)
        if one.code in some
    }
    text = re.sub(r"\((?!±)[^)]*\)", "", measure_sentence(material, language))  # periods stand in brackets
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(f"\u00a0{word}", "#")
    assert re.findall(r"\d(?:[\d\u00a0,.]*\d)?(?![\d\u00a0,.]*#)(?![\d])", text) == []
