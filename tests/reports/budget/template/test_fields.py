import re

from openpyxl import Workbook
from tests.reports.shipped import ROOT, shipped_material

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.rows import budget_rows
from heinola_indicators.reports.budget.template.fields import measure_fields, report_facts, target_year
from heinola_indicators.reports.budget.template.tables import RECORDS

PAGE = (ROOT / "docs/budget-workbook.md").read_text("utf-8")
NAMED = set(re.findall(r"`([\w.]+)`", PAGE))
A_YEAR = re.compile(r"_20\d\d$")


def book() -> Book:
    return Book(shipped_material(), 2027, budget_rows(shipped_material(), 2027), Workbook())


def test_the_page_names_every_field_of_a_measure() -> None:
    fields = measure_fields(book(), book().rows[0])
    assert {field for field in fields if not A_YEAR.search(field)} <= NAMED
    assert {"actual_2025", "target_2027"} <= fields.keys() & NAMED


def test_the_page_names_every_fact_of_the_report_and_every_table() -> None:
    assert {f"report.{fact}" for fact in report_facts(book())} <= NAMED
    assert RECORDS.keys() <= NAMED


def test_a_field_of_target_levels_is_of_a_year_or_of_its_place_in_the_plan() -> None:
    asked = ("target_2027", "target_budget", "target_running", "target_plan_2", "target_2031", "comment")
    assert [target_year(field, 2027) for field in asked] == [2027, 2027, 2026, 2029, None, None]
