"""Charts of a template: what of them would be lost."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from openpyxl.chart.chartspace import ChartSpace
from openpyxl.chart.reader import read_chart
from openpyxl.xml.functions import tostring

from heinola_indicators.reports.budget.template.xml_part import local_name, root_of

# numbers kept for when the workbook is not calculated, printing, and what newer programs write for themselves
NOT_MISSED = frozenset(
    {
        *("extLst", "AlternateContent", "numCache", "strCache", "printSettings", "date1904", "lang", "style"),
        *("roundedCorners", "autoTitleDeleted", "showDLblsOverMax", "endParaRPr", "lstStyle", "bodyPr"),
    }
)
MOST_TOLD = 5


def chart_losses(content: bytes) -> Iterator[str]:
    """One line where reading and writing a chart leaves parts of it out, with their names."""
    try:
        chart: Any = read_chart(ChartSpace.from_tree(root_of(content)))  # type: ignore[no-untyped-call, arg-type]
        rewritten: bytes = tostring(chart._write())  # noqa: SLF001 - as openpyxl's own writer does
    except (TypeError, ValueError, AttributeError, KeyError, IndexError) as error:
        yield f"a chart that is not understood ({error})"
        return
    missing = _parts(content) - _parts(rewritten)
    if missing:
        told = ", ".join(sorted(missing)[:MOST_TOLD])
        yield f"parts of a chart ({told})"


def _parts(content: bytes) -> Counter[str]:
    """How often each element is there that somebody would miss."""
    found: Counter[str] = Counter()
    waiting = [root_of(content)]
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name not in NOT_MISSED:
            found[name] += 1
            waiting.extend(element)
    return found
