"""Why a template is not filled."""

from collections.abc import Iterable

from heinola_indicators.model.errors import UsageError


class TemplateNotFilled(UsageError):
    """The city's own workbook cannot be filled as it is; every reason is told."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(f"the template cannot be filled: {' · '.join(self.reasons)}")
