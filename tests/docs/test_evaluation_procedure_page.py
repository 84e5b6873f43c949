import re
import textwrap

from tests.docs.markdown_tables import DOCS, tables
from tests.strategy.small_city import SOURCES, STRATEGY, changed, problems_in

from heinola_indicators.statistics.evaluation_limits import Sign, limit_of

PAGE = (DOCS / "evaluation-procedure.md").read_text("utf-8")
MEASURE = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1]
SERIES = re.findall(r": ([a-z-]+) +# ([\w/]+)", MEASURE)


def test_the_measure_of_the_page_is_sound(tmp_path):
    assert len(SERIES) == 8
    entries = "".join(
        f"  - id: {name}\n    unit: {unit}\n    parts: [{{source: accounts, select: {{contents: {name}}}}}]\n"
        for name, unit in SERIES
    )
    strategy = changed(STRATEGY, "        measures:\n", f"        measures:\n{textwrap.indent(MEASURE, ' ' * 10)}")
    assert problems_in(tmp_path, strategy, SOURCES + entries) == []


def test_the_table_of_criteria_has_the_limits_of_the_code():
    told = " ".join(" ".join(row) for row in tables("evaluation-procedure.md")["The criteria"])
    for sign in Sign:
        limit = limit_of(sign, 2023)
        number = f"{limit.value:g}" if limit.value < 1000 else "1 000"
        written = f"{limit.comparison.replace('>=', '≥')} {'2.0' if number == '2' else number}"
        assert written in told, sign
