"""A comparison as people and machines read it."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from tests.golden import assert_golden
from tests.usecases.status_files import JOBS, REVISED_FILES, any_status_file, described, status_file

from heinola_indicators.model.difference import DifferenceKind, FileChange, ObservationChange
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status_file import StatedFigure, StatedRollUp
from heinola_indicators.reports.difference import words
from heinola_indicators.reports.difference.arranged import (
    MOST_SHOWN,
    difference_json,
    difference_markdown,
    difference_text,
)
from heinola_indicators.usecases.diff import compared
from heinola_indicators.usecases.status_file import FIELDS

LOANS = described(
    replace(
        JOBS,
        measure="loans",
        name="Lainat | *asukasta* kohden",
        unit="EUR/resident",
        figure=StatedFigure("2024", 8924.1, "P", None, None, "synthetic"),
        baseline_value=8654.1,
    ),
    name="Lainat | *asukasta* kohden",
    unit="EUR/resident",
)
NIGHTS = replace(JOBS, measure="nights", name="Yöpymiset", unit="nights")


def everything():
    """One of everything that can differ."""
    jobs = described(
        replace(
            JOBS,
            figure=StatedFigure("2024", 6260.0, "A", None, None, "published"),
            level=replace(JOBS.level, value=6200.0, decision={"origin": "example", "decided": "2024-11-18"}),
            status="reached",
            reason_code="reached",
        ),
        direction="stay-within",
        owner="kehitys",
    )
    loans = replace(
        LOANS,
        figure=replace(LOANS.figure, value=8924.125, flag="A"),
        baseline_value=8660.0,
        final_level=replace(LOANS.final_level, value=6000.0),
        files=REVISED_FILES,
        reason_code="beyond-limit",
        final_status="missed",
    )
    old = status_file(JOBS, LOANS, NIGHTS)
    new = status_file(
        *(jobs, loans, replace(JOBS, measure="moves", name="Muutot")),
        name="new.json",
        as_of=date(2026, 11, 24),
        horizon=2034,
        roll_ups=(StatedRollUp("goal", "economy", "111", None),),
    )
    figures = [
        *(DifferenceKind.NEW, None, 1.5, "", "P", None, None),
        *(DifferenceKind.VANISHED, 6118.0, None, "A", "O", None, None),
        *(DifferenceKind.REVISED, 6118.0, 6118.02, "A", "A", 0.02, 100 * 0.02 / 6118),
        *(DifferenceKind.FLAG, 6118.0, 6118.0, "P", "A", None, None),
    ]
    observations = tuple(
        ObservationChange(
            *("jobs", "111", f"202{number}", "jobs", *figures[7 * number : 7 * number + 5]),
            *("synthetic" if number else "", "published", *figures[7 * number + 5 : 7 * number + 7]),
        )
        for number in range(4)
    )
    files = (
        FileChange("a.csv", DifferenceKind.NEW),
        FileChange("b.csv", DifferenceKind.REVISED),
        FileChange("c.csv", DifferenceKind.VANISHED),
    )
    return replace(compared(old, new), observations=observations, files=files)


@pytest.mark.parametrize("language", Language)
def test_text_reads_as_it_is_kept(language, update_golden):
    assert_golden(f"difference.{language}.txt", difference_text(everything(), language), update=update_golden)


def test_markdown_reads_as_it_is_kept(update_golden):
    text = difference_markdown(everything(), Language.ENGLISH)
    assert_golden("difference.en.md", text, update=update_golden)
    assert r"Lainat \| \*asukasta\* kohden" in text


def test_where_nothing_differs_there_is_a_sentence():
    same = compared(status_file(JOBS), status_file(JOBS))
    assert (
        difference_text(same, Language.FINNISH).splitlines()[-1]
        == "Luvut, niiden arviot ja tavoitetasot, joihin niitä on verrattu, ovat ennallaan."
    )
    assert json.loads(difference_json(same, Language.FINNISH))["differs"] is False


def test_a_small_revision_is_shown_with_the_decimals_that_tell_it():
    revised = replace(JOBS, figure=replace(JOBS.figure, value=6150.004))
    text = difference_text(compared(status_file(JOBS), status_file(revised)), Language.ENGLISH)
    assert (
        "the figure of 2023 was revised: 6,150.0000 jobs → 6,150.0040 jobs (+0.0040 jobs, +0.000065 %)"
        in text.replace("\u00a0", " ")
    )


def test_what_is_synthetic_or_an_example_says_so():
    text = difference_text(everything(), Language.ENGLISH)
    assert "8,924.125\u00a0€/resident°" in text.replace("0\u00a0€", "\u00a0€")
    assert "6,200\u00a0jobs (2025)*" in text
    assert text.splitlines()[-2].startswith("° a synthetic")
    assert text.splitlines()[-1].startswith("* an example")


def test_a_long_list_is_cut_and_says_how_to_see_all():
    many = tuple(FileChange(f"{number}.csv", DifferenceKind.NEW) for number in range(MOST_SHOWN + 5))
    changed = replace(compared(status_file(JOBS), status_file(JOBS)), files=many)
    assert "… and 5 more (all: --format json)" in difference_text(changed, Language.ENGLISH)
    assert len(json.loads(difference_json(changed, Language.ENGLISH))["files"]) == MOST_SHOWN + 5


def test_a_measure_is_told_with_its_area_where_there_are_several():
    there = replace(JOBS, area="398")
    revised = replace(there, figure=replace(JOBS.figure, value=1.0))
    text = difference_text(compared(status_file(JOBS, there), status_file(JOBS, revised)), Language.FINNISH)
    assert "Työpaikkojen määrä (jobs) · Lahti" in text


@settings(max_examples=30)
@given(any_status_file(), any_status_file())
def test_any_difference_can_be_told_in_any_format(old, new):
    difference = compared(old, new)
    for language in Language:
        assert difference_text(difference, language).endswith("\n")
        assert difference_markdown(difference, language).startswith("## ")
    assert json.loads(difference_json(difference, Language.FINNISH))["differs"] is difference.is_any


def test_every_field_cause_and_kind_has_words_in_three_languages():
    assert set(words.FIELD_WORDS) >= {
        *FIELDS,
        "baseline_value",
        "flag",
        "margin",
        "n",
        "strategy",
        "adopted",
        "horizon",
    }
    tables = (words.WORDS, words.FIELD_WORDS, words.CAUSE_WORDS, words.KIND_WORDS, words.DECISION_WORDS)
    assert all(set(texts) == set(Language) for table in (*tables, words.CODE_WORDS) for texts in table.values())
