"""The budget's table as a document; what a format needs is imported when it is asked for."""

from heinola_indicators.reports.budget.document import budget_document
from heinola_indicators.reports.material import ReportMaterial, ReportOptions


def budget_markdown(material: ReportMaterial, options: ReportOptions) -> bytes:
    """As Markdown for a web editor."""
    from heinola_indicators.reports.documents.markdown import markdown

    return markdown(budget_document(material, options))


def budget_docx(material: ReportMaterial, options: ReportOptions) -> bytes:
    """As a Word file for the budget book."""
    from heinola_indicators.reports.documents.word import word

    return word(budget_document(material, options))
