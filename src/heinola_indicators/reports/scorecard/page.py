"""The scorecard as one HTML file: style and charts inside, no script, nothing fetched."""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from heinola_indicators.reports.charts.keys import key_svg, key_word
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.scorecard.page_view import page_view
from heinola_indicators.reports.scorecard.words import say

REPORTS = "heinola_indicators.reports"
STYLE_SHEETS = ((f"{REPORTS}.scorecard", "templates/scorecard.css"), (f"{REPORTS}.charts", "chart.css"))


def scorecard_html(material: ReportMaterial, options: ReportOptions) -> bytes:
    """The page in UTF-8, the same bytes for the same material; *options* change nothing in it."""
    del options
    page = page_view(material)
    written = (
        _environment()
        .get_template("scorecard.html")
        .render(
            page=page,
            say=lambda key, *values: say(key, page.language, *values),
            key_svg=key_svg,
            key_word=lambda key: key_word(key, page.language),
            style="".join(files(package).joinpath(name).read_text("utf-8") for package, name in STYLE_SHEETS),
        )
    )
    return written.encode()


def _environment() -> Environment:
    """Every text is escaped; what is undefined is an error."""
    return Environment(
        loader=PackageLoader(f"{REPORTS}.scorecard"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
