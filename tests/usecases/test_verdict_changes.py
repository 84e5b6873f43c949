"""Two status files held against each other: each difference once, and why a verdict is another."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from tests.usecases.status_files import JOBS, REVISED_FILES, any_status_file, described, status_file

from heinola_indicators.model.difference import Cause, DifferenceKind
from heinola_indicators.model.status_file import StatedFigure, StatedLevel, StatedRollUp
from heinola_indicators.usecases.diff import compared
from heinola_indicators.usecases.verdict_changes import by_how_much, is_same

LATER = StatedFigure("2024", 6260.0, "A", None, None, "published")
NEXT_LEVEL = StatedLevel("2027", 6300.0, None, None, {"origin": "published", "decided": "2022-11-14"})
REACHED = {"status": "reached", "reason_code": "reached", "final_status": "reached"}


def change_of(new, old=JOBS, **of_new_file):
    """What differs about one measure."""
    (change,) = compared(status_file(old), status_file(new, **of_new_file)).measures
    return change


def causes(new, old=JOBS, **of_new_file):
    """The causes of the verdict by the level that judges now."""
    change = change_of(new, old, **of_new_file)
    return next(verdict.causes for verdict in change.verdicts if not verdict.final)


@given(any_status_file())
def test_a_file_does_not_differ_from_itself(file):
    assert not compared(file, file).is_any


OTHER_WAY = {DifferenceKind.NEW: DifferenceKind.VANISHED, DifferenceKind.VANISHED: DifferenceKind.NEW, None: None}
CAUSE_OTHER_WAY = {Cause.NEW_DATA: Cause.VANISHED_DATA, Cause.VANISHED_DATA: Cause.NEW_DATA}


@given(any_status_file(), any_status_file())
def test_the_other_way_round_new_is_vanished_and_all_else_changes_sides(old, new):
    there = {(each.measure, each.area): each for each in compared(old, new).measures}
    back = {(each.measure, each.area): each for each in compared(new, old).measures}
    assert there.keys() == back.keys()
    for key, change in there.items():
        mirrored = back[key]
        assert mirrored.presence is OTHER_WAY[change.presence]
        assert Counter((each.field, repr(each.new), repr(each.old)) for each in mirrored.fields) == Counter(
            (each.field, repr(each.old), repr(each.new)) for each in change.fields
        )
        assert [(each.final, each.new, each.old) for each in mirrored.levels] == [
            (each.final, each.old, each.new) for each in change.levels
        ]
        assert [(each.new, each.old, set(each.causes)) for each in mirrored.verdicts] == [
            (each.old, each.new, {CAUSE_OTHER_WAY.get(cause, cause) for cause in each.causes})
            for each in change.verdicts
        ]
        if change.figure is None:
            assert mirrored.figure is None
        else:
            assert mirrored.figure.kind is OTHER_WAY.get(change.figure.kind, change.figure.kind)
            assert (mirrored.figure.old, mirrored.figure.new) == (change.figure.new, change.figure.old)


@given(any_status_file(), any_status_file())
def test_no_verdict_changes_without_a_cause(old, new):
    assert all(verdict.causes for change in compared(old, new).measures for verdict in change.verdicts)


INJECTED = {
    "a later figure": replace(JOBS, figure=LATER),
    "no figure": replace(JOBS, figure=None),
    "an earlier figure": replace(JOBS, figure=replace(JOBS.figure, period="2022")),
    "another value": replace(JOBS, figure=replace(JOBS.figure, value=6151.0)),
    "another flag": replace(JOBS, figure=replace(JOBS.figure, flag="A")),
    "a margin": replace(JOBS, figure=replace(JOBS.figure, margin=12.5)),
    "another n": replace(JOBS, figure=replace(JOBS.figure, n=206.0)),
    "another baseline": replace(JOBS, baseline_value=6200.0),
    "another level": replace(JOBS, level=replace(JOBS.level, value=6240.0)),
    "another decision": replace(JOBS, level=replace(JOBS.level, decision={"origin": "published"})),
    "another final level": replace(JOBS, final_level=replace(JOBS.final_level, value=6600.0)),
    "no level": replace(JOBS, level=None),
    "another status": replace(JOBS, status="behind"),
    "another reason": replace(JOBS, reason_code="beyond-limit"),
    "another final status": replace(JOBS, final_status="behind"),
    **{f"another {field}": described(JOBS, **{field: "other"}) for field in JOBS.fields},
}  # fmt: skip


@pytest.mark.parametrize("new", INJECTED.values(), ids=INJECTED)
def test_every_difference_is_told_once(new):
    change = change_of(new)
    told = [change.presence, change.figure, *change.fields, *change.levels, *change.verdicts]
    assert len([each for each in told if each is not None]) == 1


def test_a_measure_that_only_one_file_has_is_new_or_gone_and_nothing_more():
    loans = replace(JOBS, measure="loans")
    difference = compared(status_file(JOBS), status_file(loans))
    assert [(each.measure, each.presence) for each in difference.measures] == [
        ("loans", DifferenceKind.NEW),
        ("jobs", DifferenceKind.VANISHED),
    ]
    assert all(not (each.figure or each.fields or each.levels or each.verdicts) for each in difference.measures)


def test_a_level_that_is_also_the_final_one_is_told_once_with_its_verdict():
    old = replace(JOBS, final_level=JOBS.level)
    level = replace(JOBS.level, value=6100.0)
    change = change_of(replace(old, level=level, final_level=level, **REACHED), old)
    assert (len(change.levels), len(change.verdicts)) == (1, 1)


def test_a_revision_tells_by_how_much():
    figure = change_of(replace(JOBS, figure=replace(JOBS.figure, value=6211.5))).figure
    assert (figure.kind, figure.difference, figure.percent) == (DifferenceKind.REVISED, 61.5, 1.0)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (-50.0, -40.0, (10.0, 20.0)),
        (0.0, 3.0, (3.0, None)),
        (1e308, -1e308, (None, None)),
        (5e-324, 1.0, (1.0, None)),
    ],
)
def test_the_percentage_is_of_the_size_of_the_old_figure(old, new, told):
    assert by_how_much(old, new) == told


def test_figures_in_two_units_are_not_subtracted():
    other = described(replace(JOBS, unit="persons", figure=replace(JOBS.figure, value=1.0)), unit="persons")
    figure = change_of(other).figure
    assert (figure.kind, figure.difference, figure.percent) == (DifferenceKind.REVISED, None, None)


def test_a_thirteenth_digit_is_no_revision_and_a_tenth_is():
    assert is_same(0.1 + 0.2, 0.3)
    assert not is_same(1.0000000001, 1.0)
    assert not is_same(0.0, 1e-300)


CAUSES = {
    "a figure of a later period": (replace(JOBS, figure=LATER, **REACHED), [Cause.NEW_DATA]),
    "a first figure": (
        replace(JOBS, **REACHED),
        [Cause.NEW_DATA],
        replace(JOBS, figure=None, status="no-data", reason_code="missing"),
    ),
    "a figure that has gone": (
        replace(JOBS, figure=None, status="no-data", reason_code="missing", level=None, final_level=None),
        [Cause.VANISHED_DATA],
    ),
    "another value of the same period": (
        replace(JOBS, figure=replace(JOBS.figure, value=6260.0), files=REVISED_FILES, **REACHED),
        [Cause.REVISION],
    ),
    "another value out of the same files": (
        replace(JOBS, figure=replace(JOBS.figure, value=6260.0), **REACHED),
        [Cause.REVISION, Cause.STRATEGY],
    ),
    "another margin": (
        replace(JOBS, figure=replace(JOBS.figure, margin=99.0), files=REVISED_FILES, **REACHED),
        [Cause.REVISION],
    ),
    "another figure of the baseline": (
        replace(JOBS, baseline_value=6100.0, files=REVISED_FILES, **REACHED),
        [Cause.REVISION],
    ),
    "another period of the baseline": (
        described(replace(JOBS, baseline_value=6100.0, **REACHED), baseline_period="2020"),
        [Cause.STRATEGY],
    ),
    "another level": (replace(JOBS, level=replace(JOBS.level, value=6000.0), **REACHED), [Cause.TARGET_LEVEL]),
    "the next level for a later figure": (replace(JOBS, figure=LATER, level=NEXT_LEVEL, **REACHED), [Cause.NEW_DATA]),
    "another level and a later figure": (
        replace(JOBS, figure=LATER, level=replace(JOBS.level, value=6000.0), **REACHED),
        [Cause.NEW_DATA, Cause.TARGET_LEVEL],
    ),
    "a revision, another level and another direction": (
        described(
            replace(
                JOBS,
                figure=replace(JOBS.figure, value=1.0),
                level=replace(JOBS.level, value=2.0),
                files=REVISED_FILES,
                **REACHED,
            ),
            direction="fall",
        ),
        [Cause.REVISION, Cause.TARGET_LEVEL, Cause.STRATEGY],
    ),
    "another definition": (described(replace(JOBS, **REACHED), definition="Kuntaliitto, 2026"), [Cause.STRATEGY]),
    "a file that changed and nothing else": (replace(JOBS, files=REVISED_FILES, **REACHED), [Cause.REVISION]),
    "nothing that the files show": (replace(JOBS, **REACHED), [Cause.STRATEGY]),
}


@pytest.mark.parametrize("case", CAUSES.values(), ids=CAUSES)
def test_the_cause_of_another_verdict_is_what_there_is_evidence_of(case):
    new, expected, *old = case
    assert list(causes(new, *old)) == expected


def test_the_same_files_judged_by_another_version_may_be_the_program_or_the_strategy():
    assert causes(replace(JOBS, **REACHED), program="heinola-indicators 0.2.0") == (Cause.STRATEGY, Cause.PROGRAM)


def test_a_figure_that_only_grew_old_is_stale_because_of_the_day():
    stale = replace(JOBS, status="stale", reason_code="stale")
    assert causes(stale, as_of=date(2026, 11, 24)) == (Cause.AS_OF_DAY,)
    assert causes(stale) == (Cause.STRATEGY,)


def test_the_level_of_a_later_figures_own_period_is_told_as_such():
    (level,) = change_of(replace(JOBS, figure=LATER, level=NEXT_LEVEL)).levels
    assert level.moved_on
    (level,) = change_of(replace(JOBS, level=NEXT_LEVEL)).levels
    assert not level.moved_on


def test_a_final_level_is_the_cause_of_the_final_verdict_only():
    new = replace(JOBS, final_level=replace(JOBS.final_level, value=6000.0), final_status="reached")
    (verdict,) = change_of(new).verdicts
    assert (verdict.final, verdict.causes) == (True, (Cause.TARGET_LEVEL,))


def test_what_a_verdict_without_figure_leaves_empty_is_no_change_of_the_strategy():
    empty = described(JOBS, baseline_period=None, origin=None, trend=None)
    gone = replace(
        empty, figure=None, baseline_value=None, level=None, final_level=None,
        status="no-data", reason_code="export-not-read", final_status="no-data", files={},
    )  # fmt: skip
    change = change_of(gone)
    assert (change.fields, change.levels) == ((), ())
    assert {verdict.causes for verdict in change.verdicts} == {(Cause.VANISHED_DATA,)}


def test_a_file_of_an_earlier_schema_is_compared_by_the_fields_that_it_has():
    fields = {field: text for field, text in JOBS.fields.items() if field not in {"calculator", "division", "trend"}}
    assert not compared(status_file(replace(JOBS, fields=fields)), status_file(JOBS)).is_any


def test_names_in_two_languages_are_no_difference():
    swedish = described(JOBS, name="Antalet arbetsplatser", interpretation="Sysselsatta i området")
    assert not compared(status_file(JOBS), status_file(swedish, language="sv")).is_any
    assert compared(status_file(JOBS), status_file(swedish)).is_any


def test_another_day_or_program_alone_is_no_difference():
    later = status_file(JOBS, as_of=date(2026, 11, 24), program="heinola-indicators 2.0", name="new.json")
    assert not compared(status_file(JOBS), later).is_any


def test_the_strategy_itself_and_its_goals_are_compared():
    new = status_file(
        JOBS, adopted="2026-01-01", horizon=2034, roll_ups=(StatedRollUp("goal", "economy", "111", "reached"),)
    )
    difference = compared(status_file(JOBS), new)
    assert [(each.field, each.old, each.new) for each in difference.strategy] == [
        ("adopted", "2022-05-16", "2026-01-01"),
        ("horizon", 2030, 2034),
    ]
    assert [(each.id, each.old, each.new) for each in difference.roll_ups] == [("economy", "off-track", "reached")]


def test_a_later_target_level_that_no_figure_is_held_against_is_told():
    levels = (JOBS.level, NEXT_LEVEL, JOBS.final_level)
    raised = replace(NEXT_LEVEL, value=6400.0)
    old = replace(JOBS, levels=levels)
    (change,) = change_of(replace(JOBS, levels=(JOBS.level, raised, JOBS.final_level)), old).levels
    assert (change.old, change.new, change.beside, change.final) == (NEXT_LEVEL, raised, True, False)
    (gone,) = change_of(replace(JOBS, levels=(JOBS.level, JOBS.final_level)), old).levels
    assert (gone.old, gone.new) == (NEXT_LEVEL, None)
    (decided,) = change_of(replace(JOBS, levels=(levels[0], replace(NEXT_LEVEL, decision={}), levels[2])), old).levels
    assert (decided.old.bounds, decided.beside) == (decided.new.bounds, True)


def test_a_level_that_judges_is_told_once_although_it_is_in_the_list_too():
    final = replace(JOBS.final_level, value=6600.0)
    old = replace(JOBS, levels=(JOBS.level, JOBS.final_level))
    (change,) = change_of(replace(JOBS, final_level=final, levels=(JOBS.level, final)), old).levels
    assert (change.final, change.beside) == (True, False)


def test_of_a_file_that_lists_no_levels_nothing_is_told_of_them():
    assert not compared(status_file(JOBS), status_file(replace(JOBS, levels=(NEXT_LEVEL,)))).is_any


def test_levels_of_a_measure_without_figures_are_told():
    empty = {"figure": None, "level": None, "final_level": None, "status": "no-data", "final_status": "no-data"}
    old = replace(JOBS, **empty, levels=(NEXT_LEVEL,))
    (change,) = change_of(replace(old, levels=(replace(NEXT_LEVEL, value=1.0),)), old).levels
    assert change.beside


def test_another_level_on_the_way_is_a_cause_and_a_later_one_is_none():
    earlier = StatedLevel("2024", 6230.0, None, None, {"origin": "published"})
    old = replace(JOBS, levels=(earlier, JOBS.level, JOBS.final_level))
    lowered = (replace(earlier, value=6100.0), JOBS.level, JOBS.final_level)
    assert causes(replace(old, **REACHED, levels=lowered), old) == (Cause.TARGET_LEVEL,)
    later = (earlier, JOBS.level, NEXT_LEVEL, JOBS.final_level)
    assert Cause.TARGET_LEVEL not in causes(replace(old, **REACHED, levels=later), old)
