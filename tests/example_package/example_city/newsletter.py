"""A few lines for the residents' newsletter."""

from heinola_indicators.reports.material import ReportMaterial, ReportOptions


def newsletter_markdown(material: ReportMaterial, options: ReportOptions) -> bytes:
    """A few lines for the residents' newsletter."""
    lines = [f"- {one.row.measure.name.fi}: {one.row.applied.status.value}" for one in material.measures]
    return "\n".join(["# Kaupungin mittarit", "", *lines, ""]).encode()
