import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from tests.assessment.example_measures import PLACE
from tests.golden import assert_golden
from tests.reports.documents.made import headings
from tests.reports.shipped import shipped_material

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import year_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.annual.report import annual_report
from heinola_indicators.reports.documents.document import Document, Table
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportMaterial, ReportOptions

OF_2025 = ReportOptions(2025)


def tables(document: Document) -> dict[str, Table]:
    return {block.title: block for block in document.blocks if isinstance(block, Table)}


def with_entry(material: ReportMaterial, measure: str, entry: FollowUpEntry) -> ReportMaterial:
    items = tuple(replace(one, entries=(entry,)) if one.measure.id == measure else one for one in material.measures)
    return replace(material, measures=items)


@pytest.mark.parametrize("language", [Language.FINNISH, Language.SWEDISH])
def test_the_report_of_the_shipped_data_is_the_one_we_have_read(language: Language, update_golden: bool) -> None:
    text = REPORT_FILES.load("annual-markdown")(shipped_material(language), OF_2025).decode()
    assert_golden(f"annual.{language}.md", text, update=update_golden)


def test_every_measure_is_either_judged_or_has_a_reason() -> None:
    material = shipped_material()
    found = tables(annual_report(material, OF_2025))
    themes = [theme.name.fi for theme in material.strategy.themes if theme.name.fi in found]
    judged = sum(len(found[theme].rows) for theme in themes)
    *_, last = found["Yhteenveto"].rows
    assert [cell.text for cell in last] == ["Yhteensä", str(judged), "0", "0", "0", "20", "22"]
    not_judged = found["Mittarit, joita ei arvioida vuodelta 2025"]
    assert judged + len(not_judged.rows) == len(material.measures)
    assert all(row[4].text for row in not_judged.rows)


def test_a_year_that_has_not_ended_is_refused_with_the_way_out() -> None:
    with pytest.raises(UsageError, match=r"the year 2026 has not ended on 2026-11-24; name one that has with --year"):
        annual_report(shipped_material(), ReportOptions(2026))


def test_a_year_is_reported_from_its_last_day_on() -> None:
    material = shipped_material()
    last_day = replace(material, table=replace(material.table, as_of=date(2025, 12, 31)))
    assert annual_report(last_day, OF_2025).day == date(2025, 12, 31)


def test_what_the_responsible_unit_wrote_stands_beside_the_computed_verdict() -> None:
    entry = FollowUpEntry(
        *("working-age-net-migration", year_period(2025), date(2026, 2, 1), PLACE, "Olli"),
        explanation="Muutto kääntyi",
        measures_taken="Tontteja kaavoitettiin",
        verdict=TargetStatus.PARTLY,
        reason="Tavoite oli vaatimaton.",
    )
    found = tables(annual_report(with_entry(shipped_material(), entry.measure, entry), OF_2025))
    [row] = found["Uudistuva työ ja asuminen"].rows
    assert row[4].text == "✓\u00a0saavutettu"
    assert row[5].text.splitlines()[1:] == [
        "Vastuuyksikkö: Muutto kääntyi",
        "Toimenpiteet: Tontteja kaavoitettiin",
        "Vastuuyksikön oma arvio: ◊\u00a0toteutunut osittain. Tavoite oli vaatimaton. (Olli, 1.2.2026)",
    ]


def test_an_entry_of_another_year_is_left_out() -> None:
    entry = FollowUpEntry(
        "working-age-net-migration", year_period(2026), date(2026, 8, 31), PLACE, "Olli", explanation="Kuluva vuosi"
    )
    content = REPORT_FILES.load("annual-markdown")(with_entry(shipped_material(), entry.measure, entry), OF_2025)
    assert "Kuluva vuosi" not in content.decode()


def test_the_evidence_is_numbered_in_the_list_of_sources() -> None:
    found = tables(annual_report(shipped_material(), OF_2025))
    [row] = found["Uudistuva työ ja asuminen"].rows
    assert row[6].text == "Esimerkkiaineisto (ei tilasto) [1]"
    number, _, publisher, file, *_ = (cell.text for cell in found["Lähteet"].rows[0])
    assert (number, publisher) == ("1", "Esimerkkiaineisto (ei tilasto)")
    assert file.startswith("tilastokeskus/muuttoliike_ika_synthetic.px\n")


def test_figures_are_numbers_in_the_workbook_with_their_unit_and_mark() -> None:
    content = REPORT_FILES.load("annual-xlsx")(shipped_material(), OF_2025)
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Uudistuva työ ja asuminen"]
    assert sheet["D2"].value == 8
    assert sheet["D2"].number_format.startswith('[$-40B]#,##0"\u00a0muuttoa°"')


def test_the_word_file_has_a_heading_for_every_theme() -> None:
    material = shipped_material()
    found = headings(REPORT_FILES.load("annual-docx")(material, OF_2025))
    assert found[0] == ("Title", "Hyvä asuu Heinolassa: tavoitteiden toteutuminen vuonna 2025")
    assert [name for style, name in found if style == "Heading1"] == [
        "Yhteenveto",
        *(theme.name.fi for theme in material.strategy.themes),
        "Mittarit, joita ei arvioida vuodelta 2025",
        "Lähteet",
    ]


@pytest.mark.parametrize("name", ["annual-markdown", "annual-docx", "annual-xlsx"])
def test_the_same_material_has_the_same_bytes(name: str) -> None:
    make = REPORT_FILES.load(name)
    assert make(shipped_material(Language.ENGLISH), OF_2025) == make(shipped_material(Language.ENGLISH), OF_2025)
