import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reports.budget.office import calculated_anew, needs_office, opened
from tests.reports.budget.rule_rows import status_of
from tests.reports.budget.shipped_workbook import (
    level_inputs,
    program_with,
    shipped_workbook,
    status_cells,
    statuses_with,
)
from tests.reports.shipped import AS_OF, ROOT, shipped_material

from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.budget.structure import InputCell
from heinola_indicators.reports.budget.theme_sheet import HEADINGS
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.status_words import STATUS_WORDS
from heinola_indicators.usecases.compute import ComputeRequest, compute

Changes = dict[InputCell, float | None]


def test_the_workbook_as_it_is_written_says_what_the_program_says() -> None:
    verdicts = {row.measure.id: row.applied.status for row in shipped_material().table}
    assert len(verdicts) == 22
    assert statuses_with({}) == verdicts


@st.composite
def changes(draw: st.DrawFn) -> Changes:
    """New levels near the figures, or none at all, in some of the inputs."""
    figures = {item.measure.id: item.row.figure for item in shipped_material().measures}
    changed: Changes = {}
    for one in draw(st.lists(st.sampled_from(level_inputs()), max_size=30, unique=True)):
        figure = figures[one.measure]
        size = abs(figure.value) if figure else 1.0
        about = 0.0 if figure is None else figure.value
        part = draw(st.sampled_from((-0.5, -0.05, -0.01, 0.0, 0.01, 0.05, 0.5, 2.0)))
        changed[one] = draw(st.one_of(st.none(), st.just(round(about + part * size, 3))))
    return changed


@given(changed=changes())
@settings(max_examples=150)
def test_changed_target_levels_change_the_workbook_as_they_change_the_program(changed: Changes) -> None:
    assert statuses_with(changed) == program_with(changed)


def test_every_level_taken_out_leaves_what_the_other_years_say() -> None:
    emptied: Changes = dict.fromkeys(level_inputs())
    assert statuses_with(emptied) == program_with(emptied)
    assert TargetStatus.NO_TARGET in statuses_with(emptied).values()


@needs_office
@pytest.mark.parametrize("language", list(Language))
def test_libreoffice_calculates_every_status_that_the_program_gave(language: Language, tmp_path: Path) -> None:
    material = shipped_material(language)
    calculated = calculated_anew(opened(shipped_workbook(language)), tmp_path)
    told = {}
    for theme in material.strategy.themes:
        sheet = calculated[theme.name.to(language)]
        headings = {cell.value: cell.column for cell in sheet[HEADINGS]}
        for row in range(HEADINGS + 1, sheet.max_row + 1):
            measure, number = (sheet.cell(row, headings[key]).value for key in ("id", "status_number"))
            if measure is not None:
                told[measure] = status_of(int(number))
                shown = sheet.cell(row, headings[word("status", language)]).value
                assert shown.endswith(f"\u00a0{STATUS_WORDS[language][told[measure]]}")
    assert told == {row.measure.id: row.applied.status for row in material.table}


@needs_office
def test_a_level_changed_in_the_file_gives_what_compute_says_with_that_level(tmp_path: Path) -> None:
    workbook = opened(shipped_workbook())
    changed = {"group-debt-per-resident": ("2026", 9000.0), "overnight-stays": ("2026-12", 184000.0)}
    inputs = {(one.measure, one.period): one for one in level_inputs()}
    for measure, (period, value) in changed.items():
        one = inputs[measure, period]
        workbook[one.sheet][one.cell].value = value
    calculated = calculated_anew(workbook, tmp_path)
    workbook_says = {
        measure: status_of(calculated[sheet.title][cell].value)
        for measure, (sheet, cell) in status_cells(workbook).items()
    }
    shutil.copytree(ROOT / "config", tmp_path / "config")
    file = tmp_path / "config/strategy.yaml"
    text = file.read_text("utf-8")
    for old, new in (("at-most: 8500,", "at-most: 9000,"), ("at-least: 190000,", "at-least: 184000,")):
        assert text.count(old) == 1
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    table = compute(ComputeRequest(file, ROOT / "data", AS_OF)).table
    assert workbook_says == {row.measure.id: row.applied.status for row in table}
    before = {row.measure.id: row.applied.status for row in shipped_material().table}
    assert all(workbook_says[measure] is not before[measure] for measure in changed)
