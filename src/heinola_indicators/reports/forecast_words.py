"""The doubts about a forecast in words."""

from collections.abc import Iterator

from heinola_indicators.assessment.forecast import Forecast
from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.numbers import with_unit
from heinola_indicators.reports.period_words import period_words


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


FORECAST_WORDS: dict[str, dict[Language, str]] = {
    "above": _words(
        "{number} viimeistä lukua ovat kaikki suoran yläpuolella (viimeisin {figure}, suora {line}): kehitys on voinut"
        " kääntyä, mitä ennuste ei tiedä",
        "de {number} senaste värdena ligger alla ovanför linjen (det senaste {figure}, linjen {line}): utvecklingen"
        " kan ha vänt, vilket prognosen inte vet",
        "the last {number} figures all lie above the line (the newest {figure}, the line {line}): the course may have"
        " turned, which the forecast does not know",
    ),
    "below": _words(
        "{number} viimeistä lukua ovat kaikki suoran alapuolella (viimeisin {figure}, suora {line}): kehitys on voinut"
        " kääntyä, mitä ennuste ei tiedä",
        "de {number} senaste värdena ligger alla nedanför linjen (det senaste {figure}, linjen {line}): utvecklingen"
        " kan ha vänt, vilket prognosen inte vet",
        "the last {number} figures all lie below the line (the newest {figure}, the line {line}): the course may have"
        " turned, which the forecast does not know",
    ),
    "keeps_to_sides": _words(
        "luvut pysyvät pitkään suoran samalla puolella: suora kuvaa kehitystä huonosti, ja ennusteväli on liian kapea",
        "värdena håller sig länge på samma sida om linjen: en rät linje beskriver utvecklingen dåligt, och"
        " prognosintervallet är för smalt",
        "the figures keep to one side of the line for long: a straight line describes them badly, and the interval is"
        " too narrow",
    ),
    "pull": _words(
        "yksi luku vaikuttaa ennusteeseen paljon: ilman lukua {period} ennuste olisi {value}",
        "ett värde påverkar prognosen mycket: utan värdet för {period} vore prognosen {value}",
        "one figure carries much of the forecast: without that of {period} it would be {value}",
    ),
}


def doubts_about(forecast: Forecast, unit: Unit, language: Language, mark: str = "") -> Iterator[str]:
    """A line for each doubt about a forecast in *unit*; its figures carry the *mark* of what is synthetic."""
    doubts = forecast.doubts
    if doubts is None:
        return
    if doubts.alike:
        key = "above" if doubts.alike > 0 else "below"
        yield FORECAST_WORDS[key][language].format(
            number=abs(doubts.alike),
            figure=with_unit(doubts.figure, unit, language) + mark,
            line=with_unit(doubts.line, unit, language) + mark,
        )
    if doubts.keeps_to_sides:
        yield FORECAST_WORDS["keeps_to_sides"][language]
    if doubts.pull is not None:
        yield FORECAST_WORDS["pull"][language].format(
            period=period_words(doubts.pull.period, language),
            value=with_unit(doubts.pull.value, unit, language) + mark,
        )
