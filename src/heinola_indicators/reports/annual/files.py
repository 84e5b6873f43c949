"""The annual report in its formats; what a format needs is imported when it is asked for."""

from heinola_indicators.reports.annual.report import annual_report
from heinola_indicators.reports.material import ReportMaterial, ReportOptions


def annual_markdown(material: ReportMaterial, options: ReportOptions) -> bytes:
    """As Markdown for a web editor."""
    from heinola_indicators.reports.documents.markdown import markdown

    return markdown(annual_report(material, options))


def annual_docx(material: ReportMaterial, options: ReportOptions) -> bytes:
    """As a Word file."""
    from heinola_indicators.reports.documents.word import word

    return word(annual_report(material, options))


def annual_xlsx(material: ReportMaterial, options: ReportOptions) -> bytes:
    """As an Excel workbook with a sheet for each table."""
    from heinola_indicators.reports.documents.workbook import workbook

    return workbook(annual_report(material, options))
