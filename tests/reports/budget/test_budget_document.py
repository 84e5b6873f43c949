from dataclasses import replace
from datetime import date

import pytest
from tests.assessment.example_measures import PLACE
from tests.reports.documents.made import headings
from tests.reports.shipped import shipped_material

from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import year_period
from heinola_indicators.reports.budget.document import budget_document
from heinola_indicators.reports.documents.document import Cell, Table
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportMaterial, ReportOptions

OF_2027 = ReportOptions(2027)


def cells(material: ReportMaterial, theme: str, measure: str, options: ReportOptions = OF_2027) -> dict[str, Cell]:
    document = budget_document(material, options)
    [table] = [block for block in document.blocks if isinstance(block, Table) and block.title == theme]
    [row] = [row for row in table.rows if row[1].lead == measure]
    return {column.heading: cell for column, cell in zip(table.columns, row, strict=True)}


def plain(cell: Cell) -> str:
    return cell.text.replace("\u00a0", " ")


def test_the_columns_are_those_of_the_budget_book_and_follow_the_year() -> None:
    found = cells(shipped_material(), "Kestävä talous", "Toimintakate")
    assert list(found) == [
        *("Tavoite", "Mittari", "Lähtötaso (vuosi)", "TP 2025", "TA 2026 (muutoksineen)", "Ennuste 2026"),
        *("TA 2027", "TS 2028", "TS 2029", "Tila", "Selite", "Vastuu"),
    ]
    earlier = cells(shipped_material(), "Kestävä talous", "Toimintakate", ReportOptions(2026))
    assert {"TP 2024", "TA 2025 (muutoksineen)", "Ennuste 2025", "TA 2026", "TS 2027", "TS 2028"} <= set(earlier)


def test_decided_and_proposed_levels_stand_in_the_columns_of_their_years() -> None:
    found = cells(shipped_material(), "Kestävä talous", "Toimintakate")
    assert plain(found["Mittari"]) == "yksikkö: €"
    assert plain(found["Lähtötaso (vuosi)"]) == "−46 872 518°\n(2025)*"
    assert plain(found["TP 2025"]) == "−46 872 518°"
    assert plain(found["TA 2026 (muutoksineen)"]) == "vähintään −49 700 000*"
    assert plain(found["TA 2027"]) == "ehdotettu: vähintään −49 000 000*"
    assert plain(found["TS 2028"]) == "–"


def test_a_level_of_another_period_than_the_year_names_it() -> None:
    found = cells(shipped_material(), "Uudistuva työ ja asuminen", "Yöpymiset")
    assert plain(found["TA 2026 (muutoksineen)"]) == "vähintään 190 000*\n(joulukuu 2026)"


def test_the_forecast_is_the_responsible_unit_s_with_its_words() -> None:
    entry = FollowUpEntry(
        *("operating-margin", year_period(2026), date(2026, 8, 31), PLACE, "Maija"),
        forecast=-48_200_000.0,
        explanation="Palkat nousivat.",
    )
    material = shipped_material()
    items = tuple(
        replace(item, entries=(entry,)) if item.measure.id == entry.measure else item for item in material.measures
    )
    found = cells(replace(material, measures=items), "Kestävä talous", "Toimintakate")
    assert plain(found["Ennuste 2026"]) == "−48 200 000"
    assert found["Selite"].text.splitlines()[-1] == "Vastuuyksikkö: Palkat nousivat."
    assert plain(cells(material, "Kestävä talous", "Toimintakate")["Ennuste 2026"]) == "–"


def test_the_word_file_has_a_heading_for_every_theme() -> None:
    material = shipped_material()
    found = headings(REPORT_FILES.load("budget-docx")(material, OF_2027))
    assert found[0] == ("Title", "Hyvä asuu Heinolassa: talousarvio 2027 ja taloussuunnitelma 2028–2029")
    assert [name for _, name in found[1:]] == [*(theme.name.fi for theme in material.strategy.themes), "Lähteet"]


@pytest.mark.parametrize("language", Language)
def test_the_budget_comes_in_every_language_with_the_same_bytes(language: Language) -> None:
    make = REPORT_FILES.load("budget-markdown")
    content = make(shipped_material(language), OF_2027)
    assert content == make(shipped_material(language), OF_2027)
    assert content.decode().count("\n| ") > len(shipped_material(language).measures)


def test_the_word_file_has_the_same_bytes_twice() -> None:
    make = REPORT_FILES.load("budget-docx")
    assert make(shipped_material(), OF_2027) == make(shipped_material(), OF_2027)
