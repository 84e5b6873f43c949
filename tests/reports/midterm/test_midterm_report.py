from dataclasses import replace
from datetime import date

import pytest
from tests.golden import assert_golden
from tests.reports.documents.made import headings
from tests.reports.shipped import AS_OF, ROOT, shipped_material

from heinola_indicators.assessment.roll_up import SCORES, WORST_FIRST
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.documents.document import Document, Paragraph, Table
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.midterm.order import goals_by_concern
from heinola_indicators.reports.midterm.report import midterm_report
from heinola_indicators.usecases.midterm_day import at_midterm
from heinola_indicators.usecases.report_material import MaterialRequest

OPTIONS = ReportOptions(2027)


def tables(document: Document) -> dict[str, Table]:
    return {block.title: block for block in document.blocks if isinstance(block, Table)}


def sentences(document: Document) -> str:
    return " ".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def adopted(material: ReportMaterial, day: date | None) -> ReportMaterial:
    strategy = replace(material.strategy, adopted=day)
    return replace(material, table=replace(material.table, strategy=strategy))


@pytest.mark.parametrize("language", [Language.FINNISH, Language.ENGLISH])
def test_the_evaluation_of_the_shipped_data_is_the_one_we_have_read(language: Language, update_golden: bool) -> None:
    text = REPORT_FILES.load("midterm-markdown")(shipped_material(language), OPTIONS).decode()
    assert_golden(f"midterm.{language}.md", text, update=update_golden)


def test_goals_come_in_order_of_concern() -> None:
    goals = goals_by_concern(shipped_material())
    lagging = [goal.status for goal in goals if goal.status in WORST_FIRST[:4]]
    assert [goal.status for goal in goals[: len(lagging)]] == sorted(lagging, key=WORST_FIRST.index)
    rest = [goal.status for goal in goals[len(lagging) :]]
    unknown = rest.count(None)
    assert unknown
    assert rest[:unknown] == [None] * unknown
    assert set(rest[unknown:]) <= {TargetStatus.ON_TRACK, TargetStatus.REACHED}


def test_every_measure_has_a_row_and_a_paragraph() -> None:
    material = shipped_material()
    document, found = midterm_report(material, OPTIONS), []
    for goal in goals_by_concern(material):
        found += tables(document)[goal.goal.name.fi].rows
    assert len(found) == len(material.measures)


def test_measures_that_cannot_be_judged_have_their_reasons() -> None:
    material = shipped_material()
    rows = tables(midterm_report(material, OPTIONS))["Mittarit, joita ei voi arvioida"].rows
    assert len(rows) == sum(item.row.applied.status not in SCORES for item in material.measures)
    assert all(row[3].text.endswith(".") for row in rows)


def test_levels_changed_since_the_adoption_are_told_with_their_decisions() -> None:
    rows = tables(midterm_report(shipped_material(), OPTIONS))["Hyväksymisen jälkeen muutetut tavoitetasot"].rows
    assert [tuple(cell.text.replace("\u00a0", " ") for cell in row[1:]) for row in rows] == [
        (
            "vähintään 6 400 työpaikkaa (2025)*",
            "vähintään 6 250 työpaikkaa (2025)*",
            "18.11.2024; esimerkki, ei päätös",
        ),
        ("vähintään −46 500 000 € (2026)*", "vähintään −49 700 000 € (2026)*", "17.11.2025; esimerkki, ei päätös"),
    ]


def test_what_was_changed_before_the_adoption_is_not_told() -> None:
    later = midterm_report(adopted(shipped_material(), date(2025, 1, 1)), OPTIONS)
    assert len(tables(later)["Hyväksymisen jälkeen muutetut tavoitetasot"].rows) == 1
    latest = midterm_report(adopted(shipped_material(), date(2026, 1, 1)), OPTIONS)
    assert "Yhtään tavoitetasoa ei ole muutettu." in sentences(latest)


def test_a_strategy_whose_adoption_is_not_known_says_so() -> None:
    assert "hyväksymispäivä ei ole tiedossa" in sentences(midterm_report(adopted(shipped_material(), None), OPTIONS))


def test_suggestions_follow_from_the_figures_alone() -> None:
    rows = tables(midterm_report(shipped_material(), OPTIONS))["Mitä luvuista seuraa"].rows
    by_measure = {row[0].lead: row[2].text for row in rows}
    assert by_measure["Työpaikkojen määrä"] == "Tavoitetaso tai sen vuosi uudelleen päätettäväksi."
    assert by_measure["Vipuvaikutus"] == "Uusi tavoitetaso päätettäväksi."
    assert by_measure["Kestävän kasvun indeksi"] == "Tiedon saanti varmistettavaksi tai mittari vaihdettavaksi."
    assert "CO2-päästöt" not in by_measure


@pytest.mark.parametrize(
    ("as_of", "point"),
    [
        (date(2025, 3, 1), date(2024, 5, 8)),
        (date(2024, 2, 1), date(2024, 2, 1)),
        (AS_OF, AS_OF),
    ],
)
def test_the_evaluation_is_as_of_the_midterm_point_of_the_declared_window(as_of: date, point: date) -> None:
    wanted = MaterialRequest(ROOT / "config/strategy.yaml", ROOT / "data", as_of)
    assert at_midterm(wanted) == replace(wanted, as_of=point)


def test_in_a_term_with_a_window_the_evaluation_looks_from_its_end_to_the_end_of_the_term() -> None:
    document = midterm_report(shipped_material(as_of=date(2024, 5, 8)), OPTIONS)
    assert "aika on 4.1.2024–8.5.2024" in sentences(document)
    jobs = tables(document)["Dynaaminen ja uudistuva elinkeinoelämä"].rows[0]
    assert [jobs[column].text.split(":")[0] for column in (5, 6)] == ["2024", "2030"]


def test_the_word_file_has_a_heading_for_every_goal() -> None:
    material = shipped_material()
    found = headings(REPORT_FILES.load("midterm-docx")(material, OPTIONS))
    assert found[0] == ("Title", "Hyvä asuu Heinolassa: väliarviointi")
    assert [name for style, name in found if style == "Heading2"] == [
        goal.goal.name.fi for goal in goals_by_concern(material)
    ]


def test_the_same_material_has_the_same_bytes() -> None:
    make = REPORT_FILES.load("midterm-docx")
    assert make(shipped_material(Language.SWEDISH), OPTIONS) == make(shipped_material(Language.SWEDISH), OPTIONS)
