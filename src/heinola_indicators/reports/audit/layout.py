"""Where things stand in an evidence pack."""

README = "README.md"
DESCRIPTION = "pack.json"
INPUT_LIST = "inputs.json"
PACK_MANIFEST = "manifest.json"
STRATEGY, DATA = "strategy/", "data/"  # what goes in
RESULTS, REPORTS, EXPLANATIONS = "results/", "reports/", "explanations/"  # what comes out

SCORECARD = f"{REPORTS}scorecard.html"
ANNUAL_WORD = f"{REPORTS}annual.docx"
ANNUAL_TEXT = f"{REPORTS}annual.md"
STATUS_TEXT = f"{REPORTS}status-table.txt"


def explanation_name(measure: str, *, exact: bool = False) -> str:
    """The file with the explanation of a measure, with rounded numbers or exact ones."""
    return f"{EXPLANATIONS}{measure}{'.exact' if exact else ''}.txt"
