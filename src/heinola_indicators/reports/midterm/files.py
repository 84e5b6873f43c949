"""The mid-term evaluation in its formats; what a format needs is imported when it is asked for."""

from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.midterm.report import midterm_report


def midterm_markdown(material: ReportMaterial, options: ReportOptions) -> bytes:
    """As Markdown for a web editor."""
    from heinola_indicators.reports.documents.markdown import markdown

    return markdown(midterm_report(material, options))


def midterm_docx(material: ReportMaterial, options: ReportOptions) -> bytes:
    """As a Word file."""
    from heinola_indicators.reports.documents.word import word

    return word(midterm_report(material, options))
