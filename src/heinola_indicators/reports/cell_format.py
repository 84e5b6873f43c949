"""How cells of a workbook show numbers."""

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.numbers import MINUS

LOCALES = {Language.FINNISH: "[$-40B]", Language.SWEDISH: "[$-81D]", Language.ENGLISH: "[$-809]"}


def number_format(decimals: int, language: Language, mark: str = "", *, plus: bool = False) -> str:
    """The code of a number format: groups, decimal mark and minus sign of the language, a *mark* after the number.

    Excel shows the marks of the country that it is set to; LibreOffice those of the *language*.
    """
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    after = '"' + mark.replace('"', "''") + '"' if mark else ""
    locale = LOCALES[language]
    positive = f"{locale}{'+' if plus else ''}{digits}{after}"
    return f'{positive};{locale}"{MINUS}"{digits}{after};{locale}{digits}{after}'
