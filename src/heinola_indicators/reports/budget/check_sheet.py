"""Tarkistukset: everything that ``validate`` and ``compute`` have to say."""

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.table_sheet import add_table_sheet
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.remark import Remark
from heinola_indicators.reports.remark_words import about_and_mend

COLUMNS = {
    "kind": 12.0,
    "subject": 26.0,
    "about": 36.0,
    "mend": 40.0,
    "message": 48.0,
    "place": 22.0,
    "rule": 27.0,
}
KINDS = {"error": "problem", "warning": "warning", "note": "note"}


def add_check_sheet(book: Book) -> None:
    """A row per problem, warning and note."""
    language = book.language
    rows = [list(remark_fields(one, language).values()) for one in book.material.remarks()]
    nothing = ["–", "–", word("no_checks", language), *["–"] * (len(COLUMNS) - 3)]
    add_table_sheet(book, word("checks", language), COLUMNS, rows or [nothing])


def remark_fields(remark: Remark, language: Language) -> dict[str, str]:
    """The texts of a row by the names of its columns."""
    problem = remark.problem
    about, mend = about_and_mend(problem, language)
    return {
        "kind": word(KINDS[problem.severity], language),
        "subject": remark.subject.to(language) if remark.subject else "–",
        "about": about,
        "mend": mend,
        "message": problem.message,
        "place": str(problem.location),
        "rule": problem.rule or "–",
    }
